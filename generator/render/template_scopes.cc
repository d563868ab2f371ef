#include "generator/render/template_scopes.h"

namespace refgen::render {
namespace {

TemplateScope& child_of(TemplateScope::Children& children, std::string_view name) {
  std::unique_ptr<TemplateScope>& child = children[std::string(name)];
  if (!child) child = std::make_unique<TemplateScope>();
  return *child;
}

}  // namespace

TemplateScope read_scopes(const std::vector<TemplateTag>& tags, diagnostics::SourceId source) {
  TemplateScope top;
  std::vector<TemplateScope*> open = {&top};
  for (const TemplateTag& tag : tags) {
    if (tag.kind == TagKind::section_end) {
      open.pop_back();
      continue;
    }
    if (tag.name.empty()) continue;
    const diagnostics::Span span = span_of(tag, source);
    TemplateScope& scope = *open.back();
    TemplateScope::Use& use = scope.uses.try_emplace(std::string(tag.name), TemplateScope::Use{span, {}}).first->second;
    if (tag.kind == TagKind::variable) {
      scope.prints = true;
      if (!use.printed) use.printed = span;
    }
    if (tag.kind == TagKind::section) open.push_back(&child_of(scope.sections, tag.name));
    if (tag.kind == TagKind::inverted_section) open.push_back(&child_of(scope.inverted_sections, tag.name));
  }
  return top;
}

}  // namespace refgen::render
