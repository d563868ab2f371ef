#pragma once

#include <string>

#include "generator/base/limits.h"
#include "generator/diagnostics/sink.h"
#include "generator/spec/spec_document.h"

namespace refgen::spec {

/// Reads one spec file whose text is in `source`. Reports what has the wrong shape: errors where no meaning is left
/// (broken YAML, a list where a text must be, a row without a key, a name that cannot be a name), warnings for unknown
/// keys. The document holds everything that could be read.
SpecDocument parse_spec(std::string path, const diagnostics::Sources& sources, diagnostics::SourceId source,
                        diagnostics::Sink& sink, const base::Limits& limits = {});

}  // namespace refgen::spec
