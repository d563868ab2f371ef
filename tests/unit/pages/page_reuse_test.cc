#include "generator/pages/page_reuse.h"

#include <gtest/gtest.h>

#include <functional>

namespace refgen::pages {
namespace {

model::Spec spec(const std::string& file) {
  model::Row row;
  row.key = "id";
  row.description = "The ID.";
  model::Entry entry;
  entry.language = "js";
  entry.description = "A person.";
  entry.properties = {row};
  model::Entity entity;
  entity.id = "user";
  entity.entries = {entry};
  model::BodyPart prose;
  prose.text = "# Title\n\nText.\n";
  model::Spec result;
  result.file = file;
  result.entities = {entity};
  result.body = {prose};
  return result;
}

/// What may stay of two specs when the first of them is edited.
Unchanged after(const std::function<void(model::Spec& spec)>& edit) {
  model::ApiModel before;
  before.specs = {spec("a.mdx"), spec("b.mdx")};
  model::ApiModel now = before;
  edit(now.specs[0]);
  return find_unchanged(before, now);
}

model::Entry& entry_of(model::Spec& spec) { return spec.entities[0].entries[0]; }

TEST(FindUnchanged, AreAllWhenNothingOrOnlyAPlaceChanged) {
  EXPECT_EQ(after([](model::Spec&) {}), (Unchanged{{true, true}, true}));
  EXPECT_EQ(after([](model::Spec& spec) {
              entry_of(spec).properties[0].span = {0, 5, 7};
            }),
            (Unchanged{{true, true}, true}));
}

TEST(FindUnchanged, AreTheOthersWhenATextForReadersChanged) {
  EXPECT_EQ(after([](model::Spec& spec) { entry_of(spec).properties[0].description = "Another."; }),
            (Unchanged{{false, true}, true}));
  EXPECT_EQ(after([](model::Spec& spec) { entry_of(spec).description = "Somebody."; }),
            (Unchanged{{false, true}, false}));
  EXPECT_EQ(after([](model::Spec& spec) { spec.body[0].text = "# Title\n\nMore text.\n"; }),
            (Unchanged{{false, true}, false}));
}

TEST(FindUnchanged, AreNoneWhenOtherPagesCouldShowIt) {
  EXPECT_EQ(after([](model::Spec& spec) { entry_of(spec).properties[0].key = "name"; }), Unchanged());
  EXPECT_EQ(after([](model::Spec& spec) { entry_of(spec).properties[0].description_name = "user.id"; }), Unchanged());
  EXPECT_EQ(after([](model::Spec& spec) { entry_of(spec).properties.clear(); }), Unchanged());
  EXPECT_EQ(after([](model::Spec& spec) { entry_of(spec).title = "New"; }), Unchanged());
  EXPECT_EQ(after([](model::Spec& spec) { spec.body[0].text = "# New title\n\nText.\n"; }), Unchanged());
  EXPECT_EQ(after([](model::Spec& spec) { spec.body[0].text = "# Title {#id}\n\nText.\n"; }), Unchanged());
  EXPECT_EQ(after([](model::Spec& spec) { spec.title = "New"; }), Unchanged());
  EXPECT_EQ(after([](model::Spec& spec) { spec.url = "/new"; }), Unchanged());
}

TEST(FindUnchanged, AreNoneWhenSpecsCameOrWent) {
  model::ApiModel before;
  before.specs = {spec("a.mdx")};
  EXPECT_EQ(find_unchanged(before, {}), Unchanged());
  model::ApiModel with_sample = before;
  with_sample.samples = {{"a.js", "call()"}};
  EXPECT_EQ(find_unchanged(before, with_sample), Unchanged());
}

TEST(FindUnchanged, LooksAtNothingButTheUrlOfSpecsThatWereKept) {
  model::ApiModel now;
  now.specs = {spec("a.mdx"), spec("b.mdx")};
  now.specs[0].url = "/a";
  model::ApiModel before = now;
  before.specs[0] = {};
  before.specs[0].url = "/a";
  EXPECT_EQ(find_unchanged(before, now, {true, false}), (Unchanged{{true, true}, true}));
  before.specs[0].url = "/elsewhere";
  EXPECT_EQ(find_unchanged(before, now, {true, false}), Unchanged());
}

}  // namespace
}  // namespace refgen::pages
