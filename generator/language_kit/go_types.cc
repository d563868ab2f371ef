#include "generator/language_kit/go_types.h"

#include <fmt/format.h>

#include <algorithm>

#include "generator/base/path.h"
#include "generator/language_kit/go_names.h"
#include "generator/language_kit/module_names.h"
#include "generator/language_kit/number_literal.h"
#include "generator/language_kit/type_queries.h"

namespace refgen::language_kit {
std::string GoModule::folder(std::size_t module) const {
  return plan.modules[module].path.empty() ? "" : packages[module];
}

std::string GoModule::path_of(std::string_view package_folder) const {
  return package_folder.empty() ? path : base::join_path(path, package_folder);
}

GoModule go_module(const TypePlan& plan, const std::string& path, const NamingRules& naming, diagnostics::Sink& sink) {
  GoModule module{plan, path, module_names(plan, naming, go_package_name, sink), import_graph(plan), types_read(plan)};
  for (std::string& name : module.packages) {
    if (name.empty()) name = go_package_name(base::file_name(path), naming);
  }
  return module;
}

/// A type of another package.
std::string GoTypes::from(const std::string& path, std::string_view package, std::string_view type) {
  imports_.emplace(path != "time" && path != "encoding/json", path);
  return fmt::format("{}.{}", package, type);
}

std::string GoTypes::from_helpers(std::string_view type) {
  return from(module_.path_of(go_helper_package), go_helper_package, type);
}

/// JSON of any type: what is read stays as it came, so that no number loses digits; what is sent is any Go value.
std::string GoTypes::any_text(bool is_read) { return is_read ? from("encoding/json", "json", "RawMessage") : "any"; }

std::string GoTypes::declared_text(const TypeDeclaration& declaration, bool is_read) {
  const bool is_own = declaration.module == package_;
  if (is_own && place_ == Place::inside) return declaration.name;
  if (!is_own && !module_.imports.contains({package_, declaration.module})) return any_text(is_read);
  const std::string path = module_.path_of(module_.folder(declaration.module));
  return from(path, module_.packages[declaration.module], declaration.name);
}

std::string GoTypes::choice_text(const TypeUse& use, bool is_read) {
  const auto imports_before = imports_;
  std::string first = type_text(use.parts[0], is_read);
  const bool alike = std::all_of(use.parts.begin(), use.parts.end(),
                                 [&](const TypeUse& part) { return type_text(part, is_read) == first; });
  if (alike) return first;
  imports_ = imports_before;
  return any_text(is_read);
}

std::string GoTypes::type_text(const TypeUse& use, bool is_read) {
  switch (use.kind) {
    case TypeUse::Kind::any:
      return any_text(is_read);
    case TypeUse::Kind::string:
      return "string";
    case TypeUse::Kind::boolean:
      return "bool";
    case TypeUse::Kind::integer:
      return "int64";
    case TypeUse::Kind::number:
      return "float64";
    case TypeUse::Kind::timestamp:
      return from("time", "time", "Time");
    case TypeUse::Kind::literal:
      if (use.literal_kind == model::LiteralKind::string) return "string";
      if (use.literal_kind == model::LiteralKind::boolean) return "bool";
      return is_whole_number(use.literal) ? "int64" : "float64";
    case TypeUse::Kind::choice:
      return choice_text(use, is_read);
    case TypeUse::Kind::array:
      return "[]" + type_text(use.parts[0], is_read);
    case TypeUse::Kind::map:
      if (is_read && use.parts[0].kind == TypeUse::Kind::any) return from_helpers("Object");
      return "map[string]" + type_text(use.parts[0], is_read);
    case TypeUse::Kind::declared:
      break;
  }
  return declared_text(module_.plan.declarations[use.declaration], is_read);
}

GoField GoTypes::field(DeclarationId record, const FieldDeclaration& field) {
  GoField result;
  result.type = type_text(field.type, module_.read.contains(record));
  // A table that spells the pointer itself has it; other tables say null when they mean more than absent.
  const bool is_null_apart = field.optional && field.nullable && !field.row->type_text.starts_with('*');
  const bool holds_any = result.type == "json.RawMessage" || result.type == "any";
  result.omits_empty = field.optional;
  if (is_null_apart && !holds_any) {
    result.holder = GoHolder::nullable;
    result.type = fmt::format("{}[{}]", from_helpers("Nullable"), result.type);
  } else if (field.type.kind == TypeUse::Kind::array || field.type.kind == TypeUse::Kind::map) {
    result.omits_empty = field.optional || !field.nullable;
    result.is_list = result.omits_empty;
  } else if (holds_any) {
    result.omits_empty = field.optional || result.type != "any";
  } else {
    result.omits_empty = field.optional || holds_own_record(module_.plan, record, field);
    if (result.omits_empty || field.nullable) {
      result.holder = GoHolder::pointer;
      result.type = "*" + result.type;
    }
  }
  return result;
}

}  // namespace refgen::language_kit
