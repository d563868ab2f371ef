#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>

#include "tests/support/memory_run.h"

namespace refgen {
namespace {

using refgen::testing::PipelineRun;
using Json = nlohmann::ordered_json;

const std::string guide_path = std::string(REFGEN_SOURCE_DIR) + "/templates/README.md";

constexpr std::string_view introduction =
    R"(# Templates

A file is a template and a view: named fields with final texts, flags and lists. Templates are Mustache without partials and escaping:
`{{field}}` prints a text, `{{#field}}...{{/field}}` shows its inside for a flag that is set, for a text that is not empty, and once for each
item of a list, `{{^field}}...{{/field}}` when there is none. Inside of a list only the fields of its items can be seen. A field that is
not in the tables below is an error.

`refgen init --templates DIR` writes the built-in templates to a folder, `--templates DIR` or `templates:` in `refgen.yaml` uses what lies
there in the place of the built-in ones, file by file: delete what you do not change. The first line of a template of your own says for
which version of the fields it was written (`{{! refgen template contract 1 }}`); it is not part of the output.

Fields that are *required* carry facts of the specs: a template of your own that uses none of the fields with the same fact in a view is
an error, because readers would miss it. The fields of models are not required: the compiler of the language misses them.

Pages: `docs/<theme>/` holds the `.mdx` templates of a theme; all other files are the same in every theme and stand in `docs/markdown/`.
`refgen dump --stage view` prints every view, `refgen dump --stage templates` the tables below as JSON.

This file is made from the views of the example specs in `specs/`; a test compares it (`REFGEN_UPDATE_GOLDEN=1` rewrites it).
)";

/// Text of a table cell, on one line.
std::string cell(std::string text) {
  constexpr std::size_t longest = 60;
  const bool cut = text.size() > longest || text.find('\n') != std::string::npos;
  text = text.substr(0, std::min(text.find('\n'), longest));
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0x80U) != 0) text.pop_back();
  std::string escaped;
  for (const char c : text) escaped += c == '|' ? "\\|" : std::string(1, c);
  return cut ? escaped + "…" : escaped;
}

std::string code(const std::string& text) {
  const std::string fence = text.find('`') == std::string::npos ? "`" : "``";
  return fence + (fence.size() > 1 ? ' ' + text + ' ' : text) + fence;
}

std::string what_it_holds(const Json& field) {
  const std::string meaning = field["holds"];
  const std::string example = cell(field["example"]);
  if (!meaning.empty()) return meaning;
  return example.find_first_not_of(' ') == std::string::npos ? "" : "such as " + code(example);
}

void add_rows(const Json& fields, const std::string& outer, std::string& text) {
  for (const Json& field : fields) {
    const std::string path = outer + field["name"].get<std::string>();
    const std::string fact = field["required"];
    text += "| " + code(path) + " | " + field["kind"].get<std::string>() + " | " + fact + " | " + what_it_holds(field) +
            " |\n";
    add_rows(field["fields"], path + '.', text);
  }
}

/// The fields of every template, by the name of the template.
std::map<std::string, Json> read_templates(const std::string& theme) {
  const auto files = base::memory_file_system();
  refgen::testing::copy_tree(std::string(REFGEN_SOURCE_DIR) + "/specs", *files, "specs");
  pipeline::Configuration configuration;
  configuration.theme = theme;
  PipelineRun run(*files, configuration);
  std::map<std::string, Json> templates;
  for (const Json& entry : Json::parse(pipeline::dump_templates(run.run()))) {
    templates[entry["template"]] = entry["fields"];
  }
  return templates;
}

std::map<std::string, Json> read_all_templates() {
  std::map<std::string, Json> templates = read_templates("components");
  templates.merge(read_templates("markdown"));
  return templates;
}

TEST(TemplateGuideGoldenTest, ListsTheFieldsOfEveryTemplate) {
  std::string guide(introduction);
  for (const auto& [name, fields] : read_all_templates()) {
    guide += "\n## " + name + "\n";
    if (fields.empty()) {
      guide += "\nNo fields.\n";
      continue;
    }
    guide += "\n| field | kind | required | what it holds |\n|---|---|---|---|\n";
    add_rows(fields, "", guide);
  }
  const auto disk = base::disk_file_system();
  if (std::getenv("REFGEN_UPDATE_GOLDEN") != nullptr) refgen::testing::put_file(*disk, guide_path, guide);
  EXPECT_EQ(disk->read_file(guide_path).value(), guide);
}

void expect_meanings(const Json& fields, const std::string& outer) {
  for (const Json& field : fields) {
    const std::string path = outer + field["name"].get<std::string>();
    EXPECT_NE(field["holds"], "") << path;
    const bool may_be_empty = outer == "blocks." || outer.starts_with("models.");
    EXPECT_TRUE(field["kind"] != "list" || !field["fields"].empty() || may_be_empty) << path << " has no items";
    expect_meanings(field["fields"], path + '.');
  }
}

TEST(TemplateGuide, SaysWhatEveryFieldHolds) {
  for (const auto& [name, fields] : read_all_templates())
    expect_meanings(fields, name.starts_with("docs/") ? "" : "models.");
}

}  // namespace
}  // namespace refgen
