#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/language_kit/type_plan.h"
#include "generator/model/api_model.h"

namespace refgen::language_kit {

struct ExampleMember;

/// A value that a sample or an example document shows: JSON, with what a language needs to write it as code.
struct Example {
  enum class Kind { null, boolean, number, string, list, object, function };

  Kind kind = Kind::null;
  std::string text;  ///< string: the raw text; number: its JSON spelling; boolean: `true` or `false`.
  std::string
      type;  ///< Object: the name of its type, module prefix included, or empty. Others: as the table spells it.
  std::vector<Example> items;
  std::vector<ExampleMember> members;
  std::optional<TypeUse> use = {};  ///< What it is in the plan of types (typed_example.h); absent when no type says it.
  std::string code = {};            ///< The literal, where a backend knows better.
  std::string before = {};          ///< Code around the literal: `jsonvalue.Ptr(` and `)`.
  std::string after = {};
};

struct ExampleMember {
  std::string key;   ///< As the language's table spells it.
  std::string wire;  ///< As JSON spells it.
  Example value;
  const FieldDeclaration* field = nullptr;  ///< What it is in the plan of types, which outlives it.
};

/// Which rows an example shows.
enum class ExampleScope {
  all,       ///< Every row: a response.
  some,      ///< What is required, and a few of the others: a request with a body.
  required,  ///< Only what is required: a request without one.
};

/// What example values are made from.
struct ExampleSource {
  const model::ApiModel& model;
  std::string_view language;
  ExampleScope scope = ExampleScope::all;
};

/// The value of one row. `example` first, then `default`, then made from name and type: the same on every run. `owner`
/// is the thing the row belongs to (`user`, `update_user`): it gives ids their prefix. Models that contain themselves
/// end after one round.
Example example_of(const ExampleSource& source, const model::Row& row, std::string_view owner);

/// An object with the values of the rows, without a type name.
Example example_of_rows(const ExampleSource& source, const std::vector<model::Row>& rows, std::string_view owner);

/// An example of a model's table.
Example example_of_model(const ExampleSource& source, model::EntityRef entity, const model::Entry& entry);

/// The rows of a request that an example shows, in the table's order.
std::vector<const model::Row*> shown_rows(const std::vector<model::Row>& rows, ExampleScope scope);

/// The thing that an entity is about: `user` for `update_user`.
std::string subject_of(std::string_view entity_id);

/// The name of a table's own type with its module prefix: the name in its title (`interface User`,
/// `usermanagement.User`), else its key.
std::string type_of_entry(const model::Entry& entry);

/// The example as JSON, members by their wire names. Functions are left out.
model::Value json_value(const Example& example);

}  // namespace refgen::language_kit
