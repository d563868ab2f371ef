#pragma once

#include "generator/pages/site.h"
#include "generator/render/generated_file.h"

namespace refgen::pages {

/// The job that writes a page in one of its forms.
render::RenderJob page_job(const Site& site, const Page& page, Dialect dialect);

/// The template of a file: `.mdx` files have one in each theme, all others are the same in every theme.
std::string template_name(const Site& site, std::string_view file);

/// The path of a file of the language, from its path below `docs/<language>/`.
std::string output_path(const Site& site, std::string_view path);

}  // namespace refgen::pages
