#include "generator/base/json_string.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace refgen::base {
namespace {

bool stands_for_itself(char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; }

}  // namespace

std::string json_string(std::string_view text) {
  std::string json;
  append_json_string(text, json);
  return json;
}

/// Most texts of a manifest and an index are plain, and there are tens of thousands of them.
void append_json_string(std::string_view text, std::string& json) {
  if (!std::all_of(text.begin(), text.end(), stands_for_itself)) {
    json += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return;
  }
  json += '"';
  json += text;
  json += '"';
}

}  // namespace refgen::base
