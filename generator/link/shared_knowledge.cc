#include "generator/link/shared_knowledge.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "generator/link/wire_names.h"

namespace refgen::link {
namespace {

using model::Entry;
using model::Row;
using model::Type;
using model::TypeKind;

/// Languages whose numbers are all of one kind: their `number` says nothing about being whole.
bool has_one_number_type(std::string_view language) {
  return language == "js" || language == "curl" || language == "json";
}

/// The same property in several tables.
struct Counterpart {
  std::string_view language;
  Row* row;
};

using Counterparts = std::map<std::string, std::vector<Counterpart>>;

void collect(std::vector<Row>& rows, const std::string& prefix, std::string_view language, Counterparts& found) {
  for (Row* row : json_level(rows)) {
    const std::string path = prefix + "/" + row->wire;
    found[path].push_back({language, row});
    collect(row->properties, path, language, found);
  }
}

bool is_open_name(const Type& type) { return type.kind == TypeKind::named && !type.target; }

bool is_vague(const Type& type) {
  return type.kind == TypeKind::any || is_open_name(type) || (type.kind == TypeKind::choice && type.parts.empty());
}

template <typename Predicate>
const Type* find_type(const std::vector<const Type*>& others, Predicate fits) {
  const auto found = std::find_if(others.begin(), others.end(), [&](const Type* type) { return fits(*type); });
  return found == others.end() ? nullptr : *found;
}

Type of_kind(TypeKind kind) {
  Type type;
  type.kind = kind;
  if (kind == TypeKind::array) type.parts.emplace_back();
  return type;
}

/// An enumeration that another table spells out, under the name this table gives it.
bool take_enumeration(Type& type, const std::vector<const Type*>& others) {
  const Type* known = find_type(others, [](const Type& t) { return model::is_enumeration(t) && !t.parts.empty(); });
  if (known == nullptr) return false;
  const std::string name = is_open_name(type) ? type.text : "";
  type = *known;
  if (!name.empty()) type.text = name;
  return true;
}

bool take_first(Type& type, const std::vector<const Type*>& others, bool (*fits)(const Type&)) {
  const Type* known = find_type(others, fits);
  if (known == nullptr) return false;
  type = *known;
  return true;
}

bool is_specific(const Type& type) { return !is_vague(type) && type.kind != TypeKind::function; }
bool is_model(const Type& type) { return type.kind == TypeKind::named && type.target; }
bool is_container_or_model(const Type& type) { return type.kind == TypeKind::map || is_model(type); }
bool is_string(const Type& type) { return type.kind == TypeKind::string; }
bool is_array(const Type& type) { return type.kind == TypeKind::array; }

void refine(Type& type, const std::vector<const Type*>& others);

/// A name that nobody declares is an open text (FORMAT), but as an element or a member of a choice it is rather a
/// shape. Adds the names to `opened`.
void open_up_names(Type& type, std::vector<std::string>& opened) {
  for (Type& part : type.parts) {
    if (is_open_name(part)) {
      opened.push_back(part.text);
      part = Type();
    }
    open_up_names(part, opened);
  }
  // `NotInstalled | error` is as little data as `error`.
  const auto is_function = [](const Type& part) { return part.kind == TypeKind::function; };
  if (type.kind == TypeKind::choice && std::any_of(type.parts.begin(), type.parts.end(), is_function)) {
    type = of_kind(TypeKind::function);
  }
  const auto is_any = [](const Type& part) { return part.kind == TypeKind::any; };
  if (type.kind == TypeKind::choice && std::any_of(type.parts.begin(), type.parts.end(), is_any)) type = Type();
}

/// Takes the first type of others that says something, one that tells about its insides before one that does not.
void take_most_telling(Type& type, const std::vector<const Type*>& others) {
  if (take_first(type, others, is_container_or_model)) return;
  if (take_first(type, others, is_specific) && is_array(type)) refine(type, others);
}

/// Whether more of the others name a model than agree with a table that says `string`.
bool is_outvoted(const std::vector<const Type*>& others) {
  const auto count = [&](bool (*fits)(const Type&)) {
    return std::count_if(others.begin(), others.end(), [&](const Type* type) { return fits(*type); });
  };
  return count(is_model) > count(is_string) + 1;
}

/// The element types of those of the others that are arrays.
void refine_element(Type& type, const std::vector<const Type*>& others) {
  std::vector<const Type*> elements;
  for (const Type* other : others) {
    if (is_array(*other)) elements.push_back(&other->parts.front());
  }
  refine(type.parts.front(), elements);
}

void refine(Type& type, const std::vector<const Type*>& others) {
  if (type.kind == TypeKind::array) {
    refine_element(type, others);
  } else if (type.kind == TypeKind::choice && type.parts.empty()) {
    if (!take_enumeration(type, others)) type = of_kind(TypeKind::string);
  } else if (is_open_name(type)) {
    if (!take_enumeration(type, others)) take_most_telling(type, others);
  } else if (type.kind == TypeKind::any) {
    take_most_telling(type, others);
  } else if (type.kind == TypeKind::object) {
    take_first(type, others, is_container_or_model);
  } else if (type.kind == TypeKind::string && is_outvoted(others)) {
    take_first(type, others, is_model);
  }
}

/// Rows make an object of whatever the spelling left open.
void settle_nested_rows(Row& row, bool others_have_array) {
  if (row.type.kind == TypeKind::any && row.type.text == "array") {
    row.type = others_have_array ? of_kind(TypeKind::array)
                                 : of_kind(row.properties.empty() ? TypeKind::array : TypeKind::object);
  }
  Type& inner = model::innermost(row.type);
  if (row.properties.empty() || inner.kind == TypeKind::object || (inner.kind == TypeKind::named && inner.target))
    return;
  const std::string name = inner.kind == TypeKind::named ? inner.text : "";
  inner = of_kind(TypeKind::object);
  inner.text = name;
}

void refine_number(Counterpart& counterpart, const std::vector<Counterpart>& all) {
  Type& type = model::innermost(counterpart.row->type);
  if (type.kind != TypeKind::number || !has_one_number_type(counterpart.language)) return;
  bool whole = false;
  for (const Counterpart& other : all) {
    const TypeKind kind = model::innermost(other.row->type).kind;
    if (kind == TypeKind::number && !has_one_number_type(other.language)) return;
    whole = whole || kind == TypeKind::integer;
  }
  if (whole) type.kind = TypeKind::integer;
}

void share(std::vector<Counterpart>& all) {
  std::vector<Type> spelt;
  spelt.reserve(all.size());
  for (const Counterpart& counterpart : all) spelt.push_back(counterpart.row->type);
  for (std::size_t i = 0; i < all.size(); ++i) {
    Row& row = *all[i].row;
    std::vector<const Type*> others;
    for (std::size_t j = 0; j < all.size(); ++j) {
      if (j != i) others.push_back(&spelt[j]);
    }
    if (row.properties.empty()) refine(row.type, others);
    settle_nested_rows(row, find_type(others, is_array) != nullptr);
    open_up_names(row.type, row.undeclared);
    refine_number(all[i], all);
  }
}

void settle_all(std::vector<Row>& rows) {
  for (Row& row : rows) {
    settle_nested_rows(row, false);
    settle_all(row.properties);
  }
}

}  // namespace

void share_types(model::Entity& entity) {
  for (std::vector<Row> Entry::*section : {&Entry::properties, &Entry::parameters, &Entry::returns}) {
    Counterparts counterparts;
    for (Entry& entry : entity.entries) collect(entry.*section, "", entry.language, counterparts);
    for (auto& [path, all] : counterparts) share(all);
    for (Entry& entry : entity.entries) settle_all(entry.*section);
  }
}

}  // namespace refgen::link
