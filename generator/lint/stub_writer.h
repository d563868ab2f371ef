#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/lint/lint.h"
#include "generator/spec/yaml_node.h"

namespace refgen::lint {

/// A row that a table lacks and tables of other languages have. Rows are those of the model and must outlive the call.
struct MissingRow {
  const model::Entry& entry;              ///< The table that lacks it.
  std::string_view wire;                  ///< Its JSON key.
  std::vector<const model::Row*> others;  ///< The row in other tables; at least one.
  const model::Row* before = nullptr;     ///< The row of the table that it shall stand behind, or
  const model::Row* behind = nullptr;     ///< the one that it shall stand before.
};

/// Writes rows that a table lacks: named as the language does it, with the type that most others have in the language's
/// own spelling, optional when most others are, and with their description reference. Rows inside and texts that stand
/// in the other rows themselves are not written.
class StubWriter {
 public:
  /// The subject must outlive the writer.
  explicit StubWriter(const Subject& subject) : subject_(subject) {}

  /// The edit that inserts the row beside its neighbour, in the neighbour's style. Nothing when there is no neighbour,
  /// it does not stand in the table itself, or the language has no spelling for the type.
  std::optional<diagnostics::Edit> write(const MissingRow& missing);

 private:
  const spec::Node* front_matter(diagnostics::SourceId source);

  const Subject& subject_;
  std::map<diagnostics::SourceId, std::optional<spec::Node>> front_matters_;  ///< Read when they are needed first.
};

}  // namespace refgen::lint
