#include "generator/base/edit_distance.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace refgen::base {
namespace {

TEST(EditDistance, CountsEachKindOfSlipOnce) {
  EXPECT_EQ(edit_distance("email", "email"), 0U);
  EXPECT_EQ(edit_distance("email", "emaill"), 1U);
  EXPECT_EQ(edit_distance("email", "emil"), 1U);
  EXPECT_EQ(edit_distance("email", "emaal"), 1U);
  EXPECT_EQ(edit_distance("email", "emial"), 1U);
}

TEST(EditDistance, AddsUp) {
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("abc", ""), 3U);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
  EXPECT_EQ(edit_distance("abcd", "badc"), 2U);
}

TEST(EditDistance, IsExactUpToALimit) {
  const std::vector<std::string> words = {"", "a", "ab", "ba", "abcd", "badc", "abdc", "kitten", "sitting", "ten"};
  for (const std::string& left : words) {
    for (const std::string& right : words) {
      const std::size_t exact = edit_distance(left, right);
      for (std::size_t limit = 0; limit < 8; ++limit) {
        const std::size_t limited = edit_distance(left, right, limit);
        if (exact <= limit) {
          EXPECT_EQ(limited, exact) << left << ' ' << right << ' ' << limit;
        } else {
          EXPECT_GT(limited, limit) << left << ' ' << right << ' ' << limit;
        }
      }
    }
  }
}

TEST(EditDistance, DoesNotEditBetweenSwappedNeighbours) { EXPECT_EQ(edit_distance("ca", "abc"), 3U); }

TEST(Nearest, FindsTheSlip) {
  EXPECT_EQ(nearest("user.emial", {"user.name", "user.email", "user.id"}), "user.email");
  EXPECT_EQ(nearest("typ", {"type", "key"}), "type");
}

TEST(Nearest, TakesTheNearerOneAndOfEqualOnesTheFirst) {
  EXPECT_EQ(nearest("properties", {"propertie_", "propertys", "propertiez"}), "propertie_");
  EXPECT_EQ(nearest("parameter", {"paramete", "parameters", "parameterss"}), "paramete");
  EXPECT_EQ(nearest("optional", {"optionals!", "optiona"}), "optiona");
}

TEST(Nearest, GivesNothingWhenAllAreTooFar) {
  EXPECT_EQ(nearest("user", {"organization", "uxyz"}), "");
  EXPECT_EQ(nearest("user", {}), "");
  EXPECT_EQ(nearest("", {"a"}), "");
}

TEST(Nearest, AllowsAThirdOfTheWordAndNeverAllOfIt) {
  EXPECT_EQ(nearest("abcdef", {"abcdXY"}), "abcdXY");
  EXPECT_EQ(nearest("abcde", {"abcXY"}), "");
  EXPECT_EQ(nearest("id", {"ie"}), "ie");
  EXPECT_EQ(nearest("a", {"b"}), "");
}

TEST(Nearest, DoesNotCompareWordsThatNobodyTypes) {
  const std::string longest(256, 'a');
  EXPECT_EQ(nearest(longest, {longest}), longest);
  EXPECT_EQ(nearest(longest + "a", {longest}), "");
}

TEST(Unmistakable, TakesTheOnlyNameThatIsOneSlipAway) {
  EXPECT_EQ(unmistakable("user.emial", {"user.email", "user.name"}), "user.email");
  EXPECT_EQ(unmistakable("tpye", {"type", "title"}), "type");
  EXPECT_EQ(unmistakable("descriptoin", {"description"}), "description");
}

TEST(Unmistakable, TakesNoneOfSeveralThatAreAsNear) {
  EXPECT_EQ(unmistakable("user.nam", {"user.name", "user.nym", "user.id"}), "");
  EXPECT_EQ(unmistakable("roles", {"role", "rules"}), "");
}

TEST(Unmistakable, TakesNoNameThatDiffersMore) {
  EXPECT_EQ(unmistakable("abcd", {"abxx"}), "");
  EXPECT_EQ(unmistakable("user.name", {"user.nickname"}), "");
}

TEST(Unmistakable, TakesNoSiblingThatIsToldApartByItsNumber) {
  EXPECT_EQ(unmistakable("address_line1", {"address_line2"}), "");
  EXPECT_EQ(unmistakable("address_lin1", {"address_line1"}), "address_line1");
}

}  // namespace
}  // namespace refgen::base
