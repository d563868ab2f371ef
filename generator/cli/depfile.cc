#include "generator/cli/depfile.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "generator/base/path.h"
#include "generator/diagnostics/codes.h"
#include "generator/publish/replace_file.h"

namespace refgen::cli {
namespace {

bool can_be_named(std::string_view path) {
  constexpr std::string_view syntax = ";|&=*?[](){}~%<>\"'`\\!";
  return std::none_of(path.begin(), path.end(), [&](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < ' ' || byte == 0x7F || syntax.find(c) != std::string_view::npos;
  });
}

std::string escaped(std::string_view path) {
  std::string text;
  for (const char c : path) {
    if (c == ' ' || c == '#' || c == ':') text += '\\';
    if (c == '$') text += '$';
    text += c;
  }
  return text;
}

/// The files below a root and all folders on the way to them, the root too.
void add_tree(const std::string& root, const std::vector<std::string>& paths, std::set<std::string>& inputs) {
  inputs.insert(root);
  for (const std::string& path : paths) {
    inputs.insert(base::join_path(root, path));
    for (auto folder = base::parent_path(path); !folder.empty(); folder = base::parent_path(folder)) {
      inputs.insert(base::join_path(root, folder));
    }
  }
}

/// The templates that the run may write with, and the folders in which another one may come. The rest is read only to
/// be checked: a change of it changes nothing that is written.
void add_templates(Session& session, std::set<std::string>& inputs) {
  const std::string& root = session.configuration().templates;
  if (root.empty()) return;
  const Options& options = session.options();
  std::vector<std::string> used;
  for (const render::OverrideTemplate& file : session.cache().renderer.overrides()) {
    const std::vector<std::string_view> parts = base::path_parts(file.name);
    const bool is_model = parts[0] == "models";
    if (options.part == (is_model ? pipeline::Part::docs : pipeline::Part::models)) continue;
    const bool other_language =
        is_model && parts.size() > 2 && !options.languages.empty() &&
        std::find(options.languages.begin(), options.languages.end(), parts[1]) == options.languages.end();
    if (other_language) {
      inputs.insert(base::join_path(root, parts[0]));
    } else {
      used.push_back(file.name);
    }
  }
  add_tree(root, used, inputs);
}

std::vector<std::string> inputs_of(Session& session) {
  const pipeline::Configuration& configuration = session.configuration();
  std::set<std::string> inputs;
  std::vector<std::string> paths = session.cache().reader.spec_paths();
  for (const model::SampleFile& sample : session.cache().reader.samples()) paths.push_back(sample.path);
  add_tree(configuration.specs, paths, inputs);
  add_templates(session, inputs);
  const std::string file = configuration_path(session.options(), session.files());
  if (!file.empty()) inputs.insert(file);
  return {inputs.begin(), inputs.end()};
}

}  // namespace

std::string depfile_text(const std::string& target, const std::vector<std::string>& inputs) {
  std::string rule = escaped(target) + ':';
  std::string missing_inputs;
  for (const std::string& input : inputs) {
    if (!can_be_named(input)) continue;
    rule += " \\\n  " + escaped(input);
    missing_inputs += escaped(input) + ":\n";
  }
  return rule + "\n" + missing_inputs;
}

void write_depfile(Session& session, const publish::OutputPlan& plan, const std::string& path) {
  const std::string target = base::join_path(plan.root, publish::manifest_name);
  const auto written = publish::write_named_file(session.files(), path, depfile_text(target, inputs_of(session)));
  if (!written.ok()) {
    session.sink().report({&diagnostics::codes::write_failed, {}, written.error(), "", {}});
    return;
  }
  publish::renew_manifest(session.files(), plan, session.sink());
}

}  // namespace refgen::cli
