#pragma once

#include <span>
#include <string>
#include <string_view>

#include "generator/pipeline/configuration.h"

namespace refgen::pipeline {

/// What the value of a setting must be.
enum class SettingKind {
  path,        ///< Relative to the file, and not out of its folder.
  url,         ///< The address of a site.
  theme,       ///< The name of a look.
  languages,   ///< A list of languages, or a mapping from languages to their settings.
  name_space,  ///< What a language calls its package, module or namespace.
  line,        ///< One line of text.
  lines,       ///< A list of lines, which may be empty ones.
  rules,       ///< A mapping from rules to levels.
  overrides,   ///< A list of mappings with the settings of an override.
};

/// A setting of refgen.yaml: at the top, of one language or of an override. The reader and everything that describes
/// the file read these tables.
struct Setting {
  std::string_view name;
  SettingKind kind;
  std::string_view meaning;                    ///< One sentence for whoever writes the file.
  std::string Configuration::*text = nullptr;  ///< Where a setting that is one text is kept.
};

std::span<const Setting> settings();
std::span<const Setting> language_settings();
/// All of them are needed.
std::span<const Setting> override_settings();

/// How a level of rules is spelt.
struct LevelName {
  std::string_view name;
  diagnostics::Level level;
};

std::span<const LevelName> level_names();

/// What a namespace is made of.
inline constexpr std::string_view namespace_punctuation = "_-./\\:@~";

/// What no address of a site has in it.
inline constexpr std::string_view not_in_urls = " \t\"'<>\\`";

}  // namespace refgen::pipeline
