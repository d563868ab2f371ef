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
#include "generator/language_kit/code_tree.h"
#include "generator/language_kit/comment_views.h"
#include "generator/language_kit/docstring.h"
#include "generator/language_kit/import_cycles.h"
#include "generator/language_kit/local_names.h"
#include "generator/language_kit/module_names.h"
#include "generator/language_kit/namespace_parts.h"
#include "generator/language_kit/number_literal.h"
#include "generator/language_kit/python_imports.h"
#include "generator/language_kit/python_sample.h"
#include "generator/language_kit/string_literal.h"
#include "generator/language_kit/type_plan.h"
#include "generator/language_kit/type_queries.h"

namespace refgen::languages {

namespace kit = language_kit;

namespace {

using Code = kit::CodeTree;
using kit::DeclarationId;
using kit::FieldDeclaration;
using kit::python_string;
using Imports = kit::PythonImports;
using kit::TypeDeclaration;
using kit::TypePlan;
using kit::TypeUse;
using model::GenericKind;
using model::LiteralKind;
using model::TypeKind;
using render::RenderJob;
using render::View;

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
      {"list", GenericKind::array},     {"List", GenericKind::array},      {"Sequence", GenericKind::array},
      {"Iterable", GenericKind::array}, {"set", GenericKind::array},       {"Set", GenericKind::array},
      {"tuple", GenericKind::array},    {"Tuple", GenericKind::array},     {"dict", GenericKind::map},
      {"Dict", GenericKind::map},       {"Mapping", GenericKind::map},     {"Optional", GenericKind::nullable},
      {"Union", GenericKind::choice},   {"Literal", GenericKind::literal}, {"Awaitable", GenericKind::wrapper}};
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

Code call(std::string head, std::vector<Code> arguments) { return {std::move(head), "()", std::move(arguments)}; }

Code generic(std::string head, std::vector<Code> arguments) { return {std::move(head), "[]", std::move(arguments)}; }

std::string lay_out(const Code& code, std::size_t indent, std::string_view tail = "") {
  return kit::lay_out(code, {.indent = indent, .tail = tail, .step = 4, .width = kit::python_line_width});
}

std::string literal(const std::string& value, LiteralKind kind) {
  if (kind == LiteralKind::boolean) return value == "true" ? "True" : "False";
  return kind == LiteralKind::number ? kit::decimal_literal(value) : python_string(value);
}

/// What the pages of a package share.
struct Package {
  const TypePlan& plan;
  const kit::LanguageOptions& options;
  const kit::NamingRules& naming;
  std::vector<std::string> modules;  ///< Names, by module; empty for the root.
  kit::ImportCycles cycles;
  std::set<DeclarationId> read;  ///< Types that the API answers with; the others are only sent.

  [[nodiscard]] const std::string& module_of(const TypeDeclaration& type) const { return modules[type.module]; }

  /// The file of a type. The root's files bear a prefix, as `events.py` and the folder `events` would hide each other.
  [[nodiscard]] std::string page_of(const TypeDeclaration& type) const {
    const std::string stem = kit::spec_stem(type.spec);
    const std::string& folder = plan.modules[type.module].path;
    if (folder.empty()) return "_page_" + kit::member_name(stem, naming);
    return kit::member_name(std::string_view(stem).substr(folder.size() + 1), naming);
  }
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
  Page(const Package& package, const kit::SpecGroup& group)
      : package_(package),
        plan_(package.plan),
        group_(group),
        module_(package.modules[group.module]),
        names_(kit::local_names(plan_, group.declarations, package.naming)) {}

  View view() {
    std::vector<View> declarations;
    for (const DeclarationId id : group_.declarations) {
      const TypeDeclaration& declaration = plan_.declarations[id];
      View item{{"is_enumeration", declaration.is_enumeration()}, {"is_record", !declaration.is_enumeration()}};
      item.set("doc", doc(kit::comment_of(declaration), declaration.is_enumeration() ? 0 : 4));
      declaration.is_enumeration() ? add_enumeration(item, declaration) : add_record(item, id);
      declarations.push_back(std::move(item));
    }
    return {{"notice", kit::generated_notice(group_.spec)},
            {"library_imports", kit::python_import_statements(library_)},
            {"package_imports", kit::python_import_statements(imports_)},
            {"late_imports", kit::python_import_statements(late_imports_)},
            {"declarations", std::move(declarations)}};
  }

 private:
  /// The package's own folder, seen from the page: to be followed by a name.
  [[nodiscard]] std::string package_path() const { return module_.empty() ? "." : ".."; }

  [[nodiscard]] std::string path_of(const TypeDeclaration& type) const {
    const std::string& module = package_.module_of(type);
    if (module == module_) return "." + package_.page_of(type);
    return package_path() + module + (module.empty() ? "" : ".") + package_.page_of(type);
  }

  std::string library(const std::string& module, std::string name) {
    library_[module].insert(name);
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
    const TypeDeclaration& type = plan_.declarations[id];
    const std::string& name = names_.at(id);
    if (type.spec == group_.spec && type.module == group_.module) return name;
    Imports& imports = package_.cycles.leads_back(group_.declarations[0], id) ? late_imports_ : imports_;
    imports[path_of(type)].insert(name == type.name ? name : fmt::format("{} as {}", type.name, name));
    return name;
  }

  Spelling scalar(LiteralKind kind, bool whole) {
    if (kind == LiteralKind::boolean) return {{"bool"}, {json("boolean")}};
    if (kind == LiteralKind::string) return {{"str"}, {json("string")}};
    return whole ? Spelling{{"int"}, {json("integer")}} : Spelling{{"float"}, {json("number")}};
  }

  Spelling literal_value(const std::string& value, LiteralKind kind) {
    if (kind == LiteralKind::number && !kit::is_whole_number(value)) return scalar(kind, false);
    const Code code = {literal(value, kind)};
    return {generic(typing("Literal"), {code}), call(json("literal"), {code})};
  }

  /// A choice is kept as JSON: without a mark in the data nobody can tell which of its types to make.
  Spelling choice(const std::vector<TypeUse>& parts) {
    std::vector<Code> types;
    std::vector<Code> readers;
    for (const TypeUse& part : parts) {
      Spelling spelling = spell(part, Form::json);
      kit::append_once(types, std::move(spelling.type));
      kit::append_once(readers, std::move(spelling.reader));
    }
    const bool is_choice = readers.size() > 1;
    return {union_of(std::move(types)), is_choice ? call(json("one_of"), std::move(readers)) : readers[0]};
  }

  Code union_of(std::vector<Code> types) {
    if (std::find(types.begin(), types.end(), Code{"Any"}) != types.end()) return {typing("Any")};
    return types.size() == 1 ? types[0] : generic(typing("Union"), std::move(types));
  }

  /// A list or a map of such values. Options take anything that works like one.
  Spelling container(TypeUse::Kind kind, Spelling element, Form form) {
    const bool is_array = kind == TypeUse::Kind::array;
    const bool is_plain = element.writer.head.empty();
    const bool is_given = form == Form::input;
    std::vector<Code> arguments = {std::move(element.type)};
    if (!is_array) arguments.insert(arguments.begin(), Code{"str"});
    return {generic(typing(is_array ? (is_given ? "Sequence" : "List") : (is_given ? "Mapping" : "Dict")), arguments),
            call(json(is_array ? "list_of" : "dict_of"), {std::move(element.reader)}),
            is_plain ? Code{is_array ? "list" : "dict"}
                     : call(json(is_array ? "write_list" : "write_dict"), {std::move(element.writer)})};
  }

  Spelling spell(const TypeUse& use, Form form) {
    switch (use.kind) {
      case TypeUse::Kind::any:
        return {{typing("Any")}, {json("anything")}};
      case TypeUse::Kind::string:
      case TypeUse::Kind::boolean:
        return scalar(use.kind == TypeUse::Kind::string ? LiteralKind::string : LiteralKind::boolean, false);
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
      case TypeUse::Kind::map:
        return container(use.kind, spell(use.parts[0], form), form);
      case TypeUse::Kind::declared:
        break;
    }
    const TypeDeclaration& declaration = plan_.declarations[use.declaration];
    const bool is_record = !declaration.is_enumeration();
    if (is_record && form == Form::json) return container(TypeUse::Kind::map, spell({}, form), form);
    const std::string name = name_of(use.declaration);
    if (is_record) return {{name}, {name + ".from_dict"}, {name + ".to_dict"}};
    return {{name}, value_of(declaration).reader};
  }

  /// The values of an enumeration, the unknown ones included.
  Spelling value_of(const TypeDeclaration& enumeration) {
    return scalar(enumeration.constant_kind, kit::has_whole_values(enumeration));
  }

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

  static std::string read_text(const FieldDeclaration& field, Code reader) {
    Code read = call(field.name + "=read", {{python_string(field.wire)}, std::move(reader)});
    return lay_out(read, 12, ",");
  }

  std::string write_text(const FieldDeclaration& field, Code writer) {
    Code value = {"self." + field.name};
    if (!writer.head.empty()) value = call(json("write"), {std::move(value), std::move(writer)});
    value.head = fmt::format("{}: {}", python_string(field.wire), value.head);
    return lay_out(value, 12, ",");
  }

  [[nodiscard]] std::vector<View> doc(const kit::CommentSource& source, std::size_t indent) const {
    return kit::docstring(source, kit::python_line_width, indent, package_.options.docs_url);
  }

  void add_record(View& view, DeclarationId id) {
    const TypeDeclaration& declaration = plan_.declarations[id];
    const Form form = package_.read.contains(id) ? Form::model : Form::input;
    std::vector<View> members;
    std::vector<std::string> reads;
    std::vector<std::string> writes;
    std::vector<Code> nullable_keys;
    for (const FieldDeclaration* field : kit::required_first(declaration)) {
      Spelling spelling = spell(field->type, form);
      members.push_back({{"annotation", annotation(*field, std::move(spelling.type), form)},
                         {"doc", doc(kit::comment_of(*field), 4)}});
      reads.push_back(read_text(*field, std::move(spelling.reader)));
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
    view.set("deprecation", deprecation(declaration));
    view.set("header", lay_out(call("class " + declaration.name, {base}), 0, ":"));
    view.set("nullable_keys", nullable_keys.empty() ? "" : lay_out({"_nullable = ", "{}", nullable_keys}, 4));
    view.set("read_header", lay_out(read, 4, fmt::format(" -> {}:", declaration.name)));
    view.set("members", std::move(members));
    view.set("is_read", form == Form::model);
    view.set("reads", kit::joined(reads, "\n"));
    view.set("writes", kit::joined(writes, "\n"));
  }

  /// The mark of PEP 702.
  std::string deprecation(const TypeDeclaration& declaration) {
    if (!declaration.deprecated) return "";
    const std::string& text = declaration.deprecated_text;
    const Code message = {python_string(text.empty() ? declaration.name + " is deprecated." : text)};
    return lay_out(call("@" + json("deprecated"), {message, {"category=None"}}), 0);
  }

  void add_enumeration(View& view, const TypeDeclaration& declaration) {
    std::vector<Code> values;
    for (const kit::ConstantDeclaration& constant : declaration.constants) {
      values.push_back({literal(constant.value, declaration.constant_kind)});
    }
    std::vector<Code> types = {value_of(declaration).type};
    // `Literal` takes no number with a fraction (PEP 586).
    if (types[0].head != "float") types.insert(types.begin(), generic(typing("Literal"), std::move(values)));
    Code alias = union_of(std::move(types));
    alias.head = fmt::format("{} = {}", declaration.name, alias.head);
    view.set("alias", lay_out(alias, 0));
  }

  const Package& package_;
  const TypePlan& plan_;
  const kit::SpecGroup& group_;
  const std::string& module_;
  std::map<DeclarationId, std::string> names_;  ///< Of the types that the page declares or uses.
  Imports library_;                             ///< From the standard library.
  Imports imports_;                             ///< From the package.
  Imports late_imports_;                        ///< From the package, after the types.
};

/// Where the package lies: identifiers stay as they are, all else becomes one (`acme-models` -> `acme_models`).
std::vector<std::string> package_parts(std::string_view name_space) {
  kit::NamingRules naming = rules().naming;
  naming.member_case = kit::NameCase::as_spelt;
  return kit::namespace_parts(name_space, ".", kit::member_name, naming);
}

RenderJob make_job(std::string_view template_name, std::string path, View view) {
  return {fmt::format("models/python/{}.mustache", template_name), std::move(path), std::move(view), "", {}, {}};
}

/// Without its view.
RenderJob page_job(const Package& package, const kit::SpecGroup& group, const std::string& folder) {
  const TypeDeclaration& first = package.plan.declarations[group.declarations[0]];
  const std::string path = base::join_path(package.module_of(first), package.page_of(first) + ".py");
  RenderJob job = make_job("page.py", base::join_path(folder, path), {});
  job.spec = group.spec;
  job.span = first.span;
  job.symbols = kit::symbols_of(package.plan, group.declarations);
  return job;
}

/// The `__init__.py` of a module, or of the package, which holds the modules and the root's types.
RenderJob index_job(const Package& package, const std::string& module, const std::vector<DeclarationId>& types,
                    const std::string& folder) {
  Imports imports;
  if (module.empty()) {
    imports["._json"] = {"UNSET", "JsonTypeError"};
    for (const std::string& name : package.modules) {
      if (!name.empty()) imports["."].insert(name);
    }
  }
  for (const DeclarationId id : types) {
    const TypeDeclaration& type = package.plan.declarations[id];
    imports["." + package.page_of(type)].insert(type.name);
  }
  std::set<std::string> exports;
  for (const auto& [from, names] : imports) exports.insert(names.begin(), names.end());
  Code all{.head = "__all__ = ", .brackets = "[]"};
  for (const std::string& name : exports) all.items.push_back({python_string(name)});
  View view{{"notice", kit::generated_notice("")},
            {"imports", kit::python_import_statements(imports)},
            {"exports", lay_out(all, 0)}};
  const std::string path = base::join_path(module, "__init__.py");
  return make_job(module.empty() ? "root_init.py" : "module_init.py", base::join_path(folder, path), std::move(view));
}

View project_view(const std::vector<std::string>& parts) {
  std::string project = kit::joined(parts, "-");
  std::replace(project.begin(), project.end(), '_', '-');
  return {{"notice", kit::generated_notice("")}, {"project", project}, {"package", kit::joined(parts, ".")}};
}

TypePlan plan_types(const model::ApiModel& model, const kit::LanguageOptions& /*options*/, diagnostics::Sink& sink) {
  return kit::plan_types(model, "python", rules().naming,
                         {.module_rule = kit::ModuleRule::folder, .companion_suffixes = {}}, sink);
}

void plan_files(const model::ApiModel& /*model*/, const TypePlan& plan, const kit::LanguageOptions& options,
                const kit::TakeJob& take, diagnostics::Sink& sink) {
  const kit::NamingRules naming = rules().naming;
  const Package package{plan,
                        options,
                        naming,
                        kit::module_names(plan, naming, kit::member_name, sink),
                        kit::ImportCycles(plan),
                        kit::types_read(plan)};
  const std::vector<std::string> parts = package_parts(options.name_space);
  const std::string folder = "models/python/" + kit::joined(parts, "/");
  for (const kit::SpecGroup& group : kit::group_by_spec(plan)) {
    take({page_job(package, group, folder)}, [&] { return Page(package, group).view(); });
  }
  std::vector<DeclarationId> root_types;
  for (std::size_t module = 0; module < plan.modules.size(); ++module) {
    const std::string& name = package.modules[module];
    const std::vector<DeclarationId>& types = plan.modules[module].declarations;
    if (!name.empty()) take(index_job(package, name, types, folder));
    if (name.empty()) root_types = types;
  }
  take(index_job(package, "", root_types, folder));
  take(make_job("_json.py", folder + "/_json.py", {{"notice", kit::generated_notice("")}}));
  take(make_job("py.typed", folder + "/py.typed", {}));
  take(make_job("pyproject.toml", "models/python/pyproject.toml", project_view(parts)));
}

kit::SampleCompleter sample_completer(const TypePlan& plan, const kit::LanguageOptions& options) {
  return [&](kit::Example& value) { kit::complete_python_sample(value, plan, options); };
}

}  // namespace

const kit::Backend& python_backend() {
  static const kit::Backend backend{"python", rules(), &plan_types, &plan_files, &sample_completer};
  return backend;
}

}  // namespace refgen::languages
