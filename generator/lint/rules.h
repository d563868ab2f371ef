#pragma once

#include "generator/lint/lint.h"

namespace refgen::lint {

/// `dead-description`, `mismatched-reference`.
void check_references(const Subject& subject, diagnostics::Sink& sink);

/// `unknown-type`, `missing-type`, `missing-description`.
void check_tables(const Subject& subject, diagnostics::Sink& sink);

/// `naming-convention`, `title-key-mismatch`, `not-snake-case`.
void check_names(const Subject& subject, diagnostics::Sink& sink);

/// `unplaced-entity`, `missing-navigation`.
void check_pages(const Subject& subject, diagnostics::Sink& sink);

/// `near-duplicate-description`, `mixed-apostrophes`, `invisible-character`, `trailing-space-in-type`.
void check_texts(const Subject& subject, diagnostics::Sink& sink);

/// `parity-missing`, `parity-type`, `parity-optional`, `parity-order` and `missing-language`.
void check_parity(const Subject& subject, diagnostics::Sink& sink);

}  // namespace refgen::lint
