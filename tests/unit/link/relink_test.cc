#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "generator/base/search_budget.h"
#include "generator/link/link.h"
#include "generator/model/dump.h"
#include "generator/spec/parse.h"
#include "tests/support/linking.h"
#include "tests/support/reading.h"

namespace refgen::link {
namespace {

using Kept = std::vector<bool>;

/// A tree of three specs that is linked again and again: of `user` and `team`, which refers to a row and to a text of
/// `user`, and of `page`, which refers to nothing.
class Relink : public ::testing::Test {
 protected:
  Relink() {
    put(0, "page.mdx", "---\ntitle: Page\n---\n\nText.\n");
    put(1, "team.mdx", team);
    put(2, "user.mdx", user);
    EXPECT_EQ(relink(), (Kept{false, false, false}));
  }

  void put(std::size_t place, const std::string& path, const std::string& text) {
    if (documents_.size() <= place) documents_.resize(place + 1);
    diagnostics::Sink problems;
    documents_[place] = spec::parse_spec(path, sources_, sources_.add("specs/" + path, text), problems);
    documents_[place].revision = ++revision_;
  }

  /// What is kept when a spec gets this text.
  Kept kept_after(std::size_t place, const std::string& text) {
    put(place, documents_[place].path, text);
    return relink();
  }

  /// Links what has changed, and compares that with linking everything. Returns what was kept.
  Kept relink() {
    LinkCounts counts;
    LinkCounts all_counts;
    diagnostics::Sink sink;
    diagnostics::Sink all_sink;
    Relinked linked = relink_specs(documents_, testing::small_grammars(), sources_, sink, counts, {}, limits_, memory_);
    complete(linked, model_);
    const model::ApiModel all =
        link_specs(documents_, testing::small_grammars(), sources_, all_sink, all_counts, {}, limits_);
    EXPECT_EQ(model::dump_json(linked.model), model::dump_json(all));
    EXPECT_EQ(testing::listing(sink, sources_), testing::listing(all_sink, sources_));
    EXPECT_EQ(counts.entries, all_counts.entries);
    EXPECT_EQ(counts.item_references, all_counts.item_references);
    said_ = testing::listing(sink, sources_);
    model_ = std::move(linked.model);
    memory_ = std::move(linked.memory);
    return linked.kept;
  }

  static constexpr const char* user = R"(---
descriptions:
  user:
    id: The ID.
reference:
  js:
    - key: user
      id: user
      title: User
      properties:
        - key: id
          description: (user.id)
          type: string
        - key: name
          type: string
---
)";
  static constexpr const char* team = R"(---
reference:
  js:
    - key: team
      id: team
      title: Team
      properties:
        - (user.name)
        - key: owner
          description: (user.id)
          type: Nobody[
---
)";

  diagnostics::Sources sources_;
  std::vector<spec::SpecDocument> documents_;
  std::size_t revision_ = 0;
  base::Limits limits_;
  LinkMemory memory_;
  model::ApiModel model_;
  std::string said_;
};

std::string with(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST_F(Relink, KeepsEverythingWhenNothingChanged) {
  EXPECT_EQ(relink(), (Kept{true, true, true}));
  EXPECT_NE(said_.find("unreadable-type"), std::string::npos);  // said again, of a spec that was kept
}

TEST_F(Relink, LinksTheChangedSpecAlone) {
  EXPECT_EQ(kept_after(0, "---\ntitle: Page\n---\n\nMore text.\n"), (Kept{false, true, true}));
  EXPECT_EQ(kept_after(1, with(team, "Nobody[", "Nobody")), (Kept{true, false, true}));
  EXPECT_EQ(said_.find("unreadable-type"), std::string::npos);
}

TEST_F(Relink, LinksThoseThatReferToAChangedTextOrRow) {
  EXPECT_EQ(kept_after(2, with(user, "The ID.", "What it is known by.")), (Kept{true, false, false}));
  EXPECT_EQ(kept_after(2, with(user, "key: name\n          type: string", "key: name\n          type: boolean")),
            (Kept{true, false, false}));
}

TEST_F(Relink, LinksThoseThatSeekARowInAChangedSpec) {
  EXPECT_EQ(kept_after(1, with(team, "(user.name)", "(user.nam)")), (Kept{true, false, true}));
  EXPECT_NE(said_.find("did you mean 'user.name'?"), std::string::npos);
  EXPECT_EQ(kept_after(2, with(user, "key: name", "key: nam")), (Kept{true, false, false}));
  EXPECT_EQ(said_.find("unresolved-item"), std::string::npos);
}

TEST_F(Relink, LinksEverythingWhenOtherNamesAreDeclared) {
  EXPECT_EQ(kept_after(2, with(user, "    id: The ID.", "    id: The ID.\n    mail: The address.")),
            (Kept{false, false, false}));
  EXPECT_EQ(kept_after(2, with(user, "title: User", "title: Person")), (Kept{false, false, false}));
  EXPECT_EQ(kept_after(2, with(user, "id: user", "id: person")), (Kept{false, false, false}));
}

TEST_F(Relink, LinksEverythingWhenSpecsComeOrGo) {
  put(3, "zone.mdx", "---\ntitle: Zone\n---\n");
  EXPECT_EQ(relink(), (Kept{false, false, false, false}));
  documents_.erase(documents_.begin());
  EXPECT_EQ(relink(), (Kept{false, false, false}));
}

TEST_F(Relink, LinksWhatHasNoRevision) {
  documents_[0].revision = 0;
  EXPECT_EQ(relink(), (Kept{false, true, true}));
  EXPECT_EQ(relink(), (Kept{false, true, true}));
}

TEST_F(Relink, GivesPagesTheUrlsOfTheWholeTree) {
  EXPECT_EQ(kept_after(2, with(user, "title: User", "title: User\n      url: /reference/user")),
            (Kept{true, false, false}));
  EXPECT_EQ(model_.specs[0].url, "/reference/page");
}

TEST_F(Relink, LinksEverythingWhenThereIsTooMuchOfItTogether) {
  limits_.copied_rows = 2;
  EXPECT_EQ(relink(), (Kept{true, true, true}));
  EXPECT_EQ(
      kept_after(2, with(user, "        - key: name\n          type: string\n",
                         "        - key: name\n          type: string\n        - (user.id)\n        - (user.name)\n")),
      (Kept{false, false, false}));
  EXPECT_NE(said_.find("references stand for more than 2 rows"), std::string::npos);
}

TEST(DeclarationsDigest, TellsTextsFromTables) {
  spec::SpecDocument with_texts;
  with_texts.descriptions.resize(2);
  with_texts.descriptions[0].name = "table";
  with_texts.descriptions[1].name = "js";
  spec::SpecDocument with_table;
  with_table.tables.resize(1);
  with_table.tables[0].language.value = "js";
  EXPECT_NE(declarations_digest(with_texts), declarations_digest(with_table));
  EXPECT_EQ(declarations_digest(with_table), declarations_digest(spec::SpecDocument(with_table)));
}

TEST(ExceedsLimits, AddsUpWhatDocumentsTake) {
  base::Limits limits;
  limits.copied_rows = 10;
  limits.copied_text = 20;
  const auto takes = [&limits](std::size_t rows, std::size_t text, std::size_t searched) {
    LinkedDocument document;
    document.use = {{}, 0, rows, text, searched};
    const auto half = std::make_shared<const LinkedDocument>(document);
    return exceeds_limits({half, half}, limits);
  };
  EXPECT_FALSE(takes(5, 10, base::SearchBudget::size / 2));
  EXPECT_TRUE(takes(6, 0, 0));
  EXPECT_TRUE(takes(0, 11, 0));
  EXPECT_TRUE(takes(0, 0, base::SearchBudget::size / 2 + 1));
}

}  // namespace
}  // namespace refgen::link
