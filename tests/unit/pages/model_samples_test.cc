#include <gtest/gtest.h>

#include "generator/pages/sample_call.h"
#include "tests/support/linking.h"

namespace refgen::languages {

const language_kit::Backend& go_backend();
const language_kit::Backend& java_backend();
const language_kit::Backend& php_backend();

}  // namespace refgen::languages

namespace refgen::pages {
namespace {

using refgen::testing::LinkedSpecs;

/// The sample of the model with which a spec begins.
std::string sample_of_model(const language_kit::Backend& backend, const std::string& title, const std::string& rows) {
  LinkedSpecs specs(LinkedSpecs::Files{{"things/thing.mdx", "---\nreference:\n  " + std::string(backend.id) +
                                                                ":\n    - key: Thing\n      id: thing\n      title: " +
                                                                title + "\n      properties:\n" + rows + "---\n"}},
                    {&backend.rules.grammar});
  language_kit::LanguageOptions options;
  options.name_space = std::string(backend.rules.default_namespace);
  const language_kit::TypePlan types = backend.plan_types(specs.model, options, specs.sink);
  const model::Entry& entry = specs.model.specs[0].entities[0].entries[0];
  const language_kit::DeclarationIndex declarations(specs.model, types);
  const bool completes = backend.sample_completer != nullptr;
  const language_kit::SampleCompleter complete = completes ? backend.sample_completer(types, options) : nullptr;
  return sample_response({specs.model, {0, 0}, entry, backend, options, types, declarations, complete});
}

TEST(ModelSamples, HoldOptionalValuesAsGoStructsDo) {
  EXPECT_EQ(
      sample_of_model(languages::go_backend(), "things.Thing",
                      "        - {key: Name, type: string, optional: true}\n"
                      "        - {key: Count, type: int, optional: true, example: 3}\n"
                      "        - {key: SeenAt, type: time.Time}\n"
                      "        - {key: Labels, type: 'map[string]string'}\n"
                      "        - {key: Role, type: Role, optional: true, properties: [{key: Slug, type: string}]}\n"
                      "        - {key: Parent, type: Thing, optional: true}\n"),
      "thing := things.Thing{\n"
      "\tName:   jsonvalue.Ptr(\"Example Thing\"),\n"
      "\tCount:  jsonvalue.Ptr[int64](3),\n"
      "\tSeenAt: time.Date(2025, time.February, 20, 8, 15, 30, 0, time.UTC),\n"
      "\tLabels: map[string]string{\n"
      "\t\t\"plan\": \"enterprise\",\n"
      "\t},\n"
      "\tRole: &things.Role{\n"
      "\t\tSlug: \"example-role\",\n"
      "\t},\n"
      "}");
}

TEST(ModelSamples, TellGoTheTypeOfNumbersAndOfObjectsOfAnyKind) {
  EXPECT_EQ(sample_of_model(languages::go_backend(), "things.Thing",
                            "        - {key: Latitude, type: float64, optional: true}\n"
                            "        - {key: Extra, type: 'map[string]any', example: {a: {b: [1]}}}\n"),
            "thing := things.Thing{\n"
            "\tLatitude: jsonvalue.Ptr[float64](52.52),\n"
            "\tExtra: jsonvalue.Object{\n"
            "\t\t\"a\": map[string]any{\n"
            "\t\t\t\"b\": []any{1},\n"
            "\t\t},\n"
            "\t},\n"
            "}");
}

TEST(ModelSamples, CallBuildersWithConstantsInJava) {
  EXPECT_EQ(sample_of_model(languages::java_backend(), "Thing",
                            "        - {key: state, type: '\"on\" | \"off\"'}\n"
                            "        - {key: counts, type: 'List<Long>', example: [1, 2]}\n"),
            "var thing = Thing.builder()\n"
            "    .state(ThingState.ON)\n"
            "    .counts(List.of(1L, 2L))\n"
            "    .build();");
}

TEST(ModelSamples, HoldLiteralsAndUnknownValuesInJava) {
  EXPECT_EQ(sample_of_model(languages::java_backend(), "Thing",
                            "        - {key: state, type: '\"on\" | \"off\"', example: other}\n"
                            "        - {key: active, type: 'true'}\n"
                            "        - {key: extra, type: Object, example: {a: {b: c}}}\n"),
            "var thing = Thing.builder()\n"
            "    .state(new ThingState(\"other\"))\n"
            "    .active(true)\n"
            "    .extra(Map.of(\n"
            "        \"a\", Map.of(\n"
            "            \"b\", \"c\"\n"
            "        )\n"
            "    ))\n"
            "    .build();");
}

TEST(ModelSamples, NameCasesInPhp) {
  EXPECT_EQ(sample_of_model(languages::php_backend(), "Thing",
                            "        - {key: state, type: '\"on\" | \"off\"'}\n"
                            "        - {key: kind, type: '\"a\" | \"b\"', example: other}\n"),
            "<?php\n"
            "\n"
            "$thing = new Thing(\n"
            "    state: ThingState::On,\n"
            "    kind: 'other',\n"
            ");");
}

}  // namespace
}  // namespace refgen::pages
