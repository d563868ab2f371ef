#pragma once

#include <string_view>
#include <vector>

namespace refgen::fuzzing {

// Each target reads hostile input with one part of refgen and ends the process when a promise of that part does not
// hold (properties.h). A target has a file of its own. What it does with an input does not depend on the inputs before.

void front_matter(std::string_view input);   ///< A spec: split, parsed, its places.
void yaml(std::string_view input);           ///< YAML as a tree of nodes.
void type_grammar(std::string_view input);   ///< First byte: whose grammar. The rest is the spelling of a type.
void names(std::string_view input);          ///< A key, title or value as names in code, in every language.
void mdx_body(std::string_view input);       ///< The body of a spec up to the Markdown of a page.
void templates(std::string_view input);      ///< A template, built in and of a user.
void configuration(std::string_view input);  ///< refgen.yaml
void manifest(std::string_view input);       ///< The manifest of an output folder.
void pipeline(std::string_view input);       ///< First byte: models or pages of one language, lint, or fix.
                                             ///< The rest is specs: a line `=== PATH` begins another one.

/// A target by the name of its function.
struct Target {
  std::string_view name;
  void (*run)(std::string_view input);
};

/// All of them, sorted by name.
const std::vector<Target>& targets();

}  // namespace refgen::fuzzing
