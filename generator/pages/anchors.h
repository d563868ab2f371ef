#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "generator/model/api_model.h"

namespace refgen::pages {

/// The fragments of one page: of each entity and of each row that readers see.
///
/// A row's anchor is made of its entity's id, the section (operations only) and the wire names on the way to it:
/// `user-email`, `user-role-slug`, `update-user-parameters-email`. Where two would be the same, both say more: first
/// the wrappers that readers do not see, then the language's own keys, then two dashes between entity and row. Nothing
/// is counted but rows that are the same in all of that, so that adding rows does not move an anchor. An entity's own
/// anchor is `user-reference`, because the heading above it is nearly always called `user`; its sections are
/// `update-user-parameters`, `-path`, `-query`, `-body` and `-returns`.
class PageAnchors {
 public:
  /// `reserved` holds the fragments of the page's headings, which nothing else may have.
  PageAnchors(const model::ApiModel& model, std::string_view language, const std::vector<model::EntityRef>& entities,
              const std::set<std::string>& reserved);

  /// Not copied: a page has views of the anchors. They stay valid when the object moves.
  PageAnchors(PageAnchors&&) noexcept = default;
  PageAnchors& operator=(PageAnchors&&) = delete;
  ~PageAnchors() = default;

  /// Precondition: the entity is on the page.
  [[nodiscard]] const std::string& of(model::EntityRef entity) const { return entities_.at(entity); }
  [[nodiscard]] bool contains(model::EntityRef entity) const { return entities_.count(entity) > 0; }
  /// What the anchors of an entity's sections start with. Precondition: the entity is on the page.
  [[nodiscard]] const std::string& stem_of(model::EntityRef entity) const { return stems_.at(entity); }
  /// Precondition: the row belongs to an entity of the page and is not unwrapped.
  [[nodiscard]] const std::string& of(const model::Row& row) const { return rows_.at(&row); }
  [[nodiscard]] const std::map<const model::Row*, std::string>& rows() const { return rows_; }

 private:
  std::map<model::EntityRef, std::string> entities_;
  std::map<model::EntityRef, std::string> stems_;
  std::map<const model::Row*, std::string> rows_;
};

/// The part of a fragment that a name gives: lower-case letters, digits and dashes, never empty.
std::string anchor_word(std::string_view name);

}  // namespace refgen::pages
