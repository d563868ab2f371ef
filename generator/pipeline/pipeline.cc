#include "generator/pipeline/pipeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "generator/base/free_memory.h"
#include "generator/base/json_string.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/language_kit/field_meanings.h"
#include "generator/language_kit/type_dump.h"
#include "generator/link/link.h"
#include "generator/lint/lint.h"
#include "generator/pages/field_meanings.h"
#include "generator/pages/link_check.h"
#include "generator/pages/page_reuse.h"
#include "generator/pipeline/language_plan.h"
#include "generator/pipeline/run_cache.h"
#include "generator/pipeline/spec_dump.h"
#include "generator/render/view_outline.h"

namespace refgen::pipeline {
namespace {

namespace codes = diagnostics::codes;
using language_kit::Backend;
using render::RenderJob;

/// One note for all languages that the specs have and no backend writes.
void report_languages_without_backend(const Run& run, const std::vector<spec::SpecDocument>& documents) {
  std::map<std::string, std::ptrdiff_t> entries;
  for (const spec::SpecDocument& document : documents) {
    for (const spec::LanguageTable& table : document.tables) {
      entries[table.language.value] += std::count_if(table.entries.begin(), table.entries.end(),
                                                     [](const auto& entry) { return entry.key.is_scalar(); });
    }
  }
  for (const Backend* backend : run.backends) entries.erase(std::string(backend->id));
  std::erase_if(entries, [](const auto& language) { return language.second == 0; });
  if (entries.empty()) return;
  std::string list;
  for (const auto& [language, count] : entries) {
    list += fmt::format("{}{} ({} {})", list.empty() ? "" : ", ", base::printable(language), count,
                        count == 1 ? "entry" : "entries");
  }
  run.sink.report(
      {&codes::language_without_backend, {}, "nothing is written for languages without a backend: " + list, "", {}});
}

std::vector<RenderJob> plan_jobs(const Run& run, const model::ApiModel& model) {
  std::vector<RenderJob> jobs;
  const language_kit::TakeJob take{[&jobs](const RenderJob& job) { jobs.push_back(job); }};
  for (const LanguagePlan& plan : plan_languages(run, model, pages::PageInput::nothing)) {
    if (plan.has_models) plan.backend->plan_files(model, plan.types, plan.options, take, run.sink);
    const std::size_t parts = plan.pages ? plan.pages->parts().size() : 0;
    for (std::size_t part = 0; part < parts; ++part) {
      std::vector<RenderJob> pages = plan.pages->jobs(part);
      std::move(pages.begin(), pages.end(), std::back_inserter(jobs));
    }
  }
  return jobs;
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

/// Links and lowers what was read, but for what the memory says to have stayed.
link::Relinked link_documents(const Run& run, const SpecReader& reader, const link::LinkMemory& memory,
                              InputCounts& counts) {
  std::vector<const model::TypeGrammar*> grammars;
  for (const Backend* backend : run.backends) grammars.push_back(&backend->rules.grammar);
  const link::Spell spell = [&run](const model::Type& type, std::string_view language) {
    const auto backend = std::find_if(run.backends.begin(), run.backends.end(),
                                      [language](const Backend* each) { return each->id == language; });
    return backend == run.backends.end() ? "" : language_kit::spell(type, (*backend)->rules.spelling);
  };
  link::LinkCounts link_counts;
  link::Relinked linked =
      link::relink_specs(reader.documents(), grammars, run.sources, run.sink, link_counts, spell, run.limits, memory);
  linked.model.samples = reader.samples();
  counts.entries = link_counts.entries;
  counts.item_references = link_counts.item_references;
  counts.specs = static_cast<std::size_t>(std::count_if(reader.documents().begin(), reader.documents().end(),
                                                        [](const auto& document) { return document.has_reference; }));
  report_languages_without_backend(run, reader.documents());
  return linked;
}

model::ApiModel link_all(const Run& run, const SpecReader& reader, InputCounts& counts) {
  link::Relinked linked = link_documents(run, reader, {}, counts);
  model::ApiModel none;
  link::complete(linked, none);
  return std::move(linked.model);
}

}  // namespace

model::ApiModel read_model(const Run& run, InputCounts& counts) {
  SpecReader reader;
  reader.read(run);
  return link_all(run, reader, counts);
}

model::ApiModel lint(const Run& run, InputCounts& counts) {
  SpecReader reader;
  reader.read(run);
  model::ApiModel model = link_all(run, reader, counts);
  pages::check_links(model, run.backends, run.sink);
  for (const Backend* backend : configured_backends(run)) {
    (void)backend->plan_types(model, language_options(run.configuration, *backend), run.sink);
  }
  lint::lint({reader.documents(), model, run.backends, run.sources}, run.sink);
  for (diagnostics::Diagnostic& problem : run.sink.policy().unused_ignores()) run.sink.report(std::move(problem));
  return model;
}

std::string dump_specs(const Run& run) {
  SpecReader reader;
  reader.read(run);
  return spec_dump_json(reader.documents(), run.sources);
}

std::string dump_views(const Run& run) {
  InputCounts counts;
  const model::ApiModel model = read_model(run, counts);
  std::string json = "[";
  for (const RenderJob& job : plan_jobs(run, model)) {
    json +=
        fmt::format("{}\n{{\"template\": {}, \"path\": {}, \"view\": {}}}", json.size() > 1 ? "," : "",
                    base::json_string(job.template_name), base::json_string(job.path), render::view_json(job.view, 2));
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
  if (!run.cache) {
    RunCache fresh;
    Run with_cache = run;
    with_cache.cache = &fresh;
    return make_plan(with_cache, counts);
  }
  if (run.cache->runs_once) {
    // What is left of an earlier plan is not whole.
    *run.cache = {};
    run.cache->runs_once = true;
  }
  run.cache->renderer.begin_run();
  RunCache& cache = *run.cache;
  cache.reader.read(run);
  link::Relinked linked = link_documents(run, cache.reader, cache.links, counts);
  if (run.sink.has_errors()) return {};
  link::complete(linked, cache.model);
  model::ApiModel& model = linked.model;
  if (cache.runs_once) cache.reader.forget_documents();
  if (run.part != Part::models) pages::check_links(model, run.backends, run.sink);
  cache.renderer.load_templates(run);
  pages::Unchanged unchanged;
  if (cache.renderer.has_files()) unchanged = pages::find_unchanged(cache.model, model, linked.kept);
  // Not needed any more, and what follows takes most memory.
  cache.model = {};
  publish::Comparison output(run.files, run.configuration.output, cache.output, run.contents, run.staging);
  cache.renderer.render(run, model, unchanged, plan_languages(run, model, unchanged), output);
  if (cache.runs_once) {
    model = {};
  } else {
    cache.model = std::move(model);
    cache.links = std::move(linked.memory);
  }
  // Where files were kept, little was taken that is free now.
  if (unchanged.specs.empty()) base::return_free_memory();
  if (run.sink.has_errors()) return {};
  return publish::plan_output(run.files, run.configuration.output, output, scope_of(run), run.sink, cache.output);
}

}  // namespace refgen::pipeline
