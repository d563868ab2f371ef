#pragma once

#include "generator/pages/site.h"
#include "generator/render/generated_file.h"

namespace refgen::pages {

/// The jobs that write a page in its forms: MDX, then plain Markdown.
std::vector<render::RenderJob> page_jobs(const Site& site, const Page& page);

/// The template of a file: `.mdx` files have one in each theme, all others are the same in every theme.
std::string template_name(const Site& site, std::string_view file);

/// The path of a file of the language, from its path below `docs/<language>/`.
std::string output_path(const Site& site, std::string_view path);

}  // namespace refgen::pages
