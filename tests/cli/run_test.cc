#include "generator/cli/run.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

#include "generator/cli/exit_code.h"
#include "generator/diagnostics/codes.h"
#include "tests/cli/program.h"

namespace refgen::cli {
namespace {

using ::testing::HasSubstr;
namespace codes = diagnostics::codes;

TEST(GuardFaults, PassesTheExitCodeOn) {
  EXPECT_EQ(guard_faults([] { return stale; }), stale);
}

TEST(GuardFaults, AsksToReportAnException) {
  ::testing::internal::CaptureStderr();
  EXPECT_EQ(guard_faults([]() -> ExitCode { throw std::out_of_range("row \x1b 7"); }), internal_error);
  EXPECT_THAT(::testing::internal::GetCapturedStderr(),
              HasSubstr("refgen: internal error: row \\u{1b} 7\nThis is a fault of refgen, not of your specs. Please "
                        "report it"));
}

diagnostics::Diagnostic problem(const diagnostics::Code& code) {
  return {&code, {}, "message", "", {}, {}, code.severity};
}

TEST(ExitCodeOf, IsFineWithoutErrors) {
  EXPECT_EQ(exit_code_of({}), 0);
  EXPECT_EQ(exit_code_of({problem(codes::unresolved_description), problem(codes::language_without_backend)}), 0);
}

TEST(ExitCodeOf, TellsSpecsUseAndFilesApart) {
  EXPECT_EQ(exit_code_of({problem(codes::reference_cycle)}), 1);
  for (const diagnostics::Code* code : {&codes::usage, &codes::configuration}) {
    EXPECT_EQ(exit_code_of({problem(*code)}), 2) << code->slug;
  }
  for (const diagnostics::Code* code : {&codes::cannot_read, &codes::write_failed, &codes::not_generated,
                                        &codes::link_in_output, &codes::manifest_broken}) {
    EXPECT_EQ(exit_code_of({problem(*code)}), 4) << code->slug;
  }
}

TEST(ExitCodeOf, TakesTheGravest) {
  EXPECT_EQ(exit_code_of({problem(codes::reference_cycle), problem(codes::configuration)}), 2);
  EXPECT_EQ(exit_code_of({problem(codes::configuration), problem(codes::cannot_read)}), 4);
}

}  // namespace
}  // namespace refgen::cli
