#pragma once

#include <string>
#include <vector>

#include "generator/pages/site.h"
#include "generator/render/generated_file.h"

namespace refgen::pages {

/// `search.json`, for search engines: an array of objects with `title`, `url`, `anchor` and `text`, one per line. Each
/// page has one with an empty anchor; then follows one for each of its rows, whose title is the names on the way to it
/// (`listMetadata.before`) and whose text starts with its type. Texts are plain.
std::vector<render::RenderJob> search_jobs(const Site& site);

/// The path of its job.
std::vector<std::string> search_paths(const Site& site);

}  // namespace refgen::pages
