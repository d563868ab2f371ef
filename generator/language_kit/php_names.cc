#include "generator/language_kit/php_names.h"

#include <fmt/format.h>

#include <algorithm>

#include "generator/language_kit/code_layout.h"
#include "generator/language_kit/namespace_parts.h"
#include "generator/model/words.h"

namespace refgen::language_kit {

NamingRules php_naming() {
  NamingRules naming;
  // Promoted constructor parameters are variables, and `$this` is none that can be declared; `nulls` is our own.
  naming.reserved_members = {"nulls", "this"};
  // PHP manual, "List of Keywords" and "List of other reserved words", soft ones included, as far as they have no
  // underscore, which no class has.
  naming.reserved_types = {"abstract",   "and",     "array",      "as",        "bool",      "break",     "callable",
                           "case",       "catch",   "class",      "clone",     "const",     "continue",  "declare",
                           "default",    "die",     "do",         "echo",      "else",      "elseif",    "empty",
                           "enddeclare", "endfor",  "endforeach", "endif",     "endswitch", "endwhile",  "enum",
                           "eval",       "exit",    "extends",    "false",     "final",     "finally",   "float",
                           "fn",         "for",     "foreach",    "function",  "global",    "goto",      "if",
                           "implements", "include", "instanceof", "insteadof", "int",       "interface", "isset",
                           "iterable",   "list",    "match",      "mixed",     "namespace", "never",     "new",
                           "null",       "numeric", "object",     "or",        "parent",    "print",     "private",
                           "protected",  "public",  "readonly",   "require",   "resource",  "return",    "self",
                           "static",     "string",  "switch",     "throw",     "trait",     "true",      "try",
                           "unset",      "use",     "var",        "void",      "while",     "xor",       "yield"};
  // Classes that the generated code imports.
  for (const std::string_view name :
       {"DateTimeImmutable", "Json", "JsonSerializable", "JsonTypeException", "Undefined", "stdClass"}) {
    naming.reserved_types.push_back(name);
  }
  std::sort(naming.reserved_types.begin(), naming.reserved_types.end());
  naming.types_ignore_case = true;
  naming.initialisms = {"OAuth"};
  naming.unicode_identifiers = true;
  return naming;
}

std::vector<std::string> php_namespace_parts(std::string_view name_space) {
  NamingRules naming = php_naming();
  naming.type_case = NameCase::as_spelt;
  naming.reserved_types = {"namespace"};
  return namespace_parts(name_space, "\\", type_name, naming);
}

std::string composer_name(const std::vector<std::string>& namespace_parts) {
  std::vector<std::string> names;
  names.reserve(namespace_parts.size());
  for (const std::string& part : namespace_parts) names.push_back(model::kebab_case(part));
  if (names.size() == 1) names.emplace_back("models");
  return fmt::format("{}/{}", names[0], joined({names.begin() + 1, names.end()}, "-"));
}

std::string php_case_name(const std::string& constant) {
  // What `class` names is the class (PHP manual, "Class Constants").
  return model::fold(constant) == "class" ? constant + "_" : constant;
}

}  // namespace refgen::language_kit
