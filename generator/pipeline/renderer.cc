#include "generator/pipeline/renderer.h"

#include <cassert>
#include <utility>

#include "generator/base/hash.h"
#include "generator/base/parallel.h"
#include "generator/render/output_set.h"

namespace refgen::pipeline {

using render::GeneratedFile;
using render::RenderJob;

const std::vector<GeneratedFile>& Renderer::render(const Run& run, std::vector<RenderJob> jobs) {
  if (run.progress) run.progress("rendering", 0, jobs.size());
  // Two jobs with one path are an error, but only the first may take what is known.
  std::vector<Rendered*> known(jobs.size(), nullptr);
  std::unordered_map<std::string, Rendered> before = std::exchange(rendered_, {});
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    const auto found = before.find(jobs[i].path);
    if (found == before.end() || found->second.taken) continue;
    found->second.taken = true;
    known[i] = &found->second;
  }
  std::vector<GeneratedFile> files(jobs.size());
  std::vector<diagnostics::Sink> sinks(jobs.size());
  base::parallel_for(jobs.size(), [&](std::size_t i) {
    const RenderJob& job = jobs[i];
    files[i] = {job.path, "", job.spec, job.span, job.symbols};
    assert(!job.template_name.empty() || known[i] != nullptr);
    if (known[i] != nullptr && is_same(*known[i], job)) {
      files[i].content = std::move(files_[known[i]->file].content);
      files[i].sha256 = std::move(files_[known[i]->file].sha256);
    } else {
      files[i].content = templates_->render(job.template_name, job.view, sinks[i]);
      files[i].sha256 = base::sha256_hex(files[i].content);
    }
  });
  diagnostics::Sink problems;
  for (diagnostics::Sink& sink : sinks) problems.take(std::move(sink));
  render::OutputSet output;
  for (GeneratedFile& file : files) output.add(std::move(file), problems);
  files_ = std::move(output).take();
  // A file with a problem has to be rendered again, for its problem to be told again.
  if (problems.empty()) remember(std::move(jobs), known);
  run.sink.take(std::move(problems));
  if (run.progress) run.progress("rendering", files_.size(), files_.size());
  return files_;
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
    rendered_.clear();
    overrides_ = std::move(overrides);
    template_problems_ = diagnostics::Sink();
    templates_ = std::make_unique<render::TemplateStore>(overrides_, run.sources, template_problems_);
  }
  run.sink.take(diagnostics::Sink(template_problems_));
}

bool Renderer::is_same(const Rendered& known, const RenderJob& job) {
  return job.template_name.empty() || (known.template_name == job.template_name && known.view == job.view);
}

void Renderer::remember(std::vector<RenderJob> jobs, const std::vector<Rendered*>& known) {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < files_.size(); ++i) places.emplace(files_[i].path, i);
  rendered_.reserve(jobs.size());
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    RenderJob& job = jobs[i];
    const std::size_t place = places.at(job.path);
    Rendered rendered = job.template_name.empty()
                            ? std::move(*known[i])
                            : Rendered{std::move(job.template_name), std::move(job.view), 0, false};
    rendered.file = place;
    rendered.taken = false;
    rendered_.emplace(std::move(job.path), std::move(rendered));
  }
}

}  // namespace refgen::pipeline
