#include "generator/pipeline/pipeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "generator/base/parallel.h"
#include "generator/base/path.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/language_kit/field_meanings.h"
#include "generator/language_kit/type_dump.h"
#include "generator/link/link.h"
#include "generator/lint/lint.h"
#include "generator/pages/field_meanings.h"
#include "generator/pages/link_check.h"
#include "generator/pages/pages.h"
#include "generator/pipeline/spec_dump.h"
#include "generator/render/output_set.h"
#include "generator/render/template_store.h"
#include "generator/render/view_outline.h"
#include "generator/spec/discover.h"
#include "generator/spec/parse.h"

namespace refgen::pipeline {
namespace {

namespace codes = diagnostics::codes;
using language_kit::Backend;
using render::GeneratedFile;
using render::RenderJob;

void tell(const Run& run, std::string_view stage, std::size_t done, std::size_t total) {
  if (run.progress) run.progress(stage, done, total);
}

std::vector<std::string> sample_extensions(const std::vector<const Backend*>& backends) {
  std::vector<std::string> extensions = {"json"};
  for (const Backend* backend : backends) extensions.emplace_back(backend->rules.sample_extension);
  return extensions;
}

/// Reads files on all processors; one that cannot be read is reported and left out.
std::vector<std::optional<std::string>> read_files(const Run& run, const std::vector<std::string>& paths) {
  std::vector<std::optional<std::string>> contents(paths.size());
  std::vector<diagnostics::Sink> sinks(paths.size());
  base::parallel_for(paths.size(), [&](std::size_t i) {
    const std::string path = base::join_path(run.configuration.specs, paths[i]);
    auto content = run.files.read_file(path);
    if (content.ok()) {
      contents[i] = std::move(content.value());
    } else {
      sinks[i].report({&codes::cannot_read,
                       {},
                       fmt::format("cannot read '{}': {}", base::printable(path), content.error()),
                       "",
                       {}});
    }
  });
  for (diagnostics::Sink& sink : sinks) run.sink.take(std::move(sink));
  return contents;
}

/// What lies under the spec root, read and parsed.
struct SpecTexts {
  std::vector<spec::SpecDocument> documents;
  std::vector<model::SampleFile> samples;
};

std::vector<spec::SpecDocument> parse_files(const Run& run, const std::vector<std::string>& paths) {
  const auto contents = read_files(run, paths);
  std::vector<std::pair<std::string, diagnostics::SourceId>> sources;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (!contents[i]) continue;
    sources.emplace_back(paths[i], run.sources.add(base::join_path(run.configuration.specs, paths[i]), *contents[i]));
  }
  std::vector<spec::SpecDocument> documents(sources.size());
  std::vector<diagnostics::Sink> sinks(sources.size());
  base::parallel_for(sources.size(), [&](std::size_t i) {
    documents[i] = spec::parse_spec(sources[i].first, run.sources, sources[i].second, sinks[i]);
  });
  for (std::size_t i = 0; i < documents.size(); ++i) {
    run.sink.policy().add_ignores(std::move(documents[i].ignores));
    run.sink.take(std::move(sinks[i]));
  }
  return documents;
}

SpecTexts read_specs(const Run& run) {
  const spec::SpecTree tree =
      spec::discover(run.files, run.configuration.specs, sample_extensions(run.backends), run.sink);
  tell(run, "reading", 0, tree.specs.size());
  SpecTexts texts;
  texts.documents = parse_files(run, tree.specs);
  const auto contents = read_files(run, tree.samples);
  for (std::size_t i = 0; i < tree.samples.size(); ++i) {
    if (contents[i]) texts.samples.push_back({tree.samples[i], *contents[i]});
  }
  tell(run, "reading", tree.specs.size(), tree.specs.size());
  return texts;
}

/// One note for all languages that the specs have and no backend writes.
void report_languages_without_backend(const Run& run, const model::ApiModel& model) {
  std::map<std::string, std::size_t> entries;
  for (const model::Spec& spec : model.specs) {
    for (const model::Entity& entity : spec.entities) {
      for (const model::Entry& entry : entity.entries) ++entries[entry.language];
    }
  }
  for (const Backend* backend : run.backends) entries.erase(std::string(backend->id));
  if (entries.empty()) return;
  std::string list;
  for (const auto& [language, count] : entries) {
    list += fmt::format("{}{} ({} {})", list.empty() ? "" : ", ", base::printable(language), count,
                        count == 1 ? "entry" : "entries");
  }
  run.sink.report(
      {&codes::language_without_backend, {}, "nothing is written for languages without a backend: " + list, "", {}});
}

/// The backends a run writes, in the order of their ids.
std::vector<const Backend*> configured_backends(const Run& run) {
  const std::vector<std::string>& wanted =
      run.only_languages.empty() ? run.configuration.languages : run.only_languages;
  if (wanted.empty()) return run.backends;
  std::vector<const Backend*> chosen;
  std::copy_if(run.backends.begin(), run.backends.end(), std::back_inserter(chosen), [&](const Backend* backend) {
    return std::find(wanted.begin(), wanted.end(), backend->id) != wanted.end();
  });
  return chosen;
}

std::vector<RenderJob> plan_jobs(const Run& run, const model::ApiModel& model) {
  std::vector<RenderJob> jobs;
  const auto append = [&](std::vector<RenderJob> more) {
    std::move(more.begin(), more.end(), std::back_inserter(jobs));
  };
  for (const Backend* backend : configured_backends(run)) {
    const language_kit::LanguageOptions options = language_options(run.configuration, *backend);
    const language_kit::TypePlan types = backend->plan_types(model, options, run.sink);
    if (run.part != Part::docs) append(backend->plan_files(model, types, options, run.sink));
    if (run.part != Part::models) {
      append(pages::plan_pages({model, *backend, run.backends, options, types, run.configuration.theme}, run.sink));
    }
  }
  return jobs;
}

std::vector<GeneratedFile> render_jobs(const Run& run, const std::vector<RenderJob>& jobs) {
  const render::TemplateStore templates(run.files, run.configuration.templates, run.sources, run.sink);
  std::vector<GeneratedFile> files(jobs.size());
  std::vector<diagnostics::Sink> sinks(jobs.size());
  tell(run, "rendering", 0, jobs.size());
  base::parallel_for(jobs.size(), [&](std::size_t i) {
    const RenderJob& job = jobs[i];
    files[i] = {job.path, templates.render(job.template_name, job.view, sinks[i]), job.spec, job.span, job.symbols};
  });
  for (diagnostics::Sink& sink : sinks) run.sink.take(std::move(sink));
  tell(run, "rendering", jobs.size(), jobs.size());
  render::OutputSet output;
  for (GeneratedFile& file : files) output.add(std::move(file), run.sink);
  return std::move(output).take();
}

/// The path prefixes that a run is responsible for: everything, unless flags limit it.
std::vector<std::string> scope_of(const Run& run) {
  if (run.only_languages.empty() && run.part == Part::all) return {""};
  std::vector<std::string> scope;
  const bool all_languages = run.only_languages.empty();
  for (const std::string_view part : {"models", "docs"}) {
    if (run.part != Part::all && part != (run.part == Part::models ? "models" : "docs")) continue;
    if (all_languages) scope.push_back(fmt::format("{}/", part));
    for (const std::string& language : run.only_languages) scope.push_back(fmt::format("{}/{}/", part, language));
  }
  return scope;
}

using Meaning = std::string_view (*)(std::string_view path);

nlohmann::ordered_json fields_json(const std::vector<render::FieldOutline>& fields, Meaning meaning,
                                   const std::string& outer) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const render::FieldOutline& field : fields) {
    const std::string path = outer + field.name;
    list.push_back({{"name", field.name},
                    {"kind", render::to_text(field.kind)},
                    {"required", field.fact},
                    {"holds", meaning(path)},
                    {"example", field.example},
                    {"fields", fields_json(field.fields, meaning, path + '.')}});
  }
  return list;
}

}  // namespace

namespace {

model::ApiModel link_texts(const Run& run, SpecTexts& texts, InputCounts& counts) {
  std::vector<const model::TypeGrammar*> grammars;
  for (const Backend* backend : run.backends) grammars.push_back(&backend->rules.grammar);
  const link::Spell spell = [&run](const model::Type& type, std::string_view language) {
    const auto backend = std::find_if(run.backends.begin(), run.backends.end(),
                                      [language](const Backend* each) { return each->id == language; });
    return backend == run.backends.end() ? "" : language_kit::spell(type, (*backend)->rules.spelling);
  };
  link::LinkCounts link_counts;
  model::ApiModel model = link::link_specs(texts.documents, grammars, run.sources, run.sink, link_counts, spell);
  model.samples = std::move(texts.samples);
  counts.entries = link_counts.entries;
  counts.item_references = link_counts.item_references;
  counts.specs = static_cast<std::size_t>(std::count_if(texts.documents.begin(), texts.documents.end(),
                                                        [](const auto& document) { return document.has_reference; }));
  report_languages_without_backend(run, model);
  return model;
}

}  // namespace

model::ApiModel read_model(const Run& run, InputCounts& counts) {
  SpecTexts texts = read_specs(run);
  return link_texts(run, texts, counts);
}

model::ApiModel lint(const Run& run, InputCounts& counts) {
  SpecTexts texts = read_specs(run);
  model::ApiModel model = link_texts(run, texts, counts);
  pages::check_links(model, run.backends, run.sink);
  for (const Backend* backend : configured_backends(run)) {
    (void)backend->plan_types(model, language_options(run.configuration, *backend), run.sink);
  }
  lint::lint({texts.documents, model, run.backends, run.sources}, run.sink);
  for (diagnostics::Diagnostic& problem : run.sink.policy().unused_ignores()) run.sink.report(std::move(problem));
  return model;
}

std::string dump_specs(const Run& run) { return spec_dump_json(read_specs(run).documents, run.sources); }

std::string dump_views(const Run& run) {
  InputCounts counts;
  const model::ApiModel model = read_model(run, counts);
  std::string json = "[";
  for (const RenderJob& job : plan_jobs(run, model)) {
    json += fmt::format("{}\n{{\"template\": {}, \"path\": {}, \"view\": {}}}", json.size() > 1 ? "," : "",
                        nlohmann::json(job.template_name).dump(), nlohmann::json(job.path).dump(),
                        render::view_json(job.view, 2));
  }
  return json + "\n]\n";
}

std::string dump_templates(const Run& run) {
  InputCounts counts;
  const model::ApiModel model = read_model(run, counts);
  std::map<std::string, std::vector<render::FieldOutline>> outlines;
  for (const RenderJob& job : plan_jobs(run, model)) add_to_outline(outlines[job.template_name], job.view);
  nlohmann::ordered_json json = nlohmann::ordered_json::array();
  for (const auto& [name, fields] : outlines) {
    const Meaning meaning = name.starts_with("docs/") ? pages::field_meaning : language_kit::model_field_meaning;
    json.push_back({{"template", name}, {"fields", fields_json(fields, meaning, "")}});
  }
  return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string dump_types(const Run& run) {
  InputCounts counts;
  const model::ApiModel model = read_model(run, counts);
  std::string json = "{";
  for (const Backend* backend : configured_backends(run)) {
    const language_kit::LanguageOptions options = language_options(run.configuration, *backend);
    json += fmt::format("{}\n\"{}\": {}", json.size() > 1 ? "," : "", backend->id,
                        language_kit::dump_types(backend->plan_types(model, options, run.sink)));
  }
  return json + "\n}\n";
}

publish::OutputPlan make_plan(const Run& run, InputCounts& counts) {
  const model::ApiModel model = read_model(run, counts);
  if (run.sink.has_errors()) return {};
  if (run.part != Part::models) pages::check_links(model, run.backends, run.sink);
  const std::vector<RenderJob> jobs = plan_jobs(run, model);
  const std::vector<GeneratedFile> files = render_jobs(run, jobs);
  if (run.sink.has_errors()) return {};
  return publish::plan_output(run.files, run.configuration.output, files, scope_of(run), run.sink);
}

}  // namespace refgen::pipeline
