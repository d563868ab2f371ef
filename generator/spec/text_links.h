#pragma once

#include "generator/diagnostics/source.h"
#include "generator/spec/spec_document.h"
#include "generator/spec/yaml_node.h"

namespace refgen::spec {

/// Adds the links of the front matter: those in its descriptions and notes of deprecation, the urls of rows, and the
/// urls of the navigation.
void add_front_matter_links(const diagnostics::Sources& sources, const Node& front_matter, SpecDocument& document);

/// Adds the links of the prose in the body. Precondition: the body was split.
void add_prose_links(const diagnostics::Sources& sources, SpecDocument& document);

}  // namespace refgen::spec
