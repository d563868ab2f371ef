#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/language_kit/import_graph.h"
#include "generator/language_kit/naming.h"
#include "generator/language_kit/type_plan.h"

namespace refgen::language_kit {

/// The package of what Go models need beyond encoding/json.
constexpr std::string_view go_helper_package = "jsonvalue";

/// A Go module, as far as the spelling of its types goes.
struct GoModule {
  const TypePlan& plan;
  std::string path;
  std::vector<std::string> packages;  ///< By TypePlan::modules.
  ImportGraph imports;
  std::set<DeclarationId> read;

  /// The folder of a package; empty for the root.
  [[nodiscard]] std::string folder(std::size_t module) const;
  /// What an import of a folder says.
  [[nodiscard]] std::string path_of(std::string_view package_folder) const;
};

/// The packages of a plan. Reports those whose names are the same.
GoModule go_module(const TypePlan& plan, const std::string& path, const NamingRules& naming, diagnostics::Sink& sink);

/// How a struct field holds its value.
enum class GoHolder { value, pointer, nullable };

/// A struct field as Go has it.
struct GoField {
  std::string type;
  GoHolder holder = GoHolder::value;
  bool omits_empty = false;
  bool is_list = false;  ///< A list or map in JSON, of which nil is absent and an empty one is not.
};

/// Spells types as the code of one package does, or as other code does that uses it.
class GoTypes {
 public:
  enum class Place { inside, outside };

  GoTypes(const GoModule& module, std::size_t package, Place place = Place::inside)
      : module_(module), package_(package), place_(place) {}

  /// `is_read`: whether the API answers with the value, rather than only taking it.
  std::string type_text(const TypeUse& use, bool is_read);
  GoField field(DeclarationId record, const FieldDeclaration& field);
  /// A type of the helpers.
  std::string from_helpers(std::string_view type);
  void import_standard(const std::string& path) { imports_.emplace(false, path); }
  /// Import paths of what was spelt so far; whether each is the module's own stands in front, as gofmt sorts them.
  [[nodiscard]] const std::set<std::pair<bool, std::string>>& imports() const { return imports_; }

 private:
  std::string any_text(bool is_read);
  std::string declared_text(const TypeDeclaration& declaration, bool is_read);
  std::string choice_text(const TypeUse& use, bool is_read);
  std::string from(const std::string& path, std::string_view package, std::string_view type);

  const GoModule& module_;
  std::size_t package_;
  Place place_;
  std::set<std::pair<bool, std::string>> imports_;
};

}  // namespace refgen::language_kit
