#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refgen::language_kit {

enum class NameCase {
  as_spelt,  ///< Any identifier stays as it is; what is none becomes snake_case.
  camel,
  pascal,
  snake,
  upper_snake,
  kebab,  ///< For file names and the like: a leading digit stays.
};

/// How a language forms names.
struct NamingRules {
  NameCase type_case = NameCase::pascal;
  NameCase member_case = NameCase::camel;
  NameCase constant_case = NameCase::pascal;       ///< Names of enumeration values.
  std::vector<std::string_view> reserved_words;    ///< Not usable as any identifier; sorted.
  std::vector<std::string_view> reserved_members;  ///< Would hide or break a method every object has; sorted.
  std::vector<std::string_view> reserved_types;    ///< Type names the generated code itself needs; sorted.
  std::vector<std::string_view> initialisms;  ///< Words that camel and pascal names spell like this (`ID`, `OAuth`),
                                              ///< plurals too (`IDs`).
  std::string_view reserved_suffix = "_";     ///< What is appended to a reserved name.
  bool unicode_identifiers = false;           ///< Letters beyond ASCII may stay.
  bool types_ignore_case = false;             ///< Type names that differ in case are one: so are reserved ones.
};

/// Letters beyond ASCII that every language with Unicode identifiers accepts at any place of a name.
bool is_letter_everywhere(char32_t code_point);

/// The name of a property in code: the key as spelt when it already has the language's case, else converted;
/// initialisms apply only then. A leading digit gets an underscore before it (`_2fa`; where names start with a capital,
/// `N2fa`), letters the language does not allow become their code point (`u00e9`), and a reserved name gets the suffix.
/// Punctuation separates words and is spelt out only where a name would be empty or start with a digit without it (`+1`
/// -> `plus1`). Never empty.
std::string member_name(std::string_view key, const NamingRules& rules);

/// The name of a type in code, from its spelling without a module prefix (`usermanagement.User` -> `User`), by the
/// rules of member_name.
std::string type_name(std::string_view spelling, const NamingRules& rules);

/// The name of an enumeration value from its literal (`"sign-up"` -> `SignUp`), by the rules of member_name. Literals
/// are told apart by their punctuation more often than keys are, so it is spelt out wherever it does more than separate
/// (`*`
/// -> `Star`, `C++` -> `CPlusPlus`, `-1` -> `Minus1`). An empty literal is `Empty`.
std::string constant_name(std::string_view literal, const NamingRules& rules);

/// The part of a spelt type name or title behind its module prefix (`.`, `\`, `::`). In titles, words before the name
/// and brackets behind it do not count (`class Foo::User` -> `User`, `userManagement.getUser()` -> `getUser`).
std::string_view unqualified(std::string_view spelling);

/// The module prefix of a spelt type name or title, empty when there is none (`usermanagement.User` ->
/// `usermanagement`).
std::string_view qualifier(std::string_view spelling);

}  // namespace refgen::language_kit
