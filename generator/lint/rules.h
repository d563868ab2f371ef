#pragma once

#include "generator/lint/lint.h"

namespace refgen::lint {

/// `trailing-space-in-type`.
void check_texts(const Subject& subject, diagnostics::Sink& sink);

}  // namespace refgen::lint
