#pragma once

#include <string>

#include "generator/pages/site.h"

namespace refgen::pages {

/// A row's type as a page shows it.
struct TypeView {
  std::string text;      ///< As the language spells it, on one line.
  std::string markdown;  ///< The same as inline code, with links where it names models; empty when `text` is.
  bool linked = false;
};

/// The type of a row as text. A spelling that belongs to another language is replaced by this language's own.
std::string type_text(const Site& site, const model::Row& row);

/// The type of a row. Every model it names that has a table in this language is a link to it.
TypeView type_view(const Site& site, const Page& page, const model::Row& row, Dialect dialect);

}  // namespace refgen::pages
