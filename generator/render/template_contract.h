#pragma once

#include <string>
#include <string_view>

#include "generator/diagnostics/sink.h"
#include "generator/render/template_scopes.h"
#include "generator/render/view.h"

namespace refgen::render {

/// The version of the names, kinds and meanings of the fields that templates see. It goes up with every change that an
/// existing template could not know of.
inline constexpr int template_contract = 1;

/// The first line of a template that replaces a built-in one, a comment without line end: it says for which version the
/// template was written.
std::string contract_line();

/// Reports a template whose first line does not name the present version.
void check_contract(std::string_view text, diagnostics::SourceId source, diagnostics::Sink& sink);

/// Reports the facts of a view that a template with these scopes never uses, each once: at the section whose items
/// carry it, or at the start of the template.
void check_required_fields(const View& view, const TemplateScope& top, diagnostics::SourceId source,
                           diagnostics::Sink& sink);

}  // namespace refgen::render
