#include "generator/pages/pages.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "generator/pages/navigation.h"
#include "generator/pages/overview.h"
#include "generator/pages/page_job.h"
#include "generator/pages/search_index.h"
#include "generator/pages/site.h"

namespace refgen::pages {
namespace {

/// Files of a language that are no pages of specs with entries.
struct Index {
  std::vector<std::string> (*paths)(const Site& site);
  std::vector<render::RenderJob> (*jobs)(const Site& site);
  bool (*is_kept)(const Unchanged& unchanged);
  const model::Spec* (*spec)(const Site& site) = [](const Site& /*site*/) -> const model::Spec* { return nullptr; };
};

bool keeps_titles(const Unchanged& unchanged) { return !unchanged.specs.empty(); }
bool keeps_summaries(const Unchanged& unchanged) { return unchanged.summaries; }
bool is_made_anew(const Unchanged& /*unchanged*/) { return false; }

constexpr Index indexes[] = {{sidebar_paths, sidebar_jobs, keeps_titles},
                             {navigation_paths, navigation_jobs, keeps_titles, navigation_spec},
                             {overview_paths, overview_jobs, keeps_summaries},
                             {search_paths, search_jobs, is_made_anew}};

/// Whether all that the page shows is in specs that have not changed.
bool is_kept(const PageInput& input, const Page& page) {
  const std::vector<bool>& unchanged = input.unchanged.specs;
  return !unchanged.empty() && unchanged[page.spec] &&
         std::all_of(page.entities.begin(), page.entities.end(),
                     [&unchanged](model::EntityRef ref) { return unchanged[ref.spec]; });
}

PagePart part_of(const Site& site, const Index& index) {
  const model::Spec* spec = index.spec(site);
  if (spec == nullptr) return {index.paths(site), {}, {}};
  return {index.paths(site), spec->file, spec->span};
}

PagePart part_of(const Site& site, const Page& page) {
  const model::Spec& spec = site.input().model.specs[page.spec];
  return {{output_path(site, page.path + ".mdx"), output_path(site, page.path + ".md")}, spec.file, spec.span};
}

}  // namespace

const Unchanged PageInput::nothing;

/// The parts are the pages of the site in their order, then the indexes.
struct PagePlan::State {
  Site site;
  std::vector<PagePart> parts;
};

PagePlan::PagePlan(const PageInput& input) {
  auto state = std::make_unique<State>(State{Site(input), {}});
  for (const Page& page : state->site.pages()) state->parts.push_back(part_of(state->site, page));
  for (const Index& index : indexes) state->parts.push_back(part_of(state->site, index));
  state_ = std::move(state);
}

PagePlan::~PagePlan() = default;

const std::vector<PagePart>& PagePlan::parts() const { return state_->parts; }

bool PagePlan::keeps(std::size_t part) const {
  const Site& site = state_->site;
  if (part >= site.pages().size()) return indexes[part - site.pages().size()].is_kept(site.input().unchanged);
  return is_kept(site.input(), site.pages()[part]);
}

std::vector<render::RenderJob> PagePlan::jobs(std::size_t part) const {
  const Site& site = state_->site;
  if (part >= site.pages().size()) return indexes[part - site.pages().size()].jobs(site);
  return page_jobs(site, site.pages()[part]);
}

std::vector<render::RenderJob> plan_pages(const PageInput& input, diagnostics::Sink& /*sink*/) {
  const PagePlan plan(input);
  std::vector<render::RenderJob> jobs;
  for (std::size_t part = 0; part < plan.parts().size(); ++part) {
    std::vector<render::RenderJob> more = plan.jobs(part);
    std::move(more.begin(), more.end(), std::back_inserter(jobs));
  }
  return jobs;
}

}  // namespace refgen::pages
