#include "generator/cli/suggestion.h"

#include <fmt/format.h>

#include "generator/base/edit_distance.h"

namespace refgen::cli {

std::string suggestion(std::string_view word, const std::vector<std::string_view>& known) {
  const std::string near = base::nearest(word, known);
  return near.empty() ? fmt::format("possible are {}", fmt::join(known, ", "))
                      : fmt::format("did you mean '{}'?", near);
}

}  // namespace refgen::cli
