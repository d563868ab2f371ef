#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "generator/base/path.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/language_kit/backend.h"
#include "generator/language_kit/code_layout.h"
#include "generator/language_kit/comment_views.h"
#include "generator/language_kit/constant_names.h"
#include "generator/language_kit/declaration_text.h"
#include "generator/language_kit/go_names.h"
#include "generator/language_kit/import_graph.h"
#include "generator/language_kit/module_names.h"
#include "generator/language_kit/number_literal.h"
#include "generator/language_kit/string_literal.h"
#include "generator/language_kit/type_plan.h"
#include "generator/language_kit/type_queries.h"

namespace refgen::languages {

namespace kit = language_kit;

namespace {

using kit::DeclarationId;
using kit::FieldDeclaration;
using kit::go_string;
using kit::TypeDeclaration;
using kit::TypePlan;
using kit::TypeUse;
using model::TypeKind;
using render::RenderJob;
using render::SymbolRole;
using render::View;

/// The package of what the models need beyond encoding/json.
constexpr std::string_view helper_package = "jsonvalue";

kit::LanguageRules rules() {
  kit::LanguageRules rules;
  rules.display_name = "Go";
  rules.fence = "go";
  rules.sample_extension = "go";
  rules.default_namespace = "example.com/api-models";
  rules.naming.member_case = kit::NameCase::pascal;
  // The Go Programming Language Specification, "Keywords".
  rules.naming.reserved_words = {"break",  "case",        "chan", "const",   "continue", "default", "defer",
                                 "else",   "fallthrough", "for",  "func",    "go",       "goto",    "if",
                                 "import", "interface",   "map",  "package", "range",    "return",  "select",
                                 "struct", "switch",      "type", "var"};
  // A struct cannot have a field and a method of one name.
  rules.naming.reserved_members = {"MarshalJSON", "UnmarshalJSON"};
  // Words that Go code spells in capitals: golang.org/wiki/CodeReviewComments#initialisms, with those of APIs.
  rules.naming.initialisms = {"ACL",   "API", "ASCII", "CPU",  "CSS",  "DB",  "DNS",   "EOF",  "GUID", "HTML", "HTTP",
                              "HTTPS", "ID",  "IP",    "JSON", "JWT",  "MFA", "OAuth", "OTP",  "QPS",  "RAM",  "RPC",
                              "SAML",  "SDK", "SLA",   "SMS",  "SMTP", "SQL", "SSH",   "SSO",  "TCP",  "TLS",  "TOTP",
                              "TTL",   "UDP", "UI",    "UID",  "URI",  "URL", "UTF8",  "UUID", "VM",   "XML",  "XSS"};
  rules.naming.unicode_identifiers = true;
  rules.grammar.language = "go";
  rules.grammar.names = {
      {"string", TypeKind::string},  {"bool", TypeKind::boolean},   {"json.RawMessage", TypeKind::any},
      {"int", TypeKind::integer},    {"int32", TypeKind::integer},  {"time.Time", TypeKind::timestamp},
      {"int64", TypeKind::integer},  {"uint", TypeKind::integer},   {"url.URL", TypeKind::string},
      {"float32", TypeKind::number}, {"float64", TypeKind::number}, {"context.Context", TypeKind::function},
      {"any", TypeKind::any},        {"struct", TypeKind::object},  {"http.Handler", TypeKind::function},
      {"nil", TypeKind::null},       {"func", TypeKind::function},  {"error", TypeKind::function}};
  rules.grammar.array_prefix = true;
  rules.spelling = {.any = "any",
                    .string = "string",
                    .boolean = "bool",
                    .integer = "int",
                    .number = "float64",
                    .timestamp = "time.Time",
                    .null = "nil",
                    .function = "func()",
                    .object = "map[string]any",
                    .nothing = "struct{}",
                    .array_format = "[]{}",
                    .map_format = "map[string]{}"};
  rules.samples.string_literal = go_string;
  rules.samples.null_word = "nil";
  rules.samples.list_open = "[]{}{";
  rules.samples.list_close = "}";
  rules.samples.trailing_separator = true;
  rules.samples.object = {.open = "map[string]any{", .trailing_separator = true, .aligned_values = true};
  rules.samples.typed_object =
      kit::ObjectSyntax{.open = "{}{", .bare_keys = true, .trailing_separator = true, .aligned_values = true};
  rules.samples.qualified_types = true;
  rules.samples.indent = "\t";
  rules.samples.function_literal = "func() {}";
  rules.samples.type_values = {{"context.Context", "context.Background()"}, {"time.Time", "time.Now()"}};
  rules.samples.call_prefix = "{}, err := ";
  rules.samples.call_prefix_void = "err := ";
  rules.samples.value_prefix = "{} := ";
  rules.samples.error_type = "error";
  return rules;
}

/// What every file has to know.
struct Module {
  const TypePlan& plan;
  const kit::LanguageOptions& options;
  std::vector<std::string> packages;  ///< By TypePlan::modules.
  kit::ImportGraph imports;
  std::set<DeclarationId> read;
  std::vector<std::string> first_uses;  ///< By TypePlan::declarations.

  [[nodiscard]] std::string folder(std::size_t module) const {
    return plan.modules[module].path.empty() ? "" : packages[module];
  }
  /// What an import of a folder says.
  [[nodiscard]] std::string path_of(std::string_view package_folder) const {
    return package_folder.empty() ? options.name_space : base::join_path(options.name_space, package_folder);
  }
};

std::string generated_line(const std::string& spec) {
  // The form by which Go tools know generated files (`go help generate`).
  const std::string from = spec.empty() ? "" : " from " + base::printable(spec);
  return fmt::format("// Code generated by refgen{}. DO NOT EDIT.", from);
}

/// The first sentence of a type's comment, which starts with its name as Go wants it.
std::string lead(const TypeDeclaration& declaration, const std::string& first_use) {
  const std::string& name = declaration.name;
  if (declaration.role == SymbolRole::model) return name + " is a model of the API.";
  if (declaration.role == SymbolRole::options) return name + " holds the options of " + declaration.operation + ".";
  if (declaration.role == SymbolRole::result) return name + " is the result of " + declaration.operation + ".";
  const std::string_view more = declaration.is_enumeration() ? " Values other than its constants may occur." : "";
  return fmt::format("{} is the type of {}.{}", name, first_use, more);
}

/// The comment of a type: its lead, and what the description says beyond it.
std::string type_comment(const TypeDeclaration& declaration, const std::string& first_use) {
  const std::string& text = declaration.description;
  if (text.starts_with("Represents ")) return declaration.name + " r" + text.substr(1);
  if (text.starts_with("An object ")) return declaration.name + " is a" + text.substr(1);
  const std::string said = kit::operation_description(declaration.role, declaration.operation, "");
  const bool is_said = !declaration.operation.empty() && text.starts_with(said);
  // What stands in for a description says no more than the lead.
  const bool is_stand_in = (text.starts_with("The `") && text.ends_with("` model.")) ||
                           (text.starts_with("Value of `") && text.ends_with("`."));
  return lead(declaration, first_use) + "\n\n" + (is_stand_in ? "" : text.substr(is_said ? said.size() : 0));
}

/// The Go type under an enumeration.
std::string_view underlying_type(const TypeDeclaration& declaration) {
  if (declaration.constant_kind == model::LiteralKind::string) return "string";
  const bool is_whole =
      std::all_of(declaration.constants.begin(), declaration.constants.end(),
                  [](const kit::ConstantDeclaration& constant) { return kit::is_whole_number(constant.value); });
  return is_whole ? "int64" : "float64";
}

/// A struct field as Go has it.
struct Member {
  std::string name;
  std::string type;
  std::string tag;
  bool is_list = false;  ///< A list or map in JSON, of which nil is absent and an empty one is not.
};

bool holds_time(const TypeUse& use) {
  return use.kind == TypeUse::Kind::timestamp || std::any_of(use.parts.begin(), use.parts.end(), holds_time);
}

/// Whether encoding/json reads a time for the member: it does not say itself where one stands that it cannot read.
bool reads_time(const FieldDeclaration& field) {
  return holds_time(field.type) && field.place != model::Place::path && field.place != model::Place::query;
}

/// Writes the view of one file: spells types and notes what they import.
class Page {
 public:
  Page(const Module& module, const kit::SpecGroup& group, diagnostics::Sink& sink)
      : module_(module), group_(group), sink_(sink) {}

  View view() {
    std::vector<View> declarations;
    for (const DeclarationId id : group_.declarations) {
      const TypeDeclaration& declaration = module_.plan.declarations[id];
      const std::string text = type_comment(declaration, module_.first_uses[id]);
      View item{{"is_record", !declaration.is_enumeration()}, {"is_enumeration", declaration.is_enumeration()}};
      item.set("doc", comment({text, declaration.deprecated, declaration.deprecated_text}, ""));
      item.set("name", declaration.name);
      declaration.is_enumeration() ? add_enumeration(item, declaration) : add_record(item, id);
      declarations.push_back(std::move(item));
    }
    return {{"notice", generated_line(group_.spec)},
            {"package", module_.packages[group_.module]},
            {"has_imports", !imports_.empty()},
            {"only_import", imports_.size() == 1 ? go_string(imports_.begin()->second) : ""},
            {"imports", import_views()},
            {"declarations", declarations}};
  }

 private:
  /// Doc comment lines, each behind `indent` and `//`.
  [[nodiscard]] std::vector<View> comment(kit::CommentSource source, std::string_view indent) const {
    constexpr std::size_t text_width = 80;
    if (source.deprecated && source.deprecated_text.empty()) source.deprecated_text = "do not use it in new code.";
    const kit::CommentStyle style{kit::CommentSyntax::line, text_width, "Deprecated:"};
    std::vector<View> views;
    for (const std::string& line : kit::documentation(source, style, text_width, module_.options.docs_url)) {
      views.push_back({{"line", fmt::format("{}//{}{}", indent, line.empty() ? "" : " ", line)}});
    }
    return views;
  }

  /// A type of another package.
  std::string from(const std::string& path, std::string_view package, std::string_view type) {
    imports_.emplace(path != "time" && path != "encoding/json", path);
    return fmt::format("{}.{}", package, type);
  }

  std::string from_helpers(std::string_view type) {
    return from(module_.path_of(helper_package), helper_package, type);
  }

  [[nodiscard]] std::vector<View> import_views() const {
    std::vector<View> views;
    bool was_own = imports_.empty() || imports_.begin()->first;
    for (const auto& [is_own, path] : imports_) {
      views.push_back({{"gap", is_own && !was_own}, {"path", go_string(path)}});
      was_own = is_own;
    }
    return views;
  }

  // Types

  /// JSON of any type: what is read stays as it came, so that no number loses digits; what is sent is any Go value.
  std::string any_text(bool is_read) { return is_read ? from("encoding/json", "json", "RawMessage") : "any"; }

  std::string declared_text(const TypeDeclaration& declaration, bool is_read) {
    if (declaration.module == group_.module) return declaration.name;
    if (!module_.imports.contains({group_.module, declaration.module})) return any_text(is_read);
    const std::string path = module_.path_of(module_.folder(declaration.module));
    return from(path, module_.packages[declaration.module], declaration.name);
  }

  std::string choice_text(const TypeUse& use, bool is_read) {
    const auto imports_before = imports_;
    const std::string first = type_text(use.parts[0], is_read);
    const bool alike = std::all_of(use.parts.begin(), use.parts.end(),
                                   [&](const TypeUse& part) { return type_text(part, is_read) == first; });
    if (alike) return first;
    imports_ = imports_before;
    return any_text(is_read);
  }

  std::string type_text(const TypeUse& use, bool is_read) {
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
        return kit::is_whole_number(use.literal) ? "int64" : "float64";
      case TypeUse::Kind::choice:
        return choice_text(use, is_read);
      case TypeUse::Kind::array:
        return "[]" + type_text(use.parts[0], is_read);
      case TypeUse::Kind::map:
        if (is_read && use.parts[0].kind == TypeUse::Kind::any) return from_helpers("Object");
        return "map[string]" + type_text(use.parts[0], is_read);
      case TypeUse::Kind::declared:
        return declared_text(module_.plan.declarations[use.declaration], is_read);
    }
    return "any";
  }

  // Declarations

  std::string tag(const FieldDeclaration& field, bool omits_empty) {
    if (field.place == model::Place::path) return "`json:\"-\"`";
    if (!kit::fits_in_go_tag(field.wire)) {
      sink_.report({&diagnostics::codes::invalid_name,
                    field.row->span,
                    fmt::format("'{}' cannot be the key of a Go struct field", base::printable(field.wire)),
                    "use letters, digits, '_', '-' and '.' in the JSON key",
                    {}});
      return "`json:\"-\"`";
    }
    const std::string_view tag_start = field.place == model::Place::query ? "json:\"-\" url" : "json";
    return fmt::format("`{}:\"{}{}\"`", tag_start, field.wire, omits_empty ? ",omitempty" : "");
  }

  Member member(DeclarationId record, const FieldDeclaration& field) {
    Member result{field.name, type_text(field.type, module_.read.contains(record)), "", false};
    // A table that spells the pointer itself has it; other tables say null when they mean more than absent.
    const bool is_null_apart = field.optional && field.nullable && !field.row->type_text.starts_with('*');
    const bool holds_any = result.type == "json.RawMessage" || result.type == "any";
    bool omits_empty = field.optional;
    if (is_null_apart && !holds_any) {
      result.type = fmt::format("{}[{}]", from_helpers("Nullable"), result.type);
    } else if (field.type.kind == TypeUse::Kind::array || field.type.kind == TypeUse::Kind::map) {
      omits_empty = field.optional || !field.nullable;
      result.is_list = omits_empty && field.place != model::Place::path && field.place != model::Place::query;
    } else if (holds_any) {
      omits_empty = field.optional || result.type != "any";
    } else {
      omits_empty = field.optional || kit::holds_own_record(module_.plan, record, field);
      if (omits_empty || field.nullable) result.type = "*" + result.type;
    }
    result.tag = tag(field, omits_empty);
    return result;
  }

  void add_record(View& view, DeclarationId id) {
    std::vector<View> members;
    std::vector<Member> lists;
    for (const FieldDeclaration& field : module_.plan.declarations[id].fields) {
      const Member spelt = member(id, field);
      members.push_back({{"gap", !members.empty()},
                         {"doc", comment(kit::comment_of(field), "\t")},
                         {"text", fmt::format("{} {} {}", spelt.name, spelt.type, spelt.tag)}});
      if (spelt.is_list) lists.push_back(spelt);
    }
    view.set("has_members", !members.empty());
    view.set("members", std::move(members));
    view.set("has_lists", !lists.empty());
    view.set("lists", list_views(lists));
    add_times(view, id);
  }

  /// What UnmarshalJSON needs to say where a time stands that cannot be read.
  void add_times(View& view, DeclarationId id) {
    std::string keys;
    for (const FieldDeclaration& field : module_.plan.declarations[id].fields) {
      if (reads_time(field) && module_.read.contains(id)) keys += ", " + go_string(field.wire);
    }
    view.set("has_times", !keys.empty());
    view.set("time_error", keys.empty() ? "" : from_helpers("TimeError"));
    view.set("time_keys", keys);
    if (!keys.empty()) imports_.emplace(false, "encoding/json");
  }

  /// What MarshalJSON needs to tell empty lists and maps from those that are nil.
  std::vector<View> list_views(const std::vector<Member>& lists) {
    std::vector<std::vector<std::string>> cells;
    for (const Member& list : lists) {
      cells.push_back({list.name, "*" + list.type, list.tag});
      imports_.emplace(false, "encoding/json");
    }
    const std::vector<std::string> lines = kit::in_columns(cells);
    std::vector<View> views;
    for (std::size_t at = 0; at < lists.size(); ++at) {
      views.push_back({{"member", lines[at]}, {"field", lists[at].name}});
    }
    return views;
  }

  static void add_enumeration(View& view, const TypeDeclaration& declaration) {
    const bool is_text = declaration.constant_kind == model::LiteralKind::string;
    std::vector<std::vector<std::string>> cells;
    for (const kit::ConstantDeclaration& constant : declaration.constants) {
      const std::string literal = is_text ? go_string(constant.value) : kit::decimal_literal(constant.value);
      cells.push_back({declaration.name + constant.name, declaration.name, "= " + literal});
    }
    std::vector<View> constants;
    for (const std::string& line : kit::in_columns(cells)) constants.push_back({{"text", line}});
    view.set("underlying", underlying_type(declaration));
    view.set("has_constants", !constants.empty());
    view.set("constants", std::move(constants));
  }

  const Module& module_;
  const kit::SpecGroup& group_;
  diagnostics::Sink& sink_;
  /// Own packages stand behind those of the standard library, as gofmt has it.
  std::set<std::pair<bool, std::string>> imports_;
};

RenderJob job_of(std::string_view template_name, const std::string& path, View view) {
  RenderJob job;
  job.template_name = fmt::format("models/go/{}.mustache", template_name);
  job.path = base::join_path("models/go", path);
  job.view = std::move(view);
  return job;
}

RenderJob page_job(const Module& module, const kit::SpecGroup& group, const std::string& stem,
                   diagnostics::Sink& sink) {
  const std::string path = base::join_path(module.folder(group.module), stem + ".go");
  RenderJob job = job_of("page.go", path, Page(module, group, sink).view());
  job.spec = group.spec;
  job.span = module.plan.declarations[group.declarations[0]].span;
  job.symbols = kit::symbols_of(module.plan, group.declarations);
  return job;
}

TypePlan plan_types(const model::ApiModel& model, const kit::LanguageOptions& /*options*/, diagnostics::Sink& sink) {
  return kit::plan_types(model, "go", rules().naming,
                         {.module_rule = kit::ModuleRule::title_prefix, .companion_suffixes = {}}, sink);
}

std::vector<RenderJob> plan_files(const model::ApiModel& /*model*/, const TypePlan& plan,
                                  const kit::LanguageOptions& options, diagnostics::Sink& sink) {
  const kit::NamingRules naming = rules().naming;
  kit::report_constant_clashes(plan, sink);
  Module module{plan,
                options,
                kit::module_names(plan, naming, kit::go_package_name, sink),
                kit::import_graph(plan),
                kit::types_read(plan),
                kit::first_uses(plan)};
  for (std::string& name : module.packages) {
    if (name.empty()) name = kit::go_package_name(base::file_name(options.name_space), naming);
  }
  const std::vector<kit::SpecGroup> groups = kit::group_by_spec(plan);
  const std::vector<std::string> stems = kit::go_file_stems(plan, groups);
  std::vector<RenderJob> jobs;
  for (std::size_t at = 0; at < groups.size(); ++at) jobs.push_back(page_job(module, groups[at], stems[at], sink));
  for (std::size_t at = 0; at < plan.modules.size(); ++at) {
    const View view{{"notice", generated_line("")}, {"package", module.packages[at]}};
    jobs.push_back(job_of("doc.go", base::join_path(module.folder(at), "doc.go"), view));
  }
  jobs.push_back(job_of("jsonvalue.go", fmt::format("{0}/{0}.go", helper_package), {{"notice", generated_line("")}}));
  jobs.push_back(job_of("go.mod", "go.mod", {{"module", options.name_space}}));
  return jobs;
}

}  // namespace

const kit::Backend& go_backend() {
  static const kit::Backend backend{"go", rules(), &plan_types, &plan_files};
  return backend;
}

}  // namespace refgen::languages
