#include "generator/render/template_contract.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "generator/diagnostics/codes.h"

namespace refgen::render {
namespace {

namespace codes = diagnostics::codes;

diagnostics::Span first_line_span(std::string_view text, diagnostics::SourceId source) {
  return {source, 0, static_cast<std::uint32_t>(std::min(text.find('\n'), text.size()))};
}

/// The scopes in which one view is seen: that of the template or section, and those inside sections of flags and texts.
struct ViewScopes {
  std::vector<const TemplateScope*> scopes;
  diagnostics::Span span;  ///< The tag that opens them.
};

void add_scopes(const View& view, const TemplateScope& scope, std::vector<const TemplateScope*>& scopes) {
  scopes.push_back(&scope);
  for (const auto& [name, child] : scope.sections) {
    const Field* field = view.find(name);
    if (field != nullptr && field->kind() != Field::Kind::list) add_scopes(view, *child, scopes);
  }
  for (const auto& [name, child] : scope.inverted_sections) add_scopes(view, *child, scopes);
}

class RequiredFields {
 public:
  explicit RequiredFields(diagnostics::Sink& sink) : sink_(sink) {}

  void check(const View& view, const ViewScopes& place) {
    ViewScopes seen{{}, place.span};
    for (const TemplateScope* scope : place.scopes) add_scopes(view, *scope, seen.scopes);
    for (const auto& [name, field] : view.fields()) {
      if (!field.fact().empty() && !uses_fact(view, field.fact(), seen)) report(view, field.fact(), seen.span);
      if (field.kind() == Field::Kind::list && !field.list().empty()) check_items(name, field.list(), seen);
    }
  }

 private:
  void check_items(std::string_view name, const std::vector<View>& items, const ViewScopes& outside) {
    ViewScopes inside;
    for (const TemplateScope* scope : outside.scopes) {
      const auto section = scope->sections.find(name);
      if (section == scope->sections.end()) continue;
      if (inside.scopes.empty()) inside.span = scope->uses.find(name)->second.first;
      inside.scopes.push_back(section->second.get());
    }
    if (inside.scopes.empty()) return;
    for (const View& item : items) check(item, inside);
  }

  /// A text has to be printed; a flag or a list has to have a section.
  static bool uses(std::string_view name, const Field& field, const ViewScopes& seen) {
    return std::any_of(seen.scopes.begin(), seen.scopes.end(), [&](const TemplateScope* scope) {
      const auto use = scope->uses.find(name);
      if (use == scope->uses.end()) return false;
      return field.kind() != Field::Kind::text || use->second.printed.has_value();
    });
  }

  static bool uses_fact(const View& view, std::string_view fact, const ViewScopes& seen) {
    return std::any_of(view.fields().begin(), view.fields().end(), [&](const auto& entry) {
      return entry.second.fact() == fact && uses(entry.first, entry.second, seen);
    });
  }

  void report(const View& view, std::string_view fact, diagnostics::Span span) {
    if (!reported_.emplace(span.begin, fact).second) return;
    std::vector<std::string> ways;
    for (const auto& [name, field] : view.fields()) {
      if (field.fact() != fact) continue;
      const bool text = field.kind() == Field::Kind::text;
      ways.push_back(text ? fmt::format("{{{{{}}}}}", name) : fmt::format("{{{{#{0}}}}}...{{{{/{0}}}}}", name));
    }
    sink_.report({&codes::template_incomplete,
                  span,
                  fmt::format("this never shows '{}', which readers would miss", fact),
                  fmt::format("use {}", fmt::join(ways, " or ")),
                  {}});
  }

  diagnostics::Sink& sink_;
  std::set<std::pair<std::uint32_t, std::string_view>> reported_;
};

}  // namespace

std::string contract_line() { return fmt::format("{{{{! refgen template contract {} }}}}", template_contract); }

void check_contract(std::string_view text, diagnostics::SourceId source, diagnostics::Sink& sink) {
  constexpr std::string_view mark = "refgen template contract ";
  const std::string_view first_line = text.substr(0, text.find('\n'));
  if (first_line == contract_line()) return;
  const bool other = first_line.starts_with("{{!") && first_line.find(mark) != std::string_view::npos;
  sink.report({&codes::template_contract,
               first_line_span(text, source),
               other ? fmt::format("this template was written for another contract than {}", template_contract)
                     : "this template does not say which contract it was written for",
               other ? fmt::format("compare it with the built-in one, then begin it with {}", contract_line())
                     : fmt::format("begin it with the line {}", contract_line()),
               {}});
}

void check_required_fields(const View& view, const TemplateScope& top, diagnostics::SourceId source,
                           diagnostics::Sink& sink) {
  RequiredFields(sink).check(view, {{&top}, {source, 0, 0}});
}

}  // namespace refgen::render
