#pragma once

#include <vector>

#include "generator/model/api_model.h"

namespace refgen::pages {

/// What two models have in common, so that pages of the one may stay in the output of the other.
struct Unchanged {
  /// For every spec, whether what it says is the same. Empty unless the models are alike in all that a page takes from
  /// specs other than those it shows: then only texts for readers differ (descriptions of entries and rows, and prose
  /// with its headings kept), which nothing but the page of their spec, the overview and the search index show.
  std::vector<bool> specs;
  /// Whether `specs` is not empty and no text differs that a summary may be taken from: only those of rows do.
  bool summaries = false;

  bool operator==(const Unchanged&) const = default;
};

/// Compares a model with the one before. Specs that `kept` names are known to be the same but for their url, and
/// `before` has nothing else of them; when it is empty, none is.
Unchanged find_unchanged(const model::ApiModel& before, const model::ApiModel& now, const std::vector<bool>& kept = {});

}  // namespace refgen::pages
