#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "generator/link/type_parser.h"
#include "tests/support/memory_run.h"

namespace refgen {
namespace {

const std::string table_path = std::string(REFGEN_SOURCE_DIR) + "/tests/corpus/type_spellings.txt";
const std::string corpus_root = std::string(REFGEN_SOURCE_DIR) + "/../shared/corpus/workos-0.2.0/reference";

/// A spelling of the corpus: language, spelling, neutral type and, where that is any value, the reason; by tabs.
struct Spelling {
  std::string language, text, neutral, reason;
};

std::vector<Spelling> read_table() {
  std::istringstream lines(base::disk_file_system()->read_file(table_path).value());
  std::vector<Spelling> table;
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::istringstream cells(line);
    Spelling row;
    std::getline(cells, row.language, '\t');
    std::getline(cells, row.text, '\t');
    std::getline(cells, row.neutral, '\t');
    std::getline(cells, row.reason, '\t');
    table.push_back(row);
  }
  return table;
}

std::vector<const model::TypeGrammar*> grammars() {
  std::vector<const model::TypeGrammar*> all;
  for (const language_kit::Backend* backend : language_kit::built_in_backends()) all.push_back(&backend->rules.grammar);
  return all;
}

/// What a spelling means in its language, with no model declared; foreign parts by their languages.
std::string meaning(const Spelling& spelling) {
  const std::vector<const model::TypeGrammar*> all = grammars();
  const auto own =
      std::find_if(all.begin(), all.end(), [&](const auto* g) { return g->language == spelling.language; });
  const link::ParsedType parsed = link::parse_type(spelling.text, own == all.end() ? link::neutral_grammar() : **own,
                                                   all, [](std::string_view) { return false; });
  if (!parsed.readable) return "unreadable";
  std::string text = to_text(parsed.type);
  for (const link::ForeignPart& part : parsed.foreign) {
    text += part.language.empty() ? " (foreign)" : " (" + std::string(part.language) + ")";
  }
  return text;
}

bool is_any(const std::string& neutral) {
  static const std::set<std::string> vague = {"any", "array<any>", "map<any>", "map<any | null>", "unreadable"};
  return vague.contains(neutral.substr(0, neutral.find(" (")));
}

TEST(TypeSpellingsTest, EachIsUnderstoodInItsLanguage) {
  std::vector<Spelling> table = read_table();
  ASSERT_GT(table.size(), 800U);
  if (std::getenv("REFGEN_UPDATE_GOLDEN") != nullptr) {
    std::string text = "# Each spelling of a type in the corpus: language, spelling, neutral type, why it is any.\n";
    for (const Spelling& row : table) {
      text +=
          row.language + "\t" + row.text + "\t" + meaning(row) + (row.reason.empty() ? "" : "\t" + row.reason) + "\n";
    }
    refgen::testing::put_file(*base::disk_file_system(), table_path, text);
    table = read_table();
  }
  for (const Spelling& row : table) {
    EXPECT_EQ(meaning(row), row.neutral) << row.language << ": " << row.text;
    EXPECT_EQ(is_any(row.neutral), !row.reason.empty()) << row.language << ": " << row.text << ": any needs a reason";
  }
}

void collect(const std::vector<model::Row>& rows, const std::string& language,
             std::set<std::pair<std::string, std::string>>& found) {
  for (const model::Row& row : rows) {
    if (!row.type_text.empty()) found.emplace(language, row.type_text);
    collect(row.properties, language, found);
  }
}

TEST(TypeSpellingsTest, TheTableHoldsAllOfTheCorpus) {
  const auto disk = base::disk_file_system();
  if (disk->kind(corpus_root) != base::FileKind::directory) {
    std::cout << "CORPUS MISSING: no specs in " << corpus_root << ", its spellings are not compared\n";
    GTEST_SKIP() << "the corpus is not there";
  }
  base::MemoryFileSystem files;
  refgen::testing::copy_tree(corpus_root, files, "specs");
  refgen::testing::PipelineRun run(files);
  const model::ApiModel model = pipeline::read_model(run.run(), run.counts);
  std::set<std::pair<std::string, std::string>> found;
  for (const model::Spec& spec : model.specs) {
    for (const model::Entity& entity : spec.entities) {
      for (const model::Entry& entry : entity.entries) {
        for (const auto* section : {&entry.properties, &entry.parameters, &entry.returns}) {
          collect(*section, entry.language, found);
        }
      }
    }
  }
  std::set<std::pair<std::string, std::string>> listed;
  for (const Spelling& row : read_table()) listed.emplace(row.language, row.text);
  EXPECT_EQ(listed, found);
}

}  // namespace
}  // namespace refgen
