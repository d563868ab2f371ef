#pragma once

#include <string>

#include "generator/model/api_model.h"

namespace refgen::model {

/// The model as JSON, indented by two spaces, with a final line feed: the answer of `refgen dump --stage model`.
std::string dump_json(const ApiModel& model);

}  // namespace refgen::model
