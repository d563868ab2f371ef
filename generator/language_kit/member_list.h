#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "generator/diagnostics/sink.h"
#include "generator/language_kit/type_plan.h"

namespace refgen::language_kit {

/// The members of a record while they are collected: keeps names and JSON keys unique.
class MemberList {
 public:
  MemberList(const NamingRules& naming, diagnostics::Sink& sink) : naming_(naming), sink_(sink) {}

  /// The member that a row becomes, without its type; nothing when the row repeats a member (which is then required if
  /// either is) or clashes with one (which is reported).
  std::optional<FieldDeclaration> make(const model::Row& row);
  /// Takes what make() gave, its type filled in.
  void add(FieldDeclaration field);
  [[nodiscard]] std::vector<FieldDeclaration> take() && { return std::move(fields_); }

 private:
  bool repeats_or_clashes(const FieldDeclaration& field);
  void report(const FieldDeclaration& first, const FieldDeclaration& second, const std::string& message);

  const NamingRules& naming_;
  diagnostics::Sink& sink_;
  std::vector<FieldDeclaration> fields_;
  std::unordered_map<std::string, std::size_t> by_name_;
  std::unordered_map<std::string, std::size_t> by_wire_;  ///< Path parameters apart: they are no keys of the JSON.
};

/// The values of an enumeration, each once. Reports values whose names are the same (`member-name-clash`).
std::vector<ConstantDeclaration> enumeration_constants(const model::Type& type, const model::Row& row,
                                                       const NamingRules& naming, diagnostics::Sink& sink);

}  // namespace refgen::language_kit
