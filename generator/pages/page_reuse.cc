#include "generator/pages/page_reuse.h"

#include <algorithm>
#include <tuple>

#include "generator/pages/plain_text.h"

namespace refgen::pages {
namespace {

using model::BodyPart;
using model::Entity;
using model::Entry;
using model::NavigationLink;
using model::Row;
using model::Spec;

/// Whether two lists are alike item by item.
template <typename Item, typename Alike>
bool all_alike(const std::vector<Item>& left, const std::vector<Item>& right, Alike alike) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), alike);
}

/// Everything but texts for readers and places in files. A member that is added to a struct of the model belongs here
/// or below, in SameTexts.
struct SameShape {
  bool operator()(const Row& left, const Row& right) const {
    const auto facts = [](const Row& row) {
      return std::tie(row.key, row.name, row.type_text, row.foreign_type, row.type, row.wire, row.optional,
                      row.nullable, row.deprecated, row.deprecated_text, row.description_name, row.description_spec,
                      row.example, row.default_value, row.unwrap, row.wrapper, row.expanded, row.title, row.url, row.id,
                      row.place, row.model);
    };
    return facts(left) == facts(right) && left.description.empty() == right.description.empty() &&
           all_alike(left.properties, right.properties, *this);
  }

  bool operator()(const Entry& left, const Entry& right) const {
    const auto facts = [](const Entry& entry) {
      return std::tie(entry.language, entry.kind, entry.key, entry.title, entry.url, entry.method, entry.type_text,
                      entry.pattern_before, entry.sends_email, entry.deprecated, entry.deprecated_text,
                      entry.description_spec);
    };
    return facts(left) == facts(right) && left.description.empty() == right.description.empty() &&
           all_alike(left.properties, right.properties, *this) && all_alike(left.parameters, right.parameters, *this) &&
           all_alike(left.returns, right.returns, *this);
  }

  bool operator()(const Entity& left, const Entity& right) const {
    const auto facts = [](const Entity& entity) {
      return std::tie(entity.id, entity.method, entity.path, entity.sends_email);
    };
    return facts(left) == facts(right) && all_alike(left.entries, right.entries, *this);
  }

  bool operator()(const BodyPart& left, const BodyPart& right) const {
    const auto facts = [](const BodyPart& part) {
      return std::tie(part.kind, part.title, part.reference_id, part.entity);
    };
    const auto same_tab = [](const model::CodeTab& a, const model::CodeTab& b) {
      return std::tie(a.title, a.file, a.language) == std::tie(b.title, b.file, b.language);
    };
    const auto same_heading = [](const Heading& a, const Heading& b) {
      return std::tie(a.level, a.text, a.id) == std::tie(b.level, b.text, b.id);
    };
    return facts(left) == facts(right) && all_alike(left.tabs, right.tabs, same_tab) &&
           (left.text == right.text || all_alike(find_headings(left.text), find_headings(right.text), same_heading));
  }

  bool operator()(const model::Metadata& left, const model::Metadata& right) const {
    return left.key == right.key && left.value == right.value;
  }

  bool operator()(const Spec& left, const Spec& right) const {
    const auto facts = [](const Spec& spec) { return std::tie(spec.file, spec.title, spec.description, spec.url); };
    return facts(left) == facts(right) && all_alike(left.metadata, right.metadata, *this) &&
           all_alike(left.entities, right.entities, *this) && all_alike(left.body, right.body, *this);
  }

  bool operator()(const NavigationLink& left, const NavigationLink& right) const {
    return left.title == right.title && left.url == right.url && all_alike(left.links, right.links, *this);
  }
};

/// The texts for readers, of specs with the same shape.
struct SameTexts {
  bool operator()(const Row& left, const Row& right) const {
    return left.description == right.description && all_alike(left.properties, right.properties, *this);
  }

  bool operator()(const Entry& left, const Entry& right) const {
    return left.description == right.description && all_alike(left.properties, right.properties, *this) &&
           all_alike(left.parameters, right.parameters, *this) && all_alike(left.returns, right.returns, *this);
  }

  bool operator()(const Entity& left, const Entity& right) const {
    return all_alike(left.entries, right.entries, *this);
  }

  bool operator()(const BodyPart& left, const BodyPart& right) const { return left.text == right.text; }

  bool operator()(const Spec& left, const Spec& right) const {
    return all_alike(left.entities, right.entities, *this) && all_alike(left.body, right.body, *this);
  }
};

/// The texts that summaries are taken from, of specs with the same shape.
struct SameSummaries {
  bool operator()(const Entity& left, const Entity& right) const {
    return all_alike(left.entries, right.entries,
                     [](const Entry& a, const Entry& b) { return a.description == b.description; });
  }

  bool operator()(const Spec& left, const Spec& right) const {
    return all_alike(left.entities, right.entities, *this) && all_alike(left.body, right.body, SameTexts());
  }
};

}  // namespace

Unchanged find_unchanged(const model::ApiModel& before, const model::ApiModel& now, const std::vector<bool>& kept) {
  const auto same_sample = [](const model::SampleFile& left, const model::SampleFile& right) {
    return left.path == right.path && left.content == right.content;
  };
  const auto is_kept = [&kept](std::size_t spec) { return !kept.empty() && kept[spec]; };
  bool alike = before.url_prefix == now.url_prefix && before.navigation_title == now.navigation_title &&
               before.specs.size() == now.specs.size() && all_alike(before.navigation, now.navigation, SameShape()) &&
               all_alike(before.samples, now.samples, same_sample);
  for (std::size_t i = 0; alike && i < now.specs.size(); ++i) {
    alike = is_kept(i) ? before.specs[i].url == now.specs[i].url : SameShape()(before.specs[i], now.specs[i]);
  }
  Unchanged unchanged;
  if (!alike) return unchanged;
  unchanged.summaries = true;
  for (std::size_t i = 0; i < now.specs.size(); ++i) {
    unchanged.specs.push_back(is_kept(i) || SameTexts()(before.specs[i], now.specs[i]));
    unchanged.summaries =
        unchanged.summaries && (unchanged.specs.back() || SameSummaries()(before.specs[i], now.specs[i]));
  }
  return unchanged;
}

}  // namespace refgen::pages
