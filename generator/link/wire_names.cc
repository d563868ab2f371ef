#include "generator/link/wire_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "generator/base/path.h"
#include "generator/diagnostics/codes.h"
#include "generator/model/words.h"

namespace refgen::link {
namespace {

namespace codes = diagnostics::codes;
using model::Entry;
using model::Row;

constexpr std::string_view wire_language = "curl";

using Rows = std::vector<Row>;
using Level = std::vector<Row*>;

bool holds_rows(const Row& row) {
  const model::TypeKind kind = row.type.kind;
  return !row.properties.empty() && kind != model::TypeKind::array && kind != model::TypeKind::map;
}

void mark_wrappers(Rows& rows) {
  for (Row& row : rows) {
    row.wrapper = holds_rows(row) && (row.unwrap || row.anonymous());
    mark_wrappers(row.properties);
  }
}

/// The rows of one level of one table, matched to those of the curl table.
class LevelMatch {
 public:
  LevelMatch(const Level& rows, const Level& wire_rows) : rows_(rows), wire_rows_(wire_rows) {
    const auto wire = [](const Row& wire_row) { return Names{wire_row.wire}; };
    match([](const Row& row) { return row.wire.empty() ? std::nullopt : std::optional(row.wire); }, wire);
    match([](const Row& row) { return row.wire.empty() ? std::optional(model::fold(row.name)) : std::nullopt; },
          [](const Row& wire_row) {
            return Names{model::fold(wire_row.name), model::fold(wire_row.wire)};
          });
    match([](const Row& row) { return row.wire.empty() && row.name == "obj" ? std::optional("object") : std::nullopt; },
          wire);
    match(
        [](const Row& row) {
          const bool borrows = row.wire.empty() && !row.description_name.empty();
          return borrows ? std::optional(row.description_name) : std::nullopt;
        },
        [](const Row& wire_row) { return Names{wire_row.description_name}; });
  }

  [[nodiscard]] Row* partner(const Row* row) const {
    const auto found = partners_.find(row);
    return found == partners_.end() ? nullptr : found->second;
  }

  /// The curl row whose description a row borrows, when its partner has another one.
  [[nodiscard]] const Row* contradicting(const Row& row) const {
    const Row* mine = partner(&row);
    if (mine == nullptr || row.description_name.empty() || mine->description_name.empty() ||
        mine->description_name == row.description_name) {
      return nullptr;
    }
    const auto other = std::find_if(wire_rows_.begin(), wire_rows_.end(), [&](const Row* wire_row) {
      return wire_row->description_name == row.description_name;
    });
    return other == wire_rows_.end() ? nullptr : *other;
  }

 private:
  using Names = std::vector<std::string>;

  /// Gives each row without a partner the first free wire row that has the name it looks for, when it looks for one.
  template <typename WantedName, typename NamesOf>
  void match(WantedName wanted_name, NamesOf names_of) {
    std::unordered_map<std::string, Level> by_name;
    for (Row* wire_row : wire_rows_) {
      if (claimed_.contains(wire_row)) continue;
      for (std::string& name : names_of(*wire_row)) by_name[std::move(name)].push_back(wire_row);
    }
    for (const Row* row : rows_) {
      if (partners_.contains(row)) continue;
      const std::optional<std::string> wanted = wanted_name(*row);
      const auto found = wanted ? by_name.find(*wanted) : by_name.end();
      if (found == by_name.end()) continue;
      const auto free = std::find_if(found->second.begin(), found->second.end(),
                                     [this](const Row* wire_row) { return !claimed_.contains(wire_row); });
      if (free == found->second.end()) continue;
      partners_[row] = *free;
      claimed_.insert(*free);
    }
  }

  const Level& rows_;
  const Level& wire_rows_;
  std::map<const Row*, Row*> partners_;
  std::set<const Row*> claimed_;
};

void name_wire_rows(Rows& rows) {
  for (Row& row : rows) {
    if (row.wire.empty()) row.wire = model::snake_case(row.name);
    name_wire_rows(row.properties);
  }
}

/// A row of a call that corresponds to nothing in JSON but holds rows: an options object or a result struct.
void mark_unmatched_wrappers(const Level& rows, const LevelMatch& match) {
  for (Row* row : rows) {
    if (match.partner(row) == nullptr && holds_rows(*row)) row->wrapper = true;
  }
}

/// Java tables write `obj` where JSON has `object`, a method that every object has.
std::string unmatched_wire_name(const Row& row) { return row.name == "obj" ? "object" : model::snake_case(row.name); }

void name_level(Rows& rows, const Level& wire_rows, bool outermost_of_call, diagnostics::Sink& sink) {
  Level level = json_level(rows);
  if (outermost_of_call && !wire_rows.empty()) {
    mark_unmatched_wrappers(level, LevelMatch(level, wire_rows));
    level = json_level(rows);
  }
  const LevelMatch match(level, wire_rows);
  for (Row* row : level) {
    Row* partner = match.partner(row);
    if (const Row* other = match.contradicting(*row)) {
      sink.report({&codes::wire_conflict,
                   row->span,
                   fmt::format("'{}' is '{}' in JSON by its name, but its description belongs to '{}'", row->name,
                               partner->wire, other->wire),
                   "the name counts",
                   {}});
    }
    if (row->wire.empty()) row->wire = partner != nullptr ? partner->wire : unmatched_wire_name(*row);
    name_level(row->properties, partner != nullptr ? json_level(partner->properties) : Level(), false, sink);
  }
}

void name_wrappers(Rows& rows) {
  for (Row& row : rows) {
    if (row.wire.empty()) row.wire = model::snake_case(row.name);
    name_wrappers(row.properties);
  }
}

/// A `:parameter` of a path template, and the collection that stands before it (`/users/:id`), both folded.
struct PathParameter {
  std::string name;
  std::string collection;
};

std::vector<PathParameter> path_parameters(std::string_view path) {
  std::vector<PathParameter> parameters;
  std::string previous;
  for (const std::string_view part : base::path_parts(path)) {
    if (part.starts_with(':')) {
      parameters.push_back({model::fold(part), previous});
    } else {
      previous = model::fold(part);
    }
  }
  return parameters;
}

/// Whether a row that bears another name is what `:id` stands for: it is named after the collection
/// (`/factors/:id`: `authentication_factor_id`, `/organizations/:id`: `organization`).
bool names_the_collection(const Row& row, const PathParameter& parameter) {
  if (parameter.name != "id" || !parameter.collection.ends_with('s')) return false;
  const std::string singular = parameter.collection.substr(0, parameter.collection.size() - 1);
  const std::string name = model::fold(row.wire);
  return name == singular || name == singular + "id" || name.ends_with(singular + "id");
}

/// The row that a path parameter stands for: the one of that name, else a required one named after the collection.
Row* find_path_row(const Level& level, const PathParameter& parameter) {
  for (Row* row : level) {
    if (model::fold(row->wire) == parameter.name) return row;
  }
  for (Row* row : level) {
    if (!row->optional && names_the_collection(*row, parameter)) return row;
  }
  return nullptr;
}

void place_rows(const Level& rows, model::Place place) {
  for (Row* row : rows) {
    row->place = place;
    place_rows(json_level(row->properties), place);
  }
}

template <typename RowOrConst, typename List>
std::vector<RowOrConst*> json_level_of(List& rows) {
  std::vector<RowOrConst*> level;
  for (RowOrConst& row : rows) {
    if (!row.wrapper) {
      level.push_back(&row);
      continue;
    }
    const std::vector<RowOrConst*> inner = json_level_of<RowOrConst>(row.properties);
    level.insert(level.end(), inner.begin(), inner.end());
  }
  return level;
}

/// Some tables list a path parameter twice: as an argument of its own and in the options.
void place_in_path(const Level& level, const Row& path_row) {
  for (Row* row : level) {
    const bool same =
        !row->optional && !row->description_name.empty() && row->description_name == path_row.description_name;
    if (row == &path_row || same) place_rows({row}, model::Place::path);
  }
}

}  // namespace

std::vector<Row*> json_level(Rows& rows) { return json_level_of<Row>(rows); }

std::vector<const Row*> json_level(const Rows& rows) { return json_level_of<const Row>(rows); }

void assign_wire_names(model::Entity& entity, diagnostics::Sink& sink) {
  for (Entry& entry : entity.entries) {
    for (Rows* rows : {&entry.properties, &entry.parameters, &entry.returns}) mark_wrappers(*rows);
  }
  Entry none;
  const auto found = std::find_if(entity.entries.begin(), entity.entries.end(),
                                  [](const Entry& entry) { return entry.language == wire_language; });
  Entry& wire_entry = found == entity.entries.end() ? none : *found;
  for (Rows Entry::*section : {&Entry::properties, &Entry::parameters, &Entry::returns}) {
    name_wire_rows(wire_entry.*section);
    const Level wire_rows = json_level(wire_entry.*section);
    for (Entry& entry : entity.entries) {
      if (&entry == &wire_entry) continue;
      name_level(entry.*section, wire_rows, section != &Entry::properties, sink);
      name_wrappers(entry.*section);
    }
  }
}

void assign_places(model::Entity& entity) {
  if (entity.method.empty()) return;
  const std::vector<PathParameter> parameters = path_parameters(entity.path);
  const bool has_body = entity.method == "POST" || entity.method == "PUT" || entity.method == "PATCH";
  for (Entry& entry : entity.entries) {
    const Level level = json_level(entry.parameters);
    place_rows(level, has_body ? model::Place::body : model::Place::query);
    for (const PathParameter& parameter : parameters) {
      if (const Row* row = find_path_row(level, parameter)) place_in_path(level, *row);
    }
  }
}

}  // namespace refgen::link
