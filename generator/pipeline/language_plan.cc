#include "generator/pipeline/language_plan.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "generator/base/parallel.h"

namespace refgen::pipeline {
namespace {

using language_kit::Backend;

void plan_language(const Run& run, const model::ApiModel& model,
                   const std::shared_ptr<const pages::CommonContent>& common, const pages::Unchanged& unchanged,
                   LanguagePlan& plan, diagnostics::Sink& sink) {
  plan.options = language_options(run.configuration, *plan.backend);
  plan.types = plan.backend->plan_types(model, plan.options, sink);
  plan.has_models = run.part != Part::docs;
  if (run.part == Part::models) return;
  plan.pages.emplace(pages::PageInput{model, common, *plan.backend, run.backends, plan.options, plan.types,
                                      run.configuration.theme, unchanged});
}

}  // namespace

void LanguagePlan::clear() {
  pages.reset();
  types = {};
}

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

std::vector<LanguagePlan> plan_languages(const Run& run, const model::ApiModel& model,
                                         const pages::Unchanged& unchanged) {
  const std::vector<const Backend*> backends = configured_backends(run);
  std::shared_ptr<const pages::CommonContent> common;
  if (run.part != Part::models) common = std::make_shared<const pages::CommonContent>(model);
  std::vector<LanguagePlan> plans(backends.size());
  std::vector<diagnostics::Sink> sinks(backends.size());
  base::parallel_for(backends.size(), [&](std::size_t i) {
    plans[i].backend = backends[i];
    plan_language(run, model, common, unchanged, plans[i], sinks[i]);
  });
  for (diagnostics::Sink& sink : sinks) run.sink.take(std::move(sink));
  return plans;
}

}  // namespace refgen::pipeline
