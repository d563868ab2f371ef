#pragma once

#include <set>
#include <string>
#include <string_view>

#include "generator/pages/block_list.h"
#include "generator/pages/site.h"

namespace refgen::pages {

/// What the parts of one page are written with, in one of its two forms.
struct PageWriter {
  const Site& site;
  const Page& page;
  Dialect dialect;
  LinkRewriter rewrite;
  BlockList blocks;
  std::size_t heading_level = 1;            ///< Of the prose heading that was last written.
  std::set<model::EntityRef> written = {};  ///< Entities whose tables the page has so far.

  PageWriter(const Site& of_site, const Page& of_page, Dialect in_dialect)
      : site(of_site), page(of_page), dialect(in_dialect), rewrite(of_site.rewriter(of_page.path, in_dialect)) {}

  [[nodiscard]] const model::Spec& spec() const { return site.input().model.specs[page.spec]; }
  /// Markdown of the spec, made safe for this page.
  [[nodiscard]] std::string markdown(std::string_view text) const;
  /// The same for a text that stands inside a line: only marks inside of lines keep their meaning.
  [[nodiscard]] std::string inline_markdown(std::string_view text) const;
  /// Markdown of the spec, each line but the first behind `indent` spaces; empty lines stay empty.
  [[nodiscard]] std::string markdown(std::string_view text, std::size_t indent) const;
  /// `##` and so on, `below` levels under the last prose heading, six at most.
  [[nodiscard]] std::string heading(std::size_t below) const;
};

}  // namespace refgen::pages
