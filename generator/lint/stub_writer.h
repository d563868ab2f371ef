#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
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
  /// What a spec says before its body, and the items of its lists.
  class FrontMatter {
   public:
    FrontMatter(const diagnostics::Sources& sources, diagnostics::SourceId source);
    FrontMatter(const FrontMatter&) = delete;
    FrontMatter& operator=(const FrontMatter&) = delete;

    /// The item of a list that is the row, or the entry, of this key or reference; or null.
    [[nodiscard]] const spec::Node* find_item(const diagnostics::Span& place) const;

   private:
    void add_items_of(const spec::Node& node);

    diagnostics::SourceId source_;
    std::optional<spec::Node> root_;
    /// Those of `root_`, by where their key or reference begins and ends.
    std::map<std::pair<std::uint32_t, std::uint32_t>, const spec::Node*> items_;
  };

  const FrontMatter& front_matter(diagnostics::SourceId source);

  const Subject& subject_;
  std::map<diagnostics::SourceId, FrontMatter> front_matters_;  ///< Read when they are needed first.
};

}  // namespace refgen::lint
