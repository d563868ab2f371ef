#include "generator/model/api_model.h"

#include <algorithm>

namespace refgen::model {

const Entry* Entity::find(std::string_view language) const {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) { return entry.language == language; });
  return found == entries.end() ? nullptr : &*found;
}

std::string_view to_text(EntryKind kind) {
  switch (kind) {
    case EntryKind::model:
      return "model";
    case EntryKind::operation:
      return "operation";
    case EntryKind::parameter:
      return "parameter";
    case EntryKind::group:
      return "group";
  }
  return "";
}

std::string_view to_text(Place place) {
  switch (place) {
    case Place::none:
      return "none";
    case Place::path:
      return "path";
    case Place::query:
      return "query";
    case Place::body:
      return "body";
  }
  return "";
}

}  // namespace refgen::model
