#include "generator/pipeline/settings.h"

#include <array>

namespace refgen::pipeline {
namespace {

constexpr std::array top_table = {
    Setting{"specs", SettingKind::path, "The folder of the specs, from the folder of this file.",
            &Configuration::specs},
    Setting{"output", SettingKind::path, "The folder that models and pages are written to.", &Configuration::output},
    Setting{"languages", SettingKind::languages,
            "The languages to write, as a list or with settings for each; all of them when left out."},
    Setting{"theme", SettingKind::theme, "The look of the pages.", &Configuration::theme},
    Setting{"templates", SettingKind::path, "The folder of templates that replace built-in ones of the same name.",
            &Configuration::templates},
    Setting{"docs_url", SettingKind::url, "The site that makes links in the comments of models absolute.",
            &Configuration::docs_url},
    Setting{"api_base_url", SettingKind::url, "Where the requests of curl samples go.", &Configuration::api_base_url},
    Setting{"rules", SettingKind::rules, "The levels of rules that shall not have their own."},
    Setting{"overrides", SettingKind::overrides, "Levels for some of the specs; the last one that fits counts."},
    Setting{"baseline", SettingKind::path, "The file of findings that are accepted.", &Configuration::baseline},
};

constexpr std::array language_table = {
    Setting{"namespace", SettingKind::name_space,
            "The npm name, Go module, Python package, Java package, or PHP or Ruby namespace of the models."},
    Setting{"client", SettingKind::line, "What stands before the call in a sample, such as `acme.`."},
    Setting{"client_setup", SettingKind::lines, "The lines before the call in a sample; for curl its headers."},
};

constexpr std::array override_table = {
    Setting{"paths", SettingKind::lines,
            "The specs that this is for, from the folder of the specs; `*` stands for any characters, slashes too."},
    Setting{"rules", SettingKind::rules, "The levels of rules in these specs."},
};

constexpr std::array levels = {LevelName{"off", std::nullopt}, LevelName{"note", diagnostics::Severity::note},
                               LevelName{"warning", diagnostics::Severity::warning},
                               LevelName{"error", diagnostics::Severity::error}};

}  // namespace

std::span<const Setting> settings() { return top_table; }
std::span<const Setting> language_settings() { return language_table; }
std::span<const Setting> override_settings() { return override_table; }
std::span<const LevelName> level_names() { return levels; }

}  // namespace refgen::pipeline
