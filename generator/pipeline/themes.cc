#include "generator/pipeline/themes.h"

#include "generator/render/template_store.h"

namespace refgen::pipeline {

std::vector<std::string_view> built_in_themes() {
  constexpr std::string_view pages = "docs/";
  std::vector<std::string_view> themes;
  for (const render::BuiltInTemplate& built_in : render::built_in_templates()) {
    if (!built_in.name.starts_with(pages)) continue;
    const std::string_view below = built_in.name.substr(pages.size());
    const std::string_view theme = below.substr(0, below.find('/'));
    if (theme != below && (themes.empty() || themes.back() != theme)) themes.push_back(theme);
  }
  return themes;
}

}  // namespace refgen::pipeline
