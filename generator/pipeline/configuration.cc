#include "generator/pipeline/configuration.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "generator/base/edit_distance.h"
#include "generator/base/path.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/diagnostics/limit_problem.h"
#include "generator/pipeline/settings.h"
#include "generator/pipeline/themes.h"
#include "generator/spec/yaml_reader.h"

namespace refgen::pipeline {
namespace {

namespace codes = diagnostics::codes;
using language_kit::Backend;
using spec::Node;

constexpr std::string_view configuration_name = "refgen.yaml";

/// What package, module and namespace names of all languages are made of; nothing that could end one in code.
bool is_namespace_character(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return letter || (c >= '0' && c <= '9') || namespace_punctuation.find(c) != std::string_view::npos;
}

bool has_control_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code_point = base::next_code_point(text, at);
    if (code_point != U'\t' && (base::is_control(code_point) || base::is_invisible(code_point))) return true;
  }
  return false;
}

/// Reads one configuration file into a Configuration.
class ConfigurationReader {
 public:
  ConfigurationReader(std::string_view folder, const std::vector<const Backend*>& backends, diagnostics::Sink& sink)
      : folder_(folder), sink_(sink) {
    for (const Backend* backend : backends) known_languages_.push_back(backend->id);
    configuration_.specs = base::join_path(folder_, configuration_.specs);
    configuration_.output = base::join_path(folder_, configuration_.output);
  }

  Configuration read(const Node& root) {
    for (const auto& [key, value] : root.members) read_member(key, value);
    return std::move(configuration_);
  }

 private:
  void read_member(const Node& key, const Node& value) {
    const Setting* setting = find_setting(key, settings(), "setting");
    if (setting == nullptr) return;
    if (setting->kind == SettingKind::path) read_path(value, configuration_.*setting->text);
    if (setting->kind == SettingKind::url) read_url(value, configuration_.*setting->text);
    if (setting->kind == SettingKind::theme) read_theme(value);
    if (setting->kind == SettingKind::languages) read_languages(value);
    if (setting->kind == SettingKind::rules) read_levels(value, configuration_.rules);
    if (setting->kind == SettingKind::overrides) read_overrides(value);
  }

  /// The setting that a key names; reports a key that names none.
  const Setting* find_setting(const Node& key, std::span<const Setting> table, std::string_view what) {
    std::vector<std::string_view> names;
    for (const Setting& setting : table) {
      if (key.value == setting.name) return &setting;
      names.push_back(setting.name);
    }
    report_unknown(key, what, names);
    return nullptr;
  }

  void read_theme(const Node& value) {
    if (!read_text(value, configuration_.theme)) return;
    const std::vector<std::string_view> themes = built_in_themes();
    if (std::find(themes.begin(), themes.end(), value.value) == themes.end()) report_unknown(value, "theme", themes);
  }

  /// A list of ids, or a mapping from ids to what is configured for them.
  void read_languages(const Node& value) {
    if (value.items.empty() && value.members.empty()) {
      report(value, fmt::format("'languages' needs a list or a mapping of languages, not {}", kind_text(value.kind)),
             "leave it out to generate every language");
    }
    for (const Node& item : value.items) add_language(item);
    for (const auto& [language, section] : value.members) {
      if (add_language(language)) read_language(section, configuration_.language_sections[language.value]);
    }
  }

  bool add_language(const Node& language) {
    std::string id;
    if (!read_text(language, id)) return false;
    if (std::find(known_languages_.begin(), known_languages_.end(), id) == known_languages_.end()) {
      report_unknown(language, "language", known_languages_);
      return false;
    }
    std::vector<std::string>& languages = configuration_.languages;
    if (std::find(languages.begin(), languages.end(), id) != languages.end()) {
      report(language, fmt::format("the language '{}' is listed twice", id), "");
      return false;
    }
    languages.push_back(std::move(id));
    return true;
  }

  void read_language(const Node& section, LanguageConfiguration& language) {
    if (!section.is_mapping() && !section.is_null()) {
      report(section, fmt::format("the settings of a language are a mapping, not {}", kind_text(section.kind)), "");
    }
    for (const auto& [key, value] : section.members) {
      const Setting* setting = find_setting(key, language_settings(), "language setting");
      if (setting == nullptr) continue;
      if (setting->kind == SettingKind::name_space) read_namespace(value, language.name_space.emplace());
      if (setting->kind == SettingKind::line) read_line(value, language.client.emplace());
      if (setting->kind == SettingKind::lines) read_lines(value, language.client_setup.emplace());
    }
  }

  void read_namespace(const Node& value, std::string& target) {
    if (!read_text(value, target)) return;
    if (!std::all_of(target.begin(), target.end(), is_namespace_character) || target.find("..") != std::string::npos) {
      report(value, fmt::format("'{}' cannot be a namespace", target),
             "it is made of letters, digits and _ - . / \\ : @ ~");
    }
  }

  void read_overrides(const Node& value) {
    if (!value.is_sequence()) {
      report(value, fmt::format("'overrides' needs a list, not {}", kind_text(value.kind)),
             "write items with 'paths' and 'rules'");
      return;
    }
    for (const Node& item : value.items) read_override(item);
  }

  void read_override(const Node& item) {
    diagnostics::PathLevels& levels = configuration_.overrides.emplace_back();
    for (const auto& [key, value] : item.members) {
      const Setting* setting = find_setting(key, override_settings(), "setting of an override");
      if (setting == nullptr) continue;
      if (setting->kind == SettingKind::lines) read_lines(value, levels.globs);
      if (setting->kind == SettingKind::rules) read_levels(value, levels.levels);
    }
    if (item.find("paths") == nullptr || item.find("rules") == nullptr) {
      report(item, "an override needs 'paths' and 'rules'", "");
    }
  }

  /// A mapping from rules to `off`, `note`, `warning` or `error`.
  void read_levels(const Node& value, diagnostics::RuleLevels& levels) {
    if (!value.is_mapping()) {
      report(value, fmt::format("'rules' needs a mapping from rules to levels, not {}", kind_text(value.kind)),
             "write lines such as 'dead-description: off'");
      return;
    }
    for (const auto& [rule, level] : value.members) {
      if (check_rule(rule)) read_level(level, levels[rule.value]);
    }
  }

  bool check_rule(const Node& rule) {
    std::vector<std::string_view> known;
    for (const diagnostics::Code* code : codes::all()) {
      if (diagnostics::is_rule(*code)) {
        if (code->slug == rule.value) return true;
        known.push_back(code->slug);
      } else if (code->slug == rule.value) {
        report(rule, fmt::format("'{}' is an error that nothing can be done without: it has no level", code->slug), "");
        return false;
      }
    }
    const std::string near = base::nearest(rule.value, known);
    report(rule, fmt::format("there is no rule '{}'", rule.value),
           near.empty() ? "'refgen explain' lists all rules" : fmt::format("did you mean '{}'?", near));
    return false;
  }

  void read_level(const Node& value, diagnostics::Level& level) {
    std::vector<std::string_view> names;
    for (const auto& [name, meaning] : level_names()) {
      names.push_back(name);
      if (value.value == name) level = meaning;
    }
    if (std::find(names.begin(), names.end(), value.value) == names.end()) report_unknown(value, "level", names);
  }

  /// Any text that is not empty.
  bool read_text(const Node& value, std::string& target) {
    if (value.is_scalar() && !value.value.empty()) {
      target = value.value;
      return true;
    }
    report(value,
           fmt::format("a text is needed here, not {}", value.is_scalar() ? "an empty one" : kind_text(value.kind)),
           "");
    return false;
  }

  bool read_line(const Node& value, std::string& target) {
    if (!read_text(value, target)) return false;
    if (!has_control_character(target)) return true;
    report(value, "one line of visible characters is needed here", "");
    return false;
  }

  void read_lines(const Node& value, std::vector<std::string>& lines) {
    if (!value.is_sequence()) {
      report(value, fmt::format("a list of lines is needed here, not {}", kind_text(value.kind)), "");
      return;
    }
    for (const Node& item : value.items) {
      const bool blank = item.is_scalar() && item.value.empty();
      std::string& line = lines.emplace_back();
      if (!blank) read_line(item, line);
    }
  }

  /// A file that is shared with a project must not reach outside of it; who runs the program may, with a flag.
  void read_path(const Node& value, std::string& target) {
    std::string path;
    if (!read_line(value, path)) return;
    const std::vector<std::string_view> parts = base::path_parts(path);
    if (path.starts_with('/') || std::find(parts.begin(), parts.end(), "..") != parts.end()) {
      report(value, fmt::format("'{}' leads out of the folder of this file", path),
             "move the file up, or name the folder on the command line");
      return;
    }
    std::string plain;
    for (const std::string_view part : parts) {
      if (part != ".") plain = base::join_path(plain, part);
    }
    target = base::join_path(folder_, plain.empty() ? "." : plain);
  }

  void read_url(const Node& value, std::string& target) {
    if (!read_line(value, target)) return;
    const bool web = target.starts_with("https://") || target.starts_with("http://");
    if (!web || target.find_first_of(not_in_urls) != std::string::npos) {
      report(value, fmt::format("'{}' is not the address of a site", target), "it begins with https://");
    }
    target.erase(target.find_last_not_of('/') + 1);
  }

  void report_unknown(const Node& word, std::string_view what, const std::vector<std::string_view>& known) {
    const std::string near = base::nearest(word.value, known);
    report(word, fmt::format("there is no {} '{}'", what, word.value),
           near.empty() ? fmt::format("possible are {}", fmt::join(known, ", "))
                        : fmt::format("did you mean '{}'?", near));
  }

  void report(const Node& node, std::string message, std::string help) {
    sink_.report({&codes::configuration, node.span, std::move(message), std::move(help), {}});
  }

  std::string_view folder_;
  diagnostics::Sink& sink_;
  std::vector<std::string_view> known_languages_;
  Configuration configuration_;
};

/// Where the YAML begins: behind a byte-order mark.
std::size_t begin_of_text(std::string_view text) { return text.starts_with("\xef\xbb\xbf") ? 3 : 0; }

bool check_utf8(const diagnostics::Sources& sources, diagnostics::SourceId source, diagnostics::Sink& sink) {
  const std::size_t invalid = base::find_invalid_utf8(sources[source].text());
  if (invalid == std::string_view::npos) return true;
  const auto at = static_cast<std::uint32_t>(invalid);
  sink.report({&codes::configuration, {source, at, at + 1}, "the file is not UTF-8 here", "save it as UTF-8", {}});
  return false;
}

}  // namespace

std::string find_configuration(const base::FileSystem& files, const std::string& directory) {
  for (std::string folder = directory;; folder = std::string(base::parent_path(folder))) {
    std::string path = fmt::format("{}/{}", folder == "/" ? "" : folder, configuration_name);
    if (files.kind(path) != base::FileKind::missing) return path;
    if (folder.empty() || folder == "/") return "";
  }
}

Configuration read_configuration(const base::FileSystem& files, const std::string& path,
                                 const std::vector<const Backend*>& backends, diagnostics::Sources& sources,
                                 diagnostics::Sink& sink, const base::Limits& limits) {
  auto text = files.read_file_up_to(path, limits.file_size);
  if (!text.ok()) {
    sink.report({&codes::cannot_read, {}, fmt::format("cannot read '{}': {}", path, text.error()), "", {}});
    return {};
  }
  if (!text.value()) {
    sink.report(diagnostics::too_large_to_read(limits, "configuration", path));
    return {};
  }
  const diagnostics::SourceId source = sources.add(path, std::move(*text.value()));
  const std::string_view content = sources[source].text();
  if (!check_utf8(sources, source, sink)) return {};
  const std::optional<Node> root =
      spec::read_yaml(sources, source, begin_of_text(content), content.size(), sink, limits);
  if (!root) return {};
  if (!root->is_mapping() && !root->is_null()) {
    const std::string message = fmt::format("the configuration must be a mapping, not {}", kind_text(root->kind));
    sink.report({&codes::configuration, root->span, message, "write lines such as 'specs: reference'", {}});
    return {};
  }
  return ConfigurationReader(base::containing_folder(path), backends, sink).read(*root);
}

language_kit::LanguageOptions language_options(const Configuration& configuration, const Backend& backend) {
  language_kit::LanguageOptions options;
  options.docs_url = configuration.docs_url;
  options.api_base_url = configuration.api_base_url;
  options.name_space = std::string(backend.rules.default_namespace);
  const auto section = configuration.language_sections.find(backend.id);
  if (section == configuration.language_sections.end()) return options;
  if (section->second.name_space) options.name_space = *section->second.name_space;
  if (section->second.client) options.client = *section->second.client;
  if (section->second.client_setup) options.client_setup = *section->second.client_setup;
  return options;
}

}  // namespace refgen::pipeline
