#include "generator/language_kit/example_value.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "generator/language_kit/example_text.h"
#include "generator/language_kit/operation_rows.h"
#include "generator/language_kit/type_names.h"
#include "generator/model/words.h"

namespace refgen::language_kit {
namespace {

using model::Entity;
using model::EntityRef;
using model::Entry;
using model::Row;
using model::Type;
using model::TypeKind;

constexpr std::size_t deepest_nesting = 8;
constexpr std::size_t most_rows = 400;  // models that refer to each other would grow with each level
constexpr std::size_t optional_rows_shown = 3;

constexpr std::array verbs = {std::string_view("create"), std::string_view("update"), std::string_view("get"),
                              std::string_view("list"),   std::string_view("delete"), std::string_view("send"),
                              std::string_view("revoke"), std::string_view("verify"), std::string_view("confirm"),
                              std::string_view("add"),    std::string_view("remove"), std::string_view("accept"),
                              std::string_view("enable"), std::string_view("find"),   std::string_view("read"),
                              std::string_view("assign"), std::string_view("disable")};

Example scalar(Example::Kind kind, std::string text, std::string type = {}) {
  Example example;
  example.kind = kind;
  example.text = std::move(text);
  example.type = std::move(type);
  return example;
}

Example from_value(const model::Value& value) {
  using Kind = model::Value::Kind;
  Example example;
  example.text = value.text;
  switch (value.kind) {
    case Kind::null:
      break;
    case Kind::boolean:
      example.kind = Example::Kind::boolean;
      break;
    case Kind::number:
      example.kind = Example::Kind::number;
      break;
    case Kind::string:
      example.kind = Example::Kind::string;
      break;
    case Kind::list:
      example.kind = Example::Kind::list;
      for (const model::Value& item : value.items) example.items.push_back(from_value(item));
      break;
    case Kind::object:
      example.kind = Example::Kind::object;
      for (const auto& [key, member] : value.members) example.members.push_back({key, key, from_value(member)});
      break;
  }
  return example;
}

Example from_literal(const Type& type) {
  switch (type.literal_kind) {
    case model::LiteralKind::number:
      return scalar(Example::Kind::number, type.text);
    case model::LiteralKind::boolean:
      return scalar(Example::Kind::boolean, type.text);
    case model::LiteralKind::string:
      break;
  }
  return scalar(Example::Kind::string, type.text);
}

/// A type's name where it says more than "some object"; with its module prefix.
std::string object_type(const Type& type) {
  const bool may_have_name = type.kind == TypeKind::object || type.kind == TypeKind::named;
  return may_have_name && !specific_name(type.text).empty() ? type.text : std::string();
}

/// The thing that a row belongs to: what its description is filed under says it best.
std::string owner_of(const Row& row, std::string_view owner) {
  const std::size_t last_dot = row.description_name.rfind('.');
  if (last_dot == std::string::npos) return std::string(owner);
  const std::string_view group = std::string_view(row.description_name).substr(0, last_dot);
  const std::size_t dot = group.rfind('.');
  return subject_of(dot == std::string_view::npos ? group : group.substr(dot + 1));
}

std::string singular_name(std::string_view wire) {
  const std::string name = model::snake_case(wire);
  const std::size_t last = name.rfind('_');
  const std::size_t begin = last == std::string::npos ? 0 : last + 1;
  return name.substr(0, begin) + singular(std::string_view(name).substr(begin));
}

/// The thing that an object of this name is: `updated_by` is a user.
std::string thing_of(std::string_view wire) {
  const std::string name = singular_name(wire);
  return name.size() > 3 && name.substr(name.size() - 3) == "_by" ? "user" : name;
}

/// Makes values; remembers which models it is inside of.
class ExampleMaker {
 public:
  explicit ExampleMaker(const ExampleSource& source) : source_(source) {}

  /// Nothing for a row that has no finite value here.
  std::optional<Example> of_row(const Row& row, std::string_view owner) {
    if (row.example) return from_value(*row.example);
    if (row.default_value) return from_value(*row.default_value);
    if (const Type* known = known_values(row)) return from_literal(known->parts.empty() ? *known : known->parts[0]);
    const std::string name = row.anonymous() ? std::string(owner) : row.wire.empty() ? row.key : row.wire;
    const Named named{row, name, owner_of(row, owner)};
    if (row.model && row.type.kind != TypeKind::array) return of_entity(row.model->entity, row.model->entry);
    return of_type(row.type, named);
  }

  Example of_rows(const std::vector<const Row*>& rows, std::string_view owner) {
    Example object = scalar(Example::Kind::object, {});
    object.members.reserve(rows.size());
    ++depth_;
    for (const Row* row : rows) {
      std::optional<Example> value;
      if (depth_ < deepest_nesting && rows_++ < most_rows) value = of_row(*row, owner);
      if (!value && row->optional) continue;
      object.members.push_back(
          {row->key, row->wire.empty() ? row->key : row->wire, std::move(value).value_or(Example())});
    }
    --depth_;
    return object;
  }

  Example of_table(EntityRef ref, const Entry& entry) {
    const Entity& entity = source_.model.entity(ref);
    inside_.push_back(ref);
    const std::vector<Row>& rows = entry.properties.empty() ? entry.parameters : entry.properties;
    Example object = of_rows(shown_rows(rows, ExampleScope::all), subject_of(entity.id));
    inside_.pop_back();
    object.type = type_of_entry(entry);
    return object;
  }

 private:
  /// A row, the name its value goes by, and the thing it belongs to.
  struct Named {
    const Row& row;
    std::string wire;
    std::string owner;
  };

  /// What another language's table of the model we are in says about the values of a text; null when none says any.
  const Type* known_values(const Row& row) const {
    if (inside_.empty() || row.type.kind != TypeKind::string || row.wire.empty()) return nullptr;
    for (const Entry& entry : source_.model.entity(inside_.back()).entries) {
      for (const Row& other : entry.properties) {
        const bool known = other.type.kind == TypeKind::literal || model::is_enumeration(other.type);
        if (known && other.wire == row.wire) return &other.type;
      }
    }
    return nullptr;
  }

  std::optional<Example> of_entity(EntityRef ref, std::optional<std::uint32_t> index = std::nullopt) {
    if (std::find(inside_.begin(), inside_.end(), ref) != inside_.end()) return std::nullopt;
    const Entity& entity = source_.model.entity(ref);
    const Entry* entry = index ? &entity.entries[*index] : entity.find(source_.language);
    if (entry == nullptr) return scalar(Example::Kind::object, {});
    return of_table(ref, *entry);
  }

  std::optional<Example> of_type(const Type& type, const Named& named) {
    switch (type.kind) {
      case TypeKind::null:
      case TypeKind::nothing:
        return Example();
      case TypeKind::boolean:
        return scalar(Example::Kind::boolean, "true", named.row.type_text);
      case TypeKind::integer:
      case TypeKind::number:
        return scalar(Example::Kind::number, example_number(named.wire, type.kind == TypeKind::integer),
                      named.row.type_text);
      case TypeKind::timestamp:
        return scalar(Example::Kind::string, example_timestamp(named.wire), named.row.type_text);
      case TypeKind::function:
        return scalar(Example::Kind::function, {}, named.row.type_text);
      case TypeKind::literal:
        return from_literal(type);
      case TypeKind::choice:
        return of_choice(type, named);
      case TypeKind::array:
        return of_array(type, named);
      case TypeKind::map:
        return of_map(type, named);
      case TypeKind::named:
        return of_named(type, named);
      case TypeKind::object:
        return of_object(type, named);
      case TypeKind::any:
      case TypeKind::string:
        break;
    }
    if (type.kind == TypeKind::any && !named.row.properties.empty()) return of_object(type, named);
    return scalar(Example::Kind::string, example_text(named.wire, named.owner), named.row.type_text);
  }

  std::optional<Example> of_choice(const Type& type, const Named& named) {
    for (const Type& part : type.parts) {
      if (auto value = of_type(part, named)) return value;
    }
    return std::nullopt;
  }

  std::optional<Example> of_array(const Type& type, const Named& named) {
    Example list = scalar(Example::Kind::list, {});
    const Named item{named.row, singular_name(named.wire), named.owner};
    auto value = type.parts.empty() ? std::nullopt : of_type(type.parts[0], item);
    if (value && value->kind != Example::Kind::object) value->type.clear();
    if (value) list.items.push_back(std::move(*value));
    return list;
  }

  std::optional<Example> of_map(const Type& type, const Named& named) {
    Example object = scalar(Example::Kind::object, {});
    const bool text =
        type.parts.empty() || type.parts[0].kind == TypeKind::string || type.parts[0].kind == TypeKind::any;
    auto value = text ? scalar(Example::Kind::string, "enterprise") : of_type(type.parts[0], named);
    if (value) object.members.push_back({"plan", "plan", std::move(*value)});
    return object;
  }

  std::optional<Example> of_named(const Type& type, const Named& named) {
    if (type.target && named.row.properties.empty()) return of_entity(*type.target);
    if (!named.row.properties.empty()) return of_object(type, named);
    return scalar(Example::Kind::string, example_text(named.wire, named.owner), named.row.type_text);
  }

  std::optional<Example> of_object(const Type& type, const Named& named) {
    const std::string name = thing_of(named.wire);
    if (named.row.properties.empty()) {
      return model::fold(named.wire) == "metadata" ? of_map({}, named) : scalar(Example::Kind::object, {});
    }
    const ExampleScope scope = depth_ == 0 ? source_.scope : ExampleScope::all;
    Example object = of_rows(shown_rows(named.row.properties, scope), name);
    object.type = object_type(type);
    return object;
  }

  const ExampleSource& source_;
  std::vector<EntityRef> inside_;
  std::size_t depth_ = 0;
  std::size_t rows_ = 0;
};

}  // namespace

std::string subject_of(std::string_view entity_id) {
  std::vector<std::string> words = model::split_words(entity_id);
  if (words.size() > 1 && std::find(verbs.begin(), verbs.end(), words[0]) != verbs.end()) words.erase(words.begin());
  std::string subject;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && words[i] == "by") break;
    subject += (i > 0 ? "_" : "") + words[i];
  }
  return singular_name(subject);
}

std::string type_of_entry(const Entry& entry) {
  const std::size_t space = entry.title.rfind(' ');
  const std::string last = space == std::string::npos ? entry.title : entry.title.substr(space + 1);
  const bool names_it = last.size() >= entry.key.size() && last.substr(last.size() - entry.key.size()) == entry.key;
  return names_it ? last : entry.key;
}

std::vector<const Row*> shown_rows(const std::vector<Row>& rows, ExampleScope scope) {
  std::vector<const Row*> shown;
  std::size_t extras = 0;
  for (const Row& row : rows) {
    if (row.optional || row.deprecated) {
      if (scope == ExampleScope::required || !is_data(row)) continue;
      if (scope == ExampleScope::some && (row.deprecated || extras++ >= optional_rows_shown)) continue;
    }
    shown.push_back(&row);
  }
  return shown;
}

Example example_of(const ExampleSource& source, const Row& row, std::string_view owner) {
  return ExampleMaker(source).of_row(row, owner).value_or(Example());
}

Example example_of_rows(const ExampleSource& source, const std::vector<Row>& rows, std::string_view owner) {
  return ExampleMaker(source).of_rows(shown_rows(rows, source.scope), owner);
}

Example example_of_model(const ExampleSource& source, EntityRef ref, const Entry& entry) {
  return ExampleMaker(source).of_table(ref, entry);
}

model::Value json_value(const Example& example) {
  switch (example.kind) {
    case Example::Kind::boolean:
      return model::Value::boolean_value(example.text == "true");
    case Example::Kind::number:
      return model::Value::number_value(example.text);
    case Example::Kind::string:
      return model::Value::string_value(example.text);
    case Example::Kind::list: {
      std::vector<model::Value> items;
      for (const Example& item : example.items) items.push_back(json_value(item));
      return model::Value::list_value(std::move(items));
    }
    case Example::Kind::object: {
      std::vector<std::pair<std::string, model::Value>> members;
      for (const ExampleMember& member : example.members) {
        if (member.value.kind == Example::Kind::function) continue;
        members.emplace_back(member.wire, json_value(member.value));
      }
      return model::Value::object_value(std::move(members));
    }
    case Example::Kind::null:
    case Example::Kind::function:
      break;
  }
  return {};
}

}  // namespace refgen::language_kit
