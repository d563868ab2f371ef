#pragma once

#include <vector>

#include "generator/pages/page_writer.h"

namespace refgen::pages {

/// Writes rows and the rows nested in them: `row_open`, `rows_open`, ..., `rows_close`, `row_close`. Rows that are only
/// wrappers give no level of their own.
///
/// A single returned model has no name of its own: the key of its row is the name of its type.
void write_rows(PageWriter& writer, const std::vector<const model::Row*>& rows);

}  // namespace refgen::pages
