#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "generator/base/path.h"
#include "generator/language_kit/backend.h"
#include "generator/language_kit/code_layout.h"
#include "generator/language_kit/comment_views.h"
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

/// Which form of a type is meant: that of the code or that of the JSON.
enum class Form { code, json };

/// `head(a, b)tail`, broken after every item when it is too long.
std::string call(std::string_view head, std::vector<std::string> items, std::string_view tail,
                 std::string_view indent = "") {
  return kit::lay_out({.head = head, .items = std::move(items), .tail = tail, .indent = indent}, line_width);
}

/// ` 'a' | 'b'` behind `head`, or each alternative on a line of its own.
std::string alternatives_after(std::string_view head, const std::vector<std::string>& alternatives,
                               std::string_view indent) {
  const std::string line = " " + joined(alternatives, " | ");
  if (alternatives.size() == 1 || kit::fits(fmt::format("{}{}{};", indent, head, line), line_width)) return line;
  std::string text;
  for (const std::string& alternative : alternatives) text += fmt::format("\n{}  | {}", indent, alternative);
  return text;
}

bool is_plain_key(std::string_view key) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
  };
  return !key.empty() && is_letter(key[0]) &&
         std::all_of(key.begin(), key.end(), [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); });
}

std::string interface_key(std::string_view key) { return is_plain_key(key) ? std::string(key) : js_string(key); }

/// A bare `__proto__` in an object literal would set the prototype (ECMA-262 B.3.1).
std::string literal_key(std::string_view key) { return key == "__proto__" ? "['__proto__']" : interface_key(key); }

std::string_view literal_type(model::LiteralKind kind) {
  if (kind == model::LiteralKind::boolean) return "boolean";
  return kind == model::LiteralKind::number ? "number" : "string";
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

/// What one file imports, by the file it comes from.
class Imports {
 public:
  explicit Imports(std::string stem) : folder_(base::parent_path(stem)), stem_(std::move(stem)) {}

  void add_value(const std::string& stem, const std::string& name) {
    if (stem != stem_) values_[module_specifier(folder_, stem)].insert(name);
  }
  void add_type(const std::string& stem, const std::string& name) {
    if (stem != stem_) types_[module_specifier(folder_, stem)].insert(name);
  }

  [[nodiscard]] std::vector<View> values() const { return statements("import ", "", values_, {}); }
  [[nodiscard]] std::vector<View> types() const { return statements("import type ", "", {}, types_); }
  [[nodiscard]] std::vector<View> both() const { return statements("import ", "type ", values_, types_); }

 private:
  using Names = std::map<std::string, std::set<std::string>>;

  static std::vector<View> statements(std::string_view keyword, std::string_view type_mark, const Names& values,
                                      const Names& types) {
    std::map<std::string, std::vector<std::string>> items;
    for (const auto& [from, names] : values) items[from].assign(names.begin(), names.end());
    for (const auto& [from, names] : types) {
      for (const std::string& name : names) items[from].push_back(std::string(type_mark) + name);
    }
    std::vector<View> views;
    for (const auto& [from, names] : items) {
      const std::string tail = fmt::format(" from {};", from);
      views.push_back(
          {{"text",
            kit::lay_out({.head = keyword, .items = names, .tail = tail, .open = "{", .close = "}", .padding = " "},
                         line_width)}});
    }
    return views;
  }

  std::string folder_;
  std::string stem_;
  Names values_;
  Names types_;
};

/// Writes the view of one file: spells types, readers and writers, and notes what they import.
class Page {
 public:
  Page(const TypePlan& plan, const kit::SpecGroup& group, const kit::LanguageOptions& options)
      : plan_(plan), group_(group), options_(options), imports_(kit::spec_stem(group.spec)) {}

  View view() {
    std::vector<View> declarations;
    for (const kit::DeclarationId id : group_.declarations) {
      const TypeDeclaration& declaration = plan_.declarations[id];
      View item{{"is_record", !declaration.is_enumeration()}, {"is_enumeration", declaration.is_enumeration()}};
      declaration.is_enumeration() ? add_enumeration(item, declaration) : add_record(item, declaration);
      declarations.push_back(std::move(item));
    }
    return {{"notice", kit::generated_notice(group_.spec)},
            {"has_ts_imports", !imports_.both().empty()},
            {"ts_imports", imports_.both()},
            {"has_js_imports", !imports_.values().empty()},
            {"js_imports", imports_.values()},
            {"has_dts_imports", !imports_.types().empty()},
            {"dts_imports", imports_.types()},
            {"has_js_code", has_code_},
            {"declarations", declarations}};
  }

 private:
  // Documentation

  std::vector<View> doc(const std::string& markdown, bool deprecated, const std::string& deprecated_text,
                        std::size_t indent) const {
    const kit::CommentStyle style{kit::CommentSyntax::block, line_width, "@deprecated"};
    return kit::block_comment({markdown, deprecated, deprecated_text}, style, indent, options_.docs_url);
  }

  // Imports

  std::string runtime(const std::string& name) {
    imports_.add_value("_runtime", name);
    return name;
  }

  std::string type_of(const TypeDeclaration& declaration, Form form) {
    const std::string name =
        form == Form::json && !declaration.is_enumeration() ? json_name(declaration) : declaration.name;
    imports_.add_type(kit::spec_stem(declaration.spec), name);
    return name;
  }

  std::string function_of(const TypeDeclaration& declaration, std::string_view suffix) {
    std::string name = function_name(declaration, suffix);
    imports_.add_value(kit::spec_stem(declaration.spec), name);
    return name;
  }

  // Types

  std::vector<std::string> alternatives(const TypeUse& use, Form form) {
    if (use.kind != TypeUse::Kind::choice) return {type_text(use, form)};
    std::vector<std::string> parts;
    // A choice is kept as JSON: without a mark in the data nobody can tell which of its types to convert to.
    for (const TypeUse& part : use.parts) parts.push_back(type_text(part, Form::json));
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
        return type_of(plan_.declarations[use.declaration], form);
    }
    return "unknown";
  }

  std::string member_text(const FieldDeclaration& field, std::string_view key, Form form) {
    std::vector<std::string> types = alternatives(field.type, form);
    if ((field.optional || field.nullable) && types[0] != "unknown") types.emplace_back("null");
    const std::string head = fmt::format("readonly {}{}:", key, field.optional ? "?" : "");
    return fmt::format("  {}{};", head, alternatives_after(head, types, "  "));
  }

  // Reading and writing

  std::string scalar_reader(model::LiteralKind kind) {
    if (kind == model::LiteralKind::boolean) return runtime("asBoolean");
    return runtime(kind == model::LiteralKind::number ? "asNumber" : "asString");
  }

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
        for (const TypeUse& part : use.parts) readers.push_back(reader(part, Form::json));
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
    if (declaration.is_enumeration()) return scalar_reader(declaration.constant_kind);
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
    return call(literal_key(field.name) + ": read", {js_string(field.wire), reader(field.type)}, ",", "    ");
  }

  std::string write_text(const FieldDeclaration& field) {
    const std::string write = writer(field.type);
    const std::string value = "value." + field.name;
    const std::string key = literal_key(field.wire);
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
      const bool in_path = field.place == model::Place::path;
      const std::string note = in_path ? "\n\nPart of the request's path, left out of the JSON." : "";
      members.push_back({{"doc", doc(field.description + note, field.deprecated, field.deprecated_text, 2)},
                         {"text", member_text(field, field.name, Form::code)}});
      if (in_path) continue;
      json_members.push_back({{"text", member_text(field, interface_key(field.wire), Form::json)}});
      writes.push_back({{"text", write_text(field)}});
      if (is_read) reads.push_back({{"text", read_text(field)}});
    }
    const bool is_written = is_read || !json_members.empty();
    if (is_read) runtime("objectReader");
    if (is_written) runtime("present");
    has_code_ = has_code_ || is_written;
    view.set("doc", doc(declaration.description, declaration.deprecated, declaration.deprecated_text, 0));
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
    has_code_ = true;
    std::vector<std::string> values;
    std::vector<View> constants;
    for (const kit::ConstantDeclaration& constant : declaration.constants) {
      values.push_back(literal(constant.value, declaration.constant_kind));
      constants.push_back({{"text", fmt::format("  {}: {},", constant.name, values.back())},
                           {"type_text", fmt::format("  readonly {}: {};", constant.name, values.back())}});
    }
    values.push_back(fmt::format("({} & {{}})", literal_type(declaration.constant_kind)));
    view.set("doc", doc(declaration.description, declaration.deprecated, declaration.deprecated_text, 0));
    view.set("name", declaration.name);
    view.set("alternatives", alternatives_after(fmt::format("export type {} =", declaration.name), values, ""));
    view.set("constants", std::move(constants));
  }

  const TypePlan& plan_;
  const kit::SpecGroup& group_;
  const kit::LanguageOptions& options_;
  Imports imports_;
  bool has_code_ = false;
};

/// The three files that come from one view: TypeScript, and the JavaScript that it compiles to with its declarations.
void add_files(std::vector<RenderJob>& jobs, const std::string& template_stem, const RenderJob& job) {
  for (const std::string_view extension : {"ts", "js", "d.ts"}) {
    RenderJob file = job;
    file.template_name = fmt::format("models/js/{}.{}.mustache", template_stem, extension);
    file.path = fmt::format("models/js/{}/{}.{}", extension == "ts" ? "src" : "dist", job.path, extension);
    if (extension != "ts") file.symbols.clear();
    jobs.push_back(std::move(file));
  }
}

RenderJob page_job(const TypePlan& plan, const kit::SpecGroup& group, const kit::LanguageOptions& options) {
  RenderJob job;
  job.path = kit::spec_stem(group.spec);
  job.view = Page(plan, group, options).view();
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
void add_indexes(std::vector<RenderJob>& jobs, const TypePlan& plan, const std::vector<kit::SpecGroup>& groups,
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
    RenderJob job;
    job.path = folder + "/index";
    job.view = {{"notice", kit::generated_notice("")}, {"pages", pages}};
    job.span = plan.declarations[plan.modules[index].declarations[0]].span;
    add_files(jobs, "module_index", job);
    modules.push_back({{"name", names[index]}, {"from", module_specifier("", folder + "/index")}});
  }
  RenderJob job;
  job.path = "index";
  job.view = {{"notice", kit::generated_notice("")}, {"modules", modules}, {"pages", root_pages}};
  add_files(jobs, "root_index", job);
}

std::vector<RenderJob> plan_files(const model::ApiModel& model, const kit::LanguageOptions& options,
                                  diagnostics::Sink& sink) {
  const kit::NamingRules naming = property_naming();
  const TypePlan plan = kit::plan_types(model, "js", naming,
                                        {.module_rule = kit::ModuleRule::folder, .companion_suffixes = {"Json"}}, sink);
  const std::vector<kit::SpecGroup> groups = kit::group_by_spec(plan);
  std::vector<RenderJob> jobs;
  for (const kit::SpecGroup& group : groups) add_files(jobs, "page", page_job(plan, group, options));
  add_indexes(jobs, plan, groups, kit::module_names(plan, rules().naming, kit::member_name, sink));
  RenderJob runtime;
  runtime.path = "_runtime";
  runtime.view = {{"notice", kit::generated_notice("")}};
  add_files(jobs, "runtime", runtime);
  RenderJob package;
  package.template_name = "models/js/package.json.mustache";
  package.path = "models/js/package.json";
  package.view = {{"name", kit::json_string(options.name_space)}};
  jobs.push_back(std::move(package));
  return jobs;
}

}  // namespace

const kit::Backend& js_backend() {
  static const kit::Backend backend{"js", rules(), &plan_files};
  return backend;
}

}  // namespace refgen::languages
