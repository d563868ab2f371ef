#pragma once

#include <cstddef>
#include <optional>

#include "generator/diagnostics/sink.h"

namespace refgen::spec {

/// Where the parts of a spec file are, as byte offsets. Without front matter the YAML range is empty and the body is
/// everything behind a byte-order mark.
struct FrontMatter {
  bool present = false;
  std::size_t yaml_begin = 0;
  std::size_t yaml_end = 0;
  std::size_t body_begin = 0;
};

/// Splits a file into front matter (between a first line `---` and the next line `---`) and body. Reports front matter
/// that never ends, and an opening line that names a language (`---js`), which some readers would run as code.
std::optional<FrontMatter> split_front_matter(const diagnostics::Sources& sources, diagnostics::SourceId source,
                                              diagnostics::Sink& sink);

}  // namespace refgen::spec
