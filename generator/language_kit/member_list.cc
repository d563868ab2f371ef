#include "generator/language_kit/member_list.h"

#include <fmt/format.h>

#include <utility>

#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"

namespace refgen::language_kit {
namespace {

bool is_path(const FieldDeclaration& field) { return field.place == model::Place::path; }

std::string wire_slot(const FieldDeclaration& field) { return (is_path(field) ? "/" : "=") + field.wire; }

diagnostics::Diagnostic clash(const diagnostics::Span& span, std::string message) {
  diagnostics::Diagnostic diagnostic;
  diagnostic.code = &diagnostics::codes::member_name_clash;
  diagnostic.span = span;
  diagnostic.message = std::move(message);
  return diagnostic;
}

}  // namespace

std::optional<FieldDeclaration> MemberList::make(const model::Row& row) {
  FieldDeclaration field;
  field.key = row.key;
  field.name = member_name(row.key, naming_);
  field.wire = row.wire;
  field.optional = row.optional;
  field.nullable = row.nullable;
  field.deprecated = row.deprecated;
  field.deprecated_text = row.deprecated_text;
  field.description = row.description;
  field.place = row.place;
  field.row = &row;
  if (repeats_or_clashes(field)) return std::nullopt;
  return field;
}

void MemberList::add(FieldDeclaration field) {
  by_name_.emplace(field.name, fields_.size());
  by_wire_.emplace(wire_slot(field), fields_.size());
  fields_.push_back(std::move(field));
}

bool MemberList::repeats_or_clashes(const FieldDeclaration& field) {
  const auto same_wire = by_wire_.find(wire_slot(field));
  if (same_wire != by_wire_.end()) {
    FieldDeclaration& first = fields_[same_wire->second];
    if (first.key == field.key || is_path(field)) {
      first.optional = first.optional && field.optional;
      return true;
    }
  }
  const auto same_name = by_name_.find(field.name);
  if (same_name != by_name_.end()) {
    const FieldDeclaration& first = fields_[same_name->second];
    if (first.key == field.key) return true;
    report(first, field,
           fmt::format("'{}' and '{}' are both '{}' in code", base::printable(first.key), base::printable(field.key),
                       base::printable(field.name)));
    return true;
  }
  if (same_wire == by_wire_.end()) return false;
  const FieldDeclaration& first = fields_[same_wire->second];
  report(first, field,
         fmt::format("'{}' and '{}' are both '{}' in JSON", base::printable(first.key), base::printable(field.key),
                     base::printable(field.wire)));
  return true;
}

void MemberList::report(const FieldDeclaration& first, const FieldDeclaration& second, const std::string& message) {
  diagnostics::Diagnostic diagnostic = clash(second.row->span, message);
  diagnostic.help = "remove one of the rows, or give one another key or an own 'wire'";
  diagnostic.notes.push_back({fmt::format("'{}' is here", base::printable(first.key)), first.row->span});
  sink_.report(std::move(diagnostic));
}

std::vector<ConstantDeclaration> enumeration_constants(const model::Type& type, const model::Row& row,
                                                       const NamingRules& naming, diagnostics::Sink& sink) {
  std::vector<ConstantDeclaration> constants;
  std::unordered_map<std::string, std::string> value_of;
  for (const model::Type& part : type.parts) {
    ConstantDeclaration constant{constant_name(part.text, naming), part.text};
    const auto [entry, is_new] = value_of.emplace(constant.name, constant.value);
    if (is_new) {
      constants.push_back(std::move(constant));
    } else if (entry->second != constant.value) {
      diagnostics::Diagnostic diagnostic =
          clash(row.type_span, fmt::format("values '{}' and '{}' are both '{}' in code", base::printable(entry->second),
                                           base::printable(constant.value), base::printable(constant.name)));
      diagnostic.help = "values of one enumeration must differ in more than case and punctuation";
      sink.report(std::move(diagnostic));
    }
  }
  return constants;
}

}  // namespace refgen::language_kit
