#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/lint/parity.h"
#include "generator/lint/parity_rows.h"

namespace refgen::lint {
namespace {

namespace codes = diagnostics::codes;
using Keys = std::vector<std::string>;

/// One level of a model in one language.
struct OrderedLevel {
  const std::string* language;
  std::vector<PlacedRow> rows;
};

/// The positions in `reference` of the rows that both have, in the order of `rows`; and these rows.
struct SharedRows {
  std::vector<std::size_t> positions;
  std::vector<const PlacedRow*> rows;
};

SharedRows shared_rows(const std::vector<PlacedRow>& rows, const std::vector<PlacedRow>& reference) {
  std::unordered_map<std::string_view, std::size_t> positions;
  for (std::size_t i = 0; i < reference.size(); ++i) positions.emplace(reference[i].key, i);
  SharedRows shared;
  for (const PlacedRow& row : rows) {
    const auto found = positions.find(row.key);
    if (found == positions.end()) continue;
    shared.positions.push_back(found->second);
    shared.rows.push_back(&row);
  }
  return shared;
}

bool same_order(const OrderedLevel& left, const OrderedLevel& right) {
  const SharedRows shared = shared_rows(left.rows, right.rows);
  return std::is_sorted(shared.positions.begin(), shared.positions.end());
}

/// Which of these numbers may stay when as few as possible are moved to have all in rising order.
std::vector<bool> longest_rising(const std::vector<std::size_t>& numbers) {
  const std::size_t none = numbers.size();
  std::vector<std::size_t> length(numbers.size(), 1), before(numbers.size(), none);
  std::size_t last = none;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (numbers[j] < numbers[i] && length[j] + 1 > length[i]) {
        length[i] = length[j] + 1;
        before[i] = j;
      }
    }
    if (last == none || length[i] > length[last]) last = i;
  }
  std::vector<bool> stays(numbers.size(), false);
  for (; last != none; last = before[last]) stays[last] = true;
  return stays;
}

void compare_order(const OrderedLevel& level, const OrderedLevel& reference, const std::string& prefix,
                   diagnostics::Sink& sink) {
  const SharedRows shared = shared_rows(level.rows, reference.rows);
  const std::vector<bool> stays = longest_rising(shared.positions);
  const auto moved = std::find(stays.begin(), stays.end(), false);
  if (moved == stays.end()) return;
  const PlacedRow& row = *shared.rows[static_cast<std::size_t>(moved - stays.begin())];
  const auto same = [&](const PlacedRow& other) { return other.key == row.key; };
  const auto there = std::find_if(reference.rows.begin(), reference.rows.end(), same);
  const auto others = std::count(stays.begin(), stays.end(), false) - 1;
  const std::string where = there == reference.rows.begin()
                                ? "comes first"
                                : fmt::format("comes behind '{}'", base::printable((there - 1)->key));
  diagnostics::Diagnostic problem{
      &codes::parity_order,
      row.row->span,
      fmt::format("'{}{}' {} in {}, not here", base::printable(prefix), base::printable(row.key), where,
                  *reference.language),
      others == 0 ? "" : fmt::format("{} more of this table stand in another order", others),
      {}};
  problem.notes.push_back({fmt::format("its place in {}", *reference.language), there->row->span});
  sink.report(std::move(problem));
}

/// The level that most others agree with; the first of several. There is one at least.
const OrderedLevel& common_order(const std::vector<OrderedLevel>& levels) {
  const OrderedLevel* best = &levels.front();
  std::ptrdiff_t best_agreeing = 0;
  for (const OrderedLevel& level : levels) {
    const auto agreeing = std::count_if(levels.begin(), levels.end(),
                                        [&](const OrderedLevel& other) { return same_order(level, other); });
    if (agreeing > best_agreeing) {
      best = &level;
      best_agreeing = agreeing;
    }
  }
  return *best;
}

void compare_levels(const std::vector<OrderedLevel>& levels, const std::string& prefix, diagnostics::Sink& sink) {
  if (levels.size() < 2) return;
  const OrderedLevel& reference = common_order(levels);
  std::map<std::string, std::vector<OrderedLevel>> inner;
  for (const OrderedLevel& level : levels) {
    if (&level != &reference) compare_order(level, reference, prefix, sink);
    for (const PlacedRow& row : level.rows) {
      ComparedRows members = compared_members(*row.row);
      if (members.known) inner[row.key].push_back({level.language, std::move(members.rows)});
    }
  }
  for (const auto& [key, below] : inner) compare_levels(below, prefix + key + ".", sink);
}

}  // namespace

void report_order(const ParityMatrix& matrix, diagnostics::Sink& sink) {
  for (const ParityTable& table : matrix.tables) {
    std::vector<OrderedLevel> levels;
    for (std::size_t i = 0; i < table.entries.size(); ++i) {
      const model::Entry* entry = table.entries[i];
      if (entry == nullptr || entry->kind != model::EntryKind::model) continue;
      levels.push_back({&matrix.languages[i], compared_properties(*entry).rows});
    }
    compare_levels(levels, "", sink);
  }
}

}  // namespace refgen::lint
