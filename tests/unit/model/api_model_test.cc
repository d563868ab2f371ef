#include "generator/model/api_model.h"

#include <gtest/gtest.h>

namespace refgen::model {
namespace {

TEST(PlaceText, NamesEveryPlace) {
  EXPECT_EQ(to_text(Place::none), "none");
  EXPECT_EQ(to_text(Place::path), "path");
  EXPECT_EQ(to_text(Place::query), "query");
  EXPECT_EQ(to_text(Place::body), "body");
}

TEST(EntryKindText, NamesEveryKind) {
  EXPECT_EQ(to_text(EntryKind::model), "model");
  EXPECT_EQ(to_text(EntryKind::operation), "operation");
  EXPECT_EQ(to_text(EntryKind::parameter), "parameter");
  EXPECT_EQ(to_text(EntryKind::group), "group");
}

}  // namespace
}  // namespace refgen::model
