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

void append(std::vector<render::RenderJob>& jobs, std::vector<render::RenderJob> more) {
  std::move(more.begin(), more.end(), std::back_inserter(jobs));
}

/// Whether all that the page shows is in specs that have not changed.
bool is_kept(const PageInput& input, const Page& page) {
  const std::vector<bool>& unchanged = input.unchanged;
  return !unchanged.empty() && unchanged[page.spec] &&
         std::all_of(page.entities.begin(), page.entities.end(),
                     [&unchanged](model::EntityRef ref) { return unchanged[ref.spec]; });
}

render::RenderJob kept_job(const Site& site, const Page& page, std::string_view extension) {
  const model::Spec& spec = site.input().model.specs[page.spec];
  return {"", output_path(site, page.path + std::string(extension)), {}, spec.file, spec.span, {}};
}

}  // namespace

const std::vector<bool> PageInput::no_specs;

std::vector<render::RenderJob> plan_pages(const PageInput& input, diagnostics::Sink& /*sink*/) {
  const Site site(input);
  std::vector<render::RenderJob> jobs;
  for (const Page& page : site.pages()) {
    if (is_kept(input, page)) {
      for (const std::string_view extension : {".mdx", ".md"}) jobs.push_back(kept_job(site, page, extension));
      continue;
    }
    jobs.push_back(page_job(site, page, Dialect::mdx));
    jobs.push_back(page_job(site, page, Dialect::markdown));
  }
  append(jobs, navigation_jobs(site));
  append(jobs, overview_jobs(site));
  jobs.push_back(search_job(site));
  return jobs;
}

}  // namespace refgen::pages
