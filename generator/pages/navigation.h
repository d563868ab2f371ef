#pragma once

#include <string>
#include <vector>

#include "generator/pages/site.h"
#include "generator/render/generated_file.h"

namespace refgen::pages {

/// A place in the navigation of one language.
struct NavigationItem {
  std::string label;  ///< Plain text.
  std::string url;    ///< Empty for a group that has no page here.
  std::string path;   ///< Of its page below `docs/<language>/`, without extension; empty for urls elsewhere.
  std::vector<NavigationItem> items;
};

/// The specs' navigation, reduced to what this language has: pages, links that leave the site, and groups that hold
/// any of these. With `complete`, pages that it does not name follow in a group `More`, the overview first of all.
std::vector<NavigationItem> navigation_of(const Site& site, bool complete);

/// `sidebar.json`.
std::vector<render::RenderJob> sidebar_jobs(const Site& site);
std::vector<std::string> sidebar_paths(const Site& site);

/// `_navigation.mdx` and its Markdown twin, when the specs have a navigation.
std::vector<render::RenderJob> navigation_jobs(const Site& site);

/// The paths of these jobs, in the same order.
std::vector<std::string> navigation_paths(const Site& site);

/// The spec that these come from; null when there is none.
const model::Spec* navigation_spec(const Site& site);

}  // namespace refgen::pages
