#include "tests/fuzz/language_grammars.h"

#include <algorithm>
#include <map>
#include <string>

#include "generator/base/utf8.h"
#include "generator/language_kit/naming.h"
#include "tests/fuzz/properties.h"

namespace refgen::fuzzing {
namespace {

/// Words have a blank before and behind them.
struct Grammar {
  std::string_view reserved_types;
  std::string_view reserved_members;
  std::string_view reserved_constants;
  bool foreign_letters = true;     ///< Letters beyond ASCII may stand in a name.
  bool exported_members = false;   ///< Members start with a capital.
  bool types_ignore_case = false;  ///< The reserved types are given in small letters.
};

/// TypeScript 5: reserved words, those of strict mode, and names of built-in types. Any word may be a property, but no
/// class has a field of these two names.
constexpr Grammar js = {
    .reserved_types =
        " break case catch class const continue debugger default delete do else enum export extends "
        "false finally for function if import in instanceof new null return super switch this throw "
        "true try typeof var void while with implements interface let package private protected public "
        "static yield await any bigint boolean never number object string symbol undefined unknown ",
    .reserved_members = " constructor __proto__ ",
    .reserved_constants = " __proto__ "};

/// The Go Programming Language Specification, "Keywords"; methods that the generated types have.
constexpr Grammar go = {.reserved_types =
                            " break case chan const continue default defer else fallthrough for func go goto if import "
                            "interface map package range return select struct switch type var _ ",
                        .reserved_members = " MarshalJSON UnmarshalJSON ",
                        .reserved_constants = "",
                        .exported_members = true};

/// PHP 8.2, "List of Keywords" and "List of other reserved words".
constexpr Grammar php = {
    .reserved_types =
        " __halt_compiler abstract and array as break callable case catch class clone const continue "
        "declare default die do echo else elseif empty enddeclare endfor endforeach endif endswitch "
        "endwhile eval exit extends final finally fn for foreach function global goto if implements "
        "include include_once instanceof insteadof interface isset list match namespace new or print "
        "private protected public readonly require require_once return static switch throw trait try "
        "unset use var while xor yield self parent int float bool string true false null void iterable "
        "object mixed never enum ",
    .reserved_members = " this ",
    .reserved_constants = "",
    .types_ignore_case = true};

/// The Python Language Reference 3.11, 2.3.1.
#define PYTHON_KEYWORDS                                                                                               \
  " False None True and as assert async await break class continue def del elif else except finally for from global " \
  "if import in is lambda nonlocal not or pass raise return try while with yield "
constexpr Grammar python = {.reserved_types = PYTHON_KEYWORDS " __debug__ ",
                            .reserved_members = PYTHON_KEYWORDS "__debug__ to_dict to_json from_dict from_json ",
                            .reserved_constants = PYTHON_KEYWORDS};

/// Ruby 3.1, keywords; methods without which an object does not work (BasicObject, and what Object warns of).
constexpr Grammar ruby = {
    .reserved_types = " BEGIN END ",
    .reserved_members =
        " __ENCODING__ __FILE__ __LINE__ alias and begin break case class def defined? do else elsif "
        "end ensure false for if in module next nil not or redo rescue retry return self super then "
        "true undef unless until when while yield __id__ __send__ object_id initialize method_missing "
        "instance_eval instance_exec hash inspect to_s to_h to_json send method ",
    .reserved_constants = " BEGIN END ",
    .foreign_letters = false};

/// The Java Language Specification 17: 3.9, with `true`, `false` and `null`; 8.1, what no class is called; 8.10.1, what
/// no component of a record is called.
#define JAVA_KEYWORDS                                                                                               \
  " _ abstract assert boolean break byte case catch char class const continue default do double else enum extends " \
  "final finally float for goto if implements import instanceof int interface long native new package private "     \
  "protected public return short static strictfp super switch synchronized this throw throws transient try void "   \
  "volatile while true false null "
constexpr Grammar java = {
    .reserved_types = JAVA_KEYWORDS "permits record sealed var yield ",
    .reserved_members = JAVA_KEYWORDS "clone finalize getClass hashCode notify notifyAll toString wait ",
    .reserved_constants = JAVA_KEYWORDS};

#undef PYTHON_KEYWORDS
#undef JAVA_KEYWORDS

const Grammar* grammar_of(std::string_view language) {
  static const std::map<std::string_view, const Grammar*> grammars = {
      {"go", &go}, {"java", &java}, {"js", &js}, {"php", &php}, {"python", &python}, {"ruby", &ruby}};
  if (language == "curl") return nullptr;
  const auto found = grammars.find(language);
  require(found != grammars.end(), "the grammar of the language is known here");
  return found->second;
}

bool is_capital(char32_t c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_small(char32_t c) { return (c >= 'a' && c <= 'z') || c == '_'; }

void require_identifier(std::string_view name, const Grammar& grammar) {
  require(!name.empty(), "a name is not empty");
  require(base::find_invalid_utf8(name) == std::string_view::npos, "a name is well-formed UTF-8");
  require(!is_digit(static_cast<unsigned char>(name[0])), "a name does not start with a digit");
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = base::next_code_point(name, at);
    const bool is_foreign = grammar.foreign_letters && language_kit::is_letter_everywhere(c);
    require(is_capital(c) || is_digit(c) || is_small(c) || is_foreign, "a name has letters and digits only");
  }
}

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return small;
}

void require_free(std::string_view name, std::string_view words) {
  require(words.find(' ' + std::string(name) + ' ') == std::string_view::npos, "a name is not a reserved one");
}

}  // namespace

void require_type_name(std::string_view name, std::string_view language) {
  const Grammar* grammar = grammar_of(language);
  if (grammar == nullptr) return;
  require_identifier(name, *grammar);
  require(is_capital(static_cast<unsigned char>(name[0])), "a type starts with a capital");
  require_free(grammar->types_ignore_case ? in_small_letters(name) : std::string(name), grammar->reserved_types);
}

void require_member_name(std::string_view name, std::string_view language) {
  const Grammar* grammar = grammar_of(language);
  if (grammar == nullptr) return;
  require_identifier(name, *grammar);
  require(!grammar->exported_members || is_capital(static_cast<unsigned char>(name[0])), "a member is exported");
  require(language != "ruby" || is_small(static_cast<unsigned char>(name[0])), "a Ruby method is no constant");
  require(language != "python" || !name.starts_with("__"), "a Python member is not mangled");
  require_free(name, grammar->reserved_members);
}

void require_constant_name(std::string_view name, std::string_view language) {
  const Grammar* grammar = grammar_of(language);
  if (grammar == nullptr) return;
  require_identifier(name, *grammar);
  require_free(name, grammar->reserved_constants);
}

}  // namespace refgen::fuzzing
