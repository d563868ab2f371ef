#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/report/printers.h"
#include "tests/unit/report/sample_report.h"

namespace refgen::report {
namespace {

using ::testing::HasSubstr;

const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

TEST(PrintJunit, WritesASuiteForEachFileAndATestForEachFinding) {
  EXPECT_EQ(print_junit(SampleReport().report()), head + R"(<testsuites name="refgen" tests="4" failures="3" errors="0">
  <testsuite name="specs/user.mdx" tests="2" failures="2" errors="0">
    <testcase name="unresolved-description: no description is named 'user.emial'" classname="specs/user.mdx" file="specs/user.mdx" line="2">
      <failure type="unresolved-description" message="warning: no description is named 'user.emial'">specs/user.mdx:2:4: warning: no description is named 'user.emial' [unresolved-description]
   2 | é: (user.emial)
     |    ^~~~~~~~~~~~
  specs/other one.mdx:3:1: note: it is declared here
  note: there is no other
  help: did you mean 'user.email'?
</failure>
    </testcase>
    <testcase name="invalid-name: two lines" classname="specs/user.mdx" file="specs/user.mdx" line="3">
      <failure type="invalid-name" message="error: two lines">specs/user.mdx:3:4: error: two lines [invalid-name]
   3 | b: [1,
     |    ^~~
</failure>
    </testcase>
  </testsuite>
  <testsuite name="output/a.md" tests="1" failures="1" errors="0">
    <testcase name="invalid-name: stale" classname="output/a.md" file="output/a.md">
      <failure type="invalid-name" message="error: stale">output/a.md: error: stale [invalid-name]
</failure>
    </testcase>
  </testsuite>
  <testsuite name="refgen" tests="1" failures="0" errors="0">
    <testcase name="left-out: no place" classname="refgen">
      <system-out>refgen: note: no place [left-out]
</system-out>
    </testcase>
  </testsuite>
</testsuites>
)");
}

TEST(PrintJunit, CountsWhatIsNotShown) {
  const std::string text = print_junit(SampleReport().report(1));
  EXPECT_THAT(text, HasSubstr("<testsuites name=\"refgen\" tests=\"4\" failures=\"3\" errors=\"0\">\n"
                              "  <testsuite name=\"specs/user.mdx\" tests=\"2\" failures=\"2\" errors=\"0\">\n"));
  EXPECT_THAT(text, HasSubstr("    </testcase>\n  </testsuite>\n  <!-- 3 more problems are not shown -->\n"
                              "</testsuites>\n"));
}

TEST(PrintJunit, HasATestThatPassesWithoutFindings) {
  const diagnostics::Sources sources;
  EXPECT_EQ(print_junit({{}, sources, {}}), head + R"(<testsuites name="refgen" tests="1" failures="0" errors="0">
  <testsuite name="refgen" tests="1" failures="0" errors="0">
    <testcase name="no problems" classname="refgen"/>
  </testsuite>
</testsuites>
)");
}

TEST(PrintJunit, LetsNoTextEndItsElement) {
  const std::string shown = "\\u{a}::error::%0A]]&gt;&quot;'&lt;&amp;\\u{1b}[31m\\u{202e}\\xff](x)";
  const std::string file = "a:,%0A\\u{a}&lt;&quot;.mdx";
  EXPECT_EQ(print_junit(HostileReport().report()),
            head + "<testsuites name=\"refgen\" tests=\"1\" failures=\"1\" errors=\"0\">\n  <testsuite name=\"" + file +
                "\" tests=\"1\" failures=\"1\" errors=\"0\">\n    <testcase name=\"unresolved-description: " + shown +
                "\" classname=\"" + file + "\" file=\"" + file +
                "\" line=\"1\">\n      <failure type=\"unresolved-description\" message=\"warning: " + shown + "\">" +
                file + ":1:1: warning: " + shown + " [unresolved-description]\n   1 |\n     | ^\n  " + file +
                ":1:1: note: " + shown + "\n  note: " + shown + "\n  help: " + shown +
                "\n</failure>\n    </testcase>\n  </testsuite>\n</testsuites>\n");
}

}  // namespace
}  // namespace refgen::report
