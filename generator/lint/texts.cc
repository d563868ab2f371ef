#include <fmt/format.h>

#include "generator/diagnostics/codes.h"
#include "generator/lint/rows.h"
#include "generator/lint/rules.h"

namespace refgen::lint {
namespace {

namespace codes = diagnostics::codes;

void check_type_spaces(const spec::Text& type, diagnostics::Sink& sink) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = type.value.find_first_not_of(blanks);
  if (first == std::string::npos) return;
  const std::string bare = type.value.substr(first, type.value.find_last_not_of(blanks) - first + 1);
  if (bare.size() == type.value.size()) return;
  sink.report({&codes::trailing_space_in_type,
               type.span,
               "there is white space around this type",
               "write the type behind 'type:', without a block",
               {}});
}

}  // namespace

void check_texts(const Subject& subject, diagnostics::Sink& sink) {
  for (const spec::SpecDocument& document : subject.documents) {
    for_each_row(document, [&](const RowPlace& place) {
      if (place.row.type) check_type_spaces(*place.row.type, sink);
    });
  }
}

}  // namespace refgen::lint
