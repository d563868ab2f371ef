#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/language_kit/string_literal.h"

namespace refgen::language_kit {

/// How a call passes its arguments.
enum class CallStyle {
  positional,  ///< One argument per row: go, java.
  bundled,     ///< One argument per row; where there are several, one object holds them all: js.
  keyword,     ///< Arguments by name: python, ruby, php.
  http,        ///< No call: a complete curl command.
};

/// How a language writes an object with named members.
struct ObjectSyntax {
  std::string_view open = "{";   ///< `{}` inside it stands for the name of the type, if it has one.
  std::string_view close = "}";  ///< On a line of its own, unless the object is empty.
  bool bare_keys = false;        ///< A member's name is written as it is where it is an identifier, not as a string.
  std::string_view key_prefix = "";  ///< Before a member's name: `.` of a builder.
  std::string_view key_suffix = ": ";
  std::string_view value_suffix = "";  ///< After a member's value: `)` of a builder.
  std::string_view separator = ",";    ///< Between members.
  bool trailing_separator = false;     ///< Also after the last one.
  bool aligned_values = false;  ///< Values of neighbouring one-line members start in one column, as gofmt has it.
  bool indented_close = false;  ///< `close` is indented like the members: `.build()`.
};

/// How a language writes literal values and calls in samples. Data only: a language states its syntax here.
struct SampleRules {
  CallStyle call = CallStyle::positional;
  std::string (*string_literal)(std::string_view text) = json_string;
  std::string_view true_word = "true";
  std::string_view false_word = "false";
  std::string_view null_word = "null";
  std::string_view list_open = "[";  ///< `{}` inside it stands for the type of the elements.
  std::string_view list_close = "]";
  bool trailing_separator = false;  ///< After the last item of a list or the last argument, when on lines of their own.
  ObjectSyntax object = {};         ///< Objects whose type has no name, and maps.
  std::optional<ObjectSyntax> typed_object = {};  ///< Objects whose type has a name; written as `object` without it.
  std::optional<ObjectSyntax> map = {};           ///< Maps; written as `object` without it.
  bool qualified_types = false;                   ///< Type names keep their module prefix (`usermanagement.User`).
  bool wire_keys = false;                         ///< Members are named as in JSON rather than as in the table.
  std::string_view indent = "  ";
  std::string_view long_suffix = "";       ///< After integers beyond 32 bits: `L`.
  std::string_view function_literal = "";  ///< A callback that does nothing; empty: `null_word`.
  /// What stands for a value of a type that no literal has, by the type's spelling: `context.Context`,
  /// `context.Background()`.
  std::vector<std::pair<std::string_view, std::string_view>> type_values = {};
  std::string_view header = "";               ///< First line of every sample: `<?php`.
  std::string_view argument_separator = "=";  ///< Keyword calls: between name and value.
  std::string_view call_prefix = "";       ///< Before a call whose result is kept; `{}` stands for the result's name.
  std::string_view call_prefix_void = "";  ///< Before a call that returns nothing: `await `.
  std::string_view call_suffix = "";       ///< After a call: `;`
  std::string_view value_prefix = "";      ///< Before a response's value; `{}` stands for its name.
  std::string_view value_suffix = "";      ///< After it: `;`
  std::string_view error_type = "";        ///< Returned rows of this type are no result: Go's `error`.
};

}  // namespace refgen::language_kit
