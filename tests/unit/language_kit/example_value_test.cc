#include "generator/language_kit/example_value.h"

#include <gtest/gtest.h>

#include "generator/language_kit/example_text.h"

namespace refgen::language_kit {
namespace {

using model::Entity;
using model::Entry;
using model::Row;
using model::Type;
using model::TypeKind;
using model::Value;

Row row_of(std::string wire, TypeKind kind) {
  Row row;
  row.key = wire;
  row.wire = std::move(wire);
  row.type.kind = kind;
  return row;
}

Type named(model::EntityRef target) {
  Type type;
  type.kind = TypeKind::named;
  type.target = target;
  return type;
}

/// A model with one entity `user` that has the rows.
model::ApiModel user_model(std::vector<Row> rows) {
  Entry entry;
  entry.language = "curl";
  entry.key = "user";
  entry.properties = std::move(rows);
  Entity entity;
  entity.id = "user";
  entity.entries = {std::move(entry)};
  model::Spec spec;
  spec.entities = {std::move(entity)};
  model::ApiModel model;
  model.specs = {std::move(spec)};
  return model;
}

Value user_example(const model::ApiModel& model) {
  return json_value(example_of_model({model, "curl"}, {0, 0}, model.specs[0].entities[0].entries[0]));
}

TEST(ExampleText, FitsTheName) {
  EXPECT_EQ(example_text("id", "user"), "user_01E4ZCR3C56J083X43JQXF3JK5");
  EXPECT_EQ(example_text("user_id", "invitation"), "user_01E4ZCR3C56J083X43JQXF3JK5");
  EXPECT_EQ(example_text("email", "user"), "ada.sommer@example.com");
  EXPECT_EQ(example_text("created_at", "user"), "2025-01-15T09:30:00.000Z");
  EXPECT_EQ(example_text("expires_at", "user"), "2025-12-31T23:59:59.000Z");
  EXPECT_EQ(example_text("name", "user"), "Ada Sommer");
  EXPECT_EQ(example_text("name", "organization"), "Example Organization");
  EXPECT_EQ(example_text("redirect_uri", ""), "https://example.com/redirect");
  EXPECT_EQ(example_text("ip_address", ""), "203.0.113.24");
  EXPECT_EQ(example_text("intent", ""), "example-intent");
  EXPECT_EQ(example_text("", ""), "example");
}

TEST(ExampleNumber, FitsTheName) {
  EXPECT_EQ(example_number("limit", true), "10");
  EXPECT_EQ(example_number("expires_in", true), "3600");
  EXPECT_EQ(example_number("expire_at", true), "1736933400");
  EXPECT_EQ(example_number("latitude", false), "52.52");
  EXPECT_EQ(example_number("rank", true), "1");
}

TEST(Singular, GoesByTheEnding) {
  EXPECT_EQ(singular("users"), "user");
  EXPECT_EQ(singular("policies"), "policy");
  EXPECT_EQ(singular("addresses"), "address");
  EXPECT_EQ(singular("status"), "status");
}

TEST(SubjectOf, LeavesVerbAndManner) {
  EXPECT_EQ(subject_of("update_user"), "user");
  EXPECT_EQ(subject_of("list_users"), "user");
  EXPECT_EQ(subject_of("get_user_by_external_id"), "user");
  EXPECT_EQ(subject_of("organization_membership"), "organization_membership");
}

TEST(ExampleOfModel, TakesExampleThenDefaultThenTheType) {
  Row given = row_of("a", TypeKind::string);
  given.example = Value::string_value("from example");
  given.default_value = Value::string_value("from default");
  Row usual = row_of("b", TypeKind::integer);
  usual.default_value = Value::number_value("7");
  Row kind = row_of("kind", TypeKind::choice);
  kind.type.parts = {Type{TypeKind::literal, "first", model::LiteralKind::string, {}, std::nullopt},
                     Type{TypeKind::literal, "second", model::LiteralKind::string, {}, std::nullopt}};
  const Value expected = Value::object_value({{"a", Value::string_value("from example")},
                                              {"b", Value::number_value("7")},
                                              {"kind", Value::string_value("first")},
                                              {"active", Value::boolean_value(true)},
                                              {"note", Value{}}});
  EXPECT_EQ(user_example(
                user_model({given, usual, kind, row_of("active", TypeKind::boolean), row_of("note", TypeKind::null)})),
            expected);
}

TEST(ExampleOfModel, EndsWhereAModelHoldsItself) {
  Row parent = row_of("parent", TypeKind::named);
  parent.type = named({0, 0});
  parent.optional = true;
  Row children = row_of("children", TypeKind::array);
  children.type.parts = {named({0, 0})};
  Row owner = row_of("owner", TypeKind::named);
  owner.type = named({0, 0});
  EXPECT_EQ(user_example(user_model({parent, children, owner})),
            Value::object_value({{"children", Value::list_value({})}, {"owner", Value{}}}));
}

TEST(ExampleOfModel, TakesNullAndLiteralsAsTheTableHasThem) {
  Row none = row_of("nickname", TypeKind::string);
  none.default_value = Value{};
  Row literal = row_of("active", TypeKind::literal);
  literal.type.text = "false";
  literal.type.literal_kind = model::LiteralKind::boolean;
  EXPECT_EQ(user_example(user_model({none, literal})),
            Value::object_value({{"nickname", Value{}}, {"active", Value::boolean_value(false)}}));
}

TEST(ExampleOfModel, EndsWhereAllAlternativesHoldTheModel) {
  Row parent = row_of("parent", TypeKind::choice);
  parent.type.parts = {named({0, 0}), named({0, 0})};
  Row owner = parent;
  owner.key = owner.wire = "owner";
  owner.optional = true;
  EXPECT_EQ(user_example(user_model({parent, owner})), Value::object_value({{"parent", Value{}}}));
}

TEST(ExampleOfModel, LearnsValuesFromOtherLanguages) {
  model::ApiModel model = user_model({row_of("state", TypeKind::string)});
  Entry js = model.specs[0].entities[0].entries[0];
  js.language = "js";
  js.properties[0].type = {TypeKind::choice,
                           "",
                           model::LiteralKind::string,
                           {Type{TypeKind::literal, "invited", model::LiteralKind::string, {}, std::nullopt}},
                           std::nullopt};
  model.specs[0].entities[0].entries.push_back(js);
  EXPECT_EQ(user_example(model), Value::object_value({{"state", Value::string_value("invited")}}));
}

TEST(ExampleOf, NamesTheTypeOfAnObject) {
  Row role = row_of("role", TypeKind::object);
  role.type.text = "users.Role";
  role.properties = {row_of("slug", TypeKind::string)};
  const model::ApiModel model;
  const Example example = example_of({model, "go"}, role, "user");
  EXPECT_EQ(example.type, "users.Role");
  EXPECT_EQ(json_value(example), Value::object_value({{"slug", Value::string_value("example-role")}}));
}

TEST(ShownRows, DependOnTheScope) {
  std::vector<Row> rows = {row_of("a", TypeKind::string)};
  for (const char* name : {"b", "c", "d", "e"}) {
    rows.push_back(row_of(name, TypeKind::string));
    rows.back().optional = true;
  }
  rows.push_back(row_of("callback", TypeKind::function));
  rows.back().optional = true;
  EXPECT_EQ(shown_rows(rows, ExampleScope::required).size(), 1U);
  EXPECT_EQ(shown_rows(rows, ExampleScope::some).size(), 4U);
  EXPECT_EQ(shown_rows(rows, ExampleScope::all).size(), 5U);
}

}  // namespace
}  // namespace refgen::language_kit
