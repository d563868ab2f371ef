#include "generator/language_kit/python_sample.h"

#include <gtest/gtest.h>

namespace refgen::language_kit {
namespace {

Example text_of(TypeUse::Kind kind, std::string text) {
  Example value;
  value.kind = Example::Kind::string;
  value.text = std::move(text);
  value.use = TypeUse();
  value.use->kind = kind;
  return value;
}

TEST(PythonSampleTest, TimesAreWrittenAsPython39ReadsThem) {
  Example list;
  list.kind = Example::Kind::list;
  list.items = {text_of(TypeUse::Kind::timestamp, "2025-01-15T09:30:00.000Z"),
                text_of(TypeUse::Kind::timestamp, "2025-01-15T09:30:00.000+02:00"),
                text_of(TypeUse::Kind::string, "2025-01-15T09:30:00.000Z")};
  complete_python_sample(list, {}, {});
  EXPECT_EQ(list.items[0].text, "2025-01-15T09:30:00.000+00:00");
  EXPECT_EQ(list.items[1].text, "2025-01-15T09:30:00.000+02:00");
  EXPECT_EQ(list.items[2].text, "2025-01-15T09:30:00.000Z");
}

}  // namespace
}  // namespace refgen::language_kit
