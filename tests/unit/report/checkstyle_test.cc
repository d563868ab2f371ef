#include <gtest/gtest.h>

#include "generator/report/printers.h"
#include "tests/unit/report/sample_report.h"

namespace refgen::report {
namespace {

const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n";

TEST(PrintCheckstyle, WritesAnErrorForEachFinding) {
  EXPECT_EQ(
      print_checkstyle(SampleReport().report()),
      head +
          "  <file name=\"specs/user.mdx\">\n"
          "    <error line=\"2\" column=\"4\" severity=\"warning\" message=\"no description is named 'user.emial' "
          "(did you mean 'user.email'?)\" source=\"refgen.unresolved-description\"/>\n"
          "    <error line=\"3\" column=\"4\" severity=\"error\" message=\"two lines\" "
          "source=\"refgen.invalid-name\"/>\n"
          "  </file>\n"
          "  <file name=\"output/a.md\">\n"
          "    <error line=\"0\" severity=\"error\" message=\"stale\" source=\"refgen.invalid-name\"/>\n"
          "  </file>\n"
          "  <file name=\"refgen\">\n"
          "    <error line=\"0\" severity=\"info\" message=\"no place\" source=\"refgen.left-out\"/>\n"
          "  </file>\n"
          "</checkstyle>\n");
}

TEST(PrintCheckstyle, TellsHowManyAreNotShown) {
  EXPECT_EQ(print_checkstyle(SampleReport().report(0)),
            head + "  <!-- 4 more problems are not shown -->\n</checkstyle>\n");
}

TEST(PrintCheckstyle, IsADocumentWithoutFindings) {
  const diagnostics::Sources sources;
  EXPECT_EQ(print_checkstyle({{}, sources, {}}), head + "</checkstyle>\n");
}

TEST(PrintCheckstyle, LetsNoTextEndItsElement) {
  const std::string shown = "\\u{a}::error::%0A]]&gt;&quot;'&lt;&amp;\\u{1b}[31m\\u{202e}\\xff](x)";
  EXPECT_EQ(print_checkstyle(HostileReport().report()),
            head + "  <file name=\"a:,%0A\\u{a}&lt;&quot;.mdx\">\n" +
                "    <error line=\"1\" column=\"1\" severity=\"warning\" message=\"" + shown + " (" + shown +
                ")\" source=\"refgen.unresolved-description\"/>\n  </file>\n</checkstyle>\n");
}

}  // namespace
}  // namespace refgen::report
