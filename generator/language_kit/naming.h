#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refgen::language_kit {

enum class NameCase { as_spelt, camel, pascal, snake, upper_snake, kebab };

/// How a language forms names.
struct NamingRules {
  NameCase type_case = NameCase::pascal;
  NameCase member_case = NameCase::camel;
  NameCase constant_case = NameCase::pascal;       ///< Names of enumeration values.
  std::vector<std::string_view> reserved_words;    ///< Not usable as any identifier; sorted.
  std::vector<std::string_view> reserved_members;  ///< Would hide or break a method every object has; sorted.
  std::vector<std::string_view> reserved_types;    ///< Type names the generated code itself needs; sorted.
  std::vector<std::string_view> initialisms;       ///< Words written in capitals (`ID`, `URL`), where usual.
  std::string_view reserved_suffix = "_";          ///< What is appended to a reserved name.
  bool unicode_identifiers = false;                ///< Letters beyond ASCII may stay.
};

/// The name of a property in code: the key as spelt when it already has the language's case, else converted; a leading
/// digit gets an underscore before it (`_2fa`; where names must start with a capital, `N2fa`), letters the language
/// does not allow become their code point (`u00e9`), and a reserved name gets the suffix. Never empty.
std::string member_name(std::string_view key, const NamingRules& rules);

/// The name of a type in code, from its spelling without a module prefix (`usermanagement.User` -> `User`).
std::string type_name(std::string_view spelling, const NamingRules& rules);

/// The name of an enumeration value from its literal (`"sign-up"` -> `SignUp`). An empty literal is `Empty`.
std::string constant_name(std::string_view literal, const NamingRules& rules);

/// The part of a spelt type name behind its module prefix (`.`, `\`, `::`).
std::string_view unqualified(std::string_view spelling);

/// The module prefix of a spelt type name or title, empty when there is none (`usermanagement.User` ->
/// `usermanagement`).
std::string_view qualifier(std::string_view spelling);

}  // namespace refgen::language_kit
