#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "generator/base/path.h"
#include "generator/language_kit/backend.h"
#include "generator/language_kit/code_layout.h"
#include "generator/language_kit/comment_views.h"
#include "generator/language_kit/js_names.h"
#include "generator/language_kit/module_names.h"
#include "generator/language_kit/string_literal.h"
#include "generator/language_kit/type_plan.h"
#include "generator/language_kit/type_queries.h"
#include "generator/model/words.h"

namespace refgen::languages {

namespace kit = language_kit;

namespace {

using kit::FieldDeclaration;
using kit::joined;
using kit::js_string;
using kit::TypeDeclaration;
using kit::TypePlan;
using kit::TypeUse;
using model::GenericKind;
using model::TypeKind;
using render::RenderJob;
using render::SymbolRole;
using render::View;

/// What prettier is told with `--print-width 100`.
constexpr std::size_t line_width = 100;

kit::LanguageRules rules() {
  kit::LanguageRules rules;
  rules.display_name = "Node.js";
  rules.fence = "js";
  rules.sample_extension = "js";
  rules.default_namespace = "@example/api-models";
  // ECMA-262 12.7.2, with the words that strict mode adds.
  rules.naming.reserved_words = {"arguments", "await",      "break",   "case",    "catch",      "class",     "const",
                                 "continue",  "debugger",   "default", "delete",  "do",         "else",      "enum",
                                 "eval",      "export",     "extends", "false",   "finally",    "for",       "function",
                                 "if",        "implements", "import",  "in",      "instanceof", "interface", "let",
                                 "new",       "null",       "package", "private", "protected",  "public",    "return",
                                 "static",    "super",      "switch",  "this",    "throw",      "true",      "try",
                                 "typeof",    "var",        "void",    "while",   "with",       "yield"};
  // ECMA-262 20.1.3 and B.2.2: what every object inherits.
  rules.naming.reserved_members = {
      "__defineGetter__", "__defineSetter__", "__lookupGetter__",     "__lookupSetter__", "__proto__", "constructor",
      "hasOwnProperty",   "isPrototypeOf",    "propertyIsEnumerable", "toLocaleString",   "toString",  "valueOf"};
  // Global types that the generated code refers to, and what the package itself exports.
  rules.naming.reserved_types = {"Date", "JsonTypeError", "Readonly", "Record"};
  rules.naming.initialisms = {"OAuth"};
  rules.naming.unicode_identifiers = true;
  rules.grammar.language = "js";
  rules.grammar.names = {
      {"string", TypeKind::string},     {"String", TypeKind::string},     {"number", TypeKind::number},
      {"Number", TypeKind::number},     {"bigint", TypeKind::integer},    {"boolean", TypeKind::boolean},
      {"Boolean", TypeKind::boolean},   {"Date", TypeKind::timestamp},    {"any", TypeKind::any},
      {"unknown", TypeKind::any},       {"null", TypeKind::null},         {"undefined", TypeKind::null},
      {"void", TypeKind::nothing},      {"never", TypeKind::nothing},     {"object", TypeKind::object},
      {"function", TypeKind::function}, {"Function", TypeKind::function}, {"ReactNode", TypeKind::function},
      {"Request", TypeKind::function},  {"Response", TypeKind::function}, {"NextMiddleware", TypeKind::function}};
  rules.grammar.generics = {{"Array", GenericKind::array},
                            {"ReadonlyArray", GenericKind::array},
                            {"Set", GenericKind::array},
                            {"Record", GenericKind::map},
                            {"Map", GenericKind::map},
                            {"Promise", GenericKind::wrapper},
                            {"Partial", GenericKind::wrapper},
                            {"Readonly", GenericKind::wrapper},
                            {"NonNullable", GenericKind::wrapper}};
  rules.grammar.angle_arguments = true;
  rules.grammar.array_suffix = true;
  rules.grammar.choices = true;
  rules.spelling = {.any = "any",
                    .string = "string",
                    .boolean = "boolean",
                    .integer = "number",
                    .number = "number",
                    .timestamp = "Date",
                    .null = "null",
                    .function = "function",
                    .object = "object",
                    .nothing = "void",
                    .array_format = "{}[]",
                    .map_format = "Record<string, {}>"};
  rules.samples.call = kit::CallStyle::bundled;
  rules.samples.string_literal = js_string;
  rules.samples.trailing_separator = true;
  rules.samples.object.bare_keys = true;
  rules.samples.object.trailing_separator = true;
  rules.samples.function_literal = "() => {}";
  rules.samples.type_values = {{"Date", "new Date({})"}};
  rules.samples.call_prefix = "const {} = await ";
  rules.samples.call_prefix_void = "await ";
  rules.samples.call_suffix = ";";
  rules.samples.value_prefix = "const {} = ";
  rules.samples.value_suffix = ";";
  return rules;
}

/// The rules for what stands behind a dot or in an object literal: any identifier name will do there (ECMA-262 13.3).
kit::NamingRules property_naming() {
  kit::NamingRules naming = rules().naming;
  naming.reserved_words.clear();
  return naming;
}

enum class Form { code, json };

/// `head(a, b)tail`, broken after every item when it is too long.
std::string call(std::string_view head, std::vector<std::string> items, std::string_view tail,
                 std::string_view indent = "") {
  return kit::lay_out({.head = head, .items = std::move(items), .tail = tail, .indent = indent}, line_width);
}

/// ` 'a' | 'b'` behind `head`, or below it, or each alternative on a line of its own.
std::string alternatives_after(std::string_view head, const std::vector<std::string>& alternatives,
                               std::string_view indent) {
  const std::string line = joined(alternatives, " | ");
  std::string below = fmt::format("\n{}  {}", indent, line);
  // Like prettier: `Role | null` stays together.
  const bool hugs = alternatives.size() == 2 && alternatives[1] == "null";
  if (alternatives.size() == 1 || hugs || kit::fits(fmt::format("{}{} {};", indent, head, line), line_width))
    return " " + line;
  // The line feed in it stands for the semicolon behind it.
  if (kit::fits(below, line_width)) return below;
  return fmt::format("\n{0}  | {1}", indent, fmt::join(alternatives, fmt::format("\n{}  | ", indent)));
}

std::string literal(const std::string& value, model::LiteralKind kind) {
  return kind == model::LiteralKind::string ? js_string(value) : value;
}

std::string json_name(const TypeDeclaration& declaration) { return declaration.name + "Json"; }

std::string function_name(const TypeDeclaration& declaration, std::string_view suffix) {
  return model::camel_case(declaration.name) + std::string(suffix);
}

/// A path as an import names it: relative, with the extension that the compiled file has.
std::string module_specifier(std::string_view from_folder, std::string_view stem) {
  const std::string path = base::relative_path(from_folder, std::string(stem) + ".js");
  return js_string(path.starts_with("../") ? path : "./" + path);
}

/// Names that a file imports, by the file they come from.
using Names = std::map<std::string, std::set<std::string>>;

/// The import statements for values and types, which are marked as such.
std::vector<View> import_statements(const Names& values, const Names& types) {
  std::map<std::string, std::vector<std::string>> items;
  for (const auto& [from, names] : values) items[from].assign(names.begin(), names.end());
  for (const auto& [from, names] : types) {
    for (const std::string& name : names) items[from].push_back("type " + name);
  }
  std::vector<View> views;
  for (const auto& [from, names] : items) {
    kit::BracketedList list{.head = "import ", .items = names, .open = "{", .close = "}", .padding = " "};
    const std::string tail = fmt::format(" from {};", from);
    list.tail = tail;
    views.push_back({{"text", kit::lay_out(list, line_width)}});
  }
  return views;
}

/// Writes the view of one file: spells types, readers and writers, and notes what they import.
class Page {
 public:
  Page(const TypePlan& plan, const kit::SpecGroup& group, const kit::LanguageOptions& options)
      : plan_(plan), group_(group), options_(options), stem_(kit::spec_stem(group.spec)) {}

  View view() {
    std::vector<View> declarations;
    for (const kit::DeclarationId id : group_.declarations) {
      const TypeDeclaration& declaration = plan_.declarations[id];
      View item{{"is_record", !declaration.is_enumeration()}, {"is_enumeration", declaration.is_enumeration()}};
      declaration.is_enumeration() ? add_enumeration(item, declaration) : add_record(item, declaration);
      declarations.push_back(std::move(item));
    }
    return {{"notice", kit::generated_notice(group_.spec)},    {"has_imports", !values_.empty() || !types_.empty()},
            {"imports", import_statements(values_, types_)},   {"has_value_imports", !values_.empty()},
            {"value_imports", import_statements(values_, {})}, {"has_type_imports", !types_.empty()},
            {"type_imports", import_statements({}, types_)},   {"declarations", declarations}};
  }

 private:
  std::vector<View> doc(const kit::CommentSource& source, std::size_t indent) const {
    return kit::block_comment(source, {kit::CommentSyntax::block, line_width, "@deprecated"}, indent,
                              options_.docs_url);
  }

  // Imports

  std::string import(Names& names, const std::string& stem, std::string name) {
    if (stem != stem_) names[module_specifier(base::parent_path(stem_), stem)].insert(name);
    return name;
  }

  std::string runtime(std::string name) { return import(values_, "_runtime", std::move(name)); }

  std::string type_of(const TypeDeclaration& declaration, Form form) {
    const bool is_json = form == Form::json && !declaration.is_enumeration();
    return import(types_, kit::spec_stem(declaration.spec), is_json ? json_name(declaration) : declaration.name);
  }

  std::string function_of(const TypeDeclaration& declaration, std::string_view suffix) {
    return import(values_, kit::spec_stem(declaration.spec), function_name(declaration, suffix));
  }

  // Types

  std::vector<std::string> alternatives(const TypeUse& use, Form form) {
    if (use.kind != TypeUse::Kind::choice) return {type_text(use, form)};
    std::vector<std::string> parts;
    // A choice is kept as JSON: without a mark in the data nobody can tell which of its types to convert to.
    for (const TypeUse& part : use.parts) kit::append_once(parts, type_text(part, Form::json));
    return parts;
  }

  std::string type_text(const TypeUse& use, Form form) {
    switch (use.kind) {
      case TypeUse::Kind::any:
        return "unknown";
      case TypeUse::Kind::string:
        return "string";
      case TypeUse::Kind::boolean:
        return "boolean";
      case TypeUse::Kind::integer:
      case TypeUse::Kind::number:
        return "number";
      case TypeUse::Kind::timestamp:
        return form == Form::code ? "Date" : "string";
      case TypeUse::Kind::literal:
        return literal(use.literal, use.literal_kind);
      case TypeUse::Kind::choice:
        return joined(alternatives(use, form), " | ");
      case TypeUse::Kind::array: {
        const TypeUse& element = use.parts[0];
        const std::string text = type_text(element, form);
        const bool group = element.kind == TypeUse::Kind::choice || element.kind == TypeUse::Kind::array;
        return group ? fmt::format("readonly ({})[]", text) : fmt::format("readonly {}[]", text);
      }
      case TypeUse::Kind::map:
        return fmt::format("Readonly<Record<string, {}>>", type_text(use.parts[0], form));
      case TypeUse::Kind::declared:
        break;
    }
    return type_of(plan_.declarations[use.declaration], form);
  }

  std::string member_text(const FieldDeclaration& field, std::string_view key, Form form) {
    std::vector<std::string> types = alternatives(field.type, form);
    if ((field.optional || field.nullable) && types[0] != "unknown") types.emplace_back("null");
    const std::string head = fmt::format("readonly {}{}:", key, field.optional ? "?" : "");
    return fmt::format("  {}{};", head, alternatives_after(head, types, "  "));
  }

  // Reading and writing

  /// The function that reads such a value into its form in code, or only checks it and leaves it JSON.
  std::string reader(const TypeUse& use, Form form = Form::code) {
    switch (use.kind) {
      case TypeUse::Kind::any:
        return runtime("asAny");
      case TypeUse::Kind::string:
        return runtime("asString");
      case TypeUse::Kind::boolean:
        return runtime("asBoolean");
      case TypeUse::Kind::integer:
      case TypeUse::Kind::number:
        return runtime("asNumber");
      case TypeUse::Kind::timestamp:
        return runtime(form == Form::code ? "asDate" : "asString");
      case TypeUse::Kind::literal:
        return fmt::format("{}({})", runtime("asLiteral"), literal(use.literal, use.literal_kind));
      case TypeUse::Kind::choice: {
        std::vector<std::string> readers;
        for (const TypeUse& part : use.parts) kit::append_once(readers, reader(part, Form::json));
        return fmt::format("{}({})", runtime("asOneOf"), joined(readers, ", "));
      }
      case TypeUse::Kind::array:
        return fmt::format("{}({})", runtime("asArrayOf"), reader(use.parts[0], form));
      case TypeUse::Kind::map:
        return fmt::format("{}({})", runtime("asMapOf"), reader(use.parts[0], form));
      case TypeUse::Kind::declared:
        break;
    }
    const TypeDeclaration& declaration = plan_.declarations[use.declaration];
    if (declaration.is_enumeration()) {
      return runtime(declaration.constant_kind == model::LiteralKind::number ? "asNumber" : "asString");
    }
    if (form == Form::code) return function_of(declaration, "FromJson");
    return fmt::format("{}({})", runtime("asMapOf"), runtime("asAny"));
  }

  /// The function that writes such a value; empty when code and JSON hold the same.
  std::string writer(const TypeUse& use) {
    if (use.kind == TypeUse::Kind::timestamp) return runtime("writeDate");
    if (use.kind == TypeUse::Kind::array || use.kind == TypeUse::Kind::map) {
      const std::string element = writer(use.parts[0]);
      if (element.empty()) return "";
      return fmt::format("{}({})", runtime(use.kind == TypeUse::Kind::array ? "writeArray" : "writeMap"), element);
    }
    if (use.kind != TypeUse::Kind::declared) return "";
    const TypeDeclaration& declaration = plan_.declarations[use.declaration];
    return declaration.is_enumeration() ? "" : function_of(declaration, "ToJson");
  }

  std::string read_text(const FieldDeclaration& field) {
    return call(kit::js_literal_key(field.name) + ": read", {js_string(field.wire), reader(field.type)}, ",", "    ");
  }

  std::string write_text(const FieldDeclaration& field) {
    const std::string write = writer(field.type);
    const std::string value = "value." + field.name;
    const std::string key = kit::js_literal_key(field.wire);
    if (write.empty()) return fmt::format("    {}: {},", key, value);
    return call(fmt::format("{}: {}", key, runtime("write")), {value, write}, ",", "    ");
  }

  // Declarations

  void add_record(View& view, const TypeDeclaration& declaration) {
    std::vector<View> members;
    std::vector<View> json_members;
    std::vector<View> reads;
    std::vector<View> writes;
    const bool is_read = declaration.role != SymbolRole::options;
    for (const FieldDeclaration& field : declaration.fields) {
      members.push_back(
          {{"doc", doc(kit::comment_of(field), 2)}, {"text", member_text(field, field.name, Form::code)}});
      if (field.place == model::Place::path) continue;
      json_members.push_back({{"text", member_text(field, kit::js_interface_key(field.wire), Form::json)}});
      writes.push_back({{"text", write_text(field)}});
      if (is_read) reads.push_back({{"text", read_text(field)}});
    }
    const bool is_written = is_read || !json_members.empty();
    if (is_read) runtime("objectReader");
    if (is_written) runtime("present");
    view.set("doc", doc(kit::comment_of(declaration), 0));
    view.set("name", declaration.name);
    view.set("json_name", json_name(declaration));
    view.set("is_read", is_read);
    view.set("is_written", is_written);
    view.set("has_members", !members.empty());
    view.set("has_json_members", !json_members.empty());
    view.set("members", std::move(members));
    view.set("json_members", std::move(json_members));
    view.set("reads", std::move(reads));
    view.set("writes", std::move(writes));
    add_signatures(view, declaration);
  }

  /// The first lines of the functions, in TypeScript, in JavaScript and as declarations.
  static void add_signatures(View& view, const TypeDeclaration& declaration) {
    const std::string& name = declaration.name;
    const std::string from = function_name(declaration, "FromJson");
    const std::string to = function_name(declaration, "ToJson");
    const std::string json = "json: " + json_name(declaration);
    const std::string path = "path = " + js_string(name);
    const std::string value = "value: " + name;
    const std::string result = ": " + json_name(declaration);
    view.set("from_ts", call("export function " + from, {json, path}, fmt::format(": {} {{", name)));
    view.set("from_js", call("export function " + from, {"json", path}, " {"));
    view.set("from_dts", call("export declare function " + from, {json, "path?: string"}, fmt::format(": {};", name)));
    view.set("to_ts", call("export function " + to, {value}, result + " {"));
    view.set("to_js", call("export function " + to, {"value"}, " {"));
    view.set("to_dts", call("export declare function " + to, {value}, result + ";"));
  }

  void add_enumeration(View& view, const TypeDeclaration& declaration) {
    std::vector<std::string> values;
    std::vector<View> constants;
    for (const kit::ConstantDeclaration& constant : declaration.constants) {
      values.push_back(literal(constant.value, declaration.constant_kind));
      constants.push_back({{"text", fmt::format("  {}: {},", constant.name, values.back())},
                           {"type_text", fmt::format("  readonly {}: {};", constant.name, values.back())}});
    }
    const bool is_number = declaration.constant_kind == model::LiteralKind::number;
    values.emplace_back(is_number ? "(number & {})" : "(string & {})");
    view.set("doc", doc(kit::comment_of(declaration), 0));
    view.set("name", declaration.name);
    view.set("alternatives", alternatives_after(fmt::format("export type {} =", declaration.name), values, ""));
    view.set("constants", std::move(constants));
  }

  const TypePlan& plan_;
  const kit::SpecGroup& group_;
  const kit::LanguageOptions& options_;
  std::string stem_;
  Names values_;  ///< Imported functions.
  Names types_;   ///< Imported types.
};

/// The three files that come from one view: TypeScript, and the JavaScript that it compiles to with its declarations.
void add_files(const kit::TakeJob& take, const std::string& template_stem, RenderJob job,
               const std::function<View()>& make_view) {
  const std::string stem = std::move(job.path);
  std::vector<RenderJob> jobs;
  for (const std::string_view extension : {"ts", "js", "d.ts"}) {
    job.template_name = fmt::format("models/js/{}.{}.mustache", template_stem, extension);
    job.path = fmt::format("models/js/{}/{}.{}", extension == "ts" ? "src" : "dist", stem, extension);
    jobs.push_back(job);
    job.symbols.clear();
  }
  take(std::move(jobs), make_view);
}

RenderJob job_of(std::string path) {
  RenderJob job;
  job.path = std::move(path);
  return job;
}

RenderJob page_job(const TypePlan& plan, const kit::SpecGroup& group) {
  RenderJob job = job_of(kit::spec_stem(group.spec));
  job.spec = group.spec;
  job.span = plan.declarations[group.declarations[0]].span;
  job.symbols = kit::symbols_of(plan, group.declarations);
  return job;
}

/// `export *` lines for the pages of a module, seen from its folder.
std::vector<View> exports(const std::vector<kit::SpecGroup>& groups, std::size_t module, std::string_view folder) {
  std::vector<View> pages;
  for (const kit::SpecGroup& group : groups) {
    if (group.module != module) continue;
    pages.push_back({{"from", module_specifier(folder, kit::spec_stem(group.spec))}});
  }
  return pages;
}

/// The indexes: one per module, so that types with one name in two modules do not meet, and one for the package.
void add_indexes(const kit::TakeJob& take, const TypePlan& plan, const std::vector<kit::SpecGroup>& groups,
                 const std::vector<std::string>& names) {
  std::vector<View> modules;
  std::vector<View> root_pages;
  for (std::size_t index = 0; index < plan.modules.size(); ++index) {
    const std::string& folder = plan.modules[index].path;
    std::vector<View> pages = exports(groups, index, folder);
    if (folder.empty()) {
      root_pages = std::move(pages);
      continue;
    }
    const std::string stem = folder + "/index";
    modules.push_back({{"name", names[index]}, {"from", module_specifier("", stem)}});
    add_files(take, "module_index", job_of(stem), [&] {
      return View{{"notice", kit::generated_notice("")}, {"pages", std::move(pages)}};
    });
  }
  add_files(take, "root_index", job_of("index"), [&] {
    return View{
        {"notice", kit::generated_notice("")}, {"modules", std::move(modules)}, {"pages", std::move(root_pages)}};
  });
}

TypePlan plan_types(const model::ApiModel& model, const kit::LanguageOptions& /*options*/, diagnostics::Sink& sink) {
  return kit::plan_types(model, "js", property_naming(),
                         {.module_rule = kit::ModuleRule::folder, .companion_suffixes = {"Json"}}, sink);
}

void plan_files(const model::ApiModel& /*model*/, const TypePlan& plan, const kit::LanguageOptions& options,
                const kit::TakeJob& take, diagnostics::Sink& sink) {
  const std::vector<kit::SpecGroup> groups = kit::group_by_spec(plan);
  for (const kit::SpecGroup& group : groups) {
    add_files(take, "page", page_job(plan, group), [&] { return Page(plan, group, options).view(); });
  }
  add_indexes(take, plan, groups, kit::module_names(plan, rules().naming, kit::member_name, sink));
  add_files(take, "runtime", job_of("_runtime"), [] { return View{{"notice", kit::generated_notice("")}}; });
  RenderJob package = job_of("models/js/package.json");
  package.view = {{"name", kit::json_string(options.name_space)}};
  package.template_name = "models/js/package.json.mustache";
  take(package);
}

}  // namespace

const kit::Backend& js_backend() {
  static const kit::Backend backend{"js", rules(), &plan_types, &plan_files};
  return backend;
}

}  // namespace refgen::languages
