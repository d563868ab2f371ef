#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/program.h"

namespace refgen {
namespace {

using refgen::testing::Program;
using refgen::testing::TemporaryFolder;

constexpr const char* spec =
    "---\nreference:\n  kotlin:\n    - key: User\n      id: user\n      title: class User\n      url: /reference/user\n"
    "      properties:\n        - {key: id, type: String, description: The id.}\n"
    "        - {key: emailVerified, type: Boolean, optional: true, description: Whether it is.}\n---\n\n# User\n";

/// DESIGN: an eighth language is one C++ file and one template folder. This program was built with both added and
/// nothing else changed.
TEST(EighthLanguageTest, OneFileAndOneTemplateFolderMakeALanguage) {
  const TemporaryFolder folder;
  folder.put("specs/user.mdx", spec);
  const Program run = refgen::testing::run_program(REFGEN_WITH_KOTLIN, {"generate"}, folder.path());
  EXPECT_EQ(run.exit_code, 0) << run.errors;
  EXPECT_EQ(folder.read("output/models/kotlin/User.kt"),
            "package com.example.models\n\ndata class User(\n    val id: String,\n    val emailVerified: Boolean? = "
            "null,\n)\n");
  EXPECT_THAT(folder.read("output/docs/kotlin/user.mdx"), ::testing::HasSubstr("emailVerified"));
  const Program languages = refgen::testing::run_program(REFGEN_WITH_KOTLIN, {"languages"}, folder.path());
  EXPECT_THAT(languages.output, ::testing::HasSubstr("kotlin     Kotlin           1 entry\n"));
}

TEST(EighthLanguageTest, TheProductDoesNotHaveIt) {
  const TemporaryFolder folder;
  folder.put("specs/user.mdx", spec);
  const Program run = refgen::testing::run_program(REFGEN_BINARY, {"generate"}, folder.path());
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_THAT(run.errors, ::testing::HasSubstr("kotlin (1 entry)"));
}

}  // namespace
}  // namespace refgen
