#pragma once

#include <vector>

#include "generator/model/api_model.h"

namespace refgen::pages {

/// For every spec of `now`, whether what it says is the same as in `before`. Empty unless the two models are alike in
/// all that a page takes from specs other than those it shows: then only texts for readers differ (descriptions of
/// entries and rows, and prose with its headings kept), which nothing but the page of their spec, the overview and the
/// search index show. A spec that is the same may then keep its page.
std::vector<bool> unchanged_specs(const model::ApiModel& before, const model::ApiModel& now);

}  // namespace refgen::pages
