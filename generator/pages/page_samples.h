#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "generator/pages/samples.h"
#include "generator/pages/site.h"

namespace refgen::pages {

/// The samples of one page, which are the same in both of its forms: made when the first asks for them. For one thread.
class PageSamples {
 public:
  /// References must outlive the object.
  PageSamples(const Site& site, const Page& page) : site_(site), page_(page) {}

  /// Those of a code block. Precondition: the entity, if any, has a table in the site's language. The block must
  /// outlive the object.
  const std::vector<Sample>& of(const model::BodyPart& block, std::optional<model::EntityRef> entity);

 private:
  const Site& site_;
  const Page& page_;
  std::map<std::pair<const model::BodyPart*, std::optional<model::EntityRef>>, std::vector<Sample>> made_;
};

}  // namespace refgen::pages
