#include "generator/lint/parity_matrix.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "generator/base/path.h"
#include "generator/lint/parity_rows.h"
#include "generator/lint/type_fit.h"

namespace refgen::lint {
namespace {

using model::Entry;
using model::Row;
using model::TypeKind;

/// The language whose tables tell what travels.
constexpr std::string_view wire_language = "curl";

/// What OAuth 2.0 makes an application send for itself: the clients of SDKs hold it, so that their calls need not.
bool is_credential(std::string_view key) { return key == "client_id" || key == "client_secret"; }

bool is_constant(const Row& row) {
  return row.type.kind == TypeKind::literal || (model::is_enumeration(row.type) && row.type.parts.size() == 1);
}

bool may_be_left_out(const Row& row) { return row.optional || row.nullable; }

/// Builds the table of one entity.
class TableBuilder {
 public:
  TableBuilder(const ParityMatrix& matrix, ParityTable& table) : table_(table), size_(matrix.languages.size()) {
    const auto wire = std::find(matrix.languages.begin(), matrix.languages.end(), wire_language);
    wire_ = static_cast<std::size_t>(wire - matrix.languages.begin());
  }

  void build() {
    add_section("properties", [](const Entry& entry) { return compared_properties(entry); });
    add_section("parameters", [&](const Entry& entry) { return compared_parameters(*table_.entity, entry); });
    add_section("returns", [&](const Entry& entry) { return compared_results(*table_.entity, entry); });
  }

 private:
  /// The rows of one level, one for each language of the matrix; nothing where there is no table.
  using Level = std::vector<std::optional<ComparedRows>>;

  template <typename Compared>
  void add_section(const std::string& section, Compared compared) {
    Level level(size_);
    for (std::size_t i = 0; i < size_; ++i) {
      if (table_.entries[i] != nullptr) level[i] = compared(*table_.entries[i]);
    }
    align_single_values(level);
    section_ = section;
    add_level(level, "");
  }

  /// Results that are one value each are the same one. Where others list rows, one value is a row only by its key.
  static void align_single_values(Level& level) {
    std::set<std::string> listed;
    const std::string* common = nullptr;
    for (const auto& compared : level) {
      if (!compared || !compared->known) continue;
      if (compared->single && common == nullptr) common = &compared->rows.front().key;
      for (const PlacedRow& placed : compared->rows) {
        if (!compared->single) listed.insert(placed.key);
      }
    }
    if (common == nullptr) return;
    const std::string key = *common;
    for (auto& compared : level) {
      if (!compared || !compared->single) continue;
      if (listed.empty()) compared->rows.front().key = key;
      if (!listed.empty() && !listed.contains(compared->rows.front().key)) compared = ComparedRows();
    }
  }

  void add_level(const Level& level, const std::string& prefix) {
    std::set<std::string> done;
    for (const std::size_t language : reading_order()) {
      if (!level[language]) continue;
      for (const PlacedRow& placed : level[language]->rows) {
        if (done.insert(placed.key).second) add_row(level, placed.key, prefix);
      }
    }
  }

  /// The table that tells what travels first, so that its order is the order of rows.
  [[nodiscard]] std::vector<std::size_t> reading_order() const {
    std::vector<std::size_t> order;
    if (wire_ < size_) order.push_back(wire_);
    for (std::size_t i = 0; i < size_; ++i) {
      if (i != wire_) order.push_back(i);
    }
    return order;
  }

  void add_row(const Level& level, const std::string& key, const std::string& prefix) {
    ParityRow row;
    row.section = section_;
    row.path = prefix + key;
    row.cells.resize(size_);
    Level members(size_);
    for (std::size_t i = 0; i < size_; ++i) {
      if (table_.entries[i] == nullptr) continue;
      row.cells[i].standing = Standing::unknown;
      members[i] = ComparedRows();
      if (level[i] && level[i]->known) place(*level[i], key, row.cells[i], members[i]);
    }
    judge_presence(row);
    judge_types(row);
    judge_optionality(row);
    const std::string inner = row.path + ".";
    table_.rows.push_back(std::move(row));
    add_level(members, inner);
  }

  static void place(const ComparedRows& compared, const std::string& key, ParityCell& cell,
                    std::optional<ComparedRows>& members) {
    const auto found = std::find_if(compared.rows.begin(), compared.rows.end(),
                                    [&](const PlacedRow& placed) { return placed.key == key; });
    cell.standing = found == compared.rows.end() ? Standing::not_expected : Standing::listed;
    if (found == compared.rows.end() || found->row == nullptr) return;
    cell.row = found->row;
    members = compared_members(*found->row);
  }

  /// A row should be there when HTTP has it or most of the other languages; one that says nothing need not.
  void judge_presence(ParityRow& row) const {
    std::size_t listed = 0, lacking = 0;
    bool constant = true;
    for (const ParityCell& cell : row.cells) {
      if (cell.standing == Standing::listed) ++listed;
      if (cell.standing == Standing::not_expected) ++lacking;
      if (cell.row != nullptr && !is_constant(*cell.row)) constant = false;
    }
    const bool on_the_wire = wire_ < size_ && row.cells[wire_].standing == Standing::listed;
    if (constant || (section_ == "parameters" && is_credential(row.path))) return;
    if (!on_the_wire && listed <= lacking) return;
    for (ParityCell& cell : row.cells) {
      if (cell.standing == Standing::not_expected) cell.standing = Standing::missing;
    }
  }

  void judge_types(ParityRow& row) const {
    std::optional<std::size_t> best;
    std::size_t best_agreeing = 0;
    for (const std::size_t i : reading_order()) {
      if (!has_telling_type(row.cells[i])) continue;
      const auto agreeing =
          static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), [&](const ParityCell& other) {
            return has_telling_type(other) && fits(row.cells[i].row->type, other.row->type);
          }));
      if (!best || agreeing > best_agreeing) {
        best = i;
        best_agreeing = agreeing;
      }
    }
    if (!best) return;
    row.type_reference = best;
    for (ParityCell& cell : row.cells) {
      cell.other_type = has_telling_type(cell) && !fits(row.cells[*best].row->type, cell.row->type);
    }
  }

  /// A type of another language is a finding of its own.
  static bool has_telling_type(const ParityCell& cell) {
    return cell.row != nullptr && !cell.row->foreign_type && !is_vague(cell.row->type);
  }

  /// What most say counts. As many on both sides: what travels does; without that, that the value is needed, as result
  /// types that several operations share make everything optional.
  void judge_optionality(ParityRow& row) const {
    std::ptrdiff_t surplus_of_needed = 0;
    for (const ParityCell& cell : row.cells) {
      if (tells_optionality(cell)) surplus_of_needed += may_be_left_out(*cell.row) ? -1 : 1;
    }
    bool expected = surplus_of_needed < 0;
    if (surplus_of_needed == 0 && wire_ < size_ && tells_optionality(row.cells[wire_])) {
      expected = may_be_left_out(*row.cells[wire_].row);
    }
    for (const std::size_t i : reading_order()) {
      ParityCell& cell = row.cells[i];
      if (!tells_optionality(cell)) continue;
      cell.other_optionality = may_be_left_out(*cell.row) != expected;
      if (!cell.other_optionality && !row.optionality_reference) row.optionality_reference = i;
    }
  }

  /// What has a default need not be given, whether the table calls it optional or not.
  static bool tells_optionality(const ParityCell& cell) { return cell.row != nullptr && !cell.row->default_value; }

  ParityTable& table_;
  std::size_t size_;
  std::size_t wire_;  ///< Index of the language that tells what travels; size_ when it is not compared.
  std::string section_;
};

bool is_compared(const model::Entity& entity) {
  return !entity.entries.empty() && std::all_of(entity.entries.begin(), entity.entries.end(), [](const Entry& entry) {
    return entry.kind == model::EntryKind::model || entry.kind == model::EntryKind::operation;
  });
}

ParityTable empty_table(const model::Spec& spec, const model::Entity& entity,
                        const std::vector<std::string>& languages) {
  ParityTable table;
  table.spec = &spec;
  table.entity = &entity;
  for (const std::string& language : languages) table.entries.push_back(entity.find(language));
  table.language_missing.resize(languages.size());
  return table;
}

/// The entities of one kind in one folder, by how many of them each language has.
struct Neighbours {
  std::size_t count = 0;
  std::map<std::size_t, std::size_t> by_language;
};

using Neighbourhood = std::pair<std::string_view, model::EntryKind>;

Neighbourhood neighbourhood(const ParityTable& table) {
  return {base::parent_path(table.spec->file), table.entity->entries.front().kind};
}

/// Whether HTTP has the entity, or at least half of the languages around it: otherwise it belongs to the SDKs that have
/// it.
bool is_shared(const ParityTable& table, const Neighbours& neighbours, std::set<std::size_t> languages) {
  for (const auto& [language, count] : neighbours.by_language) languages.insert(language);
  const auto present = static_cast<std::size_t>(
      std::count_if(table.entries.begin(), table.entries.end(), [](const Entry* entry) { return entry != nullptr; }));
  return table.entity->find(wire_language) != nullptr || present * 2 >= languages.size();
}

/// A language should have what HTTP or most languages have, when it has another entity of the file, or most others of
/// that kind in the folder. What only SDKs have may well be done without HTTP.
void judge_languages(const std::vector<std::string>& languages, std::vector<ParityTable>& tables) {
  std::map<const model::Spec*, std::set<std::size_t>> of_file;
  std::map<Neighbourhood, Neighbours> of_folder;
  for (const ParityTable& table : tables) {
    Neighbours& neighbours = of_folder[neighbourhood(table)];
    ++neighbours.count;
    for (std::size_t i = 0; i < table.entries.size(); ++i) {
      if (table.entries[i] == nullptr) continue;
      of_file[table.spec].insert(i);
      ++neighbours.by_language[i];
    }
  }
  for (ParityTable& table : tables) {
    Neighbours& neighbours = of_folder[neighbourhood(table)];
    const bool is_operation = table.entity->entries.front().kind == model::EntryKind::operation;
    for (std::size_t i = 0; i < table.entries.size(); ++i) {
      if (table.entries[i] != nullptr || !is_shared(table, neighbours, of_file[table.spec])) continue;
      if (is_operation && languages[i] == wire_language) continue;
      const bool in_folder = neighbours.count > 2 && neighbours.by_language[i] * 2 > neighbours.count - 1;
      table.language_missing[i] = of_file[table.spec].contains(i) || in_folder;
    }
  }
}

}  // namespace

std::string_view to_text(Standing standing) {
  switch (standing) {
    case Standing::listed:
      return "listed";
    case Standing::missing:
      return "missing";
    case Standing::not_expected:
      return "not-expected";
    case Standing::unknown:
      return "unknown";
    case Standing::no_table:
      return "no-table";
  }
  return "";
}

ParityMatrix parity_matrix(const model::ApiModel& model, const std::vector<std::string>& languages) {
  ParityMatrix matrix{languages, {}};
  for (const model::Spec& spec : model.specs) {
    for (const model::Entity& entity : spec.entities) {
      if (!is_compared(entity)) continue;
      ParityTable table = empty_table(spec, entity, languages);
      const auto is_null = [](const Entry* entry) { return entry == nullptr; };
      if (std::all_of(table.entries.begin(), table.entries.end(), is_null)) continue;
      TableBuilder(matrix, table).build();
      matrix.tables.push_back(std::move(table));
    }
  }
  judge_languages(languages, matrix.tables);
  return matrix;
}

}  // namespace refgen::lint
