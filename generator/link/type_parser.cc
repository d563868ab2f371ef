#include "generator/link/type_parser.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "generator/link/node_value.h"

namespace refgen::link {
namespace {

using model::GenericKind;
using model::Type;
using model::TypeGrammar;
using model::TypeKind;

/// A longer spelling is not a type.
constexpr std::size_t longest_spelling = 2000;

/// Neither is one that is nested deeper: whatever walks through a type is recursive.
constexpr std::size_t deepest_nesting = 32;

struct Word {
  std::string_view name;
  TypeKind kind;
};

/// Words that every table may use: they belong to the format rather than to a language.
constexpr std::array shared_words = {
    Word{"object", TypeKind::object},     Word{"array", TypeKind::array}, Word{"enum", TypeKind::choice},
    Word{"function", TypeKind::function}, Word{"any", TypeKind::any},     Word{"null", TypeKind::null},
    Word{"empty", TypeKind::nothing},
};

/// Words that no backend's grammar has, but that occur in the tables of languages without a backend.
constexpr std::array<std::pair<std::string_view, TypeKind>, 12> neutral_words = {{
    {"string", TypeKind::string},
    {"bool", TypeKind::boolean},
    {"boolean", TypeKind::boolean},
    {"int", TypeKind::integer},
    {"long", TypeKind::integer},
    {"integer", TypeKind::integer},
    {"number", TypeKind::number},
    {"double", TypeKind::number},
    {"float", TypeKind::number},
    {"DateTime", TypeKind::timestamp},
    {"object", TypeKind::object},
    {"void", TypeKind::nothing},
}};

bool equal_ignoring_case(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](char a, char b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return lower(a) == lower(b);
  });
}

template <typename Pairs, typename Equal>
auto find_name(const Pairs& pairs, std::string_view name, Equal equal)
    -> std::optional<decltype(pairs.begin()->second)> {
  for (const auto& [word, kind] : pairs) {
    if (equal(word, name)) return kind;
  }
  return std::nullopt;
}

bool is_name_start(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '\\' ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool is_name_part(char c) { return is_name_start(c) || (c >= '0' && c <= '9') || c == '.' || c == ':' || c == '-'; }

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

Type simple(TypeKind kind) {
  Type type;
  type.kind = kind;
  if (kind == TypeKind::array || kind == TypeKind::map) type.parts.emplace_back();
  return type;
}

Type container(TypeKind kind, Type element) {
  Type type;
  type.kind = kind;
  type.parts.push_back(std::move(element));
  return type;
}

/// `left | right`, flat.
Type choice_of(std::vector<Type> members) {
  if (members.size() == 1) return std::move(members.front());
  Type type;
  type.kind = TypeKind::choice;
  for (Type& member : members) {
    if (member.kind == TypeKind::choice && member.text.empty() && !member.parts.empty()) {
      std::move(member.parts.begin(), member.parts.end(), std::back_inserter(type.parts));
    } else {
      type.parts.push_back(std::move(member));
    }
  }
  return type;
}

/// Recursive descent over the union of all spellings. Anything unexpected unwinds with `failed_`.
class Parser {
 public:
  Parser(std::string_view text, const TypeGrammar& own, const std::vector<const TypeGrammar*>& all,
         const std::function<bool(std::string_view)>& declared)
      : text_(text), own_(own), all_(all), declared_(declared) {}

  ParsedType parse() {
    ParsedType result;
    result.type = text_.size() > longest_spelling ? fail() : parse_choice();
    skip_space();
    if (failed_ || at_ != text_.size()) {
      result.type = Type();
      result.readable = false;
      result.problem = std::min(at_, text_.size());
    }
    keep_outermost_foreign_parts(result.foreign);
    return result;
  }

 private:
  /// A foreign spelling is reported as a whole, not word by word again.
  void keep_outermost_foreign_parts(std::vector<ForeignPart>& kept) const {
    std::copy_if(foreign_.begin(), foreign_.end(), std::back_inserter(kept), [&](const ForeignPart& part) {
      return std::none_of(foreign_.begin(), foreign_.end(), [&](const ForeignPart& other) {
        return &other != &part && other.begin <= part.begin && part.end <= other.end;
      });
    });
  }

  void skip_space() {
    while (at_ < text_.size() && is_space(text_[at_])) ++at_;
  }

  bool take(std::string_view token) {
    skip_space();
    if (text_.substr(at_, token.size()) != token) return false;
    at_ += token.size();
    return true;
  }

  Type fail() {
    failed_ = true;
    return {};
  }

  /// Reads what stands inside something; fails where that would be too deep.
  Type deeper(Type (Parser::*read)()) {
    if (depth_ == deepest_nesting) return fail();
    ++depth_;
    Type type = (this->*read)();
    --depth_;
    return type;
  }

  void mark_foreign(std::size_t begin, std::string_view language) { foreign_.push_back({begin, at_, language}); }

  /// Notes a structural spelling that the language does not have, under the first language that does.
  void check_structure(std::size_t begin, bool TypeGrammar::*trait) {
    if (own_.*trait || own_.language.empty()) return;
    const auto user = std::find_if(all_.begin(), all_.end(), [&](const TypeGrammar* g) { return g->*trait; });
    mark_foreign(begin, user == all_.end() ? "" : (*user)->language);
  }

  Type parse_choice() {
    skip_space();
    const std::size_t begin = at_;
    take("|");
    std::vector<Type> members;
    members.push_back(parse_suffixed());
    while (!failed_ && take("|")) members.push_back(parse_suffixed());
    if (members.size() > 1 && needs_choices(members)) check_structure(begin, &TypeGrammar::choices);
    return choice_of(std::move(members));
  }

  /// Literal unions are how every table lists values, whatever its language.
  static bool needs_choices(const std::vector<Type>& members) {
    return !std::all_of(members.begin(), members.end(),
                        [](const Type& m) { return m.kind == TypeKind::literal || m.kind == TypeKind::null; });
  }

  Type parse_suffixed() {
    skip_space();
    const std::size_t begin = at_;
    if (take("?")) return choice_of({deeper(&Parser::parse_suffixed), simple(TypeKind::null)});
    Type type = parse_primary();
    for (std::size_t suffixes = depth_; !failed_; ++suffixes) {
      if (suffixes > deepest_nesting) return fail();
      if (take("[]")) {
        if (innermost_is_word(type)) check_structure(begin, &TypeGrammar::array_suffix);
        type = container(TypeKind::array, std::move(type));
      } else if (take("?")) {
        type = choice_of({std::move(type), simple(TypeKind::null)});
      } else {
        break;
      }
    }
    return type;
  }

  static bool innermost_is_word(const Type& type) { return type.kind != TypeKind::literal; }

  Type parse_primary() {
    skip_space();
    const std::size_t begin = at_;
    if (at_ >= text_.size() || failed_) return fail();
    if (take("(")) {
      Type inner = deeper(&Parser::parse_choice);
      return take(")") ? inner : fail();
    }
    if (take("[]") || take("...")) {
      Type element = deeper(&Parser::parse_primary);
      check_structure(begin, &TypeGrammar::array_prefix);
      return container(TypeKind::array, std::move(element));
    }
    if (take("*") || take("&")) {
      Type pointed = deeper(&Parser::parse_primary);
      check_structure(begin, &TypeGrammar::array_prefix);
      return choice_of({std::move(pointed), simple(TypeKind::null)});
    }
    const char first = text_[at_];
    if (first == '"' || first == '\'') return parse_text_literal(first);
    if (first == '-' || (first >= '0' && first <= '9')) return parse_number_literal();
    return is_name_start(first) ? parse_named() : fail();
  }

  Type literal(std::string value, model::LiteralKind kind) {
    Type type = simple(TypeKind::literal);
    type.text = std::move(value);
    type.literal_kind = kind;
    return type;
  }

  Type parse_text_literal(char quote) {
    std::string value;
    for (++at_; at_ < text_.size() && text_[at_] != quote; ++at_) {
      if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
      value += text_[at_];
    }
    if (at_ >= text_.size()) return fail();
    ++at_;
    return literal(std::move(value), model::LiteralKind::string);
  }

  void skip_digits() {
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
  }

  /// Digits, optionally with a fraction; what follows is not part of it.
  Type parse_number_literal() {
    const std::size_t begin = at_;
    if (text_[at_] == '-') ++at_;
    skip_digits();
    if (at_ < text_.size() && text_[at_] == '.') {
      ++at_;
      skip_digits();
    }
    const std::string_view digits = text_.substr(begin, at_ - begin);
    if (digits == "-" || digits.back() == '.') return fail();
    return literal(std::string(digits),
                   fits_a_double(digits) ? model::LiteralKind::number : model::LiteralKind::string);
  }

  Type parse_named() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_name_part(text_[at_])) ++at_;
    const std::string_view name = text_.substr(begin, at_ - begin);
    if (name == "true" || name == "false") return literal(std::string(name), model::LiteralKind::boolean);
    if (name == "map" && at_ < text_.size() && text_[at_] == '[' && text_.substr(at_, 2) != "[]")
      return parse_go_map(begin);
    if (name == "interface" && take("{}")) return simple(TypeKind::any);
    if (at_ < text_.size() && text_[at_] == '<') return parse_generic(name, begin, "<", ">");
    if (at_ < text_.size() && text_[at_] == '[' && text_.substr(at_, 2) != "[]")
      return parse_generic(name, begin, "[", "]");
    return word(name, begin);
  }

  Type parse_go_map(std::size_t begin) {
    take("[");
    deeper(&Parser::parse_choice);
    if (!take("]")) return fail();
    Type value = deeper(&Parser::parse_suffixed);
    check_structure(begin, &TypeGrammar::array_prefix);
    return container(TypeKind::map, std::move(value));
  }

  Type parse_generic(std::string_view name, std::size_t begin, std::string_view open, std::string_view close) {
    take(open);
    std::vector<Type> arguments;
    do {
      arguments.push_back(deeper(&Parser::parse_choice));
    } while (!failed_ && take(","));
    if (failed_ || !take(close)) return fail();
    const auto brackets = open == "<" ? &TypeGrammar::angle_arguments : &TypeGrammar::square_arguments;
    return apply_generic(generic_kind(name, begin, brackets), std::move(arguments));
  }

  GenericKind generic_kind(std::string_view name, std::size_t begin, bool TypeGrammar::*brackets) {
    if (const auto kind = find_name(own_.generics, name, std::equal_to<>())) {
      check_structure(begin, brackets);
      return *kind;
    }
    for (const TypeGrammar* grammar : all_) {
      const auto kind = find_name(grammar->generics, name, std::equal_to<>());
      if (!kind || !(grammar->*brackets)) continue;
      if (!own_.language.empty()) mark_foreign(begin, grammar->language);
      return *kind;
    }
    check_structure(begin, brackets);
    return GenericKind::wrapper;
  }

  static Type apply_generic(GenericKind kind, std::vector<Type> arguments) {
    switch (kind) {
      case GenericKind::array:
        return container(TypeKind::array, std::move(arguments.front()));
      case GenericKind::map:
        return container(TypeKind::map, std::move(arguments.back()));
      case GenericKind::nullable:
        return choice_of({std::move(arguments.front()), simple(TypeKind::null)});
      case GenericKind::choice:
      case GenericKind::literal:
        return choice_of(std::move(arguments));
      case GenericKind::wrapper:
        break;
    }
    return std::move(arguments.front());
  }

  /// A word for anything keeps its spelling: PHP's `array` is a list or a map, which other tables may tell.
  static Type own_word(TypeKind kind, std::string_view name) {
    Type type = simple(kind);
    if (kind == TypeKind::any) type.text = std::string(name);
    return type;
  }

  Type word(std::string_view name, std::size_t begin) {
    if (const auto kind = find_name(own_.names, name, std::equal_to<>())) return own_word(*kind, name);
    const auto shared =
        std::find_if(shared_words.begin(), shared_words.end(), [&](const Word& w) { return w.name == name; });
    if (shared != shared_words.end()) return simple(shared->kind);
    if (!declared_(name)) {
      if (const std::optional<Type> foreign = foreign_word(name, begin)) return *foreign;
    }
    Type type = simple(TypeKind::named);
    type.text = std::string(name);
    return type;
  }

  /// A word of another language: spelt exactly as there, or else in other case (`Bool`, `DateTime`).
  std::optional<Type> foreign_word(std::string_view name, std::size_t begin) {
    for (const bool exact : {true, false}) {
      for (const TypeGrammar* grammar : all_) {
        const auto kind = exact ? find_name(grammar->names, name, std::equal_to<>())
                                : find_name(grammar->names, name, equal_ignoring_case);
        if (!kind) continue;
        if (!own_.language.empty()) mark_foreign(begin, exact ? grammar->language : "");
        return simple(*kind);
      }
    }
    const auto generic = std::find_if(all_.begin(), all_.end(), [&](const TypeGrammar* grammar) {
      return find_name(grammar->generics, name, std::equal_to<>()).has_value();
    });
    if (generic == all_.end()) return std::nullopt;
    const GenericKind kind = *find_name((*generic)->generics, name, std::equal_to<>());
    if (kind != GenericKind::array && kind != GenericKind::map) return std::nullopt;
    if (*generic != &own_ && (*generic)->language != own_.language) mark_foreign(begin, (*generic)->language);
    return simple(kind == GenericKind::array ? TypeKind::array : TypeKind::map);
  }

  std::string_view text_;
  const TypeGrammar& own_;
  const std::vector<const TypeGrammar*>& all_;
  const std::function<bool(std::string_view)>& declared_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  bool failed_ = false;
  std::vector<ForeignPart> foreign_;
};

}  // namespace

ParsedType parse_type(std::string_view spelling, const TypeGrammar& own, const std::vector<const TypeGrammar*>& all,
                      const std::function<bool(std::string_view)>& declared) {
  return Parser(spelling, own, all, declared).parse();
}

const TypeGrammar& neutral_grammar() {
  static const TypeGrammar grammar = [] {
    TypeGrammar neutral;
    neutral.names.assign(neutral_words.begin(), neutral_words.end());
    return neutral;
  }();
  return grammar;
}

}  // namespace refgen::link
