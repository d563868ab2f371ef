#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/model/api_model.h"

namespace refgen::pages {

/// A link that stays within the tree of pages.
struct TreeLink {
  enum class Kind {
    page,      ///< The page of a spec; not every language has it.
    overview,  ///< The list of all models and operations, which every language has.
    missing    ///< No language has a page there.
  };

  Kind kind = Kind::missing;
  std::uint32_t spec = 0;  ///< page: index in the ApiModel.
  std::string url;         ///< Without query and fragment.
  std::string query;       ///< With its `?`, or empty.
  std::string fragment;    ///< Without its `#`; may be empty.
};

/// The pages of a tree as links see them, whatever the language.
class TreeLinks {
 public:
  explicit TreeLinks(const model::ApiModel& model);

  /// Where a link leads that stands in a text of a spec. Nothing when it leaves the tree: it has a scheme or a host,
  /// its path is not below what the urls of all pages begin with, or it names a file that is no page. A relative link
  /// starts at the folder of the spec's file and names another file, with or without `.mdx`.
  [[nodiscard]] std::optional<TreeLink> resolve(std::string_view target, std::uint32_t spec) const;
  /// The urls of all pages, sorted.
  [[nodiscard]] std::vector<std::string_view> urls() const;
  /// Where the overview is, unless a page has that url.
  [[nodiscard]] const std::string& overview_path() const { return overview_path_; }
  [[nodiscard]] const std::string& overview_url() const { return overview_url_; }

 private:
  [[nodiscard]] TreeLink find(std::string url) const;
  [[nodiscard]] bool is_inside(std::string_view url) const;
  [[nodiscard]] std::optional<TreeLink> resolve_relative(std::string_view path, std::uint32_t spec) const;

  const model::ApiModel& model_;
  std::map<std::string, std::uint32_t, std::less<>> by_url_;
  std::map<std::string, std::uint32_t, std::less<>> by_path_;
  std::string overview_path_;
  std::string overview_url_;
};

/// The navigation of the whole tree, which is not a page like the others.
bool is_navigation(const model::Spec& spec);

/// The url of a spec's page: a path of the site, whatever the spec says.
std::string page_url(const model::Spec& spec);

}  // namespace refgen::pages
