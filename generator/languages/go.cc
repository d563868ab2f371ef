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
#include "generator/language_kit/go_sample.h"
#include "generator/language_kit/go_types.h"
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
  rules.samples.map = kit::ObjectSyntax{.open = "{}{", .trailing_separator = true, .aligned_values = true};
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

/// What every file has to know.
struct Module {
  kit::GoModule names;
  const kit::LanguageOptions& options;
  std::vector<std::string> first_uses;  ///< By TypePlan::declarations.
};

/// Writes the view of one file: spells types and notes what they import.
class Page {
 public:
  Page(const Module& module, const kit::SpecGroup& group, diagnostics::Sink& sink)
      : module_(module), group_(group), sink_(sink), types_(module.names, group.module) {}

  View view() {
    std::vector<View> declarations;
    for (const DeclarationId id : group_.declarations) {
      const TypeDeclaration& declaration = module_.names.plan.declarations[id];
      const std::string text = type_comment(declaration, module_.first_uses[id]);
      View item{{"is_record", !declaration.is_enumeration()}, {"is_enumeration", declaration.is_enumeration()}};
      item.set("doc", comment({text, declaration.deprecated, declaration.deprecated_text}, ""));
      item.set("name", declaration.name);
      declaration.is_enumeration() ? add_enumeration(item, declaration) : add_record(item, id);
      declarations.push_back(std::move(item));
    }
    return {{"notice", generated_line(group_.spec)},
            {"package", module_.names.packages[group_.module]},
            {"has_imports", !types_.imports().empty()},
            {"only_import", types_.imports().size() == 1 ? go_string(types_.imports().begin()->second) : ""},
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

  [[nodiscard]] std::vector<View> import_views() const {
    std::vector<View> views;
    bool was_own = types_.imports().empty() || types_.imports().begin()->first;
    for (const auto& [is_own, path] : types_.imports()) {
      views.push_back({{"gap", is_own && !was_own}, {"path", go_string(path)}});
      was_own = is_own;
    }
    return views;
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
    const kit::GoField held = types_.field(record, field);
    const bool is_in_json = field.place != model::Place::path && field.place != model::Place::query;
    return {field.name, held.type, tag(field, held.omits_empty), held.is_list && is_in_json};
  }

  void add_record(View& view, DeclarationId id) {
    std::vector<View> members;
    std::vector<Member> lists;
    for (const FieldDeclaration& field : module_.names.plan.declarations[id].fields) {
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
    for (const FieldDeclaration& field : module_.names.plan.declarations[id].fields) {
      if (reads_time(field) && module_.names.read.contains(id)) keys += ", " + go_string(field.wire);
    }
    view.set("has_times", !keys.empty());
    view.set("time_error", keys.empty() ? "" : types_.from_helpers("TimeError"));
    view.set("time_keys", keys);
    if (!keys.empty()) types_.import_standard("encoding/json");
  }

  /// What MarshalJSON needs to tell empty lists and maps from those that are nil.
  std::vector<View> list_views(const std::vector<Member>& lists) {
    std::vector<std::vector<std::string>> cells;
    for (const Member& list : lists) {
      cells.push_back({list.name, "*" + list.type, list.tag});
      types_.import_standard("encoding/json");
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
  kit::GoTypes types_;
};

RenderJob job_of(std::string_view template_name, const std::string& path, View view) {
  RenderJob job;
  job.template_name = fmt::format("models/go/{}.mustache", template_name);
  job.path = base::join_path("models/go", path);
  job.view = std::move(view);
  return job;
}

/// Without its view.
RenderJob page_job(const Module& module, const kit::SpecGroup& group, const std::string& stem) {
  const std::string path = base::join_path(module.names.folder(group.module), stem + ".go");
  RenderJob job = job_of("page.go", path, {});
  job.spec = group.spec;
  job.span = module.names.plan.declarations[group.declarations[0]].span;
  job.symbols = kit::symbols_of(module.names.plan, group.declarations);
  return job;
}

TypePlan plan_types(const model::ApiModel& model, const kit::LanguageOptions& /*options*/, diagnostics::Sink& sink) {
  return kit::plan_types(model, "go", rules().naming,
                         {.module_rule = kit::ModuleRule::title_prefix, .companion_suffixes = {}}, sink);
}

void plan_files(const model::ApiModel& /*model*/, const TypePlan& plan, const kit::LanguageOptions& options,
                const kit::TakeJob& take, diagnostics::Sink& sink) {
  kit::report_constant_clashes(plan, sink);
  const Module module{kit::go_module(plan, options.name_space, rules().naming, sink), options, kit::first_uses(plan)};
  const std::vector<kit::SpecGroup> groups = kit::group_by_spec(plan);
  const std::vector<std::string> stems = kit::go_file_stems(plan, groups);
  for (std::size_t at = 0; at < groups.size(); ++at) {
    take({page_job(module, groups[at], stems[at])}, [&] { return Page(module, groups[at], sink).view(); });
  }
  for (std::size_t at = 0; at < plan.modules.size(); ++at) {
    const View view{{"notice", generated_line("")}, {"package", module.names.packages[at]}};
    take(job_of("doc.go", base::join_path(module.names.folder(at), "doc.go"), view));
  }
  take(job_of("jsonvalue.go", fmt::format("{0}/{0}.go", kit::go_helper_package), {{"notice", generated_line("")}}));
  take(job_of("go.mod", "go.mod", {{"module", options.name_space}}));
}

kit::SampleCompleter sample_completer(const TypePlan& plan, const kit::LanguageOptions& options) {
  diagnostics::Sink reported_with_the_models;
  kit::GoModule module = kit::go_module(plan, options.name_space, rules().naming, reported_with_the_models);
  return [module = std::move(module)](kit::Example& value) { kit::complete_go_sample(value, module); };
}

}  // namespace

const kit::Backend& go_backend() {
  static const kit::Backend backend{"go", rules(), &plan_types, &plan_files, &sample_completer};
  return backend;
}

}  // namespace refgen::languages
