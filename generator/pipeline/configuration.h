#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "generator/base/file_system.h"
#include "generator/base/limits.h"
#include "generator/diagnostics/policy.h"
#include "generator/diagnostics/sink.h"
#include "generator/language_kit/backend.h"

namespace refgen::pipeline {

/// What one language's section of refgen.yaml says. Absent: the backend's default.
struct LanguageConfiguration {
  std::optional<std::string> name_space;
  std::optional<std::vector<std::string>> client_setup;
  std::optional<std::string> client;
};

/// The contents of refgen.yaml, before flags.
struct Configuration {
  std::string specs = "specs";
  std::string output = "output";
  std::vector<std::string> languages;  ///< Empty: every backend.
  std::string theme = "components";
  std::string templates;  ///< Override folder; empty: none.
  std::string docs_url;
  std::string api_base_url = "https://api.example.com";
  std::string baseline;                            ///< File of accepted findings; empty: none.
  diagnostics::RuleLevels rules;                   ///< What `rules` sets.
  std::vector<diagnostics::PathLevels> overrides;  ///< What `overrides` sets for some of the specs.
  std::map<std::string, LanguageConfiguration, std::less<>> language_sections;
};

/// Where refgen.yaml is: in `directory` (absolute) or the nearest folder above it; empty when there is none.
std::string find_configuration(const base::FileSystem& files, const std::string& directory);

/// Reads a configuration file. Paths in it count from the file's own folder and may not leave it: a file that comes
/// with a project has no say about the rest of the disk. Unknown keys, values of the wrong kind, unknown themes and
/// languages without a backend are errors with their place and a suggestion; absent keys keep their defaults.
Configuration read_configuration(const base::FileSystem& files, const std::string& path,
                                 const std::vector<const language_kit::Backend*>& backends,
                                 diagnostics::Sources& sources, diagnostics::Sink& sink,
                                 const base::Limits& limits = {});

/// The options of one language: its section over the backend's defaults.
language_kit::LanguageOptions language_options(const Configuration& configuration,
                                               const language_kit::Backend& backend);

}  // namespace refgen::pipeline
