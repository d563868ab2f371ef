#include "generator/link/wire_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/linking.h"

namespace refgen::link {
namespace {

using refgen::testing::LinkedSpecs;
using refgen::testing::outline;
using refgen::testing::places;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// One entity with a curl table and a table of another language.
std::string tables(const std::string& curl, const std::string& language, const std::string& other) {
  return "---\ndescriptions: {a: {id: x, url: y, object: z}}\nreference:\n  curl:\n    - {key: thing, id: thing, " +
         curl + "}\n  " + language + ":\n    - {key: Thing, id: thing, " + other + "}\n---\n";
}

TEST(WireNamesTest, FollowTheOrderOfTheRules) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"a.mdx",
       tables("title: t, properties: [{key: id, description: (a.id)}, {key: profile_picture_url, "
              "description: (a.url)}, {key: object}]",
              "java",
              "title: T, properties: [{key: obj}, {key: ProfilePictureURL}, {key: userId, description: (a.id)}, "
              "{key: IdpID}, {key: named, wire: the_name}, {key: OAuthTokens}]")}});
  EXPECT_EQ(
      outline(specs.entry("thing", "java").properties),
      "obj=object:any ProfilePictureURL=profile_picture_url:any userId=id:any IdpID=idp_id:any named=the_name:any "
      "OAuthTokens=oauth_tokens:any");
}

TEST(WireNamesTest, ADescriptionThatIsClaimedByNameGivesNoSecondName) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"a.mdx",
       tables("title: t, properties: [{key: id, description: (a.id)}]", "js",
              "title: T, properties: [{key: id, description: (a.id)}, {key: otherId, description: (a.id)}]")}});
  EXPECT_EQ(outline(specs.entry("thing", "js").properties), "id=id:any otherId=other_id:any");
}

TEST(WireNamesTest, CamelCaseCurlKeysAreSnakeCaseInJson) {
  const LinkedSpecs specs(LinkedSpecs::Files{{"a.mdx", tables("title: t, properties: [{key: idempotencyKey}]", "js",
                                                              "title: T, properties: [{key: idempotencyKey}]")}});
  EXPECT_EQ(outline(specs.entry("thing", "curl").properties), "idempotencyKey=idempotency_key:any");
  EXPECT_EQ(outline(specs.entry("thing", "js").properties), "idempotencyKey=idempotency_key:any");
}

TEST(WireNamesTest, ANameAgainstItsDescriptionIsReported) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"a.mdx", tables("title: t, properties: [{key: object, description: (a.object)}, {key: id, description: (a.id)}]",
                       "js", "title: T, properties: [{key: object, description: (a.id)}]")}});
  EXPECT_THAT(places(specs.sink, specs.sources), ElementsAre("wire-conflict 7:60"));
  EXPECT_EQ(outline(specs.entry("thing", "js").properties), "object=object:any");
}

TEST(WireNamesTest, RowsOfWrappersStandAtTheLevelOfTheirWrapper) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"a.mdx",
       tables("title: '/things/:id', type: PUT, parameters: [{key: id, type: string}, {key: name, type: string}]", "go",
              "title: T, parameters: [{key: opts, type: things.UpdateOpts, properties: "
              "[{key: Thing, type: string, description: (a.id)}, {key: Name, type: string}]}]")}});
  const model::Entry& go = specs.entry("thing", "go");
  EXPECT_TRUE(go.parameters[0].wrapper);
  EXPECT_EQ(outline(go.parameters), "opts=opts:object things.UpdateOpts{Thing=thing:string Name=name:string}");
}

TEST(PlacesTest, PathParametersAreToldFromTheBody) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"a.mdx", tables("title: '/things/:id/parts', type: POST, parameters: [{key: thing_id}, {key: name}]", "js",
                       "title: T, parameters: [{key: thingId}, {key: name}]")}});
  const model::Entry& js = specs.entry("thing", "js");
  EXPECT_EQ(js.parameters[0].place, model::Place::path);
  EXPECT_EQ(js.parameters[1].place, model::Place::body);
}

TEST(WireNamesTest, ObjIsObjectAlsoWithoutACurlRow) {
  const LinkedSpecs specs(
      LinkedSpecs::Files{{"a.mdx", tables("title: t, properties: []", "java", "title: T, properties: [{key: obj}]")}});
  EXPECT_EQ(outline(specs.entry("thing", "java").properties), "obj=object:any");
}

TEST(PlacesTest, APathParameterIsTheRowOfItsName) {
  const LinkedSpecs specs(
      LinkedSpecs::Files{{"a.mdx", tables("title: '/things/:slug', type: PUT, parameters: [{key: name}, {key: slug}]",
                                          "js", "title: T, parameters: [{key: name}, {key: slug}]")}});
  const model::Entry& js = specs.entry("thing", "js");
  EXPECT_EQ(js.parameters[0].place, model::Place::body);
  EXPECT_EQ(js.parameters[1].place, model::Place::path);
}

TEST(PlacesTest, APathParameterThatIsListedTwiceStaysOutOfTheBody) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"a.mdx", tables("title: '/things/:id', type: PUT, parameters: [{key: id, description: (a.id)}]", "java",
                       "title: T, parameters: [{key: thingId, description: (a.id)}, {key: options, unwrap: true, "
                       "properties: [{key: id, description: (a.id)}, {key: name}]}]")}});
  const model::Entry& java = specs.entry("thing", "java");
  EXPECT_EQ(java.parameters[0].place, model::Place::path);
  EXPECT_EQ(java.parameters[1].properties[0].place, model::Place::path);
  EXPECT_EQ(java.parameters[1].properties[1].place, model::Place::body);
}

TEST(PlacesTest, WhatAGetSendsIsItsQuery) {
  const LinkedSpecs specs(LinkedSpecs::Files{
      {"a.mdx", tables("title: '/things', type: GET, parameters: [{key: limit}]", "js",
                       "title: T, parameters: [{key: options, unwrap: true, properties: [{key: limit}]}]")}});
  EXPECT_EQ(specs.entry("thing", "js").parameters[0].properties[0].place, model::Place::query);
  EXPECT_THAT(places(specs.sink, specs.sources), IsEmpty());
}

}  // namespace
}  // namespace refgen::link
