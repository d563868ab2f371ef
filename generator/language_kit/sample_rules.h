#pragma once

#include <string_view>

namespace refgen::language_kit {

/// How a call passes its arguments.
enum class CallStyle {
  positional,  ///< Each row one argument, objects as literals: js, go, java, php.
  keyword,     ///< Rows by name: python, ruby.
  http,        ///< No call: a complete request command (curl).
};

/// How string literals are escaped.
enum class StringStyle {
  single_quoted,        ///< JavaScript: `'`, backslash escapes.
  single_quoted_plain,  ///< PHP, Ruby: only `\\` and `\'` are escapes.
  double_quoted,        ///< Go, Java, Python, JSON: `"`, backslash escapes, no interpolation.
};

/// How a language writes literal values and calls in samples.
struct SampleRules {
  CallStyle call = CallStyle::positional;
  StringStyle strings = StringStyle::double_quoted;
  std::string_view true_word = "true";
  std::string_view false_word = "false";
  std::string_view null_word = "null";
  std::string_view list_open = "[", list_close = "]";
  std::string_view object_open = "{", object_close = "}";
  std::string_view key_prefix = "\"", key_suffix = "\": ";  ///< Around a member's name inside an object.
  bool trailing_comma = true;                               ///< After the last item of a multi-line list or object.
  std::string_view indent = "  ";
  std::string_view argument_separator = "=";  ///< Keyword calls: between name and value.
  std::string_view call_prefix;       ///< Before the whole call: `const {} = await `, where `{}` is the result's name.
  std::string_view call_prefix_void;  ///< The same where nothing is returned: `await `.
  std::string_view call_suffix;       ///< After the whole call: `;`
  std::string_view value_prefix;      ///< Before a response literal: `const {} = `.
  std::string_view value_suffix;      ///< After it: `;`
  bool wire_keys = false;             ///< Members of literals are named as in JSON rather than as in the table.
};

}  // namespace refgen::language_kit
