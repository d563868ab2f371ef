#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "generator/language_kit/backend.h"
#include "generator/language_kit/code_layout.h"
#include "generator/language_kit/comment_views.h"
#include "generator/language_kit/module_names.h"
#include "generator/language_kit/number_literal.h"
#include "generator/language_kit/php_names.h"
#include "generator/language_kit/php_sample.h"
#include "generator/language_kit/string_literal.h"
#include "generator/language_kit/type_plan.h"
#include "generator/language_kit/type_queries.h"
#include "generator/model/words.h"

namespace refgen::languages {

namespace kit = language_kit;

namespace {

using kit::DeclarationId;
using kit::FieldDeclaration;
using kit::joined;
using kit::php_string;
using kit::TypeDeclaration;
using kit::TypePlan;
using kit::TypeUse;
using model::GenericKind;
using model::LiteralKind;
using model::TypeKind;
using render::RenderJob;
using render::View;

/// PSR-12, 2.3.
constexpr std::size_t line_width = 120;

kit::LanguageRules rules() {
  kit::LanguageRules rules;
  rules.display_name = "PHP";
  rules.fence = "php";
  rules.sample_extension = "php";
  rules.default_namespace = "Example\\Models";
  rules.naming = kit::php_naming();
  rules.grammar.language = "php";
  rules.grammar.names = {{"string", TypeKind::string},
                         {"String", TypeKind::string},
                         {"bool", TypeKind::boolean},
                         {"boolean", TypeKind::boolean},
                         {"int", TypeKind::integer},
                         {"integer", TypeKind::integer},
                         {"float", TypeKind::number},
                         {"double", TypeKind::number},
                         {"DateTime", TypeKind::timestamp},
                         {"DateTimeImmutable", TypeKind::timestamp},
                         {"DateTimeInterface", TypeKind::timestamp},
                         {"mixed", TypeKind::any},
                         {"array", TypeKind::any},
                         {"iterable", TypeKind::any},
                         {"null", TypeKind::null},
                         {"void", TypeKind::nothing},
                         {"never", TypeKind::nothing},
                         {"object", TypeKind::object},
                         {"stdClass", TypeKind::object},
                         {"callable", TypeKind::function},
                         {"Closure", TypeKind::function}};
  rules.grammar.generics = {
      {"list", GenericKind::array}, {"iterable", GenericKind::array}, {"array", GenericKind::map}};
  rules.grammar.angle_arguments = true;
  rules.grammar.array_suffix = true;
  rules.grammar.choices = true;
  rules.spelling = {.any = "mixed",
                    .string = "string",
                    .boolean = "bool",
                    .integer = "int",
                    .number = "float",
                    .timestamp = "DateTimeImmutable",
                    .null = "null",
                    .function = "callable",
                    .object = "array",
                    .nothing = "void",
                    .array_format = "{}[]",
                    .map_format = "array<string, {}>"};
  rules.samples.call = kit::CallStyle::keyword;
  rules.samples.string_literal = php_string;
  rules.samples.trailing_separator = true;
  rules.samples.object = {.open = "[", .close = "]", .key_suffix = " => ", .trailing_separator = true};
  rules.samples.typed_object =
      kit::ObjectSyntax{.open = "new {}(", .close = ")", .bare_keys = true, .trailing_separator = true};
  rules.samples.indent = "    ";
  rules.samples.function_literal = "fn () => null";
  rules.samples.type_values = {{"DateTime", "new DateTime({})"},
                               {"DateTimeImmutable", "new DateTimeImmutable({})"},
                               {"DateTimeInterface", "new DateTimeImmutable({})"}};
  rules.samples.header = "<?php";
  rules.samples.argument_separator = ": ";
  rules.samples.call_prefix = "${} = ";
  rules.samples.call_suffix = ";";
  rules.samples.value_prefix = "${} = ";
  rules.samples.value_suffix = ";";
  return rules;
}

/// The package as a whole: what all of its files refer to.
struct Package {
  const TypePlan& plan;
  const kit::LanguageOptions& options;
  std::string root;                  ///< The namespace that holds everything.
  std::vector<std::string> modules;  ///< Names, by module; empty for the root.
  std::set<DeclarationId> read;      ///< The types that the API answers.

  [[nodiscard]] std::string name_space(std::size_t module) const {
    return modules[module].empty() ? root : fmt::format("{}\\{}", root, modules[module]);
  }
};

/// How values are held: as a type of the package, or as decoded JSON.
enum class Form { code, json };

/// A type without parts: what PHP calls it, and the reader of the runtime.
struct Scalar {
  std::vector<std::string> types;
  std::string reader;
};

Scalar scalar(TypeUse::Kind kind) {
  switch (kind) {
    case TypeUse::Kind::string:
      return {{"string"}, "Json::string(...)"};
    case TypeUse::Kind::boolean:
      return {{"bool"}, "Json::boolean(...)"};
    case TypeUse::Kind::integer:
      return {{"int"}, "Json::integer(...)"};
    case TypeUse::Kind::number:
      return {{"int", "float"}, "Json::number(...)"};
    case TypeUse::Kind::timestamp:
      return {{"DateTimeImmutable"}, "Json::timestamp(...)"};
    default:
      return {{"mixed"}, "Json::any(...)"};
  }
}

/// The type of a literal, which is open: it takes any value of its kind.
Scalar scalar(LiteralKind kind) {
  if (kind == LiteralKind::string) return scalar(TypeUse::Kind::string);
  return scalar(kind == LiteralKind::boolean ? TypeUse::Kind::boolean : TypeUse::Kind::number);
}

Scalar scalar(const TypeUse& use, Form form) {
  if (use.kind == TypeUse::Kind::literal) return scalar(use.literal_kind);
  const bool is_text = use.kind == TypeUse::Kind::timestamp && form == Form::json;
  return scalar(is_text ? TypeUse::Kind::string : use.kind);
}

/// Whether the values fit an `enum` of PHP, which can only be backed by strings and integers.
bool is_backed(const TypeDeclaration& enumeration) {
  return enumeration.constant_kind == LiteralKind::string ||
         std::all_of(enumeration.constants.begin(), enumeration.constants.end(),
                     [](const kit::ConstantDeclaration& constant) { return kit::is_whole_number(constant.value); });
}

/// Writes the view of the file of one type, and notes what it imports.
class ClassFile {
 public:
  ClassFile(const Package& package, DeclarationId id)
      : package_(package), id_(id), declaration_(package.plan.declarations[id]), is_read_(package.read.contains(id)) {}

  View view() {
    choose_names();
    View view{{"notice", kit::generated_notice(declaration_.spec)},
              {"name_space", package_.name_space(declaration_.module)},
              {"name", declaration_.name}};
    declaration_.is_enumeration() ? add_enumeration(view) : add_record(view);
    return view;
  }

 private:
  /// Finds out by which names the used types can go: short ones, unless two types share one.
  void choose_names() {
    std::set<std::string> taken = {model::fold(declaration_.name)};
    std::vector<DeclarationId> used = kit::used_elsewhere(package_.plan, {id_});
    std::stable_partition(used.begin(), used.end(), [this](DeclarationId id) {
      return package_.plan.declarations[id].module == declaration_.module;
    });
    for (const DeclarationId id : used) {
      if (!taken.insert(model::fold(package_.plan.declarations[id].name)).second) written_out_.insert(id);
    }
  }

  /// The name of a type, imported where it has to be.
  std::string name_of(DeclarationId id) {
    const TypeDeclaration& type = package_.plan.declarations[id];
    const std::string full_name = fmt::format("{}\\{}", package_.name_space(type.module), type.name);
    if (written_out_.contains(id)) return "\\" + full_name;
    if (type.module != declaration_.module) imports_.insert(full_name);
    return type.name;
  }

  void import_own(std::string_view name) {
    if (!package_.modules[declaration_.module].empty()) imports_.insert(fmt::format("{}\\{}", package_.root, name));
  }

  // Types

  std::vector<std::string> scalar_types(const TypeUse& use, Form form) {
    if (use.kind == TypeUse::Kind::timestamp && form == Form::code) imports_.insert("DateTimeImmutable");
    return scalar(use, form).types;
  }

  /// The types that PHP itself checks.
  std::vector<std::string> native_types(const TypeUse& use, Form form = Form::code) {
    if (use.kind == TypeUse::Kind::array || use.kind == TypeUse::Kind::map) return {"array"};
    if (use.kind == TypeUse::Kind::choice) return choice_of(use, &ClassFile::native_types);
    if (use.kind == TypeUse::Kind::declared) return declared_types(use.declaration, form, "array");
    return scalar_types(use, form);
  }

  /// The types as doc comments have them, which say what arrays hold.
  std::vector<std::string> documented_types(const TypeUse& use, Form form = Form::code) {
    const auto element = [&] { return joined(documented_types(use.parts[0], form), "|"); };
    if (use.kind == TypeUse::Kind::array) return {fmt::format("list<{}>", element())};
    if (use.kind == TypeUse::Kind::map) return {fmt::format("array<string, {}>", element())};
    if (use.kind == TypeUse::Kind::choice) return choice_of(use, &ClassFile::documented_types);
    if (use.kind == TypeUse::Kind::declared) return declared_types(use.declaration, form, "array<string, mixed>");
    return scalar_types(use, form);
  }

  /// A choice is kept as JSON: without a mark in the data nobody can tell which of its types to make.
  std::vector<std::string> choice_of(const TypeUse& use,
                                     std::vector<std::string> (ClassFile::*types_of)(const TypeUse&, Form)) {
    std::vector<std::string> types;
    for (const TypeUse& part : use.parts) {
      for (std::string& type : (this->*types_of)(part, Form::json)) kit::append_once(types, std::move(type));
    }
    const bool has_any = std::find(types.begin(), types.end(), "mixed") != types.end();
    return has_any ? std::vector<std::string>{"mixed"} : types;
  }

  std::vector<std::string> declared_types(DeclarationId id, Form form, std::string_view json_object) {
    const TypeDeclaration& type = package_.plan.declarations[id];
    if (!type.is_enumeration()) return {form == Form::code ? name_of(id) : std::string(json_object)};
    std::vector<std::string> types = scalar(type.constant_kind).types;
    if (form == Form::code && is_backed(type)) types.insert(types.begin(), name_of(id));
    return types;
  }

  // Reading and writing

  /// The function that reads such a value into its form in code, or only checks it and leaves it JSON.
  std::string reader(const TypeUse& use, Form form = Form::code) {
    switch (use.kind) {
      case TypeUse::Kind::choice: {
        std::vector<std::string> readers;
        for (const TypeUse& part : use.parts) kit::append_once(readers, reader(part, Form::json));
        return readers.size() == 1 ? readers[0] : fmt::format("Json::oneOf({})", joined(readers, ", "));
      }
      case TypeUse::Kind::array:
        return fmt::format("Json::listOf({})", reader(use.parts[0], form));
      case TypeUse::Kind::map:
        return fmt::format("Json::mapOf({})", reader(use.parts[0], form));
      case TypeUse::Kind::declared:
        return declared_reader(use.declaration, form);
      default:
        return scalar(use, form).reader;
    }
  }

  std::string declared_reader(DeclarationId id, Form form) {
    const TypeDeclaration& type = package_.plan.declarations[id];
    if (!type.is_enumeration()) {
      return form == Form::code ? fmt::format("Json::objectOf({}::fromArray(...))", name_of(id))
                                : "Json::mapOf(Json::any(...))";
    }
    if (form == Form::json || !is_backed(type)) return scalar(type.constant_kind).reader;
    const bool is_string = type.constant_kind == LiteralKind::string;
    return fmt::format("Json::{}({}::class)", is_string ? "enum" : "integerEnum", name_of(id));
  }

  /// The function that writes such a value, and what it takes besides the value; empty when code and JSON hold the
  /// same.
  std::vector<std::string> writer(const TypeUse& use) const {
    if (use.kind == TypeUse::Kind::declared || use.kind == TypeUse::Kind::timestamp) return {"Json::write"};
    if (use.kind != TypeUse::Kind::array && use.kind != TypeUse::Kind::map) return {};
    std::vector<std::string> call = {use.kind == TypeUse::Kind::array ? "Json::writeList" : "Json::writeMap"};
    if (std::string element = element_writer(use.parts[0]); !element.empty()) call.push_back(std::move(element));
    return call;
  }

  /// The function that writes the elements of a list or map; empty when it is the one that the runtime takes anyway.
  std::string element_writer(const TypeUse& use) const {
    if (use.kind != TypeUse::Kind::array && use.kind != TypeUse::Kind::map) return "";
    const std::vector<std::string> call = writer(use);
    if (call.size() == 1) return call[0] + "(...)";
    return fmt::format("static fn (mixed $value): mixed => {}($value, {})", call[0], call[1]);
  }

  std::string write_text(const FieldDeclaration& field) const {
    std::vector<std::string> call = writer(field.type);
    const std::string head = php_string(field.wire) + " => ";
    const std::string value = "$this->" + field.name;
    if (call.empty()) return fmt::format("            {}{},", head, value);
    const std::string function = std::exchange(call[0], value);
    return broken(head + function, std::move(call));
  }

  // Records

  /// What a path holds is no part of JSON: what is read never has it.
  bool may_be_left_out(const FieldDeclaration& field) const {
    return field.optional || (is_read_ && field.place == model::Place::path);
  }

  /// The types, and besides them those of a value that is not there.
  std::string type_text(const FieldDeclaration& field, std::vector<std::string> types) const {
    if (types[0] == "mixed") return "mixed";
    const bool is_open = !is_read_ && field.optional;
    if (!is_open && !is_read_ && !field.nullable) return joined(types, "|");
    if (!is_open && types.size() == 1 && types[0].find('<') == std::string::npos) return "?" + types[0];
    if (is_open) types.emplace_back("Undefined");
    types.emplace_back("null");
    return joined(types, "|");
  }

  std::vector<View> member_doc(const FieldDeclaration& field, const std::vector<std::string>& native) {
    constexpr std::size_t indent = 8;
    std::vector<std::string> lines = documentation(kit::comment_of(field), indent);
    if (std::find(native.begin(), native.end(), "array") != native.end()) {
      if (!lines.empty()) lines.emplace_back();
      lines.push_back("@var " + type_text(field, documented_types(field.type)));
    }
    return kit::block_comment(lines, line_width, indent);
  }

  std::string member_text(const FieldDeclaration& field, const std::vector<std::string>& native) const {
    const std::string_view value = !may_be_left_out(field) ? "" : is_read_ ? " = null" : " = Undefined::Value";
    return fmt::format("        public {} ${}{},", type_text(field, native), field.name, value);
  }

  void add_record(View& view) {
    std::vector<const FieldDeclaration*> fields;
    for (const FieldDeclaration& field : declaration_.fields) fields.push_back(&field);
    std::stable_partition(fields.begin(), fields.end(),
                          [this](const FieldDeclaration* field) { return !may_be_left_out(*field); });
    std::vector<View> members;
    for (const FieldDeclaration* field : fields) {
      const std::vector<std::string> native = native_types(field->type);
      members.push_back({{"doc", member_doc(*field, native)}, {"text", member_text(*field, native)}});
      if (!is_read_ && field->optional) import_own("Undefined");
    }
    std::vector<View> reads;
    std::vector<View> writes;
    for (const FieldDeclaration& field : declaration_.fields) {
      if (field.place == model::Place::path) continue;
      const std::string read = broken(field.name + ": $json->read", {php_string(field.wire), reader(field.type)});
      reads.push_back({{"text", read}});
      writes.push_back({{"text", write_text(field)}});
    }
    view.set("doc", kit::block_comment(documentation(kit::comment_of(declaration_), 0), line_width, 0));
    view.set("is_read", is_read_);
    view.set("remembers_nulls", is_read_ && !writes.empty());
    view.set("has_members", !members.empty());
    view.set("members", std::move(members));
    view.set("path", php_string(declaration_.name));
    view.set("has_json_members", !writes.empty());
    view.set("reads", std::move(reads));
    view.set("filter", is_read_ ? "present" : "defined");
    view.set("filter_argument", is_read_ ? ", $this->nulls ?? []" : "");
    view.set("writes", std::move(writes));
    import_own("Json");
    if (is_read_) import_own("JsonTypeException");
    imports_.insert({"JsonSerializable", "stdClass"});
    std::vector<View> imports;
    for (const std::string& name : imports_) imports.push_back({{"name", name}});
    view.set("imports", std::move(imports));
  }

  static std::string broken(const std::string& head, std::vector<std::string> items) {
    return kit::lay_out(
        {.head = head, .items = std::move(items), .tail = ",", .indent = "            ", .step = "    "}, line_width);
  }

  // Enumerations

  void add_enumeration(View& view) const {
    const bool backed = is_backed(declaration_);
    const bool is_string = declaration_.constant_kind == LiteralKind::string;
    std::vector<View> constants;
    std::set<std::string> values;
    for (const kit::ConstantDeclaration& constant : declaration_.constants) {
      const std::string value = is_string ? php_string(constant.value) : kit::decimal_literal(constant.value);
      // Two cases of one value do not compile, however the values are spelt.
      if (!values.insert(value).second) continue;
      const std::string name = kit::php_case_name(constant.name);
      constants.push_back({{"text", fmt::format("    {} {} = {};", backed ? "case" : "public const", name, value)}});
    }
    kit::CommentSource source = kit::comment_of(declaration_);
    source.markdown += "\n\nThe known values; the API may send others.";
    view.set("doc", kit::block_comment(documentation(source, 0), line_width, 0));
    view.set("head", backed ? fmt::format("enum {}: {}", declaration_.name, is_string ? "string" : "int")
                            : fmt::format("final class {}", declaration_.name));
    view.set("constants", std::move(constants));
  }

  std::vector<std::string> documentation(const kit::CommentSource& source, std::size_t indent) const {
    return kit::documentation(source, {kit::CommentSyntax::block, line_width, "@deprecated"}, line_width - indent - 3,
                              package_.options.docs_url);
  }

  const Package& package_;
  DeclarationId id_;
  const TypeDeclaration& declaration_;
  bool is_read_;
  std::set<DeclarationId> written_out_;  ///< Types whose short name another used type has.
  std::set<std::string> imports_;
};

RenderJob job_of(std::string_view template_stem, std::string_view path, View view) {
  RenderJob job;
  job.template_name = fmt::format("models/php/{}.mustache", template_stem);
  job.path = fmt::format("models/php/{}", path);
  job.view = std::move(view);
  return job;
}

/// Where a class lies below `src` (PSR-4).
std::string class_path(const Package& package, const TypeDeclaration& declaration) {
  const std::string& module = package.modules[declaration.module];
  return fmt::format("{}{}{}.php", module, module.empty() ? "" : "/", declaration.name);
}

/// Without its view.
RenderJob class_job(const Package& package, DeclarationId id) {
  const TypeDeclaration& declaration = package.plan.declarations[id];
  RenderJob job = job_of(declaration.is_enumeration() ? "enumeration.php" : "record.php",
                         "src/" + class_path(package, declaration), {});
  job.spec = declaration.spec;
  job.span = declaration.span;
  job.symbols = kit::symbols_of(package.plan, {id});
  return job;
}

/// `'Example\\Models\\User' => 'User.php',`
View class_entry(const std::string& name_space, const std::string& name, const std::string& path) {
  const std::string key = php_string(fmt::format("{}\\{}", name_space, name));
  const std::string line = fmt::format("        {} => {},", key, php_string(path));
  if (kit::fits(line, line_width)) return {{"text", line}};
  return {{"text", fmt::format("        {} =>\n            {},", key, php_string(path))}};
}

/// The classes that all others rest on, and the file that loads any of them.
void add_shared_files(const kit::TakeJob& take, const Package& package) {
  const std::string notice = kit::generated_notice("");
  std::vector<View> entries;
  for (const std::string name : {"Json", "JsonTypeException", "Undefined"}) {
    take(job_of(name + ".php", fmt::format("src/{}.php", name), {{"notice", notice}, {"name_space", package.root}}));
    entries.push_back(class_entry(package.root, name, name + ".php"));
  }
  for (const kit::ModulePlan& module : package.plan.modules) {
    for (const DeclarationId id : module.declarations) {
      const TypeDeclaration& declaration = package.plan.declarations[id];
      entries.push_back(
          class_entry(package.name_space(declaration.module), declaration.name, class_path(package, declaration)));
    }
  }
  take(job_of("autoload.php", "autoload.php", {{"notice", notice}, {"classes", std::move(entries)}}));
}

TypePlan plan_types(const model::ApiModel& model, const kit::LanguageOptions& /*options*/, diagnostics::Sink& sink) {
  return kit::plan_types(model, "php", kit::php_naming(), {}, sink);
}

void plan_files(const model::ApiModel& /*model*/, const TypePlan& plan, const kit::LanguageOptions& options,
                const kit::TakeJob& take, diagnostics::Sink& sink) {
  const kit::NamingRules naming = kit::php_naming();
  const std::vector<std::string> parts = kit::php_namespace_parts(options.name_space);
  const Package package{plan, options, joined(parts, "\\"), kit::module_names(plan, naming, kit::type_name, sink),
                        kit::types_read(plan)};
  for (DeclarationId id = 0; id < plan.declarations.size(); ++id) {
    take({class_job(package, id)}, [&] { return ClassFile(package, id).view(); });
  }
  add_shared_files(take, package);
  take(job_of(
      "composer.json", "composer.json",
      {{"name", kit::json_string(kit::composer_name(parts))}, {"name_space", kit::json_string(package.root + "\\")}}));
}

}  // namespace

const kit::Backend& php_backend() {
  static const kit::Backend backend{"php", rules(), &plan_types, &plan_files, &kit::php_sample_completer};
  return backend;
}

}  // namespace refgen::languages
