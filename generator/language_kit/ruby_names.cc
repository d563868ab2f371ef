#include "generator/language_kit/ruby_names.h"

#include <algorithm>

#include "generator/language_kit/code_layout.h"
#include "generator/language_kit/namespace_parts.h"
#include "generator/language_kit/type_queries.h"
#include "generator/model/words.h"

namespace refgen::language_kit {
namespace {

/// Ruby 3.1, Object and Kernel: public methods and hooks; what implicit conversions, pattern matching and Marshal call;
/// the methods of the generated types. Sorted.
constexpr std::string_view object_methods =
    "as_json class clone deconstruct deconstruct_keys define_singleton_method display dup enum_for extend freeze hash "
    "initialize initialize_clone initialize_copy initialize_dup inspect instance_eval instance_exec "
    "instance_variable_get instance_variable_set instance_variables itself marshal_dump marshal_load method "
    "method_missing methods object_id private_methods protected_methods public_method public_methods public_send "
    "remove_instance_variable send singleton_class singleton_method singleton_method_added singleton_method_removed "
    "singleton_method_undefined singleton_methods tap then to_a to_ary to_enum to_h to_hash to_int to_io to_json "
    "to_path to_proc to_regexp to_s to_str yield_self";

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

}  // namespace

NamingRules ruby_naming() {
  NamingRules naming;
  naming.member_case = NameCase::snake;
  naming.constant_case = NameCase::upper_snake;
  // Ruby 3.1, doc/keywords.rdoc; numbered block parameters (Proc, "Numbered parameters"); the constant that every
  // enumeration has.
  naming.reserved_words = {"BEGIN", "END",   "VALUES", "_1",     "_2",     "_3",    "_4",     "_5",    "_6",     "_7",
                           "_8",    "_9",    "alias",  "and",    "begin",  "break", "case",   "class", "def",    "do",
                           "else",  "elsif", "end",    "ensure", "false",  "for",   "if",     "in",    "module", "next",
                           "nil",   "not",   "or",     "redo",   "rescue", "retry", "return", "self",  "super",  "then",
                           "true",  "undef", "unless", "until",  "when",   "while", "yield"};
  naming.reserved_members = words_of(object_methods);
  // Constants that the generated code refers to.
  naming.reserved_types = {"ABSENT",  "ArgumentError", "Array",         "FalseClass", "Float",    "Hash",
                           "Integer", "JSON",          "JsonTypeError", "Numeric",    "Object",   "Runtime",
                           "String",  "Symbol",        "Time",          "TrueClass",  "TypeError"};
  naming.initialisms = {"OAuth"};
  // Ruby takes other letters too, the signatures do not (rbs 2.1, docs/syntax.md).
  naming.unicode_identifiers = false;
  return naming;
}

GemNames gem_names(std::string_view name_space) {
  GemNames names;
  std::vector<std::string> folders;
  for (const std::string& part : namespace_parts(name_space, "::", type_name, ruby_naming())) {
    if (names.root.empty()) {
      names.top = part;
    } else {
      names.outer.push_back(names.root);
      names.root += "::";
    }
    names.root += part;
    folders.push_back(model::snake_case(part));
  }
  names.path = joined(folders, "/");
  names.gem = joined(folders, "-");
  return names;
}

NamingRules naming_in(const GemNames& names) {
  NamingRules naming = ruby_naming();
  naming.reserved_types.push_back(names.top);
  std::sort(naming.reserved_types.begin(), naming.reserved_types.end());
  return naming;
}

std::string ruby_file_stem(const std::string& spec) {
  std::string stem = spec_stem(spec);
  std::replace(stem.begin(), stem.end(), '-', '_');
  return stem;
}

}  // namespace refgen::language_kit
