#include "generator/pages/sample_literal.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include "generator/base/utf8.h"
#include "generator/language_kit/code_layout.h"
#include "generator/language_kit/naming.h"

namespace refgen::pages {
namespace {

using language_kit::Example;
using language_kit::ExampleMember;
using language_kit::LanguageRules;
using language_kit::ObjectSyntax;
using language_kit::SampleRules;

constexpr std::size_t widest_line = 80;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_identifier(std::string_view text) {
  if (text.empty() || !is_letter(text[0])) return false;
  return std::all_of(text.begin(), text.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

/// Whether each part of the name, between its separators, is an identifier.
bool is_type_name(std::string_view name) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= name.size(); ++i) {
    if (i < name.size() && (is_letter(name[i]) || is_digit(name[i]))) continue;
    const bool separator = i == name.size() || name[i] == '.' || name[i] == '\\' || name[i] == ':';
    if (!separator) return false;
    const std::string_view part = name.substr(begin, i - begin);
    const bool between_colons = part.empty() && i > 0 && i < name.size() && name[i] == ':' && name[i - 1] == ':';
    if (!between_colons && !is_identifier(part)) return false;
    begin = i + 1;
  }
  return true;
}

/// A member of an object as code: all before its value, and the value.
struct MemberText {
  std::string key;
  std::string value;

  [[nodiscard]] bool one_line() const { return value.find('\n') == std::string::npos; }
};

/// Makes the values of each run of one-line members start in one column.
void align_values(std::vector<MemberText>& members) {
  for (std::size_t begin = 0; begin < members.size();) {
    std::size_t end = begin;
    std::size_t width = 0;
    for (; end < members.size() && members[end].one_line(); ++end) {
      width = std::max(width, base::count_code_points(members[end].key));
    }
    for (; begin < end; ++begin) {
      members[begin].key.append(width - base::count_code_points(members[begin].key), ' ');
    }
    ++begin;  // the member that takes several lines, or the end
  }
}

/// Writes the literals of one language.
class LiteralWriter {
 public:
  explicit LiteralWriter(const LanguageRules& rules) : rules_(rules), syntax_(rules.samples) {}

  std::string write(const Example& value, std::size_t depth) const {
    return value.before + (value.code.empty() ? write_bare(value, depth) : value.code) + value.after;
  }

 private:
  std::string write_bare(const Example& value, std::size_t depth) const {
    switch (value.kind) {
      case Example::Kind::null:
        return typed_value(value).value_or(std::string(syntax_.null_word));
      case Example::Kind::boolean:
        return std::string(value.text == "true" ? syntax_.true_word : syntax_.false_word);
      case Example::Kind::number:
        return write_number(value.text);
      case Example::Kind::string:
        return typed_value(value).value_or(syntax_.string_literal(value.text));
      case Example::Kind::function:
        return typed_value(value).value_or(
            std::string(syntax_.function_literal.empty() ? syntax_.null_word : syntax_.function_literal));
      case Example::Kind::list:
        return write_list(value, depth);
      case Example::Kind::object:
        break;
    }
    return typed_value(value).value_or(write_object(value, depth));
  }

  /// A type that no literal has, as the generated code or else the table spells it.
  std::string_view spelling_of(const Example& value) const {
    const bool is_timestamp = value.use && value.use->kind == language_kit::TypeUse::Kind::timestamp;
    return is_timestamp && value.kind == Example::Kind::string ? rules_.spelling.timestamp
                                                               : std::string_view(value.type);
  }

  std::optional<std::string> typed_value(const Example& value) const {
    for (const auto& [type, expression] : syntax_.type_values) {
      if (type == spelling_of(value)) return fill_in(expression, syntax_.string_literal(value.text));
    }
    return std::nullopt;
  }

  std::string write_number(std::string_view number) const {
    long long whole = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), whole);
    const bool is_whole = end == number.data() + number.size();
    const bool is_long = is_whole && (error != std::errc() || whole > 0x7FFFFFFF || whole < -0x80000000LL);
    return std::string(number) + std::string(is_long ? syntax_.long_suffix : "");
  }

  std::string margin(std::size_t depth) const {
    std::string spaces;
    for (std::size_t i = 0; i < depth; ++i) spaces += syntax_.indent;
    return spaces;
  }

  std::string type_name(const Example& value) const {
    if (value.use) return value.type;
    const std::string_view name = syntax_.qualified_types ? value.type : language_kit::unqualified(value.type);
    return is_type_name(name) ? std::string(name) : std::string();
  }

  std::string element_type(const Example& list) const {
    const language_kit::TypeSpelling& spelling = rules_.spelling;
    if (list.use && !list.type.empty()) return list.type;
    if (list.items.empty()) return std::string(spelling.any);
    const Example& first = list.items[0];
    switch (first.kind) {
      case Example::Kind::string:
        return std::string(spelling.string);
      case Example::Kind::boolean:
        return std::string(spelling.boolean);
      case Example::Kind::number:
        return std::string(spelling.number);
      case Example::Kind::object: {
        const std::string name = type_name(first);
        return name.empty() ? std::string(spelling.any) : name;
      }
      default:
        return std::string(spelling.any);
    }
  }

  /// Items are written once: what takes one line is the same at every depth. Written for a line and then again for
  /// lines of their own, lists in lists would take twice as long with each level.
  std::string write_list(const Example& list, std::size_t depth) const {
    const std::string open = fill_in(syntax_.list_open, element_type(list));
    std::vector<std::string> items;
    for (const Example& item : list.items) items.push_back(write(item, depth + 1));
    std::string line = open + language_kit::joined(items, ", ") + std::string(syntax_.list_close);
    if (line.find('\n') == std::string::npos && line.size() <= widest_line) return line;
    std::string lines = open + '\n';
    for (std::size_t i = 0; i < items.size(); ++i) {
      const bool separated = i + 1 < items.size() || syntax_.trailing_separator;
      lines += margin(depth + 1) + items[i] + (separated ? ",\n" : "\n");
    }
    return lines + margin(depth) + std::string(syntax_.list_close);
  }

  std::string write_object(const Example& object, std::size_t depth) const {
    const std::string name = type_name(object);
    const bool map = object.use && object.use->kind != language_kit::TypeUse::Kind::declared;
    const bool typed = !map && !name.empty() && syntax_.typed_object.has_value();
    const ObjectSyntax& form = typed ? *syntax_.typed_object : map && syntax_.map ? *syntax_.map : syntax_.object;
    const std::string open = fill_in(form.open, name);
    if (object.members.empty()) return open + std::string(form.close);
    std::vector<MemberText> members;
    for (const ExampleMember& member : object.members) {
      members.push_back({std::string(form.key_prefix) + write_key(member, form, typed) + std::string(form.key_suffix),
                         write(member.value, depth + 1) + std::string(form.value_suffix)});
    }
    if (form.aligned_values) align_values(members);
    std::string lines = open + '\n';
    for (std::size_t i = 0; i < members.size(); ++i) {
      const bool separated = i + 1 < members.size() || form.trailing_separator;
      lines +=
          margin(depth + 1) + members[i].key + members[i].value + std::string(separated ? form.separator : "") + '\n';
    }
    return lines + margin(depth + (form.indented_close ? 1 : 0)) + std::string(form.close);
  }

  std::string write_key(const ExampleMember& member, const ObjectSyntax& form, bool typed) const {
    const bool wire = syntax_.wire_keys || (!typed && !form.bare_keys);
    const std::string& key = wire ? member.wire : member.field != nullptr ? member.field->name : member.key;
    if (form.bare_keys && typed) return member.field ? key : language_kit::member_name(key, rules_.naming);
    return form.bare_keys && is_identifier(key) ? key : syntax_.string_literal(key);
  }

  const LanguageRules& rules_;
  const SampleRules& syntax_;
};

}  // namespace

std::string sample_literal(const Example& value, const LanguageRules& rules, std::size_t depth) {
  return LiteralWriter(rules).write(value, depth);
}

std::string fill_in(std::string_view format, std::string_view text) {
  const std::size_t place = format.find("{}");
  if (place == std::string_view::npos) return std::string(format);
  return std::string(format.substr(0, place)) + std::string(text) + std::string(format.substr(place + 2));
}

}  // namespace refgen::pages
