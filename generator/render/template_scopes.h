#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "generator/diagnostics/source.h"
#include "generator/render/template_tags.h"

namespace refgen::render {

/// The tags at one level of a template: at its top, or inside one section. Sections of one name at one level share a
/// scope. Leads from a field back to the place that asks for it.
struct TemplateScope {
  /// Where a field is used.
  struct Use {
    diagnostics::Span first;
    std::optional<diagnostics::Span> printed;  ///< The first tag that prints it.
  };
  using Children = std::map<std::string, std::unique_ptr<TemplateScope>, std::less<>>;

  std::map<std::string, Use, std::less<>> uses;
  bool prints = false;  ///< Whether any of the tags prints a field.
  Children sections;
  Children inverted_sections;
};

/// The scope at the top. Precondition: `tags` are those of a well-formed template, in order.
TemplateScope read_scopes(const std::vector<TemplateTag>& tags, diagnostics::SourceId source);

}  // namespace refgen::render
