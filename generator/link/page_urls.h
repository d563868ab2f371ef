#pragma once

#include "generator/model/api_model.h"

namespace refgen::link {

/// Gives every spec the url of its page: the url of its first entry that ends in the file's path, else the prefix that
/// most files' urls have before their path, followed by the path; notes that prefix. `index` stands for its folder.
void assign_page_urls(model::ApiModel& model);

}  // namespace refgen::link
