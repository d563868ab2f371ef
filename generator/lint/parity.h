#pragma once

#include <string_view>

#include "generator/diagnostics/sink.h"
#include "generator/lint/parity_matrix.h"
#include "generator/lint/stub_writer.h"

namespace refgen::lint {

/// Whether the slug is one of these rules, or `parity-order`.
bool is_parity_rule(std::string_view slug);

/// Reports what languages say differently: `parity-missing`, `parity-type`, `parity-optional` for the cells of a
/// matrix, and `missing-language`. One cause is reported once: a table that is missing lacks no properties, and a row
/// that is missing lacks none inside. Messages name the language and the one it is compared with, so that a baseline
/// stays true when a third language changes.
/// With `stubs`, rows that are missing carry the edit that writes them.
void report_differences(const ParityMatrix& matrix, diagnostics::Sink& sink, StubWriter* stubs = nullptr);

/// Reports models whose rows stand in another order than in most tables: `parity-order`, once for each level of a
/// table.
void report_order(const ParityMatrix& matrix, diagnostics::Sink& sink);

}  // namespace refgen::lint
