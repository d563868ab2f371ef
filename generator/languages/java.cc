#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "generator/diagnostics/codes.h"
#include "generator/language_kit/backend.h"
#include "generator/language_kit/code_layout.h"
#include "generator/language_kit/comment_views.h"
#include "generator/language_kit/java_layout.h"
#include "generator/language_kit/java_names.h"
#include "generator/language_kit/java_sample.h"
#include "generator/language_kit/java_values.h"
#include "generator/language_kit/javadoc.h"
#include "generator/language_kit/module_names.h"
#include "generator/language_kit/number_literal.h"
#include "generator/language_kit/record_flow.h"
#include "generator/language_kit/string_literal.h"
#include "generator/language_kit/type_plan.h"
#include "generator/language_kit/type_queries.h"

namespace refgen::languages {

namespace kit = language_kit;

namespace {

using kit::DeclarationId;
using kit::FieldDeclaration;
using kit::joined;
using kit::TypeDeclaration;
using kit::TypePlan;
using kit::TypeUse;
using model::GenericKind;
using model::TypeKind;
using render::RenderJob;
using render::View;

kit::LanguageRules rules() {
  kit::LanguageRules rules;
  rules.display_name = "Java";
  rules.fence = "java";
  rules.sample_extension = "java";
  rules.default_namespace = "com.example.models";
  rules.naming = kit::java_naming();
  rules.grammar.language = "java";
  rules.grammar.names = {{"String", TypeKind::string},     {"UUID", TypeKind::string},
                         {"Boolean", TypeKind::boolean},   {"boolean", TypeKind::boolean},
                         {"Int", TypeKind::integer},       {"int", TypeKind::integer},
                         {"Integer", TypeKind::integer},   {"Long", TypeKind::integer},
                         {"long", TypeKind::integer},      {"Double", TypeKind::number},
                         {"double", TypeKind::number},     {"Float", TypeKind::number},
                         {"float", TypeKind::number},      {"Date", TypeKind::timestamp},
                         {"Instant", TypeKind::timestamp}, {"OffsetDateTime", TypeKind::timestamp},
                         {"Object", TypeKind::any},        {"Any", TypeKind::any},
                         {"JsonNode", TypeKind::any},      {"Map", TypeKind::object},
                         {"Void", TypeKind::nothing},      {"void", TypeKind::nothing},
                         {"None", TypeKind::nothing},      {"null", TypeKind::null},
                         {"Runnable", TypeKind::function}};
  rules.grammar.generics = {{"List", GenericKind::array},
                            {"Set", GenericKind::array},
                            {"Collection", GenericKind::array},
                            {"Iterable", GenericKind::array},
                            {"Map", GenericKind::map},
                            {"Optional", GenericKind::nullable},
                            {"CompletableFuture", GenericKind::wrapper}};
  rules.grammar.angle_arguments = true;
  rules.grammar.array_suffix = true;
  rules.spelling = {.any = "Object",
                    .string = "String",
                    .boolean = "Boolean",
                    .integer = "Long",
                    .number = "Double",
                    .timestamp = "OffsetDateTime",
                    .null = "null",
                    .function = "Runnable",
                    .object = "Map<String, Object>",
                    .nothing = "void",
                    .array_format = "List<{}>",
                    .map_format = "Map<String, {}>"};
  rules.samples.call = kit::CallStyle::positional;
  rules.samples.string_literal = kit::java_string;
  rules.samples.list_open = "List.of(";
  rules.samples.list_close = ")";
  rules.samples.object = {.open = "Map.of(", .close = ")", .key_suffix = ", "};
  rules.samples.typed_object = kit::ObjectSyntax{.open = "{}.builder()",
                                                 .close = ".build()",
                                                 .bare_keys = true,
                                                 .key_prefix = ".",
                                                 .key_suffix = "(",
                                                 .value_suffix = ")",
                                                 .separator = "",
                                                 .indented_close = true};
  rules.samples.indent = "    ";
  rules.samples.long_suffix = "L";
  rules.samples.type_values = {{"Date", "OffsetDateTime.parse({})"}, {"OffsetDateTime", "OffsetDateTime.parse({})"}};
  rules.samples.function_literal = "() -> {}";
  rules.samples.call_prefix = "var {} = ";
  rules.samples.call_suffix = ";";
  rules.samples.value_prefix = "var {} = ";
  rules.samples.value_suffix = ";";
  return rules;
}

/// The package of each module.
std::vector<std::string> packages_of(const TypePlan& plan, const std::string& root, diagnostics::Sink& sink) {
  std::vector<std::string> packages = kit::module_names(plan, rules().naming, kit::java_package_part, sink);
  for (std::string& package : packages) package = package.empty() ? root : fmt::format("{}.{}", root, package);
  return packages;
}

std::string source_path(std::string package, std::string_view file) {
  std::replace(package.begin(), package.end(), '.', '/');
  return fmt::format("models/java/src/main/java/{}/{}.java", package, file);
}

/// What all files share.
struct Project {
  const TypePlan& plan;
  std::string docs_url;
  std::string root;                   ///< The package that the others are in.
  std::vector<std::string> packages;  ///< By TypePlan::modules.
  std::set<DeclarationId> sent;
  std::set<DeclarationId> read;
};

/// Writes the view of one file: spells types and notes what they import.
class Unit {
 public:
  Unit(const Project& project, DeclarationId id)
      : project_(project),
        declaration_(project.plan.declarations[id]),
        package_(project.packages[declaration_.module]),
        is_sent_(project.sent.contains(id)),
        is_only_sent_(is_sent_ && !project.read.contains(id)) {}

  View view() {
    View view = declaration_.is_enumeration() ? enumeration() : record();
    view.set("notice", kit::generated_notice(declaration_.spec));
    view.set("package", package_);
    view.set("is_deprecated", declaration_.deprecated);
    view.set("name", declaration_.name);
    std::vector<View> imports;
    for (const std::string& name : imports_) imports.push_back({{"name", name}});
    view.set("imports", std::move(imports));
    return view;
  }

 private:
  std::string imported(std::string_view package, const std::string& name) {
    if (package != package_) imports_.insert(fmt::format("{}.{}", package, name));
    return name;
  }

  std::string annotation(const std::string& name) { return "@" + imported("com.fasterxml.jackson.annotation", name); }

  std::string type_of(const TypeDeclaration& declaration) {
    uses_deprecated_ = uses_deprecated_ || declaration.deprecated;
    const std::string& package = project_.packages[declaration.module];
    if (package == package_) return declaration.name;
    const std::string full_name = fmt::format("{}.{}", package, declaration.name);
    const std::vector<DeclarationId>& neighbours = project_.plan.modules[declaration_.module].declarations;
    const bool is_taken =
        std::any_of(neighbours.begin(), neighbours.end(),
                    [&](DeclarationId id) { return project_.plan.declarations[id].name == declaration.name; }) ||
        std::any_of(imports_.begin(), imports_.end(), [&](const std::string& import) {
          return import != full_name && import.ends_with("." + declaration.name);
        });
    return is_taken ? full_name : imported(package, declaration.name);
  }

  /// The enumeration that a type is, or null.
  [[nodiscard]] const TypeDeclaration* enumeration_of(const TypeUse& use) const {
    if (use.kind != TypeUse::Kind::declared) return nullptr;
    const TypeDeclaration& declaration = project_.plan.declarations[use.declaration];
    return declaration.is_enumeration() ? &declaration : nullptr;
  }

  /// The types of a choice's parts, each once. Imports nothing.
  std::vector<std::string> alternatives(const TypeUse& choice) {
    const auto state = std::pair(imports_, uses_deprecated_);
    std::vector<std::string> types;
    for (const TypeUse& part : choice.parts) {
      const TypeDeclaration* const enumeration = enumeration_of(part);
      std::string type = enumeration == nullptr ? type_text(part) : kit::java_raw_type(*enumeration);
      if (std::find(types.begin(), types.end(), type) == types.end()) types.push_back(std::move(type));
    }
    std::tie(imports_, uses_deprecated_) = state;
    return types;
  }

  std::string type_text(const TypeUse& use) {
    switch (use.kind) {
      case TypeUse::Kind::any:
        return "Object";
      case TypeUse::Kind::string:
        return "String";
      case TypeUse::Kind::boolean:
        return "Boolean";
      case TypeUse::Kind::integer:
        return "Long";
      case TypeUse::Kind::number:
        return "Double";
      case TypeUse::Kind::timestamp:
        return imported("java.time", "OffsetDateTime");
      case TypeUse::Kind::literal:
        return kit::java_literal_type(use.literal_kind, kit::is_whole_number(use.literal));
      case TypeUse::Kind::choice: {
        const std::vector<std::string> types = alternatives(use);
        return types.size() == 1 ? types[0] : "Object";
      }
      case TypeUse::Kind::array:
        return fmt::format("{}<{}>", imported("java.util", "List"), type_text(use.parts[0]));
      case TypeUse::Kind::map:
        return fmt::format("{}<String, {}>", imported("java.util", "Map"), type_text(use.parts[0]));
      case TypeUse::Kind::declared:
        break;
    }
    return type_of(project_.plan.declarations[use.declaration]);
  }

  static bool is_path(const FieldDeclaration& field) { return field.place == model::Place::path; }

  static bool is_collection(const FieldDeclaration& field) {
    return field.type.kind == TypeUse::Kind::array || field.type.kind == TypeUse::Kind::map;
  }

  /// Whether null and absent are told apart: where somebody decides what a body holds.
  [[nodiscard]] bool is_explicit(const FieldDeclaration& field) const {
    const bool is_in_json = !is_path(field) && field.place != model::Place::query;
    return is_only_sent_ && is_in_json && (field.optional || field.nullable);
  }

  std::string component_type(const FieldDeclaration& field) {
    const std::string type = type_text(field.type);
    return is_explicit(field) ? fmt::format("{}<{}>", imported(project_.root, "Explicit"), type) : type;
  }

  [[nodiscard]] kit::Javadoc javadoc(std::size_t indent) const {
    return {project_.docs_url, kit::java_line_width, indent};
  }

  /// What a member is, and what the type does not say about it.
  std::string member_text(const FieldDeclaration& field) {
    std::string text =
        field.description.empty() ? fmt::format("Value of `{}`.", field.key) : kit::as_sentence(field.description);
    if (is_path(field)) text = kit::with_sentence(text, "Part of the request's path, not of its JSON.");
    if (field.type.kind == TypeUse::Kind::literal) {
      text = kit::with_sentence(text, fmt::format("Always `{}`.", field.type.literal));
    }
    const std::vector<std::string> types = alternatives(field.type);
    if (types.size() > 1) text = kit::with_sentence(text, fmt::format("One of: `{}`.", joined(types, "`, `")));
    return text;
  }

  std::string component_text(const FieldDeclaration& field) {
    std::string text = member_text(field);
    if (is_sent_ && !field.optional) text = kit::with_sentence(text, "Required.");
    if (!is_sent_ && (field.optional || field.nullable)) text = kit::with_sentence(text, "May be null.");
    if (!field.deprecated) return text;
    return kit::with_sentence(text, fmt::format("Deprecated. {}", field.deprecated_text));
  }

  View record() {
    View view;
    add_components(view);
    std::vector<View> setters;
    for (const FieldDeclaration& field : declaration_.fields) add_setters(setters, field);
    view.set("setters", std::move(setters));
    view.set("suppresses_deprecation", uses_deprecated_ && !declaration_.deprecated);
    return view;
  }

  void add_components(View& view) {
    annotation("JsonIgnoreProperties");
    annotation("JsonInclude");
    kit::Javadoc doc = javadoc(0).text(declaration_.description);
    std::vector<std::string> components;
    std::vector<std::string> arguments;
    std::vector<View> members;
    std::vector<View> copies;
    std::vector<View> accessors;
    for (const FieldDeclaration& field : declaration_.fields) {
      doc.tag("@param " + field.name, component_text(field));
      components.push_back(component(field));
      arguments.push_back(field.name);
      members.push_back({{"type", component_type(field)}, {"name", field.name}});
      if (is_collection(field) && !is_explicit(field)) {
        copies.push_back({{"name", field.name}, {"value", copy_of(field)}});
      }
      if (field.deprecated) accessors.push_back(deprecated_accessor(field));
    }
    view.set("doc", doc.deprecated(declaration_.deprecated, declaration_.deprecated_text).views());
    view.set("head", kit::java_call("public record " + declaration_.name, components, " {", ""));
    view.set("has_copies", !copies.empty());
    view.set("copies", std::move(copies));
    view.set("accessors", std::move(accessors));
    view.set("members", std::move(members));
    view.set("construction", kit::java_call("return new " + declaration_.name, arguments, ";", "      "));
  }

  std::string copy_of(const FieldDeclaration& field) {
    return fmt::format("{}.copyOf({})", imported(project_.root, "Json"), field.name);
  }

  std::string component(const FieldDeclaration& field) {
    const std::string mark = is_path(field)
                                 ? annotation("JsonIgnore")
                                 : fmt::format("{}({})", annotation("JsonProperty"), kit::java_string(field.wire));
    const std::string declaration = fmt::format("{} {}", component_type(field), field.name);
    return kit::java_pair(mark, declaration, ") {}", "    ");
  }

  /// A component cannot bear the mark itself (JLS 17, 9.6.4.6), the method that reads it can.
  View deprecated_accessor(const FieldDeclaration& field) {
    kit::Javadoc doc = javadoc(2).text(member_text(field)).tag("@return", "the value, or null");
    return {{"doc", doc.deprecated(true, field.deprecated_text).views()},
            {"head", fmt::format("  public {} {}() {{", component_type(field), field.name)},
            {"name", field.name}};
  }

  void add_setters(std::vector<View>& setters, const FieldDeclaration& field) {
    const std::string type = type_text(field.type);
    std::string value = field.name;
    std::string_view null_text = is_sent_ ? "the value; null sends nothing" : "the value, or null";
    if (is_path(field)) null_text = "the value";
    if (is_explicit(field)) {
      null_text = "the value; null is sent as null";
      value = fmt::format("new Explicit<>({})", is_collection(field) ? copy_of(field) : value);
    }
    setters.push_back(setter(field, type, null_text, value, ""));
    // `limit(10)` shall compile: no int becomes a Long by itself.
    if (type == "Long" || type == "Double") {
      setters.push_back(setter(field, type == "Long" ? "long" : "double", "the value", "",
                               fmt::format("{}.valueOf({})", type, field.name)));
    }
    // Nor does a text become an enumeration. Where the API means something by null, `status(null)` has to be clear.
    const TypeDeclaration* const enumeration = enumeration_of(field.type);
    if (enumeration != nullptr && kit::java_raw_type(*enumeration) == "String" && !field.nullable) {
      setters.push_back(setter(field, "String", null_text, "", enumeration_of_text(field.name, type)));
    }
  }

  /// The value of an enumeration that a text is, as the one argument of a call.
  static std::string enumeration_of_text(const std::string& text, const std::string& type) {
    const std::string line = fmt::format("{0} == null ? null : new {1}({0})", text, type);
    const bool fits = kit::fits("          " + line + ");", kit::java_line_width);
    return fits ? line : fmt::format("{0} == null\n{2}? null\n{2}: new {1}({0})", text, type, std::string(14, ' '));
  }

  /// Takes the value, or hands what it makes of it to the other setter.
  View setter(const FieldDeclaration& field, const std::string& type, std::string_view parameter_text,
              const std::string& value, const std::string& converted) {
    kit::Javadoc doc =
        javadoc(4).text(member_text(field)).tag("@param " + field.name, parameter_text).tag("@return", "this builder");
    doc.deprecated(field.deprecated, field.deprecated_text);
    return {
        {"doc", doc.views()},
        {"is_deprecated", field.deprecated},
        {"head", kit::java_call("public Builder " + field.name, {type + " " + field.name}, " {", "    ")},
        {"name", field.name},
        {"value", value},
        {"other_setter", converted.empty() ? "" : kit::java_call("return " + field.name, {converted}, ";", "      ")}};
  }

  View enumeration() {
    const std::string type = kit::java_raw_type(declaration_);
    std::vector<View> constants;
    for (const kit::ConstantDeclaration& constant : declaration_.constants) {
      const std::string head = fmt::format("public static final {} {} =", declaration_.name, constant.name);
      const std::string value =
          fmt::format("new {}({});", declaration_.name, kit::java_constant_value(constant.value, type));
      const std::string text =
          constant.value.empty() ? "The empty text." : fmt::format("The value `{}`.", constant.value);
      constants.push_back({{"doc", javadoc(2).text(text).views()}, {"text", kit::java_pair(head, value, "", "  ")}});
    }
    kit::Javadoc doc = javadoc(0);
    doc.text(declaration_.description + "\n\nOther values than the ones named here are kept as they are.")
        .tag("@param value", "The value as it stands in JSON.")
        .deprecated(declaration_.deprecated, declaration_.deprecated_text);
    return {{"doc", doc.views()},
            {"type", type},
            {"to_text", type == "String" ? "value" : "value.toString()"},
            {"constants", std::move(constants)}};
  }

  const Project& project_;
  const TypeDeclaration& declaration_;
  const std::string& package_;
  bool is_sent_;
  bool is_only_sent_;
  std::set<std::string> imports_;
  bool uses_deprecated_ = false;
};

/// Without its view.
RenderJob type_job(const Project& project, DeclarationId id) {
  const TypeDeclaration& declaration = project.plan.declarations[id];
  RenderJob job;
  const std::string_view form = declaration.is_enumeration() ? "enumeration" : "record";
  job.template_name = fmt::format("models/java/{}.java.mustache", form);
  job.path = source_path(project.packages[declaration.module], declaration.name);
  job.spec = declaration.spec;
  job.span = declaration.span;
  job.symbols = kit::symbols_of(project.plan, {id});
  return job;
}

/// Reports records that the compiler would refuse.
void report_large_records(const TypePlan& plan, diagnostics::Sink& sink) {
  // The Java Virtual Machine Specification 17, 4.3.3: 255 parameters, of which one is `this`.
  constexpr std::size_t most_members = 254;
  for (const TypeDeclaration& declaration : plan.declarations) {
    const std::size_t count = declaration.fields.size();
    if (count <= most_members) continue;
    sink.report(
        {&diagnostics::codes::too_many_members,
         declaration.span,
         fmt::format("'{}' has {} members; a Java record has at most {}", declaration.name, count, most_members),
         "group rows that belong together into an object of their own",
         {}});
  }
}

/// A file that comes from no spec.
RenderJob support_job(const std::string& template_stem, const std::string& path, View view) {
  RenderJob job;
  job.template_name = fmt::format("models/java/{}.mustache", template_stem);
  job.path = path;
  view.set("notice", kit::generated_notice(""));
  job.view = std::move(view);
  return job;
}

/// The helper classes, the package descriptions and the build file.
void add_support(const kit::TakeJob& take, const Project& project) {
  const std::string& root = project.root;
  take(support_job("Json.java", source_path(root, "Json"), {{"package", root}}));
  take(support_job("Explicit.java", source_path(root, "Explicit"), {{"package", root}}));
  take(support_job("package_root.java", source_path(root, "package-info"), {{"package", root}}));
  for (std::size_t index = 0; index < project.packages.size(); ++index) {
    const std::string& package = project.packages[index];
    if (package == root) continue;
    const std::string text = fmt::format("Types of `{}`.", project.plan.modules[index].path);
    RenderJob job =
        support_job("package_module.java", source_path(package, "package-info"),
                    {{"package", package}, {"doc", kit::Javadoc("", kit::java_line_width, 0).text(text).views()}});
    job.span = project.plan.declarations[project.plan.modules[index].declarations[0]].span;
    take(job);
  }
  const std::size_t dot = root.find_last_of('.');  // Without one, the name serves as both.
  take(support_job("pom.xml", "models/java/pom.xml",
                   {{"group", root.substr(0, dot)}, {"artifact", root.substr(dot + 1)}}));
}

TypePlan plan_types(const model::ApiModel& model, const kit::LanguageOptions& /*options*/, diagnostics::Sink& sink) {
  return kit::plan_types(model, "java", rules().naming, {}, sink);
}

void plan_files(const model::ApiModel& /*model*/, const TypePlan& plan, const kit::LanguageOptions& options,
                const kit::TakeJob& take, diagnostics::Sink& sink) {
  report_large_records(plan, sink);
  const std::string root = kit::java_package(options.name_space);
  const Project project{
      plan, options.docs_url, root, packages_of(plan, root, sink), kit::sent_records(plan), kit::read_records(plan)};
  for (DeclarationId id = 0; id < plan.declarations.size(); ++id) {
    take({type_job(project, id)}, [&] { return Unit(project, id).view(); });
  }
  add_support(take, project);
}

kit::SampleCompleter sample_completer(const TypePlan& plan, const kit::LanguageOptions& options) {
  return [&](kit::Example& value) { kit::complete_java_sample(value, plan, options); };
}

}  // namespace

const kit::Backend& java_backend() {
  static const kit::Backend backend{"java", rules(), &plan_types, &plan_files, &sample_completer};
  return backend;
}

}  // namespace refgen::languages
