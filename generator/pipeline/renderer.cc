#include "generator/pipeline/renderer.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>

#include "generator/base/hash.h"
#include "generator/base/parallel.h"
#include "generator/render/output_budget.h"
#include "generator/render/output_set.h"

namespace refgen::pipeline {
namespace {

using pages::PagePart;
using render::GeneratedFile;
using render::RenderJob;

/// Progress is told after every so many units.
constexpr std::size_t progress_step = 64;

/// A file with a hash instead of a content, when the run before made it; nothing else.
std::optional<GeneratedFile> known_file(const std::unordered_map<std::string, std::string>& hashes,
                                        const std::string& path, const std::string& spec, diagnostics::Span span) {
  const auto known = hashes.find(path);
  if (known == hashes.end()) return std::nullopt;
  return GeneratedFile{path, "", spec, span, {}, known->second};
}

}  // namespace

void Renderer::render(const Run& run, const model::ApiModel& model, const pages::Unchanged& unchanged,
                      std::vector<LanguagePlan> plans, publish::Comparison& output) {
  Kept kept{std::exchange(known_, {}), {}};
  for (std::size_t i = 0; i < unchanged.specs.size(); ++i) {
    if (unchanged.specs[i]) kept.specs.insert(model.specs[i].file);
  }
  std::vector<Unit> units = units_of(plans);
  std::vector<std::atomic<std::size_t>> to_do(plans.size());
  for (const Unit& unit : units) ++to_do[unit.language];
  if (run.progress) run.progress("rendering", 0, units.size());
  render::OutputBudget budget(run.limits);
  std::atomic<std::size_t> done = 0;
  std::mutex telling;
  base::parallel_for(units.size(), [&](std::size_t i) {
    render_unit(units[i], model, kept, budget, output);
    if (--to_do[units[i].language] == 0) plans[units[i].language].clear();
    const std::size_t count = ++done;
    if (!run.progress || count % progress_step != 0) return;
    const std::scoped_lock lock(telling);
    run.progress("rendering", count, units.size());
  });
  finish(run, kept, budget, units);
  if (run.progress) run.progress("rendering", units.size(), units.size());
}

/// Models come first: they take longest.
std::vector<Renderer::Unit> Renderer::units_of(const std::vector<LanguagePlan>& plans) {
  std::vector<Unit> units;
  for (std::size_t i = 0; i < plans.size(); ++i) {
    if (plans[i].has_models) units.push_back({i, &plans[i], std::nullopt, {}, {}});
  }
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const std::size_t parts = plans[i].pages ? plans[i].pages->parts().size() : 0;
    for (std::size_t part = 0; part < parts; ++part) units.push_back({i, &plans[i], part, {}, {}});
  }
  return units;
}

void Renderer::render_unit(Unit& unit, const model::ApiModel& model, const Kept& kept, render::OutputBudget& budget,
                           publish::Comparison& output) const {
  const LanguagePlan& plan = *unit.plan;
  if (unit.part && keep_part(unit, kept, output)) return;
  if (unit.part) {
    for (const RenderJob& job : plan.pages->jobs(*unit.part)) render_job(job, unit, budget, output);
    return;
  }
  const language_kit::TakeJob take{[&](const RenderJob& job) { render_job(job, unit, budget, output); },
                                   [&](const RenderJob& job) { return keep_model(job, unit, kept, output); }};
  plan.backend->plan_files(model, plan.types, plan.options, take, unit.problems);
}

/// Whether the files of a part of pages need not be made.
bool Renderer::keep_part(Unit& unit, const Kept& kept, publish::Comparison& output) {
  if (!unit.plan->pages->keeps(*unit.part)) return false;
  const PagePart& part = unit.plan->pages->parts()[*unit.part];
  std::vector<GeneratedFile> files;
  for (const std::string& path : part.paths) {
    std::optional<GeneratedFile> file = known_file(kept.hashes, path, part.spec, part.span);
    if (!file) return false;
    files.push_back(std::move(*file));
  }
  if (!output.add_if_same(files)) return false;
  unit.made = std::move(files);
  return true;
}

/// Whether a file of models need not be rendered: its texts are those of its spec, and all else is as it was.
bool Renderer::keep_model(const RenderJob& job, Unit& unit, const Kept& kept, publish::Comparison& output) {
  if (!kept.specs.contains(job.spec)) return false;
  const std::optional<GeneratedFile> file = known_file(kept.hashes, job.path, job.spec, job.span);
  if (!file) return false;
  GeneratedFile added = *file;
  added.symbols = job.symbols;
  if (!output.add_if_same({std::move(added)})) return false;
  unit.made.push_back(*file);
  return true;
}

void Renderer::render_job(const RenderJob& job, Unit& unit, render::OutputBudget& budget,
                          publish::Comparison& output) const {
  if (budget.is_spent()) return;
  GeneratedFile file = {job.path, templates_->render(job.template_name, job.view, unit.problems), job.spec, job.span,
                        job.symbols};
  budget.take(file.content.size());
  if (budget.is_spent()) return;
  file.sha256 = base::sha256_hex(file.content);
  unit.made.push_back({file.path, "", file.spec, file.span, {}, file.sha256});
  output.add(std::move(file));
}

void Renderer::finish(const Run& run, const Kept& kept, const render::OutputBudget& budget, std::vector<Unit>& units) {
  diagnostics::Sink problems;
  budget.report(problems);
  std::size_t count = 0;
  bool all_known = true;
  for (Unit& unit : units) {
    problems.take(std::move(unit.problems));
    count += unit.made.size();
    for (const GeneratedFile& file : unit.made) {
      known_.emplace(file.path, file.sha256);
      all_known = all_known && kept.hashes.contains(file.path);
    }
  }
  // Paths that the run before could write beside each other, this one can.
  if (!all_known || count != known_.size()) check_paths(units, problems);
  // A file with a problem has to be rendered again, for its problem to be told again.
  if (!problems.empty()) known_.clear();
  run.sink.take(std::move(problems));
}

void Renderer::check_paths(std::vector<Unit>& units, diagnostics::Sink& problems) {
  render::OutputSet output;
  for (Unit& unit : units) {
    for (GeneratedFile& file : unit.made) output.add(std::move(file), problems);
  }
}

void Renderer::load_templates(const Run& run) {
  diagnostics::Sink unreadable;
  std::vector<render::OverrideTemplate> overrides =
      render::read_override_templates(run.files, run.configuration.templates, unreadable, run.limits);
  templates_changed_ = templates_ != nullptr && overrides != overrides_;
  run.sink.take(std::move(unreadable));
  if (templates_ == nullptr || templates_changed_) {
    if (templates_) {
      for (const diagnostics::SourceId source : templates_->sources()) run.sources.remove(source);
    }
    known_.clear();
    overrides_ = std::move(overrides);
    template_problems_ = diagnostics::Sink();
    templates_ = std::make_unique<render::TemplateStore>(overrides_, run.sources, template_problems_);
  }
  run.sink.take(diagnostics::Sink(template_problems_));
}

}  // namespace refgen::pipeline
