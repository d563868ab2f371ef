#include "generator/pipeline/renderer.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <utility>

#include "generator/base/hash.h"
#include "generator/base/parallel.h"
#include "generator/render/output_set.h"

namespace refgen::pipeline {
namespace {

using pages::PagePart;
using render::GeneratedFile;
using render::RenderJob;

/// Progress is told after every so many units.
constexpr std::size_t progress_step = 64;

}  // namespace

void Renderer::render(const Run& run, const model::ApiModel& model, std::vector<LanguagePlan>& plans,
                      publish::Comparison& output) {
  const Hashes known = std::exchange(known_, {});
  std::vector<Unit> units = units_of(plans);
  if (run.progress) run.progress("rendering", 0, units.size());
  std::atomic<std::size_t> done = 0;
  std::mutex telling;
  base::parallel_for(units.size(), [&](std::size_t i) {
    render_unit(units[i], model, known, output);
    const std::size_t count = ++done;
    if (!run.progress || count % progress_step != 0) return;
    const std::scoped_lock lock(telling);
    run.progress("rendering", count, units.size());
  });
  finish(run, units);
  if (run.progress) run.progress("rendering", units.size(), units.size());
}

/// Models come first: they take longest.
std::vector<Renderer::Unit> Renderer::units_of(const std::vector<LanguagePlan>& plans) {
  std::vector<Unit> units;
  for (const LanguagePlan& plan : plans) {
    if (plan.has_models) units.push_back({&plan, std::nullopt, {}, {}});
  }
  for (const LanguagePlan& plan : plans) {
    const std::size_t parts = plan.pages ? plan.pages->parts().size() : 0;
    for (std::size_t part = 0; part < parts; ++part) units.push_back({&plan, part, {}, {}});
  }
  return units;
}

void Renderer::render_unit(Unit& unit, const model::ApiModel& model, const Hashes& known,
                           publish::Comparison& output) const {
  const LanguagePlan& plan = *unit.plan;
  if (keep(unit, known, output)) return;
  std::vector<RenderJob> jobs = unit.part ? plan.pages->jobs(*unit.part)
                                          : plan.backend->plan_files(model, plan.types, plan.options, unit.problems);
  for (RenderJob& job : jobs) render_job(std::exchange(job, {}), unit, output);
}

/// Whether the unit is a part of pages whose files are known and stand in their places.
bool Renderer::keep(Unit& unit, const Hashes& known, publish::Comparison& output) {
  if (known.empty() || !unit.part || !unit.plan->pages->keeps(*unit.part)) return false;
  const PagePart& part = unit.plan->pages->parts()[*unit.part];
  std::vector<GeneratedFile> files;
  for (const std::string& path : part.paths) {
    const auto hash = known.find(path);
    if (hash == known.end()) return false;
    files.push_back({path, "", part.spec, part.span, {}, hash->second});
  }
  if (!output.add_if_same(files)) return false;
  unit.made = std::move(files);
  return true;
}

void Renderer::render_job(RenderJob job, Unit& unit, publish::Comparison& output) const {
  GeneratedFile file = {std::move(job.path), templates_->render(job.template_name, job.view, unit.problems),
                        std::move(job.spec), job.span, std::move(job.symbols)};
  file.sha256 = base::sha256_hex(file.content);
  unit.made.push_back({file.path, "", file.spec, file.span, {}, file.sha256});
  output.add(std::move(file));
}

void Renderer::finish(const Run& run, std::vector<Unit>& units) {
  diagnostics::Sink problems;
  render::OutputSet output;
  for (Unit& unit : units) {
    problems.take(std::move(unit.problems));
    for (GeneratedFile& file : unit.made) {
      known_.emplace(file.path, file.sha256);
      output.add(std::move(file), problems);
    }
  }
  // A file with a problem has to be rendered again, for its problem to be told again.
  if (!problems.empty()) known_.clear();
  run.sink.take(std::move(problems));
}

void Renderer::load_templates(const Run& run) {
  diagnostics::Sink unreadable;
  std::vector<render::OverrideTemplate> overrides =
      render::read_override_templates(run.files, run.configuration.templates, unreadable);
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
