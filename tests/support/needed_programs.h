#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

namespace refgen::testing {

/// A test that needs programs which not every machine has. Where one is missing the test says so and is skipped; with
/// CI=true, where nothing may be left out, it fails.
class NeedsPrograms : public ::testing::Test {
 protected:
  /// To be called in SetUp. `probe` is a shell command that succeeds where the program can be used.
  static void need(const std::string& program, const std::string& probe) {
    if (std::system(("{ " + probe + "; } >/dev/null 2>&1 </dev/null").c_str()) == 0) return;
    const char* ci = std::getenv("CI");
    ASSERT_FALSE(ci != nullptr && std::string_view(ci) == "true") << program << " is missing";
    std::cout << "SKIPPED: this test needs " << program << '\n';
    GTEST_SKIP() << program << " is missing";
  }

  static void need(const std::string& program) { need(program, "command -v " + program); }
};

}  // namespace refgen::testing
