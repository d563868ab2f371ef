#include <fmt/format.h>

#include <set>

#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/lint/rules.h"
#include "generator/pages/tree_links.h"

namespace refgen::lint {
namespace {

namespace codes = diagnostics::codes;

bool is_shown(const model::Entity& entity) {
  const model::EntryKind kind = entity.entries.front().kind;
  return kind == model::EntryKind::model || kind == model::EntryKind::operation;
}

void check_places(const model::ApiModel& model, diagnostics::Sink& sink) {
  std::set<model::EntityRef> placed;
  for (const model::Spec& spec : model.specs) {
    for (const model::BodyPart& part : spec.body) {
      if (part.entity) placed.insert(*part.entity);
    }
  }
  for (std::uint32_t s = 0; s < model.specs.size(); ++s) {
    for (std::uint32_t e = 0; e < model.specs[s].entities.size(); ++e) {
      const model::Entity& entity = model.specs[s].entities[e];
      if (!is_shown(entity) || placed.contains({s, e})) continue;
      const std::string& name = entity.id.empty() ? entity.entries.front().key : entity.id;
      sink.report({&codes::unplaced_entity,
                   entity.entries.front().span,
                   fmt::format("no page says where '{}' is shown", base::printable(name)),
                   fmt::format("write <CodeBlock referenceId=\"{}\" … /> into a page", base::printable(name)),
                   {}});
    }
  }
}

/// Notes the pages that links of the navigation lead to.
void follow(const std::vector<model::NavigationLink>& links, std::uint32_t navigation, const pages::TreeLinks& tree,
            std::set<std::uint32_t>& reached) {
  for (const model::NavigationLink& link : links) {
    const auto target = link.url.empty() ? std::nullopt : tree.resolve(link.url, navigation);
    if (target && target->kind == pages::TreeLink::Kind::page) reached.insert(target->spec);
    follow(link.links, navigation, tree, reached);
  }
}

void check_navigation(const Subject& subject, diagnostics::Sink& sink) {
  const model::ApiModel& model = subject.model;
  if (model.navigation.empty()) return;
  std::uint32_t navigation = 0;
  while (!pages::is_navigation(model.specs[navigation])) ++navigation;
  std::set<std::uint32_t> reached;
  follow(model.navigation, navigation, pages::TreeLinks(model), reached);
  for (std::uint32_t s = 0; s < model.specs.size(); ++s) {
    if (reached.contains(s) || pages::is_navigation(model.specs[s])) continue;
    const base::Boxed<spec::Text>& title = subject.documents[s].title;
    sink.report({&codes::missing_navigation,
                 title ? title->span : model.specs[s].span,
                 fmt::format("no link of the navigation leads to '{}'", pages::page_url(model.specs[s])),
                 "add it to the links of _navigation.mdx",
                 {}});
  }
}

}  // namespace

void check_pages(const Subject& subject, diagnostics::Sink& sink) {
  check_places(subject.model, sink);
  check_navigation(subject, sink);
}

}  // namespace refgen::lint
