#include "generator/lint/parity.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/lint/rules.h"

namespace refgen::lint {
namespace {

namespace codes = diagnostics::codes;
using diagnostics::Diagnostic;
using model::Row;

std::string_view singular(const ParityRow& row) {
  if (row.section == "properties") return "property";
  return row.section == "parameters" ? "parameter" : "result";
}

std::string spelling(const Row& row) {
  return base::printable(row.type_text.empty() ? model::to_text(row.type) : row.type_text);
}

std::string_view optionality(const Row& row) { return row.optional || row.nullable ? "may be left out" : "is needed"; }

/// `js`, `js and php`, `go, js and php`.
std::string enumerate(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
    text += words[i];
  }
  return text;
}

/// Whether a path is that of `wire` within `outer`, which ends with its separator.
bool is_path(std::string_view path, std::string_view outer, std::string_view wire) {
  return path.size() == outer.size() + wire.size() && path.starts_with(outer) && path.ends_with(wire);
}

/// Reports one table of a matrix.
class TableReport {
 public:
  TableReport(const ParityMatrix& matrix, const ParityTable& table, StubWriter* stubs, diagnostics::Sink& sink)
      : languages_(matrix.languages), table_(table), stubs_(stubs), sink_(sink) {}

  void report() {
    for (std::size_t i = 0; i < languages_.size(); ++i) {
      if (table_.language_missing[i]) report_language(languages_[i]);
    }
    for (const ParityRow& row : table_.rows) {
      for (std::size_t i = 0; i < languages_.size(); ++i) report_cell(row, i);
    }
  }

 private:
  void report_language(const std::string& language) {
    const model::Entry& first = first_entry();
    const std::string name = base::printable(table_.entity->id.empty() ? first.key : table_.entity->id);
    sink_.report({&codes::missing_language,
                  first.span,
                  fmt::format("'{}' has no table in {}, which others here have", name, language),
                  "add one, or ignore this at the first entry",
                  {}});
  }

  /// In the order of the file.
  [[nodiscard]] const model::Entry& first_entry() const {
    return **std::min_element(table_.entries.begin(), table_.entries.end(), [](const auto* left, const auto* right) {
      if (left == nullptr || right == nullptr) return left != nullptr;
      return left->span.begin < right->span.begin;
    });
  }

  void report_cell(const ParityRow& row, std::size_t i) {
    const ParityCell& cell = row.cells[i];
    if (cell.standing == Standing::missing) report_missing(row, i);
    if (cell.other_type) report_type(row, i);
    if (cell.other_optionality) report_optionality(row, i);
  }

  void report_missing(const ParityRow& row, std::size_t i) {
    std::vector<std::string> others;
    const Row* listed = nullptr;
    for (std::size_t other = 0; other < languages_.size(); ++other) {
      if (row.cells[other].standing != Standing::listed) continue;
      others.push_back(languages_[other]);
      if (listed == nullptr) listed = row.cells[other].row;
    }
    const std::string& first = others.front();
    Diagnostic problem{&codes::parity_missing,
                       table_.entries[i]->span,
                       fmt::format("{} lacks the {} '{}', which {} lists", languages_[i], singular(row),
                                   base::printable(row.path), first),
                       "",
                       {}};
    add_note(problem, fmt::format("listed by {}", enumerate(others)), listed == nullptr ? nullptr : &listed->span);
    if (stubs_ != nullptr && listed != nullptr) add_stub(problem, row, i, listed->wire);
    sink_.report(std::move(problem));
  }

  /// The edit that writes the missing row between those that the table has beside it.
  void add_stub(Diagnostic& problem, const ParityRow& row, std::size_t i, std::string_view wire) {
    if (!row.path.ends_with(wire)) return;
    const std::string_view outer = std::string_view(row.path).substr(0, row.path.size() - wire.size());
    MissingRow missing{*table_.entries[i], wire, {}};
    for (const ParityCell& cell : row.cells) {
      if (cell.row != nullptr) missing.others.push_back(cell.row);
    }
    const auto place = table_.rows.begin() + (&row - table_.rows.data());
    const auto is_beside = [&](const ParityRow& sibling) {
      const Row* neighbour = sibling.cells[i].row;
      return neighbour != nullptr && sibling.section == row.section && is_path(sibling.path, outer, neighbour->wire);
    };
    const auto before = std::find_if(std::make_reverse_iterator(place), table_.rows.rend(), is_beside);
    if (before != table_.rows.rend()) missing.before = before->cells[i].row;
    const auto behind = std::find_if(place, table_.rows.end(), is_beside);
    if (behind != table_.rows.end()) missing.behind = behind->cells[i].row;
    if (auto edit = stubs_->write(missing)) problem.edits.push_back(std::move(*edit));
  }

  void report_type(const ParityRow& row, std::size_t i) {
    const Row& here = *row.cells[i].row;
    const Row& there = *row.cells[*row.type_reference].row;
    const std::string& other = languages_[*row.type_reference];
    Diagnostic problem{&codes::parity_type,
                       here.type_span,
                       fmt::format("the {} '{}' is '{}' in {} and '{}' in {}", singular(row), base::printable(row.path),
                                   spelling(here), languages_[i], spelling(there), other),
                       "",
                       {}};
    add_note(problem, fmt::format("the type in {}", other), &there.type_span);
    sink_.report(std::move(problem));
  }

  void report_optionality(const ParityRow& row, std::size_t i) {
    const Row& here = *row.cells[i].row;
    const Row& there = *row.cells[*row.optionality_reference].row;
    const std::string& other = languages_[*row.optionality_reference];
    Diagnostic problem{&codes::parity_optional,
                       here.span,
                       fmt::format("the {} '{}' {} in {} and {} in {}", singular(row), base::printable(row.path),
                                   optionality(here), languages_[i], optionality(there), other),
                       "",
                       {}};
    add_note(problem, fmt::format("the row in {}", other), &there.span);
    sink_.report(std::move(problem));
  }

  static void add_note(Diagnostic& problem, std::string message, const diagnostics::Span* span) {
    problem.notes.push_back({std::move(message), span == nullptr ? diagnostics::Span() : *span});
  }

  const std::vector<std::string>& languages_;
  const ParityTable& table_;
  StubWriter* stubs_;  ///< May be null.
  diagnostics::Sink& sink_;
};

}  // namespace

bool is_parity_rule(std::string_view slug) {
  const auto rules = {&codes::parity_missing, &codes::parity_type, &codes::parity_optional, &codes::parity_order,
                      &codes::missing_language};
  return std::any_of(rules.begin(), rules.end(), [slug](const diagnostics::Code* rule) { return rule->slug == slug; });
}

void report_differences(const ParityMatrix& matrix, diagnostics::Sink& sink, StubWriter* stubs) {
  for (const ParityTable& table : matrix.tables) TableReport(matrix, table, stubs, sink).report();
}

void check_parity(const Subject& subject, diagnostics::Sink& sink) {
  std::vector<std::string> languages;
  for (const language_kit::Backend* backend : subject.backends) languages.emplace_back(backend->id);
  const ParityMatrix matrix = parity_matrix(subject.model, languages);
  StubWriter stubs(subject);
  report_differences(matrix, sink, &stubs);
  report_order(matrix, sink);
}

}  // namespace refgen::lint
