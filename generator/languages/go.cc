#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
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
#include "generator/language_kit/declaration_text.h"
#include "generator/language_kit/module_names.h"
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
  rules.grammar.names = {{"string", TypeKind::string},
                         {"bool", TypeKind::boolean},
                         {"int", TypeKind::integer},
                         {"int8", TypeKind::integer},
                         {"int16", TypeKind::integer},
                         {"int32", TypeKind::integer},
                         {"int64", TypeKind::integer},
                         {"uint", TypeKind::integer},
                         {"uint8", TypeKind::integer},
                         {"uint16", TypeKind::integer},
                         {"uint32", TypeKind::integer},
                         {"uint64", TypeKind::integer},
                         {"float32", TypeKind::number},
                         {"float64", TypeKind::number},
                         {"json.Number", TypeKind::number},
                         {"time.Time", TypeKind::timestamp},
                         {"any", TypeKind::any},
                         {"json.RawMessage", TypeKind::any},
                         {"url.URL", TypeKind::string},
                         {"struct", TypeKind::object},
                         {"nil", TypeKind::null},
                         {"context.Context", TypeKind::function},
                         {"error", TypeKind::function},
                         {"func", TypeKind::function},
                         {"http.Client", TypeKind::function},
                         {"http.Request", TypeKind::function},
                         {"http.Response", TypeKind::function},
                         {"io.Reader", TypeKind::function}};
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
  rules.samples.call = kit::CallStyle::positional;
  rules.samples.string_literal = go_string;
  rules.samples.null_word = "nil";
  rules.samples.list_open = "[]{}{";
  rules.samples.list_close = "}";
  rules.samples.trailing_separator = true;
  rules.samples.object = {.open = "map[string]any{", .trailing_separator = true};
  rules.samples.typed_object = kit::ObjectSyntax{.open = "{}{", .bare_keys = true, .trailing_separator = true};
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

// Names

bool contains(const std::vector<std::string_view>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Names that would hide what the code of a file needs (the Go specification, "Predeclared identifiers"; packages that
/// it imports), and names that mean something to the go command (`go help importpath`).
const std::vector<std::string_view>& reserved_packages() {
  static const std::vector<std::string_view> names = {
      "any",       "append", "bool",    "byte",  "cap",     "close",    "comparable", "complex", "complex128",
      "complex64", "copy",   "delete",  "error", "false",   "fields",   "float32",    "float64", "imag",
      "init",      "int",    "int16",   "int32", "int64",   "int8",     "internal",   "iota",    "json",
      "jsonvalue", "len",    "main",    "make",  "new",     "nil",      "out",        "panic",   "print",
      "println",   "real",   "recover", "rune",  "string",  "testdata", "time",       "true",    "uint",
      "uint16",    "uint32", "uint64",  "uint8", "uintptr", "v",        "vendor"};
  return names;
}

/// A package is named in small letters and digits; `_` stays where a title has it.
std::string package_name(std::string_view spelling, const kit::NamingRules& naming) {
  std::string name;
  for (const char c : spelling) {
    const bool is_capital = c >= 'A' && c <= 'Z';
    const bool stays = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '_' && !name.empty());
    if (is_capital || stays) name += is_capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (name.empty() || (name[0] >= '0' && name[0] <= '9')) name = "api" + name;
  const bool is_reserved = contains(naming.reserved_words, name) || contains(reserved_packages(), name);
  return is_reserved || name.ends_with("_test") ? name + "api" : name;
}

/// What users call the package in the root of the module: the last part of its path that is no version.
std::string root_package_name(std::string_view module_path, const kit::NamingRules& naming) {
  std::vector<std::string_view> parts = base::path_parts(module_path);
  const auto is_version = [](std::string_view part) {
    return part.size() > 1 && part[0] == 'v' && part.find_first_not_of("0123456789", 1) == std::string_view::npos;
  };
  if (parts.size() > 1 && is_version(parts.back())) parts.pop_back();
  return package_name(parts.empty() ? "" : parts.back(), naming);
}

/// Endings that make the go command skip a file on other systems or outside of tests (`go help buildconstraint`, the
/// lists of go/build), and the name of the package's own comment.
bool means_something_to_go(std::string_view file_stem) {
  static const std::vector<std::string_view> endings = {
      "386",     "aix",     "amd64",   "android", "arm",     "arm64",   "darwin",  "dragonfly", "freebsd", "hurd",
      "illumos", "ios",     "js",      "linux",   "loong64", "mips",    "mips64",  "mips64le",  "mipsle",  "nacl",
      "netbsd",  "openbsd", "plan9",   "ppc",     "ppc64",   "ppc64le", "riscv",   "riscv64",   "s390",    "s390x",
      "solaris", "sparc",   "sparc64", "test",    "wasip1",  "wasm",    "windows", "zos"};
  const std::size_t mark = file_stem.rfind('_');
  return file_stem == "doc" || (mark != std::string_view::npos && contains(endings, file_stem.substr(mark + 1)));
}

std::string file_stem(std::string_view spelling) {
  kit::NamingRules naming;
  naming.member_case = kit::NameCase::snake;
  std::string stem = kit::member_name(spelling, naming);
  if (stem[0] == '_') stem = "n" + stem;  // The go command ignores files that start with `_`.
  return means_something_to_go(stem) ? stem + "_model" : stem;
}

/// The file of each group: named after its first entity, or after the path of the spec where entities of one package
/// share a name.
std::vector<std::string> file_stems(const TypePlan& plan, const std::vector<kit::SpecGroup>& groups) {
  std::vector<std::string> stems;
  std::map<std::pair<std::size_t, std::string>, int> uses;
  for (const kit::SpecGroup& group : groups) {
    stems.push_back(file_stem(plan.declarations[group.declarations[0]].entity_id));
    ++uses[{group.module, stems.back()}];
  }
  for (std::size_t at = 0; at < groups.size(); ++at) {
    const bool is_shared = uses.at({groups[at].module, stems[at]}) > 1;
    if (is_shared) stems[at] = file_stem(kit::spec_stem(groups[at].spec));
  }
  return stems;
}

// Packages

/// Which packages import which.
using ImportGraph = std::set<std::pair<std::size_t, std::size_t>>;

bool reaches(const ImportGraph& graph, std::size_t from, std::size_t to) {
  std::set<std::size_t> seen = {from};
  std::vector<std::size_t> open = {from};
  while (!open.empty()) {
    const std::size_t module = open.back();
    open.pop_back();
    if (module == to) return true;
    for (auto edge = graph.lower_bound({module, 0}); edge != graph.end() && edge->first == module; ++edge) {
      if (seen.insert(edge->second).second) open.push_back(edge->second);
    }
  }
  return false;
}

/// The imports that the types ask for, without those that would close a circle, which Go forbids: of two packages that
/// use each other's types, the one that uses fewer of them goes without.
ImportGraph import_graph(const TypePlan& plan) {
  std::map<std::pair<std::size_t, std::size_t>, int> uses;
  for (std::size_t module = 0; module < plan.modules.size(); ++module) {
    for (const DeclarationId id : kit::used_elsewhere(plan, plan.modules[module].declarations)) {
      ++uses[{module, plan.declarations[id].module}];
    }
  }
  std::vector<std::pair<std::pair<std::size_t, std::size_t>, int>> edges(uses.begin(), uses.end());
  std::stable_sort(edges.begin(), edges.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  ImportGraph graph;
  for (const auto& [edge, count] : edges) {
    if (!reaches(graph, edge.second, edge.first)) graph.insert(edge);
  }
  return graph;
}

/// The types that occur in what an API answers; the others are only sent.
std::set<DeclarationId> types_read(const TypePlan& plan) {
  std::vector<DeclarationId> open;
  for (DeclarationId id = 0; id < plan.declarations.size(); ++id) {
    const SymbolRole role = plan.declarations[id].role;
    if (role == SymbolRole::model || role == SymbolRole::result) open.push_back(id);
  }
  std::set<DeclarationId> read(open.begin(), open.end());
  while (!open.empty()) {
    const std::vector<DeclarationId> user = {open.back()};
    open.pop_back();
    for (const DeclarationId id : kit::used_elsewhere(plan, user)) {
      if (read.insert(id).second) open.push_back(id);
    }
  }
  return read;
}

/// What every file has to know.
struct Module {
  const TypePlan& plan;
  const kit::LanguageOptions& options;
  std::vector<std::string> packages;  ///< By TypePlan::modules.
  ImportGraph imports;
  std::set<DeclarationId> read;

  [[nodiscard]] std::string folder(std::size_t module) const {
    return plan.modules[module].path.empty() ? "" : packages[module];
  }
};

// Text

std::string generated_line(const std::string& spec) {
  // The form by which Go tools know generated files (`go help generate`).
  const std::string from = spec.empty() ? "" : " from " + base::printable(spec);
  return fmt::format("// Code generated by refgen{}. DO NOT EDIT.", from);
}

/// Doc comment lines, each behind `indent` and `//`.
std::vector<View> comment(kit::CommentSource source, std::string_view indent, const std::string& docs_url) {
  constexpr std::size_t text_width = 80;
  if (source.deprecated && source.deprecated_text.empty()) source.deprecated_text = "do not use it in new code.";
  const kit::CommentStyle style{kit::CommentSyntax::line, text_width, "Deprecated:"};
  std::vector<View> views;
  for (const std::string& line : kit::documentation(source, style, text_width, docs_url)) {
    views.push_back({{"line", fmt::format("{}//{}{}", indent, line.empty() ? "" : " ", line)}});
  }
  return views;
}

/// The first sentence of a type's comment, which starts with its name as Go wants it.
std::string lead(const TypeDeclaration& declaration) {
  const std::string& name = declaration.name;
  switch (declaration.role) {
    case SymbolRole::options:
      return fmt::format("{} holds the options of `{}`.", name, declaration.operation);
    case SymbolRole::result:
      return fmt::format("{} is the result of `{}`.", name, declaration.operation);
    case SymbolRole::enumeration:
      return fmt::format("{} is one of its constants, or a value that the API has added since.", name);
    case SymbolRole::nested:
      return fmt::format("{} is a part of other types.", name);
    case SymbolRole::model:
      break;
  }
  return fmt::format("{} is a model of the API.", name);
}

std::string type_text_of_comment(const TypeDeclaration& declaration) {
  std::string rest = declaration.description;
  const std::string sentence = kit::operation_description(declaration.role, declaration.operation, "");
  if (!declaration.operation.empty() && rest.starts_with(sentence)) rest.erase(0, sentence.size());
  return lead(declaration) + "\n\n" + rest;
}

/// `names` in a column, as gofmt lines them up.
std::vector<std::string> padded(const std::vector<std::string>& names) {
  std::size_t width = 0;
  for (const std::string& name : names) width = std::max(width, base::count_code_points(name));
  std::vector<std::string> result;
  for (const std::string& name : names) {
    result.push_back(name + std::string(width - base::count_code_points(name), ' '));
  }
  return result;
}

/// Whether encoding/json takes the key from a struct tag: letters, digits and most punctuation.
bool fits_in_tag(std::string_view wire) {
  kit::NamingRules letters;
  letters.member_case = kit::NameCase::as_spelt;
  letters.unicode_identifiers = true;
  for (std::size_t at = 0; at < wire.size();) {
    const std::size_t begin = at;
    const char32_t c = base::next_code_point(wire, at);
    const std::string_view text = wire.substr(begin, at - begin);
    const bool is_punctuation = c < 0x80 && std::string_view("!#$%&()*+-./:;<=>?@[]^_{|}~").find(text) != text.npos;
    const bool is_letter = kit::member_name(text, letters) == text || (c >= '0' && c <= '9');
    if (!is_punctuation && !is_letter) return false;
  }
  return !wire.empty() && wire != "-";
}

bool is_whole(std::string_view number) {
  constexpr std::size_t digits_of_any_int64 = 18;
  if (number.starts_with('-')) number.remove_prefix(1);
  return number.size() <= digits_of_any_int64 && number.find_first_not_of("0123456789") == std::string_view::npos;
}

/// A JSON number as Go reads it: a leading zero would make it octal.
std::string number_literal(const std::string& number) {
  const std::size_t first = number.find_first_not_of("-0");
  if (first == std::string::npos) return "0";
  const bool keeps_zero = first > 0 && (number[first] == '.' || number[first] == 'e' || number[first] == 'E');
  return (number.starts_with('-') ? "-" : "") + std::string(keeps_zero ? "0" : "") + number.substr(first);
}

/// The Go type under an enumeration.
std::string_view underlying_type(const TypeDeclaration& declaration) {
  if (declaration.constant_kind == model::LiteralKind::string) return "string";
  const bool whole = std::all_of(declaration.constants.begin(), declaration.constants.end(),
                                 [](const kit::ConstantDeclaration& constant) { return is_whole(constant.value); });
  return whole ? "int64" : "float64";
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
      View item{{"is_record", !declaration.is_enumeration()}, {"is_enumeration", declaration.is_enumeration()}};
      const std::string text = type_text_of_comment(declaration);
      item.set("doc", comment({text, declaration.deprecated, declaration.deprecated_text}, "", docs_url()));
      item.set("name", declaration.name);
      declaration.is_enumeration() ? add_enumeration(item, declaration) : add_record(item, id);
      declarations.push_back(std::move(item));
    }
    return {{"notice", generated_line(group_.spec)},
            {"package", module_.packages[group_.module]},
            {"has_imports", !imports_.empty()},
            {"imports", import_lines()},
            {"declarations", declarations}};
  }

 private:
  /// A struct field as its declaration spells it.
  struct Member {
    std::string type;
    bool omits_empty = false;
    bool is_list = false;  ///< A list or map, of which nil is absent and an empty one is not.
  };

  [[nodiscard]] const std::string& docs_url() const { return module_.options.docs_url; }

  // Imports

  std::string imported(std::string_view path, std::string_view name) {
    imports_.insert(std::string(path));
    return std::string(name);
  }

  std::string own_package(const std::string& folder, const std::string& name, std::string_view type) {
    return imported(base::join_path(module_.options.name_space, folder), name) + "." + std::string(type);
  }

  std::vector<View> import_lines() const {
    std::vector<std::string> standard;
    std::vector<std::string> others;
    for (const std::string& path : imports_) {
      const bool is_standard = path == "encoding/json" || path == "time";
      (is_standard ? standard : others).push_back(go_string(path));
    }
    std::vector<View> views;
    if (standard.size() + others.size() == 1) {
      return {View{{"line", "import " + (standard.empty() ? others : standard)[0]}}};
    }
    views.push_back({{"line", "import ("}});
    for (const std::string& path : standard) views.push_back({{"line", "\t" + path}});
    if (!standard.empty() && !others.empty()) views.push_back({{"line", ""}});
    for (const std::string& path : others) views.push_back({{"line", "\t" + path}});
    views.push_back({{"line", ")"}});
    return views;
  }

  // Types

  /// JSON of any type: what is read stays as it came, so that no number loses digits; what is sent is any Go value.
  std::string any_text(bool is_read) { return is_read ? imported("encoding/json", "json") + ".RawMessage" : "any"; }

  bool can_import(const TypeDeclaration& declaration) const {
    return declaration.module == group_.module || module_.imports.contains({group_.module, declaration.module});
  }

  std::string declared_text(const TypeDeclaration& declaration, bool is_read) {
    if (declaration.module == group_.module) return declaration.name;
    if (!can_import(declaration)) return any_text(is_read);
    return own_package(module_.folder(declaration.module), module_.packages[declaration.module], declaration.name);
  }

  std::string choice_text(const TypeUse& use, bool is_read) {
    const std::string first = type_text(use.parts[0], is_read);
    const bool alike = std::all_of(use.parts.begin(), use.parts.end(),
                                   [&](const TypeUse& part) { return type_text(part, is_read) == first; });
    return alike ? first : any_text(is_read);
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
        return imported("time", "time") + ".Time";
      case TypeUse::Kind::literal:
        if (use.literal_kind == model::LiteralKind::string) return "string";
        if (use.literal_kind == model::LiteralKind::boolean) return "bool";
        return is_whole(use.literal) ? "int64" : "float64";
      case TypeUse::Kind::choice:
        return choice_text(use, is_read);
      case TypeUse::Kind::array:
        return "[]" + type_text(use.parts[0], is_read);
      case TypeUse::Kind::map:
        if (use.parts[0].kind != TypeUse::Kind::any) return "map[string]" + type_text(use.parts[0], is_read);
        return is_read ? own_package(std::string(helper_package), std::string(helper_package), "Object")
                       : "map[string]any";
      case TypeUse::Kind::declared:
        return declared_text(module_.plan.declarations[use.declaration], is_read);
    }
    return "any";
  }

  Member member(DeclarationId record, const FieldDeclaration& field) {
    Member result{type_text(field.type, module_.read.contains(record))};
    // A table that spells the pointer itself has it; other tables say null when they mean more than absent.
    const bool is_null_apart = field.optional && field.nullable && !field.row->type_text.starts_with('*');
    const bool is_raw = result.type == "json.RawMessage";
    if (is_raw || result.type == "any") {
      result.omits_empty = is_raw || field.optional;
    } else if (is_null_apart) {
      const std::string type = own_package(std::string(helper_package), std::string(helper_package), "Nullable");
      result = {fmt::format("{}[{}]", type, result.type), true};
    } else if (field.type.kind == TypeUse::Kind::array || field.type.kind == TypeUse::Kind::map) {
      result.is_list = result.omits_empty = field.optional || !field.nullable;
    } else {
      const bool is_recursive = kit::holds_own_record(module_.plan, record, field);
      result.omits_empty = field.optional || is_recursive;
      if (result.omits_empty || field.nullable) result.type = "*" + result.type;
    }
    return result;
  }

  // Declarations

  std::string tag(const FieldDeclaration& field, bool omits_empty) {
    if (!fits_in_tag(field.wire)) {
      diagnostics::Diagnostic diagnostic;
      diagnostic.code = &diagnostics::codes::invalid_name;
      diagnostic.span = field.row->span;
      diagnostic.message = fmt::format("'{}' cannot be a key in a Go struct tag", base::printable(field.wire));
      diagnostic.help = "use letters, digits, '_', '-' and '.' in the JSON key";
      sink_.report(std::move(diagnostic));
      return "json:\"-\"";
    }
    const std::string key = field.wire + (omits_empty ? ",omitempty" : "");
    if (field.place == model::Place::path) return "json:\"-\"";
    if (field.place == model::Place::query) return fmt::format("json:\"-\" url:\"{}\"", key);
    return fmt::format("json:\"{}\"", key);
  }

  void add_record(View& view, DeclarationId id) {
    const TypeDeclaration& declaration = module_.plan.declarations[id];
    std::vector<View> members;
    std::vector<std::string> names;
    std::vector<std::string> types;
    std::vector<std::string> tags;
    for (const FieldDeclaration& field : declaration.fields) {
      const Member spelt = member(id, field);
      const std::string field_tag = tag(field, spelt.omits_empty);
      members.push_back({{"gap", !members.empty()},
                         {"doc", comment(kit::comment_of(field), "\t", docs_url())},
                         {"text", fmt::format("{} {} `{}`", field.name, spelt.type, field_tag)}});
      if (!spelt.is_list || field_tag.starts_with("json:\"-\"")) continue;
      names.push_back(field.name);
      types.push_back("*" + spelt.type);
      tags.push_back(field_tag);
    }
    view.set("has_members", !members.empty());
    view.set("members", std::move(members));
    add_lists(view, names, types, tags);
  }

  /// What MarshalJSON needs to tell empty lists and maps from those that are nil.
  void add_lists(View& view, const std::vector<std::string>& names, const std::vector<std::string>& types,
                 const std::vector<std::string>& tags) {
    std::vector<View> lists;
    const std::vector<std::string> name_column = padded(names);
    const std::vector<std::string> type_column = padded(types);
    for (std::size_t at = 0; at < names.size(); ++at) {
      lists.push_back(
          {{"member", fmt::format("{} {} `{}`", name_column[at], type_column[at], tags[at])}, {"field", names[at]}});
    }
    if (!lists.empty()) imported("encoding/json", "json");
    view.set("has_lists", !lists.empty());
    view.set("lists", std::move(lists));
  }

  void add_enumeration(View& view, const TypeDeclaration& declaration) {
    const bool is_text = declaration.constant_kind == model::LiteralKind::string;
    std::vector<std::string> names;
    for (const kit::ConstantDeclaration& constant : declaration.constants) {
      names.push_back(declaration.name + constant.name);
    }
    names = padded(names);
    std::vector<View> constants;
    for (std::size_t at = 0; at < names.size(); ++at) {
      const std::string& value = declaration.constants[at].value;
      const std::string literal = is_text ? go_string(value) : number_literal(value);
      constants.push_back({{"text", fmt::format("{} {} = {}", names[at], declaration.name, literal)}});
    }
    view.set("underlying", underlying_type(declaration));
    view.set("has_constants", !constants.empty());
    view.set("constants", std::move(constants));
  }

  const Module& module_;
  const kit::SpecGroup& group_;
  diagnostics::Sink& sink_;
  std::set<std::string> imports_;
};

/// Reports constants that bear the name of a type or of a constant of another enumeration of the package.
void report_constant_clashes(const TypePlan& plan, diagnostics::Sink& sink) {
  for (const kit::ModulePlan& module : plan.modules) {
    std::map<std::string, diagnostics::Span> owners;
    for (const DeclarationId id : module.declarations) {
      owners.emplace(plan.declarations[id].name, plan.declarations[id].span);
    }
    for (const DeclarationId id : module.declarations) {
      const TypeDeclaration& declaration = plan.declarations[id];
      for (const kit::ConstantDeclaration& constant : declaration.constants) {
        const std::string name = declaration.name + constant.name;
        const auto [owner, is_new] = owners.emplace(name, declaration.span);
        if (is_new) continue;
        diagnostics::Diagnostic diagnostic;
        diagnostic.code = &diagnostics::codes::type_name_clash;
        diagnostic.span = declaration.span;
        diagnostic.message = fmt::format("constant '{}' has the name of something else", base::printable(name));
        diagnostic.help = "rename one of the types in its table";
        diagnostic.notes.push_back({fmt::format("'{}' comes from here", base::printable(name)), owner->second});
        sink.report(std::move(diagnostic));
      }
    }
  }
}

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

std::vector<RenderJob> plan_files(const model::ApiModel& model, const kit::LanguageOptions& options,
                                  diagnostics::Sink& sink) {
  const kit::NamingRules naming = rules().naming;
  const TypePlan plan = kit::plan_types(model, "go", naming,
                                        {.module_rule = kit::ModuleRule::title_prefix, .companion_suffixes = {}}, sink);
  report_constant_clashes(plan, sink);
  Module module{plan, options, kit::module_names(plan, naming, package_name, sink), import_graph(plan),
                types_read(plan)};
  for (std::string& name : module.packages) {
    if (name.empty()) name = root_package_name(options.name_space, naming);
  }
  const std::vector<kit::SpecGroup> groups = kit::group_by_spec(plan);
  const std::vector<std::string> stems = file_stems(plan, groups);
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
  static const kit::Backend backend{"go", rules(), &plan_files};
  return backend;
}

}  // namespace refgen::languages
