#include "generator/base/spelling_fold.h"

#include <gtest/gtest.h>

namespace refgen::base {
namespace {

struct Pair {
  const char* left;
  const char* right;
};

class SamePath : public testing::TestWithParam<Pair> {};

TEST_P(SamePath, FoldsToTheSameText) { EXPECT_EQ(fold_spelling(GetParam().left), fold_spelling(GetParam().right)); }

INSTANTIATE_TEST_SUITE_P(Spellings, SamePath,
                         testing::Values(Pair{"models/User.ts", "MODELS/user.TS"},          // case
                                         Pair{"\u00c9tat", "\u00e9tat"},                    // case beyond ASCII
                                         Pair{"\u00e9tat", "e\u0301tat"},                   // composed, decomposed
                                         Pair{"\u00c9tat", "e\u0301tat"},                   // both
                                         Pair{"\u1ec7", "e\u0323\u0302"},                   // two marks
                                         Pair{"e\u0302\u0323", "e\u0323\u0302"},            // order of marks
                                         Pair{"\u212b", "\u00e5"},                          // Angstrom sign
                                         Pair{"\u212a", "k"},                               // Kelvin sign
                                         Pair{"\u0416\u0423\u041a", "\u0436\u0443\u043a"},  // Cyrillic
                                         Pair{"\u03a3", "\u03c2"},                          // both small sigmas
                                         Pair{"\ud55c", "\u1112\u1161\u11ab"},              // Hangul
                                         Pair{"\uac00", "\u1100\u1161"},                    // Hangul without tail
                                         Pair{"\u304c", "\u304b\u3099"},                    // kana with mark
                                         Pair{"stra\u00dfe", "STRASSE"},                    // sharp s
                                         Pair{"us\u200ber", "user"}));                      // zero width

TEST(FoldSpelling, KeepsDifferentNamesApart) {
  EXPECT_NE(fold_spelling("user"), fold_spelling("users"));
  EXPECT_NE(fold_spelling("resume"), fold_spelling("r\u00e9sum\u00e9"));
  EXPECT_NE(fold_spelling("\uac00"), fold_spelling("\uac01"));
  EXPECT_NE(fold_spelling("user_id"), fold_spelling("userid"));
}

TEST(FoldSpelling, SpellsOutWhatItDoes) { EXPECT_EQ(fold_spelling("Models/\u00c9tat.TS"), "models/e\u0301tat.ts"); }

}  // namespace
}  // namespace refgen::base
