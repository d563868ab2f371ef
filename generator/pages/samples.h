#pragma once

#include <optional>
#include <string>
#include <vector>

#include "generator/pages/sample_call.h"
#include "generator/pages/sample_files.h"

namespace refgen::pages {

/// A code sample of a page.
struct Sample {
  std::string title;  ///< Plain text; may be empty.
  std::string fence;  ///< Info string of its code block.
  std::string code;   ///< No line feed at the end.
};

/// The samples of a code block in one language. A tab whose file lies beside the specs shows that file: in the spec's
/// folder first, then anywhere; with the language's extension first, then `.json`. Otherwise, when the block has an
/// entity, its first request and its first response are made from the tables. A tab of another language is left out.
std::vector<Sample> make_samples(const SampleFiles& files, const model::Spec& spec, const model::BodyPart& block,
                                 const language_kit::Backend& backend, const std::optional<SampleInput>& entity);

}  // namespace refgen::pages
