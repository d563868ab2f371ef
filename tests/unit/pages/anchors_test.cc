#include "generator/pages/anchors.h"

#include <gtest/gtest.h>

#include "tests/unit/pages/page_fixture.h"

namespace refgen::pages {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture's own

TEST(PageAnchors, NameModelsAndRowsByTheirWire) {
  model::ApiModel model;
  Entry user = entry_of("js", EntryKind::model, "User", "interface User");
  user.properties = {row_of("profilePictureUrl", "profile_picture_url"), row_of("role", "role", TypeKind::object)};
  user.properties[1].properties = {row_of("slug", "slug")};
  model.specs = {spec_of("user.mdx", "/user", {entity_of("user", {user})}, {})};
  const Entry& entry = model.specs[0].entities[0].entries[0];
  const PageAnchors anchors(model, "js", {{0, 0}}, {"user"});
  EXPECT_EQ(anchors.of(model::EntityRef{0, 0}), "user-reference");
  EXPECT_EQ(anchors.of(entry.properties[0]), "user-profile-picture-url");
  EXPECT_EQ(anchors.of(entry.properties[1]), "user-role");
  EXPECT_EQ(anchors.of(entry.properties[1].properties[0]), "user-role-slug");
}

TEST(PageAnchors, NameTheSectionOfAnOperationAndLeaveWrappersOut) {
  model::ApiModel model;
  Entry update = entry_of("java", EntryKind::operation, "updateUser", "users.updateUser()");
  Row options = row_of("options", "options", TypeKind::object);
  options.unwrap = true;
  options.properties = {row_of("id", "id"), row_of("email", "email")};
  update.parameters = {row_of("userId", "id"), options};
  update.returns = {row_of("email", "email")};
  model.specs = {spec_of("user.mdx", "/user", {entity_of("update_user", {update})}, {})};
  const Entry& entry = model.specs[0].entities[0].entries[0];
  const PageAnchors anchors(model, "java", {{0, 0}}, {});
  EXPECT_EQ(anchors.stem_of({0, 0}), "update-user");
  // Two rows are called `id`: both say more, none is counted.
  EXPECT_EQ(anchors.of(entry.parameters[0]), "update-user-parameters-id");
  EXPECT_EQ(anchors.of(entry.parameters[1].properties[0]), "update-user-parameters-options-id");
  EXPECT_EQ(anchors.of(entry.parameters[1].properties[1]), "update-user-parameters-email");
  EXPECT_EQ(anchors.of(entry.returns[0]), "update-user-returns-email");
}

TEST(PageAnchors, KeepApartWhatIsAlike) {
  model::ApiModel model;
  Entry user = entry_of("js", EntryKind::model, "User", "");
  user.properties = {row_of("a", "x"), row_of("b", "x"), row_of("role_slug", "role_slug"), row_of("c", "c"),
                     row_of("c", "c")};
  Entry role = entry_of("js", EntryKind::model, "Role", "");
  role.properties = {row_of("slug", "slug")};
  model.specs = {spec_of("user.mdx", "/user", {entity_of("user", {user}), entity_of("user_role", {role})}, {})};
  const auto& rows = model.specs[0].entities[0].entries[0].properties;
  const PageAnchors anchors(model, "js", {{0, 0}, {0, 1}}, {"user-x"});
  EXPECT_EQ(anchors.of(rows[0]), "user-a");
  EXPECT_EQ(anchors.of(rows[1]), "user-b");
  EXPECT_EQ(anchors.of(rows[2]), "user--role-slug");
  EXPECT_EQ(anchors.of(model.specs[0].entities[1].entries[0].properties[0]), "user-role--slug");
  EXPECT_EQ(anchors.of(rows[3]), "user--c");
  EXPECT_EQ(anchors.of(rows[4]), "user--c-2");
}

TEST(PageAnchors, CountEntitiesWhoseNamesHaveTheSameWords) {
  model::ApiModel model;
  Entry role = entry_of("js", EntryKind::model, "Role", "");
  role.properties = {row_of("slug", "slug")};
  model.specs = {spec_of("user.mdx", "/user", {entity_of("user_role", {role}), entity_of("userRole", {role})}, {})};
  const PageAnchors anchors(model, "js", {{0, 0}, {0, 1}}, {});
  EXPECT_EQ(anchors.of(model::EntityRef{0, 0}), "user-role-reference");
  EXPECT_EQ(anchors.of(model::EntityRef{0, 1}), "user-role-2-reference");
  EXPECT_EQ(anchors.of(model.specs[0].entities[0].entries[0].properties[0]), "user-role-slug");
  EXPECT_EQ(anchors.of(model.specs[0].entities[1].entries[0].properties[0]), "user-role-2-slug");
}

TEST(PageAnchors, GiveASharedParameterTheAnchorOfItsEntity) {
  model::ApiModel model;
  Entry limit = entry_of("js", EntryKind::parameter, "limit", "");
  limit.parameters = {row_of("limit", "limit")};
  model.specs = {spec_of("pages.mdx", "/pages", {entity_of("", {limit})}, {})};
  const PageAnchors anchors(model, "js", {{0, 0}}, {});
  EXPECT_EQ(anchors.of(model::EntityRef{0, 0}), "limit");
  EXPECT_EQ(anchors.of(model.specs[0].entities[0].entries[0].parameters[0]), "limit");
}

TEST(AnchorWord, HoldsOnlySmallLettersDigitsAndDashes) {
  EXPECT_EQ(anchor_word("ProfilePictureURL"), "profile-picture-url");
  for (const char c : anchor_word("\xC3\xA9t\"><{x}"))
    EXPECT_TRUE((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
  EXPECT_EQ(anchor_word(""), "unnamed");
}

}  // namespace
}  // namespace refgen::pages
