#include "generator/link/row_linker.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "generator/base/edit_distance.h"
#include "generator/base/trim.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/diagnostics/limit_problem.h"
#include "generator/link/node_value.h"
#include "generator/link/row_size.h"
#include "generator/link/row_type.h"
#include "generator/link/type_parser.h"
#include "generator/spec/names.h"
#include "generator/spec/scalar_edit.h"
#include "generator/spec/yaml_reader.h"

namespace refgen::link {
namespace {

namespace codes = diagnostics::codes;
using model::Row;
using model::Type;
using model::TypeKind;

std::string suggestion(std::string_view name, const std::vector<std::string_view>& candidates) {
  const std::string near = base::nearest(name, candidates);
  return near.empty() ? "" : fmt::format("did you mean '{}'?", near);
}

std::vector<diagnostics::Edit> as_list(std::optional<diagnostics::Edit> edit) {
  return edit ? std::vector{std::move(*edit)} : std::vector<diagnostics::Edit>();
}

}  // namespace

std::vector<Row> RowLinker::link_rows(const std::vector<spec::RowItem>& items, DocumentId document,
                                      const std::string& language) {
  std::vector<Row> rows;
  if (items.empty() || !may_go_deeper(items.front().span)) return rows;
  std::map<std::string, diagnostics::Span> seen;
  if (items.size() > limits_.rows) {
    sink_.report(diagnostics::over_limit(limits_, &base::Limits::rows, items[limits_.rows].span,
                                         fmt::format("this table has more than {} rows", limits_.rows)));
    return rows;
  }
  ++depth_;
  rows.reserve(items.size());
  for (const spec::RowItem& item : items) {
    if (full_) break;
    const std::size_t first_new = rows.size();
    link_item(item, document, language, rows);
    for (std::size_t i = first_new; i < rows.size(); ++i) {
      count_copies(rows[i], item.item_reference || !open_references_.empty());
      const auto [first, is_new] = seen.emplace(rows[i].key, item.span);
      if (!is_new && !rows[i].anonymous()) {
        sink_.report({&codes::duplicate_row,
                      item.span,
                      fmt::format("this list has '{}' twice", base::printable(rows[i].key)),
                      "remove one of them",
                      {{"first listed here", first->second}}});
      }
    }
  }
  --depth_;
  return rows;
}

LinkUse RowLinker::take_use() {
  before_.add(use_);
  return std::exchange(use_, {});
}

bool RowLinker::may_go_deeper(diagnostics::Span span) {
  if (depth_ < limits_.nesting) return true;
  sink_.report({&codes::nesting_too_deep,
                span,
                fmt::format("rows are nested more than {} deep, with all that references stand for", limits_.nesting),
                base::limit_help(limits_, &base::Limits::nesting),
                {}});
  return false;
}

void RowLinker::count_copies(const Row& row, bool is_copied) {
  if (is_copied) ++use_.copied_rows;
  use_.copied_text += is_copied ? text_size(row) : row.description_name.empty() ? 0 : row.description.size();
  const bool many_rows = before_.copied_rows + use_.copied_rows > limits_.copied_rows;
  const bool much_text = before_.copied_text + use_.copied_text > limits_.copied_text;
  if (full_ || (!many_rows && !much_text)) return;
  full_ = true;
  if (many_rows) {
    sink_.report(diagnostics::over_limit(limits_, &base::Limits::copied_rows, row.span,
                                         fmt::format("references stand for more than {} rows", limits_.copied_rows)));
  } else {
    sink_.report(
        diagnostics::over_limit(limits_, &base::Limits::copied_text, row.span,
                                fmt::format("references stand for more than {} bytes of text", limits_.copied_text)));
  }
}

void RowLinker::link_item(const spec::RowItem& item, DocumentId document, const std::string& language,
                          std::vector<Row>& rows) {
  if (item.item_reference) {
    link_reference(item, document, language, rows);
  } else if (item.key.is_scalar()) {
    rows.push_back(link_row(item, document, language));
  }
}

Row RowLinker::link_row(const spec::RowItem& item, DocumentId document, const std::string& language) {
  Row row;
  row.key = item.key.value;
  row.name = std::string(spec::name_of_key(row.key));
  row.span = item.key.span;
  row.optional = item.optional || row.key == row.name + "?";
  row.nullable = item.nullable;
  row.unwrap = item.unwrap;
  row.expanded = item.expanded;
  row.deprecated = item.deprecated;
  row.deprecated_text = item.deprecated_text;
  if (item.title) row.title = item.title->value;
  if (item.url) row.url = item.url->value;
  if (item.id) row.id = item.id->value;
  if (item.wire) row.wire = item.wire->value;
  if (item.example) row.example = to_value(*item.example);
  if (item.default_value) row.default_value = to_value(*item.default_value);
  if (item.description) {
    ResolvedDescription resolved = resolve_description(*item.description, document);
    row.description = std::move(resolved.text);
    row.description_name = std::move(resolved.name);
    row.description_spec = static_cast<std::uint32_t>(resolved.document);
  }
  row.properties = link_rows(item.properties, document, language);
  link_type(item, document, language, row);
  return row;
}

template <typename Declaration>
void RowLinker::note_use(const std::vector<Declaration>& declarations) {
  for (const Declaration& declaration : declarations) use_.documents.insert(declaration.document);
}

template <typename Declaration, typename SpanOf>
void RowLinker::report_ambiguous(std::string_view name, diagnostics::Span reference,
                                 const std::vector<Declaration>& nearest, SpanOf span_of) {
  std::set<DocumentId> files;
  for (const Declaration& candidate : nearest) files.insert(candidate.document);
  if (files.size() < 2) return;
  diagnostics::Diagnostic problem{&codes::ambiguous_reference,
                                  reference,
                                  fmt::format("'{}' is declared in {} files at the same distance", name, files.size()),
                                  "the first one is used",
                                  {}};
  for (const Declaration& candidate : nearest) problem.notes.push_back({"declared here", span_of(candidate)});
  sink_.report(std::move(problem));
}

ResolvedDescription RowLinker::resolve_description(const spec::Text& description, DocumentId document) {
  const std::string_view dotted = spec::reference_name(description.value);
  if (dotted.empty()) return {std::string(base::trim(description.value)), "", document};
  const auto nearest = nearest_declarations(catalog_.descriptions(dotted), documents_, documents_[document].path);
  note_use(nearest);
  const std::size_t offset = description.value.find('(');
  const diagnostics::Span span = spec::span_in_scalar(sources_, description, offset, offset + dotted.size() + 2);
  if (nearest.empty()) {
    const std::vector<std::string_view>& names = catalog_.description_names();
    const bool may_search = searches_.may_search(names.size());
    diagnostics::Diagnostic problem{&codes::unresolved_description,
                                    span,
                                    fmt::format("no description is named '{}'", dotted),
                                    may_search ? suggestion(dotted, names) : "",
                                    {}};
    if (catalog_.is_description_group(dotted)) {
      problem.notes.push_back({"it is a group of descriptions without a text of its own", {}});
    } else if (may_search) {
      problem.edits = reference_mend(description, dotted, names);
    }
    sink_.report(std::move(problem));
    return {"", std::string(dotted), document};
  }
  report_ambiguous(dotted, span, nearest,
                   [](const DescriptionDeclaration& candidate) { return candidate.description->name_key.span; });
  return {std::string(base::trim(nearest.front().description->text.value)), std::string(dotted),
          nearest.front().document};
}

Row RowLinker::link_parameter(const EntryDeclaration& declaration, const std::string& language) {
  const spec::EntryItem& entry = *declaration.entry;
  spec::RowItem item;
  item.key = entry.key;
  item.type = entry.type;
  item.description = entry.description;
  item.optional = entry.optional;
  item.deprecated = entry.deprecated;
  item.deprecated_text = entry.deprecated_text;
  return link_row(item, declaration.document, language);
}

bool RowLinker::enter_reference(const spec::RowItem& item) {
  const auto first = std::find(open_references_.begin(), open_references_.end(), &item);
  if (first == open_references_.end()) {
    open_references_.push_back(&item);
    return true;
  }
  // Every reference of a cycle leads back to itself: the first one in the files speaks for all.
  const auto place = [](const spec::RowItem* reference) {
    return std::pair(reference->span.source, reference->span.begin);
  };
  if (std::any_of(first, open_references_.end(),
                  [&](const spec::RowItem* step) { return place(step) < place(&item); })) {
    return false;
  }
  diagnostics::Diagnostic problem{&codes::reference_cycle,
                                  item.span,
                                  fmt::format("the reference {} leads back to itself", item.item_reference->value),
                                  "break the cycle: write one of the rows out",
                                  {}};
  for (auto step = first; step != open_references_.end(); ++step) {
    problem.notes.push_back({fmt::format("{} leads on", (*step)->item_reference->value), (*step)->span});
  }
  sink_.report(std::move(problem));
  return false;
}

void RowLinker::link_reference(const spec::RowItem& item, DocumentId document, const std::string& language,
                               std::vector<Row>& rows) {
  if (open_references_.empty()) ++use_.item_references;
  const spec::Text& reference = *item.item_reference;
  const std::string_view name = std::string_view(reference.value).substr(1, reference.value.size() - 2);
  const std::optional<Target> target = find_target(name, reference, document, language);
  if (!target || !enter_reference(item)) return;
  Row row = link_target(*target, language);
  open_references_.pop_back();
  row.span = item.span;
  row.type_span = item.span;
  rows.push_back(std::move(row));
}

Row RowLinker::link_target(const Target& target, const std::string& language) {
  if (target.row != nullptr) return link_row(*target.row, target.row_document, language);
  if (shape_of(*target.declaration.entry) == Shape::parameter) return link_parameter(target.declaration, language);
  return link_model_or_group(target.declaration, language);
}

Row RowLinker::link_model_or_group(const EntryDeclaration& declaration, const std::string& language) {
  const spec::EntryItem& entry = *declaration.entry;
  Row row;
  row.key = entry.key.value;
  row.name = std::string(spec::name_of_key(row.key));
  row.type_text = row.key;
  row.deprecated = entry.deprecated;
  row.deprecated_text = entry.deprecated_text;
  row.type.text = row.name;
  if (const model::EntryRef* place = layout_.find(&entry)) {
    row.model = *place;
    row.type.target = place->entity;
  }
  if (shape_of(entry) == Shape::group) {
    row.type.kind = TypeKind::object;
    row.type.target.reset();
    row.properties = link_rows(*entry.parameters, declaration.document, language);
  } else {
    row.type.kind = TypeKind::named;
  }
  return row;
}

std::optional<EntryDeclaration> RowLinker::find_entry(std::string_view key, const spec::Text& reference,
                                                      DocumentId document, const std::string& language) {
  std::vector<EntryDeclaration> usable;
  for (const EntryDeclaration& declaration : catalog_.entries(language, key)) {
    if (shape_of(*declaration.entry) != Shape::operation) usable.push_back(declaration);
  }
  const auto nearest = nearest_declarations(usable, documents_, documents_[document].path);
  note_use(nearest);
  if (nearest.empty()) return std::nullopt;
  report_ambiguous(key, reference.span, nearest,
                   [](const EntryDeclaration& candidate) { return candidate.entry->key.span; });
  return nearest.front();
}

std::optional<RowLinker::Target> RowLinker::find_target(std::string_view name, const spec::Text& reference,
                                                        DocumentId document, const std::string& language) {
  if (const auto entry = find_entry(name, reference, document, language)) return Target{*entry, nullptr, 0};
  for (std::size_t dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.', dot + 1)) {
    const auto entry = find_entry(name.substr(0, dot), reference, document, language);
    if (!entry) continue;
    if (const auto property = find_property(*entry, name.substr(dot + 1), language)) return property;
  }
  std::vector<std::string> known;
  if (searches_.may_search(catalog_.entry_keys(language).size())) known = item_names(name, document, language);
  const std::vector<std::string_view> candidates(known.begin(), known.end());
  sink_.report({&codes::unresolved_item,
                reference.span,
                fmt::format("no {} entry is named '{}'", language, base::printable(name)),
                suggestion(name, candidates),
                {},
                reference_mend(reference, name, candidates)});
  return std::nullopt;
}

std::vector<diagnostics::Edit> RowLinker::reference_mend(const spec::Text& reference, std::string_view name,
                                                         const std::vector<std::string_view>& candidates) const {
  const std::string near = base::unmistakable(name, candidates);
  // A declared name may hold anything; only what reads as a reference again is written.
  if (near.empty() || spec::reference_name(fmt::format("({})", near)).empty()) return {};
  const std::size_t begin = reference.value.find('(') + 1;
  return as_list(spec::edit_in_scalar(sources_, reference, begin, begin + name.size(), near));
}

std::vector<std::string> RowLinker::item_names(std::string_view name, DocumentId document,
                                               const std::string& language) {
  std::vector<std::string> names;
  for (const std::string_view key : catalog_.entry_keys(language)) {
    const auto& declarations = catalog_.entries(language, key);
    const bool usable = std::any_of(declarations.begin(), declarations.end(), [](const EntryDeclaration& declaration) {
      return shape_of(*declaration.entry) != Shape::operation;
    });
    if (usable) names.emplace_back(key);
  }
  const std::string_view entry_key = name.substr(0, name.find('.'));
  const auto nearest =
      nearest_declarations(catalog_.entries(language, entry_key), documents_, documents_[document].path);
  note_use(nearest);
  for (const EntryDeclaration& declaration : nearest) {
    for (const auto* section : {&declaration.entry->properties, &declaration.entry->parameters}) {
      if (!*section) continue;
      for (const spec::RowItem& row : **section) {
        if (row.key.is_scalar()) names.push_back(fmt::format("{}.{}", entry_key, row.key.value));
      }
    }
  }
  return names;
}

std::optional<RowLinker::Target> RowLinker::find_property(const EntryDeclaration& declaration, std::string_view path,
                                                          const std::string& language) {
  const spec::EntryItem& entry = *declaration.entry;
  for (const auto* section : {&entry.properties, &entry.parameters, &entry.returns}) {
    if (!*section) continue;
    if (const auto found = find_in_rows(**section, path, declaration.document, language)) return found;
  }
  return std::nullopt;
}

std::optional<RowLinker::Target> RowLinker::find_in_rows(const std::vector<spec::RowItem>& rows, std::string_view path,
                                                         DocumentId document, const std::string& language) {
  for (const spec::RowItem& row : rows) {
    if (row.item_reference) {
      const std::string_view name = spec::reference_name(row.item_reference->value);
      const std::string_view last = name.substr(name.rfind('.') == std::string_view::npos ? 0 : name.rfind('.') + 1);
      if (last != path || !enter_reference(row)) continue;
      const auto target = find_target(name, *row.item_reference, document, language);
      open_references_.pop_back();
      if (target) return target;
      continue;
    }
    if (row.key.value == path) return Target{{}, &row, document};
    const bool inside = path.starts_with(row.key.value) && path.substr(row.key.value.size()).starts_with('.');
    const std::string_view rest = inside ? path.substr(row.key.value.size() + 1) : path;
    if (inside || row.unwrap) {
      if (const auto found = find_in_rows(row.properties, rest, document, language)) return found;
    }
  }
  return std::nullopt;
}

const model::TypeGrammar& RowLinker::grammar_of(std::string_view language) const {
  const auto found = std::find_if(grammars_.begin(), grammars_.end(),
                                  [&](const model::TypeGrammar* grammar) { return grammar->language == language; });
  return found == grammars_.end() ? neutral_grammar() : **found;
}

void RowLinker::link_type(const spec::RowItem& item, DocumentId document, const std::string& language, Row& row) {
  const spec::Text& written = item.type ? *item.type : item.key;
  row.type_span = written.span;
  if (item.type && !base::trim(item.type->value).empty()) {
    parse_spelling(*item.type, document, language, row);
  } else if (const std::string_view inner = parameter_type_of_key(row.key); !inner.empty()) {
    row.type = parse_type(inner, grammar_of(language), grammars_, [](std::string_view) { return false; }).type;
  }
  if (row.key.ends_with("()")) row.type.kind = TypeKind::function;
  row.nullable = take_null(row.type) || row.nullable;
  if (item.enum_values) apply_enum(*item.enum_values, row.type);
  resolve_names(row.type, document, language);
}

void RowLinker::parse_spelling(const spec::Text& type, DocumentId document, const std::string& language, Row& row) {
  const std::string_view spelling = base::trim(type.value);
  const std::size_t offset = static_cast<std::size_t>(spelling.data() - type.value.data());
  row.type_text = std::string(spelling);
  const ReadType read = [&](std::string_view text) {
    return parse_type(text, grammar_of(language), grammars_,
                      [&](std::string_view name) { return !declared_types(name, document, language).empty(); });
  };
  const ParsedType parsed = read(spelling);
  row.type = parsed.type;
  row.foreign_type = !parsed.foreign.empty();
  for (const ForeignPart& part : parsed.foreign) {
    report_foreign(type, part, own_spelling(spelling, part, language, read, spell_), language);
  }
  if (!parsed.readable) {
    sink_.report({&codes::unreadable_type,
                  spec::span_in_scalar(sources_, type, offset + parsed.problem, offset + parsed.problem + 1),
                  fmt::format("the type '{}' cannot be read from here on", base::printable(spelling.substr(0, 80))),
                  "it is taken as any value",
                  {}});
    row.foreign_type = true;
  }
}

void RowLinker::report_foreign(const spec::Text& type, const ForeignPart& part, const OwnSpelling& own,
                               const std::string& language) {
  const std::string_view spelling = base::trim(type.value);
  const std::size_t begin = static_cast<std::size_t>(spelling.data() - type.value.data()) + part.begin;
  const std::string_view foreign = base::trim(spelling.substr(part.begin, part.end - part.begin));
  const std::string shown = base::printable(foreign);
  diagnostics::Diagnostic problem{
      &codes::foreign_type,
      spec::span_in_scalar(sources_, type, begin, begin + foreign.size()),
      part.language.empty() ? fmt::format("'{}' is not how {} spells a type", shown, language)
                            : fmt::format("'{}' is how {} spells a type, not {}", shown, part.language, language),
      own.text.empty() ? "" : fmt::format("write '{}'", base::printable(own.text)),
      {}};
  if (own.same_meaning) {
    problem.edits = as_list(spec::edit_in_scalar(sources_, type, begin, begin + foreign.size(), own.text));
  }
  sink_.report(std::move(problem));
}

std::vector<EntryDeclaration> RowLinker::declared_types(std::string_view spelling, DocumentId document,
                                                        const std::string& language) const {
  const std::size_t separator = spelling.find_last_of(".\\:");
  const std::string_view name = separator == std::string_view::npos ? spelling : spelling.substr(separator + 1);
  std::vector<EntryDeclaration> models;
  std::vector<EntryDeclaration> titled;
  for (const EntryDeclaration& declaration : catalog_.entries(language, name)) {
    if (shape_of(*declaration.entry) != Shape::model) continue;
    models.push_back(declaration);
    const bool same_title = declaration.entry->title && declaration.entry->title->value == spelling;
    if (same_title && name != spelling) titled.push_back(declaration);
  }
  if (models.empty()) models = catalog_.titled(language, spelling);
  if (!titled.empty()) models = std::move(titled);
  return nearest_declarations(models, documents_, documents_[document].path);
}

void RowLinker::resolve_names(Type& type, DocumentId document, const std::string& language) {
  for (Type& part : type.parts) resolve_names(part, document, language);
  if (type.kind != TypeKind::named) return;
  const auto declared = declared_types(type.text, document, language);
  if (declared.empty()) return;
  if (const model::EntryRef* place = layout_.find(declared.front().entry)) type.target = place->entity;
}

}  // namespace refgen::link
