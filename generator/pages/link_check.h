#pragma once

#include <vector>

#include "generator/diagnostics/sink.h"
#include "generator/language_kit/backend.h"
#include "generator/model/api_model.h"

namespace refgen::pages {

/// Reports links in the texts of the specs and in their navigation that stay within the tree and lead nowhere: to a url
/// that no page has in any language, or to a fragment that its page has in none.
void check_links(const model::ApiModel& model, const std::vector<const language_kit::Backend*>& backends,
                 diagnostics::Sink& sink);

}  // namespace refgen::pages
