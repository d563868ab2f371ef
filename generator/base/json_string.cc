#include "generator/base/json_string.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace refgen::base {
namespace {

bool stands_for_itself(char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; }

}  // namespace

/// Most texts of a manifest and an index are plain, and there are tens of thousands of them.
std::string json_string(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), stands_for_itself)) return '"' + std::string(text) + '"';
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace refgen::base
