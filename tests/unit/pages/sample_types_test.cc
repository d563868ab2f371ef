#include "generator/pages/sample_types.h"

#include <gtest/gtest.h>

#include "generator/pages/sample_result.h"
#include "tests/support/linking.h"

namespace refgen::languages {

const language_kit::Backend& go_backend();

}  // namespace refgen::languages

namespace refgen::pages {
namespace {

using refgen::testing::LinkedSpecs;

/// What an operation answers in Go, of which the table of results says this; it may name the model `Thing`.
std::string sample_of_result(const std::string& row) {
  const language_kit::Backend& go = languages::go_backend();
  const std::string list =
      "    - {key: ListThings, id: list_things, title: things.ListThings, returns: [{key: anonymous, " + row + "}]}\n";
  const std::string thing =
      "    - {key: Thing, id: thing, title: things.Thing, properties: [{key: Name, type: string}]}\n";
  LinkedSpecs specs(LinkedSpecs::Files{{"things/list.mdx", "---\nreference:\n  go:\n" + list + thing + "---\n"}},
                    {&go.rules.grammar});
  language_kit::LanguageOptions options;
  options.name_space = std::string(go.rules.default_namespace);
  const language_kit::TypePlan types = go.plan_types(specs.model, options, specs.sink);
  const language_kit::DeclarationIndex declarations(specs.model, types);
  const model::Entry& entry = specs.model.specs[0].entities[0].entries[0];
  const language_kit::SampleCompleter complete = go.sample_completer(types, options);
  return sample_response({specs.model, {0, 0}, entry, go, options, types, declarations, complete});
}

TEST(SampleTypes, ModelsThatAnOperationAnswersHaveTheirType) {
  EXPECT_EQ(sample_of_result("type: Thing"), "thing := things.Thing{\n\tName: \"Example Thing\",\n}");
  EXPECT_EQ(sample_of_result("type: '[]Thing'"),
            "thingList := []things.Thing{\n\tthings.Thing{\n\t\tName: \"Example Thing\",\n\t},\n}");
}

TEST(SampleTypes, AResultThatOnlyTheOperationHasIsOfItsType) {
  EXPECT_EQ(sample_of_result("type: ThingsFound, properties: [{key: Count, type: int}]"),
            "thingsFound := things.ThingsFound{\n\tCount: 3,\n}");
}

}  // namespace
}  // namespace refgen::pages
