#pragma once

#include <set>
#include <string>
#include <string_view>

#include "generator/pages/block_list.h"
#include "generator/pages/page_samples.h"
#include "generator/pages/site.h"

namespace refgen::pages {

/// What the parts of one page are written with, in one of its two forms.
struct PageWriter {
  const Site& site;
  const Page& page;
  Dialect dialect;
  PageSamples& samples;
  BlockList blocks;
  std::size_t heading_level = 1;            ///< Of the prose heading that was last written.
  std::set<model::EntityRef> written = {};  ///< Entities whose tables the page has so far.

  PageWriter(const Site& of_site, const Page& of_page, Dialect in_dialect, PageSamples& of_samples)
      : site(of_site), page(of_page), dialect(in_dialect), samples(of_samples) {}

  [[nodiscard]] const model::Spec& spec() const { return site.input().model.specs[page.spec]; }
  [[nodiscard]] const SpecContent& content() const { return site.content(page); }
  /// Markdown of the page's spec, made safe for this page.
  [[nodiscard]] std::string markdown(std::string_view text) const;
  /// The same for a text that stands inside a line: only marks inside of lines keep their meaning.
  [[nodiscard]] std::string inline_markdown(std::string_view text) const;
  /// A description that stands in the file of a spec, which need not be the page's, made safe for this page. Each line
  /// but the first is set behind `indent` spaces; empty lines stay empty.
  [[nodiscard]] std::string description(std::string_view text, std::uint32_t in_spec, std::size_t indent = 0) const;
  /// How links change in texts that stand in the file of a spec.
  [[nodiscard]] LinkRewriter rewriter(std::uint32_t in_spec) const {
    return site.rewriter(page.path, dialect, in_spec);
  }
  /// `##` and so on, `below` levels under the last prose heading, six at most.
  [[nodiscard]] std::string heading(std::size_t below) const;
};

}  // namespace refgen::pages
