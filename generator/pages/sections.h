#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/model/api_model.h"

namespace refgen::pages {

/// A part of an entry's table, under a heading of its own.
struct Section {
  std::string_view kind;  ///< `properties`, `parameters`, `path`, `query`, `body` or `returns`.
  std::vector<const model::Row*> rows;
};

/// The sections of an entry that have rows, in order. Where the language speaks HTTP and all places are known,
/// parameters are told apart by their place in the request.
std::vector<Section> sections_of(const model::Entry& entry, bool http);

/// The anchor of a section, from the stem of its entity's anchors; properties have none.
std::string section_anchor(const std::string& stem, std::string_view kind);

}  // namespace refgen::pages
