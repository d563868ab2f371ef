#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/language_kit/backend.h"
#include "generator/language_kit/code_layout.h"
#include "generator/language_kit/comment_views.h"
#include "generator/language_kit/module_names.h"
#include "generator/language_kit/number_literal.h"
#include "generator/language_kit/ruby_names.h"
#include "generator/language_kit/string_literal.h"
#include "generator/language_kit/type_plan.h"
#include "generator/language_kit/type_queries.h"

namespace refgen::languages {

namespace kit = language_kit;

namespace {

using kit::DeclarationId;
using kit::FieldDeclaration;
using kit::joined;
using kit::ruby_string;
using kit::TypeDeclaration;
using kit::TypePlan;
using kit::TypeUse;
using model::GenericKind;
using model::LiteralKind;
using model::TypeKind;
using render::RenderJob;
using render::View;

/// What RuboCop is told with `Layout/LineLength: Max: 100`.
constexpr std::size_t line_width = 100;

kit::LanguageRules rules() {
  kit::LanguageRules rules;
  rules.display_name = "Ruby";
  rules.fence = "ruby";
  rules.sample_extension = "rb";
  rules.default_namespace = "ExampleModels";
  rules.naming = kit::ruby_naming();
  rules.grammar.language = "ruby";
  rules.grammar.names = {
      {"String", TypeKind::string},     {"Symbol", TypeKind::string},      {"Boolean", TypeKind::boolean},
      {"TrueClass", TypeKind::boolean}, {"FalseClass", TypeKind::boolean}, {"Integer", TypeKind::integer},
      {"Float", TypeKind::number},      {"Numeric", TypeKind::number},     {"BigDecimal", TypeKind::number},
      {"Time", TypeKind::timestamp},    {"DateTime", TypeKind::timestamp}, {"Date", TypeKind::timestamp},
      {"Object", TypeKind::any},        {"nil", TypeKind::null},           {"NilClass", TypeKind::null},
      {"void", TypeKind::nothing},      {"Hash", TypeKind::object},        {"Struct", TypeKind::object},
      {"OpenStruct", TypeKind::object}, {"Array", TypeKind::array},        {"Proc", TypeKind::function},
      {"Method", TypeKind::function}};
  rules.grammar.generics = {{"Array", GenericKind::array},
                            {"Set", GenericKind::array},
                            {"Enumerable", GenericKind::array},
                            {"Hash", GenericKind::map}};
  rules.grammar.angle_arguments = true;
  rules.grammar.square_arguments = true;
  rules.grammar.choices = true;
  rules.spelling = {.any = "Object",
                    .string = "String",
                    .boolean = "Boolean",
                    .integer = "Integer",
                    .number = "Float",
                    .timestamp = "Time",
                    .null = "nil",
                    .function = "Proc",
                    .object = "Hash",
                    .nothing = "nil",
                    .array_format = "Array[{}]",
                    .map_format = "Hash[String, {}]"};
  rules.samples.call = kit::CallStyle::keyword;
  rules.samples.string_literal = ruby_string;
  rules.samples.null_word = "nil";
  rules.samples.object.bare_keys = true;
  rules.samples.typed_object = kit::ObjectSyntax{.open = "{}.new(", .close = ")", .bare_keys = true};
  rules.samples.map = kit::ObjectSyntax{.key_suffix = " => "};
  rules.samples.function_literal = "-> {}";
  rules.samples.type_values = {{"Time", "Time.iso8601({})"}};
  rules.samples.argument_separator = ": ";
  rules.samples.call_prefix = "{} = ";
  rules.samples.value_prefix = "{} = ";
  return rules;
}

/// The gem as a whole: what all of its files refer to.
struct Gem {
  const TypePlan& plan;
  const kit::LanguageOptions& options;
  kit::GemNames names;
  std::vector<std::string> modules;  ///< Names, by module; empty for the root.
  std::set<DeclarationId> read;      ///< The types that the API answers.
};

std::string literal(const std::string& value, LiteralKind kind) {
  if (kind == LiteralKind::number) return kit::decimal_literal(value);
  return kind == LiteralKind::string ? ruby_string(value) : value;
}

/// `head[a, b]tail`, broken after every item when it is too long.
std::string lay_out(std::string_view head, std::string_view brackets, std::vector<std::string> items,
                    std::string_view tail, std::string_view indent) {
  return kit::lay_out({.head = head,
                       .items = std::move(items),
                       .tail = tail,
                       .indent = indent,
                       .open = brackets.substr(0, 1),
                       .close = brackets.substr(1),
                       .trailing_comma = false},
                      line_width);
}

std::vector<View> views_of(const std::vector<std::string>& texts) {
  std::vector<View> views;
  views.reserve(texts.size());
  for (const std::string& text : texts) views.push_back({{"text", text}});
  return views;
}

/// How types are spelt.
struct Notation {
  std::string_view any, boolean, list_open, list_close, map_open, map_close, choice_open, choice_separator,
      choice_close;
};

/// In comments: yardoc.org, "Tags Overview", types.
constexpr Notation yard = {"Object", "Boolean", "Array<", ">", "Hash{String => ", "}", "", ", ", ""};

/// In signatures: github.com/ruby/rbs, docs/syntax.md.
constexpr Notation rbs = {"untyped", "bool", "Array[", "]", "Hash[String, ", "]", "(", " | ", ")"};

/// How values are held: as a type of the gem, or as parsed JSON.
enum class Form { code, json };

std::string scalar_type(LiteralKind kind, const Notation& notation) {
  if (kind == LiteralKind::boolean) return std::string(notation.boolean);
  return kind == LiteralKind::string ? "String" : "Numeric";
}

std::string scalar_reader(LiteralKind kind) {
  if (kind == LiteralKind::boolean) return "Runtime::BOOLEAN";
  return kind == LiteralKind::string ? "Runtime::STRING" : "Runtime::NUMBER";
}

/// Writes the views of the files of one page: spells types, readers and comments.
class Page {
 public:
  Page(const Gem& gem, const kit::SpecGroup& group)
      : gem_(gem), group_(group), indent_(gem.modules[group.module].empty() ? "  " : "    ") {}

  View view() {
    std::vector<View> declarations;
    for (const DeclarationId id : group_.declarations) {
      const TypeDeclaration& declaration = gem_.plan.declarations[id];
      View item{{"is_separated", !declarations.empty()},
                {"indent", indent_},
                {"name", declaration.name},
                {"doc", comment(kit::comment_of(declaration), {}, indent_)},
                {"is_enumeration", declaration.is_enumeration()},
                {"is_record", !declaration.is_enumeration()}};
      declaration.is_enumeration() ? add_enumeration(item, declaration) : add_record(item, id);
      declarations.push_back(std::move(item));
    }
    const std::string& module = gem_.modules[group_.module];
    return {{"notice", kit::generated_notice(group_.spec)},
            {"root", gem_.names.root},
            {"has_module", !module.empty()},
            {"module", module},
            {"declarations", std::move(declarations)}};
  }

 private:
  // Comments

  std::vector<std::string> documentation(const kit::CommentSource& source, std::size_t room) const {
    return kit::documentation(source, {kit::CommentSyntax::hash, line_width, "@deprecated"}, room,
                              gem_.options.docs_url);
  }

  /// The comment with YARD tags behind the text: the deprecation and the given ones. A text that fits on the line of
  /// its only tag stands there.
  std::vector<View> comment(const kit::CommentSource& source, const std::vector<std::string>& tags,
                            const std::string& indent) const {
    const std::string mark = indent + "# ";
    const std::size_t room = line_width - mark.size();
    std::vector<std::string> lines = documentation({.markdown = source.markdown, .deprecated_text = ""}, room);
    std::vector<std::string> all_tags = tags;
    if (source.deprecated) {
      // YARD takes indented lines for the rest of a tag.
      for (const std::string& line : documentation({"", true, source.deprecated_text}, room - 2)) {
        const bool is_first = all_tags.size() == tags.size();
        all_tags.push_back(is_first || line.empty() ? line : "  " + line);
      }
    }
    if (lines.size() == 1 && tags.size() == 1 && all_tags.size() == 1) {
      const std::string line = tags[0] + " " + lines[0];
      if (kit::fits(mark + line, line_width)) return {{{"line", mark + line}}};
    }
    if (!lines.empty() && !all_tags.empty()) lines.emplace_back();
    lines.insert(lines.end(), all_tags.begin(), all_tags.end());
    std::vector<View> views;
    views.reserve(lines.size());
    for (const std::string& line : lines) views.push_back({{"line", line.empty() ? indent + "#" : mark + line}});
    return views;
  }

  std::vector<std::string> member_tags(const FieldDeclaration& field) const {
    std::vector<std::string> types = alternatives(field.type, yard, Form::code);
    if ((field.optional || field.nullable) && types[0] != yard.any) types.emplace_back("nil");
    std::vector<std::string> tags = {fmt::format("@return [{}]", joined(types, ", "))};
    add_enumerations(tags, field.type);
    return tags;
  }

  void add_enumerations(std::vector<std::string>& tags, const TypeUse& use) const {
    const bool is_declared = use.kind == TypeUse::Kind::declared;
    if (is_declared && gem_.plan.declarations[use.declaration].is_enumeration()) {
      kit::append_once(tags, "@see " + name_of(use.declaration));
    }
    for (const TypeUse& part : use.parts) add_enumerations(tags, part);
  }

  // Types

  std::string name_of(DeclarationId id) const {
    const TypeDeclaration& declaration = gem_.plan.declarations[id];
    if (declaration.module == group_.module) return declaration.name;
    const std::string& module = gem_.modules[declaration.module];
    return fmt::format("{}::{}{}{}", gem_.names.root, module, module.empty() ? "" : "::", declaration.name);
  }

  /// A choice is kept as JSON: without a mark in the data nobody can tell which of its types to make.
  std::vector<std::string> alternatives(const TypeUse& use, const Notation& notation, Form form) const {
    if (use.kind != TypeUse::Kind::choice) return {type_text(use, notation, form)};
    std::vector<std::string> types;
    for (const TypeUse& part : use.parts) {
      for (std::string& type : alternatives(part, notation, Form::json)) kit::append_once(types, std::move(type));
    }
    const bool has_any = std::find(types.begin(), types.end(), notation.any) != types.end();
    return has_any ? std::vector{std::string(notation.any)} : types;
  }

  std::string one_of(const TypeUse& use, const Notation& notation, Form form) const {
    const std::vector<std::string> types = alternatives(use, notation, form);
    if (types.size() == 1) return types[0];
    return fmt::format("{}{}{}", notation.choice_open, joined(types, notation.choice_separator), notation.choice_close);
  }

  std::string type_text(const TypeUse& use, const Notation& notation, Form form) const {
    switch (use.kind) {
      case TypeUse::Kind::any:
        return std::string(notation.any);
      case TypeUse::Kind::string:
        return "String";
      case TypeUse::Kind::boolean:
        return std::string(notation.boolean);
      case TypeUse::Kind::integer:
        return "Integer";
      case TypeUse::Kind::number:
        return "Numeric";
      case TypeUse::Kind::timestamp:
        return form == Form::code ? "Time" : "String";
      case TypeUse::Kind::literal:
        return scalar_type(use.literal_kind, notation);
      case TypeUse::Kind::choice:
        return one_of(use, notation, form);
      case TypeUse::Kind::array:
        return fmt::format("{}{}{}", notation.list_open, type_text(use.parts[0], notation, form), notation.list_close);
      case TypeUse::Kind::map:
        return fmt::format("{}{}{}", notation.map_open, type_text(use.parts[0], notation, form), notation.map_close);
      case TypeUse::Kind::declared:
        break;
    }
    const TypeDeclaration& declaration = gem_.plan.declarations[use.declaration];
    if (declaration.is_enumeration()) return scalar_type(declaration.constant_kind, notation);
    if (form == Form::code) return name_of(use.declaration);
    return fmt::format("{}{}{}", notation.map_open, notation.any, notation.map_close);
  }

  std::string signature_type(const FieldDeclaration& field) const {
    const std::string type = type_text(field.type, rbs, Form::code);
    return (field.optional || field.nullable) && type != rbs.any ? type + "?" : type;
  }

  // Reading

  /// What reads such a value into its form in code, or only checks it and leaves it JSON.
  std::string reader(const TypeUse& use, Form form = Form::code) const {
    switch (use.kind) {
      case TypeUse::Kind::any:
        return "Runtime::ANY";
      case TypeUse::Kind::string:
        return "Runtime::STRING";
      case TypeUse::Kind::boolean:
        return "Runtime::BOOLEAN";
      case TypeUse::Kind::integer:
        return "Runtime::INTEGER";
      case TypeUse::Kind::number:
        return "Runtime::NUMBER";
      case TypeUse::Kind::timestamp:
        return form == Form::code ? "Runtime::TIME" : "Runtime::STRING";
      case TypeUse::Kind::literal:
        return scalar_reader(use.literal_kind);
      case TypeUse::Kind::choice: {
        std::vector<std::string> readers;
        for (const TypeUse& part : use.parts) kit::append_once(readers, reader(part, Form::json));
        return readers.size() == 1 ? readers[0] : fmt::format("Runtime.one_of({})", joined(readers, ", "));
      }
      case TypeUse::Kind::array:
        return fmt::format("Runtime.list({})", reader(use.parts[0], form));
      case TypeUse::Kind::map:
        return fmt::format("Runtime.map({})", reader(use.parts[0], form));
      case TypeUse::Kind::declared:
        break;
    }
    const TypeDeclaration& declaration = gem_.plan.declarations[use.declaration];
    if (declaration.is_enumeration()) return scalar_reader(declaration.constant_kind);
    return form == Form::code ? name_of(use.declaration) : "Runtime.map(Runtime::ANY)";
  }

  // Declarations

  void add_record(View& view, DeclarationId id) const {
    const TypeDeclaration& declaration = gem_.plan.declarations[id];
    const bool is_read = gem_.read.contains(id);
    const std::string inner = indent_ + "  ";
    std::vector<View> members;
    std::vector<std::string> json_members;
    std::vector<std::string> parameters;
    std::vector<std::string> signature_parameters;
    std::ptrdiff_t required = 0;
    for (const FieldDeclaration& field : declaration.fields) {
      const bool in_json = field.place != model::Place::path;
      const bool is_required = !field.optional && (in_json || !is_read);
      const std::string type = signature_type(field);
      const std::ptrdiff_t at = is_required ? required++ : std::ssize(parameters);
      parameters.insert(parameters.begin() + at, field.name + (is_required ? ":" : ": ABSENT"));
      signature_parameters.insert(signature_parameters.begin() + at,
                                  fmt::format("{}{}: {}", is_required ? "" : "?", field.name, type));
      members.push_back({{"doc", comment(kit::comment_of(field), member_tags(field), inner)},
                         {"text", fmt::format("{}attr_reader :{}", inner, field.name)},
                         {"signature", fmt::format("{}attr_reader {}: {}", inner, field.name, type)}});
      if (in_json) json_members.push_back(json_member(field, inner + "    "));
    }
    for (std::size_t index = 0; index + 1 < json_members.size(); ++index) json_members[index] += ",";
    view.set("base", is_read ? "Model" : "Options");
    view.set("has_members", !members.empty());
    view.set("members", std::move(members));
    const bool takes_none = parameters.empty();
    view.set("initialize",
             takes_none ? inner + "def initialize" : lay_out("def initialize", "()", std::move(parameters), "", inner));
    view.set("initialize_signature",
             lay_out("def initialize: ", "()", std::move(signature_parameters), " -> void", inner));
    view.set("has_json_members", !json_members.empty());
    view.set("json_members", views_of(json_members));
  }

  /// `first_name: ['first_name', Runtime::STRING]`
  std::string json_member(const FieldDeclaration& field, const std::string& indent) const {
    return lay_out(field.name + ": ", "[]", {ruby_string(field.wire), reader(field.type)}, "", indent);
  }

  void add_enumeration(View& view, const TypeDeclaration& declaration) const {
    const std::string inner = indent_ + "  ";
    std::vector<View> constants;
    std::vector<std::string> names;
    for (const kit::ConstantDeclaration& constant : declaration.constants) {
      names.push_back(constant.name);
      constants.push_back({{"text", fmt::format("{}{} = {}", inner, constant.name,
                                                literal(constant.value, declaration.constant_kind))}});
    }
    const std::string type = scalar_type(declaration.constant_kind, rbs);
    std::vector<View> signatures;
    signatures.reserve(names.size());
    for (const std::string& name : names) signatures.push_back({{"text", fmt::format("{}{}: {}", inner, name, type)}});
    view.set("constants", std::move(constants));
    view.set("signatures", std::move(signatures));
    view.set("values", lay_out("VALUES = ", "[]", std::move(names), ".freeze", inner));
    view.set("value_type", type);
  }

  const Gem& gem_;
  const kit::SpecGroup& group_;
  std::string indent_;  ///< Of the declarations.
};

RenderJob job_of(std::string_view template_stem, std::string path, View view) {
  RenderJob job;
  job.template_name = fmt::format("models/ruby/{}.mustache", template_stem);
  job.path = "models/ruby/" + std::move(path);
  job.view = std::move(view);
  return job;
}

/// Two files that come from one view.
void add_page(const kit::TakeJob& take, const Gem& gem, const kit::SpecGroup& group) {
  const std::string stem = gem.names.path + "/" + kit::ruby_file_stem(group.spec);
  RenderJob code = job_of("page.rb", fmt::format("lib/{}.rb", stem), {});
  RenderJob signatures = job_of("page.rbs", fmt::format("sig/{}.rbs", stem), {});
  for (RenderJob* job : {&code, &signatures}) {
    job->spec = group.spec;
    job->span = gem.plan.declarations[group.declarations[0]].span;
  }
  code.symbols = kit::symbols_of(gem.plan, group.declarations);
  take({std::move(code), std::move(signatures)}, [&] { return Page(gem, group).view(); });
}

/// `autoload :User, 'example_models/users/user'`
std::string autoload(const Gem& gem, const TypeDeclaration& declaration, std::string_view indent) {
  const std::string head = fmt::format("{}autoload ", indent);
  const std::string name = fmt::format(":{},", declaration.name);
  const std::string file = ruby_string(gem.names.path + "/" + kit::ruby_file_stem(declaration.spec));
  const std::string line = fmt::format("{}{} {}", head, name, file);
  return kit::fits(line, line_width) ? line
                                     : fmt::format("{}{}\n{}{}", head, name, std::string(head.size(), ' '), file);
}

/// The file that a user requires: says which file declares each type.
RenderJob index_job(const Gem& gem) {
  std::vector<View> modules;
  std::vector<std::string> root_autoloads;
  for (std::size_t index = 0; index < gem.plan.modules.size(); ++index) {
    const bool is_root = gem.modules[index].empty();
    std::vector<std::string> autoloads;
    for (const DeclarationId id : gem.plan.modules[index].declarations) {
      autoloads.push_back(autoload(gem, gem.plan.declarations[id], is_root ? "  " : "    "));
    }
    if (is_root) {
      root_autoloads = std::move(autoloads);
      continue;
    }
    modules.push_back({{"is_separated", !modules.empty() || !root_autoloads.empty()},
                       {"name", gem.modules[index]},
                       {"autoloads", views_of(autoloads)}});
  }
  return job_of("index.rb", fmt::format("lib/{}.rb", gem.names.path),
                {{"notice", kit::generated_notice("")},
                 {"runtime", ruby_string(gem.names.path + "/_runtime")},
                 {"root", gem.names.root},
                 {"autoloads", views_of(root_autoloads)},
                 {"modules", std::move(modules)}});
}

/// A type at the root stands beside the modules and must not have the name of one.
void report_hidden_modules(const Gem& gem, diagnostics::Sink& sink) {
  for (const TypeDeclaration& declaration : gem.plan.declarations) {
    const bool is_root = gem.modules[declaration.module].empty();
    const auto module = std::find(gem.modules.begin(), gem.modules.end(), declaration.name);
    if (!is_root || module == gem.modules.end()) continue;
    const std::string& folder = gem.plan.modules[static_cast<std::size_t>(module - gem.modules.begin())].path;
    diagnostics::Diagnostic diagnostic;
    diagnostic.code = &diagnostics::codes::type_name_clash;
    diagnostic.span = declaration.span;
    diagnostic.message = fmt::format("type '{0}' and the module of folder '{1}' are both '{0}' in code",
                                     base::printable(declaration.name), base::printable(folder));
    diagnostic.help = "rename one of them, or move the spec into a folder";
    sink.report(std::move(diagnostic));
  }
}

TypePlan plan_types(const model::ApiModel& model, const kit::LanguageOptions& options, diagnostics::Sink& sink) {
  return kit::plan_types(model, "ruby", kit::naming_in(kit::gem_names(options.name_space)), {}, sink);
}

void plan_files(const model::ApiModel& /*model*/, const TypePlan& plan, const kit::LanguageOptions& options,
                const kit::TakeJob& take, diagnostics::Sink& sink) {
  const kit::GemNames names = kit::gem_names(options.name_space);
  const kit::NamingRules naming = kit::naming_in(names);
  const Gem gem{plan, options, names, kit::module_names(plan, naming, kit::type_name, sink), kit::types_read(plan)};
  report_hidden_modules(gem, sink);
  const std::string notice = kit::generated_notice("");
  const View runtime{{"notice", notice}, {"outer_modules", views_of(names.outer)}, {"root", names.root}};
  for (const kit::SpecGroup& group : kit::group_by_spec(plan)) add_page(take, gem, group);
  take(index_job(gem));
  take(job_of("runtime.rb", fmt::format("lib/{}/_runtime.rb", names.path), runtime));
  take(job_of("runtime.rbs", fmt::format("sig/{}/_runtime.rbs", names.path), runtime));
  take(job_of("gemspec", names.gem + ".gemspec", {{"notice", notice}, {"name", ruby_string(names.gem)}}));
  take(job_of("yardopts", ".yardopts", View()));
}

}  // namespace

const kit::Backend& ruby_backend() {
  static const kit::Backend backend{"ruby", rules(), &plan_types, &plan_files};
  return backend;
}

}  // namespace refgen::languages
