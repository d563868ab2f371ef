#include "generator/pipeline/pipeline.h"

#include <algorithm>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <set>

#include "generator/base/memory_file_system.h"
#include "generator/base/utf8.h"
#include "generator/pipeline/fix.h"
#include "generator/pipeline/run_cache.h"
#include "generator/spec/front_matter.h"
#include "generator/spec/yaml_reader.h"
#include "tests/fuzz/language_grammars.h"
#include "tests/fuzz/properties.h"
#include "tests/fuzz/targets.h"
#include "tests/support/memory_run.h"

namespace refgen::fuzzing {
namespace {

using language_kit::Backend;

constexpr std::string_view separator = "=== ";

void require_good_page(const std::string& text) {
  diagnostics::Sources sources;
  diagnostics::Sink sink;
  const diagnostics::SourceId id = sources.add("page", text);
  require_readable(text);
  const auto parts = spec::split_front_matter(sources, id, sink);
  require(parts && spec::read_yaml(sources, id, parts->yaml_begin, parts->yaml_end, sink), "front matter can be read");
}

void require_good_file(const std::string& path, const std::string& content) {
  require(base::find_invalid_utf8(content) == std::string_view::npos, "files are well-formed UTF-8");
  if (path.ends_with(".json")) require(nlohmann::json::accept(content), "JSON can be read");
  if (path.ends_with(".mdx") || path.ends_with(".md")) require_good_page(content);
}

void require_good_declaration(const language_kit::TypeDeclaration& declaration, std::string_view language) {
  require_type_name(declaration.name, language);
  std::set<std::string> members;
  for (const language_kit::FieldDeclaration& field : declaration.fields) {
    require_member_name(field.name, language);
    require(members.insert(field.name).second, "members of a type have different names");
  }
  std::set<std::string> constants;
  for (const language_kit::ConstantDeclaration& constant : declaration.constants) {
    require_constant_name(constant.name, language);
    require(constants.insert(constant.name).second, "constants of a type have different names");
  }
}

/// Names that differ in case only are one where files are called like types.
std::string in_small_letters(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text;
}

void require_good_types(const language_kit::TypePlan& plan, std::string_view language) {
  for (const language_kit::ModulePlan& module : plan.modules) {
    std::set<std::string> types;
    for (const language_kit::DeclarationId id : module.declarations) {
      require_good_declaration(plan.declarations[id], language);
      require(types.insert(in_small_letters(plan.declarations[id].name)).second,
              "types of a module have different names");
    }
  }
}

void remove_all_below(base::FileSystem& files, const std::string& folder) {
  const auto entries = files.list(folder);
  for (const base::DirectoryEntry& entry : entries.value()) {
    const std::string path = base::join_path(folder, entry.name);
    if (entry.kind == base::FileKind::directory) {
      remove_all_below(files, path);
      require(files.remove_directory(path).ok(), "an empty folder can be removed");
    } else {
      require(files.remove_file(path).ok(), "a file can be removed");
    }
  }
}

std::map<std::string, std::string> contents_of(const base::FileSystem& files) {
  std::map<std::string, std::string> contents;
  for (const std::string& path : testing::list_files(files, "")) contents[path] = files.read_file('/' + path).value();
  return contents;
}

void put_index(base::FileSystem& files) { testing::put_file(files, "/specs/index.mdx", "---\ntitle: Start\n---\n"); }

void put_spec(base::FileSystem& files, std::string_view path, std::string_view text) {
  std::string below = "/specs";
  for (const std::string_view part : base::path_parts(path)) {
    if (part != "." && part != "..") below += '/' + std::string(part);
  }
  if (files.kind(below) == base::FileKind::missing) testing::put_file(files, below, text);
}

/// Puts the specs of an input below the specs, under names that a disk could give.
void put_specs(base::FileSystem& files, std::string_view input) {
  std::string_view path = "user.mdx";
  while (true) {
    const std::size_t end = input.starts_with(separator) ? 0 : input.find("\n=== ");
    put_spec(files, path, input.substr(0, end == std::string_view::npos ? end : end + (end > 0 ? 1 : 0)));
    if (end == std::string_view::npos) return;
    input.remove_prefix(end + (end > 0 ? 1 : 0) + separator.size());
    const std::size_t line_end = std::min(input.find('\n'), input.size());
    path = input.substr(0, line_end);
    input.remove_prefix(std::min(line_end + 1, input.size()));
  }
}

/// A process that runs again and again, as under `refgen watch`, over files in memory. Between two inputs it is always
/// in the same state: all it holds is an index, its output, and the templates, which take most of the time to read.
class Workspace {
 public:
  Workspace(const Backend& backend, pipeline::Part part) : backend_(backend), part_(part) {
    configuration_.specs = "/specs";
    configuration_.output = "/output";
    configuration_.languages = {std::string(backend.id)};
    put_index(files_);
    (void)generate();
    start_ = contents_of(files_);
  }

  /// Two runs over the specs give and say the same, whatever was there before, and leave nothing when the specs go.
  void try_specs(std::string_view input) {
    put_specs(files_, input);
    require_good_names();
    const std::string first = generate();
    if (ended_well_) require(!plan_again().changes_anything(), "a second run has nothing to do");
    clear();
    put_specs(files_, input);
    require(generate() == first, "two runs generate the same");
    clear();
  }

 private:
  [[nodiscard]] pipeline::Run run(diagnostics::Sink& sink) {
    return {files_, configuration_, language_kit::built_in_backends(), part_, {}, sources_, sink, {}, &cache_};
  }

  /// What the names of types, members and constants are is known before templates are filled.
  void require_good_names() {
    PipelineRun fresh(files_, configuration_);
    const model::ApiModel model = pipeline::read_model(fresh.run(), fresh.counts);
    const language_kit::TypePlan plan =
        backend_.plan_types(model, pipeline::language_options(configuration_, backend_), fresh.sink);
    (void)checked_listing(fresh.sink, fresh.sources);
    if (!fresh.sink.has_errors()) require_good_types(plan, backend_.id);
  }

  publish::OutputPlan plan_again() {
    diagnostics::Sink sink{{}, sources_};
    pipeline::InputCounts counts;
    return pipeline::make_plan(run(sink), counts);
  }

  /// Plans and writes. Gives all that was said and written.
  std::string generate() {
    diagnostics::Sink sink{{}, sources_};
    pipeline::InputCounts counts;
    const publish::OutputPlan plan = pipeline::make_plan(run(sink), counts);
    std::string all = checked_listing(sink, sources_);
    ended_well_ = !sink.has_errors();
    if (!ended_well_) return all;
    for (const publish::PlannedFile& file : plan.files) {
      require(base::unsafe_path_reason(file.path).empty(), "files lie below the output folder");
    }
    publish::apply_plan(files_, plan, sink);
    require(!sink.has_errors(), "what was planned can be written");
    for (const publish::PlannedFile& file : plan.files) {
      if (file.action == publish::Action::remove) continue;
      const std::string content = files_.read_file(base::join_path(configuration_.output, file.path)).value();
      require_good_file(file.path, content);
      all += file.path + '\n' + content;
    }
    return all;
  }

  /// Takes the specs away and generates.
  void clear() {
    remove_all_below(files_, "/specs");
    put_index(files_);
    (void)generate();
    require(contents_of(files_) == start_, "output goes when its specs do, and nothing else changed");
  }

  using PipelineRun = testing::PipelineRun;

  const Backend& backend_;
  pipeline::Part part_;
  base::MemoryFileSystem files_;
  pipeline::Configuration configuration_;
  diagnostics::Sources sources_;
  pipeline::RunCache cache_;
  std::map<std::string, std::string> start_;  ///< Every file there is between two inputs.
  bool ended_well_ = false;
};

std::string findings(base::FileSystem& files) {
  testing::PipelineRun run(files);
  run.configuration.specs = "/specs";
  (void)pipeline::lint(run.run(), run.counts);
  return checked_listing(run.sink, run.sources);
}

void lint(base::FileSystem& files) { require(findings(files) == findings(files), "two runs find the same"); }

/// What was mended.
std::size_t mend(base::FileSystem& files) {
  testing::PipelineRun run(files);
  run.configuration.specs = "/specs";
  std::vector<std::string_view> rules;
  for (const auto* mends : {&pipeline::safe_mends(), &pipeline::stub_mends()}) {
    for (const diagnostics::Code* code : *mends) rules.push_back(code->slug);
  }
  const pipeline::FixPlan plan = pipeline::plan_fix(run.run(), rules, run.counts);
  (void)checked_listing(run.sink, run.sources);
  diagnostics::Sink problems;
  pipeline::apply_fix(files, run.configuration.specs, plan, problems);
  require(problems.empty(), "what was mended can be written");
  return plan.specs.size();
}

void fix(base::FileSystem& files) {
  (void)mend(files);
  require(mend(files) == 0, "nothing that can be mended is left");
}

/// Calls a function with the specs of an input.
void with_specs(std::string_view input, void (*use)(base::FileSystem& files)) {
  base::MemoryFileSystem files;
  put_index(files);
  put_specs(files, input);
  use(files);
}

}  // namespace

void pipeline(std::string_view input) {
  if (input.empty()) return;
  const auto& backends = language_kit::built_in_backends();
  const std::size_t runs = 2 * backends.size();
  const std::size_t choice = static_cast<unsigned char>(input[0]) % (runs + 2);
  input.remove_prefix(1);
  if (choice >= runs) return with_specs(input, choice == runs ? lint : fix);
  static std::map<std::size_t, std::unique_ptr<Workspace>> workspaces;
  std::unique_ptr<Workspace>& workspace = workspaces[choice];
  if (!workspace) {
    const auto part = choice < backends.size() ? pipeline::Part::models : pipeline::Part::docs;
    workspace = std::make_unique<Workspace>(*backends[choice % backends.size()], part);
  }
  workspace->try_specs(input);
}

}  // namespace refgen::fuzzing
