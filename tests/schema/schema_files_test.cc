#include <gtest/gtest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "generator/diagnostics/codes.h"
#include "generator/diagnostics/policy.h"
#include "generator/language_kit/registry.h"
#include "generator/pipeline/configuration_schema.h"
#include "generator/pipeline/front_matter_schema.h"
#include "generator/pipeline/settings.h"
#include "generator/pipeline/themes.h"
#include "generator/spec/spec_keys.h"
#include "tests/support/memory_run.h"
#include "tests/support/program.h"

namespace refgen {
namespace {

using nlohmann::json;

const std::string folder = REFGEN_SOURCE_DIR "/schemas/";

json front_matter() { return json::parse(pipeline::front_matter_schema(language_kit::built_in_backends())); }
json configuration() { return json::parse(pipeline::configuration_schema(language_kit::built_in_backends())); }

/// A mapping of a schema has the entries of a table, each with its meaning, and takes no others.
template <typename Table>
void expect_exactly(const json& mapping, const Table& table) {
  EXPECT_EQ(mapping["properties"].size(), table.size());
  EXPECT_EQ(mapping["additionalProperties"], false);
  for (const auto& entry : table) {
    EXPECT_EQ(mapping["properties"].value(json::json_pointer("/" + std::string(entry.name) + "/description"), ""),
              entry.meaning);
    EXPECT_TRUE(entry.meaning.ends_with('.')) << entry.name;
  }
}

TEST(FrontMatterSchema, HasTheKeysOfTheParser) {
  const json schema = front_matter();
  expect_exactly(schema, spec::page_keys());
  expect_exactly(schema["definitions"]["entry"], spec::entry_keys());
  expect_exactly(schema["definitions"]["row"], spec::row_keys());
  expect_exactly(schema["definitions"]["link"], spec::navigation_keys());
}

TEST(FrontMatterSchema, SuggestsTheLanguagesAndAllowsOthers) {
  const json tables = front_matter()["properties"]["reference"];
  EXPECT_EQ(tables["properties"].size(), language_kit::built_in_backends().size());
  EXPECT_EQ(tables["properties"]["js"]["description"], "The entries of Node.js.");
  EXPECT_EQ(tables["additionalProperties"]["items"]["$ref"], "#/definitions/entry");
}

TEST(FrontMatterSchema, SaysWhatHoldsWithoutASwitch) {
  EXPECT_EQ(front_matter()["definitions"]["row"]["properties"]["optional"]["default"], false);
}

TEST(ConfigurationSchema, HasTheSettingsOfTheReader) {
  const json schema = configuration();
  expect_exactly(schema, pipeline::settings());
  for (const language_kit::Backend* backend : language_kit::built_in_backends()) {
    const json& sections = schema["properties"]["languages"]["properties"];
    expect_exactly(sections[std::string(backend->id)], pipeline::language_settings());
  }
}

TEST(ConfigurationSchema, HasTheRulesAndTheirLevels) {
  const json schema = configuration();
  const json& rules = schema["definitions"]["rules"]["properties"];
  std::size_t count = 0;
  for (const diagnostics::Code* code : diagnostics::codes::all()) {
    if (!diagnostics::is_rule(*code)) continue;
    ++count;
    EXPECT_EQ(rules[std::string(code->slug)]["description"], code->summary);
  }
  EXPECT_EQ(rules.size(), count);
  EXPECT_EQ(rules["foreign-type"]["enum"], json({"off", "note", "warning", "error"}));
  expect_exactly(schema["properties"]["overrides"]["items"], pipeline::override_settings());
}

TEST(ConfigurationSchema, HasTheThemesAndTheDefaults) {
  const json properties = configuration()["properties"];
  EXPECT_EQ(properties["theme"]["enum"], json(pipeline::built_in_themes()));
  EXPECT_EQ(properties["theme"]["default"], "components");
  EXPECT_EQ(properties["specs"]["default"], "specs");
  EXPECT_FALSE(properties["templates"].contains("default"));
}

/// A file of schemas/ is what the program prints; with REFGEN_UPDATE_GOLDEN it becomes that.
void expect_printed(const std::string& file, const std::string& name) {
  const auto run = refgen::testing::run_program(REFGEN_BINARY, {"schema", name}, "/");
  EXPECT_EQ(run.exit_code, 0) << run.errors;
  const auto disk = base::disk_file_system();
  if (std::getenv("REFGEN_UPDATE_GOLDEN") != nullptr) refgen::testing::put_file(*disk, folder + file, run.output);
  const auto content = disk->read_file(folder + file);
  ASSERT_TRUE(content.ok()) << "no file schemas/" << file;
  EXPECT_EQ(content.value(), run.output);
}

TEST(SchemaFilesGolden, AreWhatTheProgramPrints) {
  expect_printed("front-matter.schema.json", "front-matter");
  expect_printed("refgen.schema.json", "config");
}

}  // namespace
}  // namespace refgen
