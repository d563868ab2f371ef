#pragma once

#include <set>
#include <string>
#include <vector>

#include "generator/pages/prose.h"
#include "generator/pages/sample_files.h"
#include "generator/pages/tree_links.h"

namespace refgen::pages {

/// What the page of a spec takes from it in every language and in every form.
struct SpecContent {
  std::string title;                            ///< Plain text.
  std::string summary;                          ///< One sentence of Markdown; may be empty.
  std::string plain_summary;                    ///< The same as plain text.
  std::string plain_prose;                      ///< Description and prose as plain text, on one line.
  bool starts_with_heading = false;             ///< Whether the prose does.
  std::set<std::string> fragments;              ///< Of its headings: of several with one name, the later are numbered.
  std::vector<std::vector<ProsePiece>> pieces;  ///< Of each part of its body.
};

/// What the pages of all languages have in common: read once, then used from several threads.
struct CommonContent {
  /// The model must outlive the object.
  explicit CommonContent(const model::ApiModel& model);

  TreeLinks links;
  SampleFiles sample_files;
  std::vector<SpecContent> specs;  ///< In the order of the model.
};

}  // namespace refgen::pages
