#include <gtest/gtest.h>

#include "generator/report/printers.h"
#include "tests/unit/report/sample_report.h"

namespace refgen::report {
namespace {

TEST(PrintGithub, WritesACommandForEachFinding) {
  EXPECT_EQ(print_github(SampleReport().report()),
            "::warning file=specs/user.mdx,line=2,endLine=2,col=4,endColumn=16,title=unresolved-description::"
            "no description is named 'user.emial'%0Anote: specs/other one.mdx:3:1: it is declared here"
            "%0Anote: there is no other%0Ahelp: did you mean 'user.email'?\n"
            "::error file=specs/user.mdx,line=3,endLine=4,title=invalid-name::two lines\n"
            "::error file=output/a.md,title=invalid-name::stale\n"
            "::notice title=left-out::no place\n");
}

TEST(PrintGithub, TellsHowManyAreNotShown) {
  EXPECT_EQ(print_github(SampleReport().report(0)), "::notice title=refgen::4 more problems are not shown\n");
}

TEST(PrintGithub, IsEmptyWithoutFindings) {
  const diagnostics::Sources sources;
  EXPECT_EQ(print_github({{}, sources, {}}), "");
}

TEST(PrintGithub, LetsNoTextStartACommand) {
  const std::string shown = "\\u{a}::error::%250A]]>\"'<&\\u{1b}[31m\\u{202e}\\xff](x)";
  EXPECT_EQ(print_github(HostileReport().report()),
            "::warning file=a%3A%2C%250A\\u{a}<\".mdx,line=1,endLine=2,title=unresolved-description::" + shown +
                "%0Anote: a:,%250A\\u{a}<\".mdx:1:1: " + shown + "%0Anote: " + shown + "%0Ahelp: " + shown + "\n");
}

}  // namespace
}  // namespace refgen::report
