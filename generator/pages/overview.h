#pragma once

#include <string>
#include <vector>

#include "generator/pages/site.h"
#include "generator/render/generated_file.h"

namespace refgen::pages {

/// The overview of a language in both forms (every model and operation with one line, folder by folder; what other
/// languages have and this one lacks), and `llms.txt`, a line for each page.
std::vector<render::RenderJob> overview_jobs(const Site& site);

/// The paths of these jobs, in the same order.
std::vector<std::string> overview_paths(const Site& site);

}  // namespace refgen::pages
