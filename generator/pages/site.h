#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "generator/language_kit/declaration_index.h"
#include "generator/pages/anchors.h"
#include "generator/pages/common_content.h"
#include "generator/pages/dialect.h"
#include "generator/pages/link_target.h"
#include "generator/pages/pages.h"

namespace refgen::pages {

/// A page of one language, before it is written.
struct Page {
  std::uint32_t spec = 0;  ///< Index in the ApiModel.
  std::string path;        ///< Below `docs/<language>/`, without extension: `authkit/user/index`.
  std::string url;
  std::string title;                       ///< Plain text.
  std::string summary;                     ///< One sentence of Markdown; may be empty.
  std::vector<model::EntityRef> entities;  ///< Those whose tables it shows, in order.
  PageAnchors anchors;
  std::vector<std::string> section_anchors;      ///< Owned here; all other fragments belong to `anchors` or the spec.
  std::vector<std::string_view> fragments;       ///< Of its headings, entities, sections and rows, sorted.
  std::vector<std::string_view> twin_fragments;  ///< Those that its plain-Markdown twin has too, sorted.
};

/// Which pages a language has, and how one of them links to another.
class Site {
 public:
  explicit Site(const PageInput& input);

  [[nodiscard]] const PageInput& input() const { return input_; }
  [[nodiscard]] const language_kit::DeclarationIndex& declarations() const { return declarations_; }
  /// Of the backend; empty when it has none.
  [[nodiscard]] const language_kit::SampleCompleter& sample_completer() const { return sample_completer_; }
  [[nodiscard]] std::string_view language() const { return input_.backend.id; }
  /// Sorted by spec.
  [[nodiscard]] const std::vector<Page>& pages() const { return pages_; }
  /// What is on the page in every language.
  [[nodiscard]] const SpecContent& content(const Page& page) const { return input_.common->specs[page.spec]; }
  /// The page of a url in the navigation (a fragment is ignored), or null.
  [[nodiscard]] const Page* find_url(std::string_view url) const;
  /// The page with a path, or null.
  [[nodiscard]] const Page* find_path(std::string_view path) const;
  /// The page of a spec, or null.
  [[nodiscard]] const Page* find_spec(std::uint32_t spec) const;
  /// Where the table of an entity is, seen from a page: its url for MDX, its file for Markdown. Empty when this
  /// language has no such table.
  [[nodiscard]] std::string link_to(model::EntityRef entity, std::string_view from_path, Dialect dialect) const;
  /// How links in a text change that stands in the file of a spec and is shown on a page. Links within the tree become
  /// urls in MDX and files in Markdown; a fragment that this language's page lacks goes, and a page that this language
  /// lacks gives way to where the overview lists it. Of other links, Markdown gets `docs_url` in front of paths.
  [[nodiscard]] LinkRewriter rewriter(std::string_view from_path, Dialect dialect, std::uint32_t spec) const;
  /// Where the overview lists what a spec has in other languages, when this language has no page for it; else empty.
  [[nodiscard]] std::string lacking_anchor(std::uint32_t spec) const;
  /// Names of the languages that have a table for the entity, as readers know them: `Go, Ruby`.
  [[nodiscard]] std::string languages_of(const model::Entity& entity) const;
  /// Those of the languages that have a table in the spec.
  [[nodiscard]] std::string languages_of(const model::Spec& spec) const;
  /// Whether the overview lists the entity among what this language lacks.
  [[nodiscard]] bool lists_as_lacking(const model::Entity& entity) const;
  /// The path of the overview: `index`, or `reference-index` when a spec's page has that.
  [[nodiscard]] const std::string& overview_path() const { return input_.common->links.overview_path(); }
  [[nodiscard]] const std::string& overview_url() const { return input_.common->links.overview_url(); }

 private:
  void add_page(std::uint32_t index);
  [[nodiscard]] std::string languages_that(const std::function<bool(std::string_view)>& have_it) const;
  void add_lacking(std::uint32_t index);
  void add_fragments(Page& page) const;
  [[nodiscard]] std::string place_of(const Page& page, const TreeLink& link, std::string_view from_path,
                                     Dialect dialect) const;
  [[nodiscard]] std::string rewritten(std::string_view target, std::string_view from_path, Dialect dialect,
                                      std::uint32_t spec) const;

  const PageInput input_;
  language_kit::DeclarationIndex declarations_;
  language_kit::SampleCompleter sample_completer_;
  std::vector<Page> pages_;
  std::map<std::uint32_t, std::size_t> by_spec_;
  std::map<std::string, std::size_t, std::less<>> by_path_;
  std::uint32_t navigation_ = 0;  ///< The spec that holds the navigation, where its relative urls start.
  std::map<std::uint32_t, std::string> lacking_;
  std::set<std::string> lacking_anchors_;
};

/// A spec that no language with pages has a table in: its page is prose.
bool is_prose(const PageInput& input, const model::Spec& spec);

/// Whether requests of a language are written as HTTP.
bool speaks_http(const language_kit::Backend& backend);

/// Whether overviews list the entry: models and operations.
bool is_listed(const model::Entry& entry);

/// What an entry is called on a page: method and path where it is an HTTP call, else its title.
std::string title_of(const model::Entry& entry);

/// What a file or folder is called, in words: `Client libraries`.
std::string words_title(std::string_view path);

/// The first sentence about an entity on its page: of its description, or of the prose before its code block, from the
/// last heading on. Empty when there is none.
std::string summary_of(const model::Spec& spec, model::EntityRef entity, const model::Entry& entry);

}  // namespace refgen::pages
