#include "generator/pipeline/configuration.h"

#include <fmt/format.h>

#include <algorithm>

#include "generator/base/edit_distance.h"
#include "generator/base/path.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/spec/yaml_reader.h"

namespace refgen::pipeline {
namespace {

namespace codes = diagnostics::codes;
using language_kit::Backend;
using spec::Node;

constexpr std::string_view file_name = "refgen.yaml";

/// Reads one configuration file into a Configuration.
class ConfigurationReader {
 public:
  ConfigurationReader(std::string folder, const std::vector<const Backend*>& backends, diagnostics::Sink& sink)
      : folder_(std::move(folder)), backends_(backends), sink_(sink) {}

  Configuration read(const Node& root) {
    configuration_.specs = base::join_path(folder_, configuration_.specs);
    configuration_.output = base::join_path(folder_, configuration_.output);
    for (const auto& [key, value] : root.members) read_member(key, value);
    return std::move(configuration_);
  }

 private:
  void read_member(const Node& key, const Node& value) {
    if (key.value == "specs") {
      read_path(value, configuration_.specs);
    } else if (key.value == "output") {
      read_path(value, configuration_.output);
    } else if (key.value == "templates") {
      read_path(value, configuration_.templates);
    } else if (key.value == "theme") {
      read_text(value, configuration_.theme);
    } else if (key.value == "docs_url") {
      read_url(value, configuration_.docs_url);
    } else if (key.value == "api_base_url") {
      read_url(value, configuration_.api_base_url);
    } else if (key.value == "languages") {
      read_languages(value);
    } else {
      report_unknown(key, {"specs", "output", "languages", "theme", "templates", "docs_url", "api_base_url"});
    }
  }

  /// A list of ids, or a mapping from ids to what is configured for them.
  void read_languages(const Node& value) {
    for (const Node& item : value.items) add_language(item);
    for (const auto& [language, section] : value.members) {
      add_language(language);
      read_language(section, configuration_.language_sections[language.value]);
    }
    if (value.is_scalar())
      report(value, "'languages' must be a list of languages, or a mapping from language to options");
  }

  void add_language(const Node& language) {
    std::vector<std::string_view> known;
    for (const Backend* backend : backends_) known.push_back(backend->id);
    if (!language.is_scalar()) {
      report(language, "a language must be a text");
    } else if (std::find(known.begin(), known.end(), language.value) == known.end()) {
      report(language, fmt::format("there is no language '{}'", base::printable(language.value)),
             base::nearest(language.value, known));
    } else {
      configuration_.languages.push_back(language.value);
    }
  }

  void read_language(const Node& section, LanguageConfiguration& language) {
    if (!section.is_mapping() && !section.is_null()) report(section, "the options of a language must be a mapping");
    for (const auto& [key, value] : section.members) {
      if (key.value == "namespace") {
        read_text(value, language.name_space.emplace());
      } else if (key.value == "client") {
        read_text(value, language.client.emplace());
      } else if (key.value == "client_setup") {
        read_lines(value, language.client_setup.emplace());
      } else {
        report_unknown(key, {"namespace", "client", "client_setup"});
      }
    }
  }

  void read_text(const Node& value, std::string& target) {
    if (value.is_scalar()) {
      target = value.value;
    } else {
      report(value, fmt::format("a text must stand here, this is {}", spec::kind_text(value.kind)));
    }
  }

  /// Relative paths count from the folder of the configuration file.
  void read_path(const Node& value, std::string& target) {
    read_text(value, target);
    if (!target.starts_with('/')) target = base::join_path(folder_, target);
  }

  void read_url(const Node& value, std::string& target) {
    read_text(value, target);
    while (target.ends_with('/')) target.pop_back();
    if (!target.starts_with("https://") && !target.starts_with("http://")) {
      report(value, "a url that begins with https:// must stand here");
    }
  }

  void read_lines(const Node& value, std::vector<std::string>& lines) {
    if (!value.is_sequence()) {
      report(value, "a list of lines must stand here");
      return;
    }
    for (const Node& item : value.items) read_text(item, lines.emplace_back());
  }

  void report_unknown(const Node& key, const std::vector<std::string_view>& known) {
    report(key, fmt::format("there is no option '{}'", base::printable(key.value)), base::nearest(key.value, known));
  }

  void report(const Node& node, std::string message, const std::string& near = "") {
    sink_.report({&codes::configuration,
                  node.span,
                  std::move(message),
                  near.empty() ? "" : fmt::format("did you mean '{}'?", near),
                  {}});
  }

  std::string folder_;
  const std::vector<const Backend*>& backends_;
  diagnostics::Sink& sink_;
  Configuration configuration_;
};

}  // namespace

std::string find_configuration(const base::FileSystem& files, const std::string& directory) {
  for (std::string folder = directory;; folder = std::string(base::parent_path(folder))) {
    const std::string path = folder.empty() ? "/" + std::string(file_name) : base::join_path(folder, file_name);
    if (files.kind(path) == base::FileKind::file) return path;
    if (folder.empty() || folder == "/") return "";
  }
}

Configuration read_configuration(const base::FileSystem& files, const std::string& path,
                                 const std::vector<const Backend*>& backends, diagnostics::Sources& sources,
                                 diagnostics::Sink& sink) {
  auto text = files.read_file(path);
  if (!text.ok()) {
    sink.report(
        {&codes::cannot_read, {}, fmt::format("cannot read '{}': {}", base::printable(path), text.error()), "", {}});
    return {};
  }
  const diagnostics::SourceId source = sources.add(path, std::move(text.value()));
  const std::optional<Node> root = spec::read_yaml(sources, source, 0, sources[source].text().size(), sink);
  if (!root) return {};
  if (!root->is_mapping() && !root->is_null()) {
    sink.report({&codes::configuration, root->span, "the configuration must be a mapping", "", {}});
    return {};
  }
  return ConfigurationReader(std::string(base::parent_path(path)), backends, sink).read(*root);
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
