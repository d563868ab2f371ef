#include "generator/lint/stub_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "generator/link/type_parser.h"
#include "generator/model/words.h"
#include "generator/spec/front_matter.h"
#include "generator/spec/scalar_edit.h"
#include "generator/spec/yaml_reader.h"

namespace refgen::lint {
namespace {

using diagnostics::Edit;
using diagnostics::Span;
using language_kit::Backend;
using language_kit::NameCase;
using model::Row;
using model::Type;
using model::TypeKind;
using spec::Node;

using Members = std::vector<std::pair<std::string_view, std::string>>;

/// What most rows say; of equally frequent answers the first.
template <typename Answer>
auto most_common(const std::vector<const Row*>& rows, Answer answer) {
  const auto frequency = [&](const Row* row) {
    return std::count_if(rows.begin(), rows.end(), [&](const Row* other) { return answer(*other) == answer(*row); });
  };
  return answer(**std::max_element(
      rows.begin(), rows.end(), [&](const Row* left, const Row* right) { return frequency(left) < frequency(right); }));
}

/// The JSON key in the language's case; HTTP has it as it is. Where names of types and fields begin with a capital but
/// the neighbour does not, the row is an argument.
std::string name_in(const Backend& backend, std::string_view wire, const Row& neighbour) {
  if (backend.rules.samples.call == language_kit::CallStyle::http) return std::string(wire);
  language_kit::NamingRules rules = backend.rules.naming;
  rules.reserved_words.clear();
  rules.reserved_members.clear();
  const bool small = !neighbour.name.empty() && neighbour.name[0] >= 'a' && neighbour.name[0] <= 'z';
  if (rules.member_case == NameCase::pascal && small) rules.member_case = NameCase::camel;
  return language_kit::member_name(wire, rules);
}

/// Turns a type of the whole model into one that a table of a language can name.
class TypeTranslator {
 public:
  TypeTranslator(const model::ApiModel& model, std::string_view language) : model_(model), language_(language) {}

  /// False when the language does not have one of the models in the type.
  bool translate(Type& type) const {
    if (type.kind == TypeKind::named) return name_target(type);
    if (type.kind == TypeKind::object || type.kind == TypeKind::choice) type.text.clear();
    return std::all_of(type.parts.begin(), type.parts.end(), [this](Type& part) { return translate(part); });
  }

 private:
  bool name_target(Type& type) const {
    if (!type.target) return false;
    const model::Entry* entry = model_.entity(*type.target).find(language_);
    if (entry == nullptr) return false;
    const bool qualified =
        language_kit::unqualified(entry->title) == entry->key && entry->title.find_first_of(" (") == std::string::npos;
    type.text = qualified ? entry->title : entry->key;
    return true;
  }

  const model::ApiModel& model_;
  std::string_view language_;
};

/// The type in the language's own spelling, or an empty text when it has none that reads as such.
std::string spell_in(const Backend& backend, const Subject& subject, Type type) {
  if (!TypeTranslator(subject.model, backend.id).translate(type)) return "";
  const std::string spelling = language_kit::spell(type, backend.rules.spelling);
  std::vector<const model::TypeGrammar*> grammars;
  for (const Backend* each : subject.backends) grammars.push_back(&each->rules.grammar);
  const link::ParsedType parsed =
      link::parse_type(spelling, backend.rules.grammar, grammars, [](std::string_view) { return true; });
  return parsed.readable && parsed.foreign.empty() ? spelling : "";
}

std::string joined(const Members& members, std::string_view separator) {
  std::string text;
  for (const auto& [key, value] : members) {
    text += fmt::format("{}{}: {}", text.empty() ? "" : separator, key, value);
  }
  return text;
}

/// Places in the text of a spec, around an item of a list.
class ItemLines {
 public:
  ItemLines(std::string_view text, const Node& item) : text_(text), item_(item) {
    const std::size_t before = item.span.begin == 0 ? std::string_view::npos : text.rfind('\n', item.span.begin - 1);
    begin_ = before == std::string_view::npos ? 0 : before + 1;
    end_ = std::min(text.find('\n', item.span.end), text.size() - 1) + 1;
  }

  [[nodiscard]] std::size_t begin() const { return begin_; }
  [[nodiscard]] std::size_t end() const { return end_; }
  /// What stands before the item: blanks, `-` and blanks. Anything else: the list is not written as a block.
  [[nodiscard]] std::string_view prefix() const {
    const std::string_view before = text_.substr(begin_, item_.span.begin - begin_);
    const std::size_t dash = before.find('-');
    const bool is_block = before.find_first_not_of(" -") == std::string_view::npos && dash != std::string_view::npos &&
                          before.find('-', dash + 1) == std::string_view::npos;
    return is_block && !item_.in_flow ? before : std::string_view();
  }
  [[nodiscard]] std::string_view line_end() const { return text_.substr(0, end_).ends_with("\r\n") ? "\r\n" : "\n"; }
  [[nodiscard]] bool in_braces() const { return text_.substr(item_.span.begin, 1) == "{"; }

 private:
  std::string_view text_;
  const Node& item_;
  std::size_t begin_ = 0;  ///< Of the line that the item begins on.
  std::size_t end_ = 0;    ///< Behind the line that the item ends on.
};

std::string row_text(const Members& members, const ItemLines& lines) {
  const std::string_view prefix = lines.prefix();
  if (lines.in_braces()) return fmt::format("{}{{ {} }}{}", prefix, joined(members, ", "), lines.line_end());
  const std::string next = fmt::format("{}{}", lines.line_end(), std::string(prefix.size(), ' '));
  return fmt::format("{}{}{}", prefix, joined(members, next), lines.line_end());
}

}  // namespace

StubWriter::FrontMatter::FrontMatter(const diagnostics::Sources& sources, diagnostics::SourceId source)
    : source_(source) {
  diagnostics::Sink ignored;
  const auto parts = spec::split_front_matter(sources, source, ignored);
  if (!parts) return;
  root_ = spec::read_yaml(sources, source, parts->yaml_begin, parts->yaml_end, ignored, base::highest_limits());
  if (root_) add_items_of(*root_);
}

void StubWriter::FrontMatter::add_items_of(const Node& node) {
  for (const Node& item : node.items) {
    const Node* key = item.is_mapping() ? item.find("key") : &item;
    if (key != nullptr) items_.emplace(std::pair(key->span.begin, key->span.end), &item);
    add_items_of(item);
  }
  for (const auto& [name, value] : node.members) add_items_of(value);
}

const Node* StubWriter::FrontMatter::find_item(const Span& place) const {
  if (place.source != source_) return nullptr;
  const auto found = items_.find({place.begin, place.end});
  return found == items_.end() ? nullptr : found->second;
}

const StubWriter::FrontMatter& StubWriter::front_matter(diagnostics::SourceId source) {
  return front_matters_.try_emplace(source, subject_.sources, source).first->second;
}

std::optional<Edit> StubWriter::write(const MissingRow& missing) {
  const Row* neighbour = missing.before != nullptr ? missing.before : missing.behind;
  const auto backend = std::find_if(subject_.backends.begin(), subject_.backends.end(),
                                    [&](const Backend* each) { return each->id == missing.entry.language; });
  if (neighbour == nullptr || backend == subject_.backends.end()) return std::nullopt;
  const FrontMatter& front = front_matter(missing.entry.span.source);
  const Node* entry = front.find_item(missing.entry.span);
  const Node* item = front.find_item(neighbour->span);
  if (entry == nullptr || item == nullptr) return std::nullopt;
  if (item->span.begin < entry->span.begin || item->span.end > entry->span.end) return std::nullopt;
  const std::string type =
      spell_in(**backend, subject_, most_common(missing.others, [](const Row& row) { return row.type; }));
  if (type.empty()) return std::nullopt;
  const ItemLines lines(subject_.sources[missing.entry.span.source].text(), *item);
  if (lines.prefix().empty()) return std::nullopt;

  const std::string key = name_in(**backend, missing.wire, *neighbour);
  Members members = {{"key", spec::write_scalar(key)}, {"type", spec::write_scalar(type)}};
  if (most_common(missing.others, [](const Row& row) { return row.optional; }))
    members.emplace_back("optional", "true");
  if (most_common(missing.others, [](const Row& row) { return row.nullable; }))
    members.emplace_back("nullable", "true");
  const std::string description = most_common(missing.others, [](const Row& row) {
    return row.description.empty() ? std::string() : row.description_name;  // Not one that nobody declares.
  });
  if (!description.empty()) members.emplace_back("description", spec::write_scalar("(" + description + ")"));
  if (model::fold(key) != model::fold(missing.wire)) members.emplace_back("wire", spec::write_scalar(missing.wire));
  const auto at = static_cast<std::uint32_t>(missing.before != nullptr ? lines.end() : lines.begin());
  return Edit{{missing.entry.span.source, at, at}, row_text(members, lines)};
}

}  // namespace refgen::lint
