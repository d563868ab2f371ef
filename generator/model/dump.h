#pragma once

#include <string>
#include <vector>

#include "generator/model/api_model.h"

namespace refgen::model {

/// The model as JSON, indented by two spaces, with a final line feed: the answer of `refgen dump --stage model`. With
/// `languages`, only the entries of these; entities and specs that have none are left out.
std::string dump_json(const ApiModel& model, const std::vector<std::string>& languages = {});

}  // namespace refgen::model
