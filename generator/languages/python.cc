#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "generator/language_kit/backend.h"
#include "generator/language_kit/code_layout.h"
#include "generator/language_kit/code_tree.h"
#include "generator/language_kit/comment_views.h"
#include "generator/language_kit/docstring.h"
#include "generator/language_kit/import_cycles.h"
#include "generator/language_kit/local_names.h"
#include "generator/language_kit/module_names.h"
#include "generator/language_kit/number_literal.h"
#include "generator/language_kit/string_literal.h"
#include "generator/language_kit/type_plan.h"
#include "generator/language_kit/type_queries.h"

namespace refgen::languages {

namespace kit = language_kit;

namespace {

using Code = kit::CodeTree;
using kit::DeclarationId;
using kit::FieldDeclaration;
using kit::joined;
using kit::python_string;
using kit::TypeDeclaration;
using kit::TypePlan;
using kit::TypeUse;
using model::GenericKind;
using model::LiteralKind;
using model::TypeKind;
using render::RenderJob;
using render::SymbolRole;
using render::View;

/// Black's own.
constexpr std::size_t line_width = 88;

kit::LanguageRules rules() {
  kit::LanguageRules rules;
  rules.display_name = "Python";
  rules.fence = "python";
  rules.sample_extension = "py";
  rules.default_namespace = "example_models";
  rules.naming.member_case = kit::NameCase::snake;
  rules.naming.constant_case = kit::NameCase::as_spelt;
  // The Python Language Reference 2.3.1. Soft keywords are identifiers.
  rules.naming.reserved_words = {"False",  "None",   "True",    "and",      "as",       "assert", "async",
                                 "await",  "break",  "class",   "continue", "def",      "del",    "elif",
                                 "else",   "except", "finally", "for",      "from",     "global", "if",
                                 "import", "in",     "is",      "lambda",   "nonlocal", "not",    "or",
                                 "pass",   "raise",  "return",  "try",      "while",    "with",   "yield"};
  // The methods of every type, and what the body of a class looks up by name: a member would hide it there.
  rules.naming.reserved_members = {"bool",      "classmethod", "datetime", "float",   "from_dict",
                                   "from_json", "int",         "str",      "to_dict", "to_json"};
  // What the generated modules import.
  rules.naming.reserved_types = {"Any",      "Dict",     "JsonTypeError", "List",  "Literal", "Mapping",
                                 "Optional", "Sequence", "UNSET",         "Union", "Unset"};
  rules.naming.unicode_identifiers = true;
  rules.grammar.language = "python";
  rules.grammar.names = {{"str", TypeKind::string},         {"bytes", TypeKind::string},
                         {"bool", TypeKind::boolean},       {"int", TypeKind::integer},
                         {"float", TypeKind::number},       {"Decimal", TypeKind::number},
                         {"datetime", TypeKind::timestamp}, {"datetime.datetime", TypeKind::timestamp},
                         {"None", TypeKind::null},          {"Any", TypeKind::any},
                         {"dict", TypeKind::object},        {"Dict", TypeKind::object},
                         {"Mapping", TypeKind::object},     {"list", TypeKind::array},
                         {"List", TypeKind::array},         {"Sequence", TypeKind::array},
                         {"Callable", TypeKind::function}};
  rules.grammar.generics = {
      {"list", GenericKind::array},        {"List", GenericKind::array},       {"Sequence", GenericKind::array},
      {"Iterable", GenericKind::array},    {"Collection", GenericKind::array}, {"set", GenericKind::array},
      {"Set", GenericKind::array},         {"frozenset", GenericKind::array},  {"FrozenSet", GenericKind::array},
      {"tuple", GenericKind::array},       {"Tuple", GenericKind::array},      {"dict", GenericKind::map},
      {"Dict", GenericKind::map},          {"Mapping", GenericKind::map},      {"MutableMapping", GenericKind::map},
      {"Optional", GenericKind::nullable}, {"Union", GenericKind::choice},     {"Literal", GenericKind::literal},
      {"Awaitable", GenericKind::wrapper}, {"Annotated", GenericKind::wrapper}};
  rules.grammar.square_arguments = true;
  rules.grammar.choices = true;
  rules.spelling = {.any = "Any",
                    .string = "str",
                    .boolean = "bool",
                    .integer = "int",
                    .number = "float",
                    .timestamp = "datetime",
                    .null = "None",
                    .function = "Callable",
                    .object = "dict",
                    .nothing = "None",
                    .array_format = "list[{}]",
                    .map_format = "dict[str, {}]"};
  rules.samples.call = kit::CallStyle::keyword;
  rules.samples.string_literal = python_string;
  rules.samples.true_word = "True";
  rules.samples.false_word = "False";
  rules.samples.null_word = "None";
  rules.samples.trailing_separator = true;
  rules.samples.object.trailing_separator = true;
  rules.samples.typed_object =
      kit::ObjectSyntax{.open = "{}(", .close = ")", .bare_keys = true, .key_suffix = "=", .trailing_separator = true};
  rules.samples.indent = "    ";
  rules.samples.function_literal = "lambda: None";
  rules.samples.type_values = {{"datetime", "datetime.fromisoformat({})"}};
  rules.samples.call_prefix = "{} = ";
  rules.samples.value_prefix = "{} = ";
  return rules;
}

// Code

Code call(std::string head, std::vector<Code> arguments) { return {std::move(head), "()", std::move(arguments)}; }

Code generic(std::string head, std::vector<Code> arguments) { return {std::move(head), "[]", std::move(arguments)}; }

std::string lay_out(const Code& code, std::size_t indent, std::string_view tail = "") {
  return kit::lay_out(code, {.indent = indent, .tail = tail, .step = 4, .width = line_width});
}

/// `from . import a, b`, in parentheses when it is too long.
std::string import_statement(std::string_view from, const std::set<std::string>& names) {
  const std::string head = fmt::format("from {} import ", from);
  std::string line = head + fmt::format("{}", fmt::join(names, ", "));
  if (kit::fits(line, line_width)) return line;
  const std::vector<std::string> items(names.begin(), names.end());
  return kit::lay_out({.head = head, .items = items, .step = "    "}, 0);
}

std::string export_list(const std::set<std::string>& names) {
  std::vector<Code> items;
  for (const std::string& name : names) items.push_back({python_string(name)});
  return lay_out({"__all__ = ", "[]", std::move(items)}, 0);
}

// Literals

/// Whether `Literal` takes the value: it takes no number with a fraction (PEP 586).
bool has_literal_type(const std::string& value, LiteralKind kind) {
  return kind != LiteralKind::number || kit::is_whole_number(value);
}

bool all_whole(const TypeDeclaration& enumeration) {
  const auto& constants = enumeration.constants;
  return std::all_of(constants.begin(), constants.end(),
                     [](const auto& constant) { return kit::is_whole_number(constant.value); });
}

std::string literal(const std::string& value, LiteralKind kind) {
  if (kind == LiteralKind::boolean) return value == "true" ? "True" : "False";
  return kind == LiteralKind::number ? kit::decimal_literal(value) : python_string(value);
}

// The package

/// The file of a spec's types. The root's files bear a prefix, as `events.py` and the folder `events` would hide each
/// other.
std::string page_name(const kit::SpecGroup& group, const std::string& folder, const kit::NamingRules& naming) {
  const std::string stem = kit::spec_stem(group.spec);
  if (folder.empty()) return "_page_" + kit::member_name(stem, naming);
  return kit::member_name(std::string_view(stem).substr(folder.size() + 1), naming);
}

/// Everything that the pages of a package refer to.
struct Package {
  Package(const TypePlan& the_plan, const kit::LanguageOptions& the_options, diagnostics::Sink& sink)
      : plan(the_plan),
        options(the_options),
        modules(kit::module_names(plan, naming, kit::member_name, sink)),
        groups(kit::group_by_spec(plan)),
        cycles(plan, groups),
        read(kit::types_read(plan)) {
    for (const kit::SpecGroup& group : groups) {
      for (const DeclarationId id : group.declarations) page_of[id] = pages.size();
      pages.push_back(page_name(group, plan.modules[group.module].path, naming));
    }
  }

  [[nodiscard]] const std::string& module_of(std::size_t page) const { return modules[groups[page].module]; }

  const TypePlan& plan;
  const kit::LanguageOptions& options;
  kit::NamingRules naming = rules().naming;
  std::vector<std::string> modules;    ///< Names, by module; empty for the root.
  std::vector<kit::SpecGroup> groups;  ///< A page each.
  std::vector<std::string> pages;      ///< Names, by group.
  std::map<DeclarationId, std::size_t> page_of;
  kit::ImportCycles cycles;
  std::set<DeclarationId> read;  ///< Types that the API answers with; the others are only sent.
};

/// How a value is meant: as a model gives it, as a caller gives it, or as JSON has it.
enum class Form { model, input, json };

/// What the code says about a type.
struct Spelling {
  Code type;         ///< In annotations.
  Code reader;       ///< The function that makes such a value from JSON.
  Code writer = {};  ///< The function that makes JSON from it; without a name where both are the same.
};

/// Writes the view of one file: spells types, readers and writers, and notes what they import.
class Page {
 public:
  Page(const Package& package, std::size_t index)
      : package_(package),
        plan_(package.plan),
        group_(package.groups[index]),
        index_(index),
        names_(kit::local_names(plan_, group_.declarations, package.naming)) {}

  View view() {
    std::vector<View> declarations;
    for (const DeclarationId id : group_.declarations) {
      const TypeDeclaration& declaration = plan_.declarations[id];
      View item{{"is_enumeration", declaration.is_enumeration()}, {"is_record", !declaration.is_enumeration()}};
      item.set("doc", doc(kit::comment_of(declaration), declaration.is_enumeration() ? 0 : 4));
      declaration.is_enumeration() ? add_enumeration(item, declaration) : add_record(item, id);
      declarations.push_back(std::move(item));
    }
    std::vector<View> groups = {{{"statements", statements(library_)}}};
    if (!imports_.empty()) groups.push_back({{"statements", statements(imports_)}});
    return {{"notice", kit::generated_notice(group_.spec)},
            {"import_groups", std::move(groups)},
            {"declarations", std::move(declarations)},
            {"has_late_imports", !late_imports_.empty()},
            {"late_imports", statements(late_imports_)}};
  }

 private:
  // Imports

  using Imports = std::map<std::string, std::set<std::string>>;

  static std::vector<View> statements(const Imports& imports) {
    std::vector<std::string> lines;
    for (const auto& [from, names] : imports) lines.push_back(import_statement(from, names));
    return render::line_views(lines);
  }

  /// The package's own folder, seen from the page: to be followed by a name.
  [[nodiscard]] std::string package_path() const { return package_.module_of(index_).empty() ? "." : ".."; }

  [[nodiscard]] std::string path_of(std::size_t page) const {
    const std::string& module = package_.module_of(page);
    if (module == package_.module_of(index_)) return "." + package_.pages[page];
    return package_path() + module + (module.empty() ? "" : ".") + package_.pages[page];
  }

  std::string library(std::string_view module, std::string name) {
    library_[std::string(module)].insert(name);
    return name;
  }

  std::string typing(std::string name) { return library("typing", std::move(name)); }

  /// A name of the runtime module.
  std::string json(std::string_view name) {
    imports_[package_path()].insert("_json");
    return fmt::format("_json.{}", name);
  }

  /// A name of the runtime module that pages use without its prefix.
  std::string bare_json(std::string name) {
    imports_[package_path() + "_json"].insert(name);
    return name;
  }

  std::string name_of(DeclarationId id) {
    const std::string& name = plan_.declarations[id].name;
    const std::string& local_name = names_.at(id);
    const std::size_t page = package_.page_of.at(id);
    if (page == index_) return name;
    Imports& imports = package_.cycles.leads_back(index_, page) ? late_imports_ : imports_;
    imports[path_of(page)].insert(name == local_name ? name : fmt::format("{} as {}", name, local_name));
    return local_name;
  }

  // Types

  Spelling scalar(LiteralKind kind, bool whole) {
    if (kind == LiteralKind::boolean) return {{"bool"}, {json("boolean")}};
    if (kind == LiteralKind::string) return {{"str"}, {json("string")}};
    return whole ? Spelling{{"int"}, {json("integer")}} : Spelling{{"float"}, {json("number")}};
  }

  Spelling literal_value(const std::string& value, LiteralKind kind) {
    if (!has_literal_type(value, kind)) return scalar(kind, false);
    const Code code = {literal(value, kind)};
    return {generic(typing("Literal"), {code}), call(json("literal"), {code})};
  }

  /// A choice is kept as JSON: without a mark in the data nobody can tell which of its types to make.
  Spelling choice(const std::vector<TypeUse>& parts) {
    std::vector<Code> types;
    std::vector<Code> readers;
    for (const TypeUse& part : parts) {
      Spelling spelling = spell(part, Form::json);
      if (std::find(types.begin(), types.end(), spelling.type) == types.end()) types.push_back(spelling.type);
      readers.push_back(std::move(spelling.reader));
    }
    return {union_of(std::move(types)), call(json("one_of"), std::move(readers))};
  }

  Code union_of(std::vector<Code> types) {
    const bool has_any = std::find(types.begin(), types.end(), Code{"Any"}) != types.end();
    if (has_any) return {typing("Any")};
    return types.size() == 1 ? types[0] : generic(typing("Union"), std::move(types));
  }

  Spelling array(Spelling element, Form form) {
    const bool is_plain = element.writer.head.empty();
    return {generic(typing(form == Form::input ? "Sequence" : "List"), {std::move(element.type)}),
            call(json("list_of"), {std::move(element.reader)}),
            is_plain ? Code{"list"} : call(json("write_list"), {std::move(element.writer)})};
  }

  Spelling map(Spelling value, Form form) {
    const bool is_plain = value.writer.head.empty();
    return {generic(typing(form == Form::input ? "Mapping" : "Dict"), {{"str"}, std::move(value.type)}),
            call(json("dict_of"), {std::move(value.reader)}),
            is_plain ? Code{"dict"} : call(json("write_dict"), {std::move(value.writer)})};
  }

  Spelling anything() { return {{typing("Any")}, {json("anything")}}; }

  Spelling spell(const TypeUse& use, Form form) {
    switch (use.kind) {
      case TypeUse::Kind::any:
        return anything();
      case TypeUse::Kind::string:
        return scalar(LiteralKind::string, false);
      case TypeUse::Kind::boolean:
        return scalar(LiteralKind::boolean, false);
      case TypeUse::Kind::integer:
      case TypeUse::Kind::number:
        return scalar(LiteralKind::number, use.kind == TypeUse::Kind::integer);
      case TypeUse::Kind::timestamp:
        if (form == Form::json) return scalar(LiteralKind::string, false);
        return {{library("datetime", "datetime")}, {json("timestamp")}, {json("write_timestamp")}};
      case TypeUse::Kind::literal:
        return literal_value(use.literal, use.literal_kind);
      case TypeUse::Kind::choice:
        return choice(use.parts);
      case TypeUse::Kind::array:
        return array(spell(use.parts[0], form), form);
      case TypeUse::Kind::map:
        return map(spell(use.parts[0], form), form);
      case TypeUse::Kind::declared:
        break;
    }
    const TypeDeclaration& declaration = plan_.declarations[use.declaration];
    if (!declaration.is_enumeration() && form == Form::json) return map(anything(), form);
    const std::string name = name_of(use.declaration);
    if (declaration.is_enumeration()) return {{name}, scalar(declaration.constant_kind, all_whole(declaration)).reader};
    return {{name}, {name + ".from_dict"}, {name + ".to_dict"}};
  }

  // Members

  /// `name: Optional[str] = None`
  std::string annotation(const FieldDeclaration& field, Code type, Form form) {
    const bool is_unset = field.optional && form == Form::input;
    const bool is_any = type.head == "Any";
    if (is_unset && !is_any) {
      std::vector<Code> types = type.head == "Union" ? std::move(type.items) : std::vector<Code>{std::move(type)};
      types.push_back({"None"});
      types.push_back({bare_json("Unset")});
      type = union_of(std::move(types));
    } else if ((field.optional || field.nullable) && !is_any) {
      type = generic(typing("Optional"), {std::move(type)});
    }
    type.head = fmt::format("{}: {}", field.name, type.head);
    if (!field.optional) return lay_out(type, 4);
    return lay_out(type, 4, is_unset ? " = " + bare_json("UNSET") : " = None");
  }

  static std::string read_text(const FieldDeclaration& field, Code reader, Form form) {
    const std::string_view method = field.optional && form == Form::input ? ".option" : "";
    Code read = call(fmt::format("{}=read{}", field.name, method), {{python_string(field.wire)}, std::move(reader)});
    return lay_out(read, 12, ",");
  }

  std::string write_text(const FieldDeclaration& field, Code writer) {
    Code value = {"self." + field.name};
    if (!writer.head.empty()) value = call(json("write"), {std::move(value), std::move(writer)});
    value.head = fmt::format("{}: {}", python_string(field.wire), value.head);
    return lay_out(value, 12, ",");
  }

  // Declarations

  [[nodiscard]] std::vector<View> doc(const kit::CommentSource& source, std::size_t indent) const {
    return kit::docstring(source, line_width, indent, package_.options.docs_url);
  }

  void add_record(View& view, DeclarationId id) {
    const TypeDeclaration& declaration = plan_.declarations[id];
    const Form form = package_.read.contains(id) ? Form::model : Form::input;
    std::vector<View> members;
    std::vector<std::string> writes;
    std::vector<Code> nullable_keys;
    for (const FieldDeclaration* field : kit::required_first(declaration)) {
      Spelling spelling = spell(field->type, form);
      members.push_back({{"text", annotation(*field, std::move(spelling.type), form)},
                         {"doc", doc(kit::comment_of(*field), 4)},
                         {"read", read_text(*field, std::move(spelling.reader), form)}});
      if (field->place == model::Place::path) continue;
      writes.push_back(write_text(*field, std::move(spelling.writer)));
      const bool is_kept = field->nullable && !field->optional && form == Form::model;
      if (is_kept) nullable_keys.push_back({python_string(field->wire)});
    }
    library("dataclasses", "dataclass");
    typing("Any");
    typing("Dict");
    const Code base = {json(form == Form::input ? "Input" : "Model")};
    const Code read = call("def _read", {{"cls"}, {"read: " + json("Members")}});
    view.set("decorators", decorators(declaration));
    view.set("header", lay_out(call("class " + declaration.name, {base}), 0, ":"));
    view.set("has_nullable_keys", !nullable_keys.empty());
    view.set("nullable_keys", lay_out({"_nullable = ", "{}", std::move(nullable_keys)}, 4));
    view.set("read_header", lay_out(read, 4, fmt::format(" -> {}:", declaration.name)));
    view.set("has_members", !members.empty());
    view.set("members", std::move(members));
    view.set("has_writes", !writes.empty());
    view.set("writes", render::line_views(writes));
  }

  std::vector<View> decorators(const TypeDeclaration& declaration) {
    std::vector<std::string> lines = {"@dataclass(frozen=True)"};
    if (declaration.deprecated) {
      const Code text = {python_string(declaration.deprecated_text)};
      lines.insert(lines.begin(), lay_out(call("@" + json("deprecated"), {text, {"category=None"}}), 0));
    }
    return render::line_views(lines);
  }

  void add_enumeration(View& view, const TypeDeclaration& declaration) {
    const LiteralKind kind = declaration.constant_kind;
    std::vector<Code> values;
    for (const kit::ConstantDeclaration& constant : declaration.constants) {
      if (has_literal_type(constant.value, kind)) values.push_back({literal(constant.value, kind)});
    }
    std::vector<Code> types;
    if (!values.empty()) types.push_back(generic(typing("Literal"), std::move(values)));
    types.push_back(scalar(kind, all_whole(declaration)).type);
    Code alias = union_of(std::move(types));
    alias.head = fmt::format("{} = {}", declaration.name, alias.head);
    view.set("alias", lay_out(alias, 0));
  }

  const Package& package_;
  const TypePlan& plan_;
  const kit::SpecGroup& group_;
  std::size_t index_;
  std::map<DeclarationId, std::string> names_;  ///< Of the types that the page declares or uses.
  Imports library_;                             ///< From the standard library.
  Imports imports_;                             ///< From the package.
  Imports late_imports_;                        ///< From the package, after the types.
};

// Files

/// Where the package lies: the namespace as a path of identifiers (`acme-models` -> `acme_models`).
std::vector<std::string> package_parts(std::string_view name_space) {
  kit::NamingRules naming = rules().naming;
  naming.member_case = kit::NameCase::as_spelt;
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= name_space.size();) {
    const std::size_t end = std::min(name_space.find('.', begin), name_space.size());
    parts.push_back(kit::member_name(name_space.substr(begin, end - begin), naming));
    begin = end + 1;
  }
  return parts;
}

RenderJob make_job(std::string_view template_name, std::string path, View view) {
  RenderJob job;
  job.template_name = fmt::format("models/python/{}.mustache", template_name);
  job.path = std::move(path);
  job.view = std::move(view);
  return job;
}

RenderJob page_job(const Package& package, std::size_t index, const std::string& folder) {
  const kit::SpecGroup& group = package.groups[index];
  const std::string& module = package.modules[group.module];
  const std::string path = fmt::format("{}/{}{}{}.py", folder, module, module.empty() ? "" : "/", package.pages[index]);
  RenderJob job = make_job("page.py", path, Page(package, index).view());
  job.spec = group.spec;
  job.span = package.plan.declarations[group.declarations[0]].span;
  job.symbols = kit::symbols_of(package.plan, group.declarations);
  return job;
}

/// The `__init__.py` of a module, or of the package, which holds the modules and the root's types.
RenderJob index_job(const Package& package, std::size_t module, bool is_root, const std::string& folder) {
  std::vector<std::string> imports;
  std::set<std::string> exports;
  if (is_root) {
    const std::set<std::string> modules(package.modules.begin(), package.modules.end());
    for (const std::string& name : modules) {
      if (!name.empty()) exports.insert(name);
    }
    if (!exports.empty()) imports.push_back(import_statement(".", exports));
    imports.push_back(import_statement("._json", {"UNSET", "JsonTypeError"}));
    exports.insert({"UNSET", "JsonTypeError"});
  }
  for (std::size_t index = 0; index < package.groups.size(); ++index) {
    const kit::SpecGroup& group = package.groups[index];
    if (group.module != module) continue;
    std::set<std::string> names;
    for (const DeclarationId id : group.declarations) names.insert(package.plan.declarations[id].name);
    imports.push_back(import_statement("." + package.pages[index], names));
    exports.merge(std::move(names));
  }
  return make_job(is_root ? "root_init.py" : "module_init.py", folder + "/__init__.py",
                  {{"notice", kit::generated_notice("")},
                   {"imports", render::line_views(imports)},
                   {"exports", export_list(exports)}});
}

View project_view(const std::vector<std::string>& parts) {
  std::string project = joined(parts, "-");
  std::replace(project.begin(), project.end(), '_', '-');
  const std::string package = joined(parts, ".");
  return {{"notice", kit::generated_notice("")},
          {"project", kit::json_string(project)},
          {"package", kit::json_string(package)},
          {"subpackages", kit::json_string(package + ".*")}};
}

std::vector<RenderJob> plan_files(const model::ApiModel& model, const kit::LanguageOptions& options,
                                  diagnostics::Sink& sink) {
  const TypePlan plan = kit::plan_types(model, "python", rules().naming,
                                        {.module_rule = kit::ModuleRule::folder, .companion_suffixes = {}}, sink);
  const Package package(plan, options, sink);
  const std::vector<std::string> parts = package_parts(options.name_space);
  const std::string folder = "models/python/" + joined(parts, "/");
  std::vector<RenderJob> jobs;
  for (std::size_t index = 0; index < package.groups.size(); ++index) jobs.push_back(page_job(package, index, folder));
  std::size_t root = plan.modules.size();
  for (std::size_t module = 0; module < plan.modules.size(); ++module) {
    if (package.modules[module].empty()) {
      root = module;
    } else {
      jobs.push_back(index_job(package, module, false, folder + "/" + package.modules[module]));
    }
  }
  jobs.push_back(index_job(package, root, true, folder));
  jobs.push_back(make_job("_json.py", folder + "/_json.py", {{"notice", kit::generated_notice("")}}));
  jobs.push_back(make_job("py.typed", folder + "/py.typed", {}));
  jobs.push_back(make_job("pyproject.toml", "models/python/pyproject.toml", project_view(parts)));
  return jobs;
}

}  // namespace

const kit::Backend& python_backend() {
  static const kit::Backend backend{"python", rules(), &plan_files};
  return backend;
}

}  // namespace refgen::languages
