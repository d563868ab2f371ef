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

/// Files of a language that are no pages of specs.
struct Index {
  std::vector<std::string> (*paths)(const Site& site);
  std::vector<render::RenderJob> (*jobs)(const Site& site);
};

constexpr Index indexes[] = {
    {navigation_paths, navigation_jobs}, {overview_paths, overview_jobs}, {search_paths, search_jobs}};

/// Whether all that the page shows is in specs that have not changed.
bool is_kept(const PageInput& input, const Page& page) {
  const std::vector<bool>& unchanged = input.unchanged;
  return !unchanged.empty() && unchanged[page.spec] &&
         std::all_of(page.entities.begin(), page.entities.end(),
                     [&unchanged](model::EntityRef ref) { return unchanged[ref.spec]; });
}

PagePart part_of(const Site& site, const Page& page) {
  const model::Spec& spec = site.input().model.specs[page.spec];
  return {{output_path(site, page.path + ".mdx"), output_path(site, page.path + ".md")}, spec.file, spec.span};
}

}  // namespace

const std::vector<bool> PageInput::no_specs;

/// The parts are the pages of the site in their order, then the indexes.
struct PagePlan::State {
  Site site;
  std::vector<PagePart> parts;
};

PagePlan::PagePlan(const PageInput& input) {
  auto state = std::make_unique<State>(State{Site(input), {}});
  for (const Page& page : state->site.pages()) state->parts.push_back(part_of(state->site, page));
  for (const Index& index : indexes) state->parts.push_back({index.paths(state->site), {}, {}});
  state_ = std::move(state);
}

PagePlan::~PagePlan() = default;

const std::vector<PagePart>& PagePlan::parts() const { return state_->parts; }

bool PagePlan::keeps(std::size_t part) const {
  const Site& site = state_->site;
  return part < site.pages().size() && is_kept(site.input(), site.pages()[part]);
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
