#include "generator/pages/link_check.h"

#include <fmt/format.h>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "generator/base/edit_distance.h"
#include "generator/base/search_budget.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/pages/site.h"
#include "generator/pages/tree_links.h"

namespace refgen::pages {
namespace {

namespace codes = diagnostics::codes;

class LinkChecker {
 public:
  LinkChecker(const model::ApiModel& model, const std::vector<const language_kit::Backend*>& backends,
              diagnostics::Sink& sink)
      : model_(model), backends_(backends), sink_(sink), tree_(model), urls_(tree_.urls()) {}

  void check() {
    for (std::uint32_t spec = 0; spec < model_.specs.size(); ++spec) {
      for (const model::TextLink& link : model_.specs[spec].links) check(link, spec);
    }
  }

 private:
  void check(const model::TextLink& link, std::uint32_t spec) {
    const auto found = tree_.resolve(link.target, spec);
    if (!found) return;
    if (found->kind == TreeLink::Kind::missing) {
      report(link, fmt::format("no page has the url '{}'", base::printable(found->url)), nearest(found->url, urls_));
    } else if (found->kind == TreeLink::Kind::page && !found->fragment.empty()) {
      check_fragment(link, *found);
    }
  }

  void check_fragment(const model::TextLink& link, const TreeLink& found) {
    const std::set<std::string_view>& fragments = fragments_of(found.spec);
    if (fragments.contains(found.fragment)) return;
    const std::string near = nearest(found.fragment, {fragments.begin(), fragments.end()});
    report(link,
           fmt::format("the page '{}' has no heading or row '#{}'", base::printable(found.url),
                       base::printable(found.fragment)),
           near.empty() ? near : found.url + '#' + near);
  }

  std::string nearest(std::string_view word, const std::vector<std::string_view>& candidates) {
    return searches_.may_search(candidates.size()) ? base::nearest(word, candidates) : "";
  }

  void report(const model::TextLink& link, std::string message, const std::string& near) {
    sink_.report({&codes::broken_link,
                  link.span,
                  std::move(message),
                  near.empty() ? "" : fmt::format("did you mean '{}'?", base::printable(near)),
                  {}});
  }

  /// The fragments that the page of a spec has in any language.
  const std::set<std::string_view>& fragments_of(std::uint32_t spec) {
    if (sites_.empty()) lay_out_sites();
    const auto [found, is_new] = fragments_.try_emplace(spec);
    if (!is_new) return found->second;
    for (const Site& site : sites_) {
      const Page* page = site.find_spec(spec);
      if (page != nullptr) found->second.insert(page->fragments.begin(), page->fragments.end());
    }
    return found->second;
  }

  /// Only links with fragments need to know the pages of every language.
  void lay_out_sites() {
    const auto common = std::make_shared<const CommonContent>(model_);
    for (const language_kit::Backend* backend : backends_) {
      sites_.emplace_back(PageInput{model_, common, *backend, backends_, options_, no_types_, ""});
    }
  }

  const model::ApiModel& model_;
  const std::vector<const language_kit::Backend*>& backends_;
  diagnostics::Sink& sink_;
  const TreeLinks tree_;
  const std::vector<std::string_view> urls_;
  const language_kit::LanguageOptions options_;
  const language_kit::TypePlan no_types_;  ///< Samples hold no links.
  base::SearchBudget searches_;
  std::vector<Site> sites_;
  std::map<std::uint32_t, std::set<std::string_view>> fragments_;  ///< Of the pages of the sites.
};

}  // namespace

void check_links(const model::ApiModel& model, const std::vector<const language_kit::Backend*>& backends,
                 diagnostics::Sink& sink) {
  LinkChecker(model, backends, sink).check();
}

}  // namespace refgen::pages
