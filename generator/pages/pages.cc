#include "generator/pages/pages.h"

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

}  // namespace

std::vector<render::RenderJob> plan_pages(const PageInput& input, diagnostics::Sink& /*sink*/) {
  const Site site(input);
  std::vector<render::RenderJob> jobs;
  for (const Page& page : site.pages()) {
    jobs.push_back(page_job(site, page, Dialect::mdx));
    jobs.push_back(page_job(site, page, Dialect::markdown));
  }
  append(jobs, navigation_jobs(site));
  append(jobs, overview_jobs(site));
  jobs.push_back(search_job(site));
  return jobs;
}

}  // namespace refgen::pages
