#include "generator/diagnostics/print.h"

#include <gtest/gtest.h>

#include "generator/diagnostics/sink.h"

namespace refgen::diagnostics {
namespace {

constexpr Code unresolved = {"unresolved-description", Severity::warning, "", ""};
constexpr Code broken = {"invalid-yaml", Severity::error, "", ""};
constexpr Code information = {"language-without-backend", Severity::note, "", ""};

/// Prints one problem of a source `specs/user.mdx`, from the first to behind the last byte of `marked`.
std::string print_marked(const std::string& text, const std::string& marked, std::string message = "message") {
  Sources sources;
  const SourceId source = sources.add("specs/user.mdx", text);
  const std::size_t begin = text.find(marked);
  Sink sink;
  sink.report({&broken,
               {source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + marked.size())},
               std::move(message),
               "",
               {}});
  return print_text(sink.sorted(sources)[0], sources, false);
}

TEST(PrintText, ShowsTheLineWithNotesAndHelp) {
  Sources sources;
  const SourceId user = sources.add("specs/user.mdx", std::string(11, '\n') + "      description: (user.emial)\n");
  const SourceId other = sources.add("specs/a.mdx", "x\n\ny\n");
  const Diagnostic diagnostic = {&unresolved,
                                 {user, 30, 42},
                                 "unknown description 'user.emial'",
                                 "did you mean 'user.email'?",
                                 {{"it is declared here", {other, 3, 4}}, {"there is no other", {}}},
                                 {},
                                 Severity::warning};
  EXPECT_EQ(print_text(diagnostic, sources, false),
            "specs/user.mdx:12:20: warning: unknown description 'user.emial' [unresolved-description]\n"
            "  12 |       description: (user.emial)\n"
            "     |                    ^~~~~~~~~~~~\n"
            "  specs/a.mdx:3:1: note: it is declared here\n"
            "  note: there is no other\n"
            "  help: did you mean 'user.email'?\n");
}

TEST(PrintText, NamesTheProgramWhenThereIsNoPlace) {
  const Diagnostic diagnostic = {&broken, {}, "no such option '--colour'", "", {}, {}, Severity::error};
  EXPECT_EQ(print_text(diagnostic, {}, false), "refgen: error: no such option '--colour' [invalid-yaml]\n");
}

TEST(PrintText, NamesAFileThatIsNoSource) {
  Diagnostic diagnostic = {&broken, {}, "stale", "", {}, {}, Severity::error};
  diagnostic.file = "output/a\x1b.md";
  EXPECT_EQ(print_text(diagnostic, {}, false), "output/a\\u{1b}.md: error: stale [invalid-yaml]\n");
}

TEST(PrintText, SpeaksOfNotesAsSuch) {
  const Diagnostic diagnostic = {&information, {}, "message", "", {}, {}, Severity::note};
  EXPECT_EQ(print_text(diagnostic, {}, false), "refgen: note: message [language-without-backend]\n");
}

TEST(PrintText, ColoursTheFixedPartsWhenAsked) {
  Sources sources;
  const SourceId source = sources.add("a.mdx", "key: x\n");
  const Diagnostic diagnostic = {&unresolved, {source, 5, 6}, "m", "h", {{"n", {}}}, {}, Severity::warning};
  EXPECT_EQ(print_text(diagnostic, sources, true),
            "\x1b[1ma.mdx:1:6:\x1b[0m \x1b[1;33mwarning:\x1b[0m m [unresolved-description]\n"
            "   1 | key: x\n"
            "     |      \x1b[1;32m^\x1b[0m\n"
            "  \x1b[1;36mnote:\x1b[0m n\n"
            "  \x1b[1;36mhelp:\x1b[0m h\n");
}

TEST(PrintText, MakesRoomForLongLineNumbers) {
  EXPECT_EQ(print_marked(std::string(12344, '\n') + "ab", "b"),
            "specs/user.mdx:12345:2: error: message [invalid-yaml]\n"
            "12345 | ab\n"
            "      |  ^\n");
}

TEST(PrintText, MarksAnEmptySpanWithACaret) {
  EXPECT_EQ(print_marked("ab", ""),
            "specs/user.mdx:1:1: error: message [invalid-yaml]\n"
            "   1 | ab\n"
            "     | ^\n");
}

TEST(PrintText, MarksTheEndOfTheText) {
  Sources sources;
  const SourceId source = sources.add("a.mdx", "---\nab");
  const Diagnostic diagnostic = {&broken, {source, 6, 6}, "m", "", {}, {}, Severity::error};
  EXPECT_EQ(print_text(diagnostic, sources, false),
            "a.mdx:2:3: error: m [invalid-yaml]\n"
            "   2 | ab\n"
            "     |   ^\n");
}

TEST(PrintText, LeavesNoBlankBehindAnEmptyLine) {
  EXPECT_EQ(print_marked("\nab", "\n"),
            "specs/user.mdx:1:1: error: message [invalid-yaml]\n"
            "   1 |\n"
            "     | ^\n");
}

TEST(PrintText, UnderlinesOnlyTheFirstLine) {
  EXPECT_EQ(print_marked("a: [1,\r\n  2]\r\n", "[1,\r\n  2]"),
            "specs/user.mdx:1:4: error: message [invalid-yaml]\n"
            "   1 | a: [1,\n"
            "     |    ^~~\n");
}

TEST(PrintText, KeepsTheCaretUnderItsCharacterBehindTabs) {
  EXPECT_EQ(print_marked("\tkey:\tvalue", "value"),
            "specs/user.mdx:1:7: error: message [invalid-yaml]\n"
            "   1 |     key:    value\n"
            "     |             ^~~~~\n");
}

TEST(PrintText, KeepsTheCaretUnderItsCharacterBehindWideOnes) {
  EXPECT_EQ(print_marked("\u4e16\u754c e\u0301: \u4e16", "\u4e16\u754c"),
            "specs/user.mdx:1:1: error: message [invalid-yaml]\n"
            "   1 | \u4e16\u754c e\u0301: \u4e16\n"
            "     | ^~~~\n");
  EXPECT_EQ(print_marked("\u4e16e\u0301: x", "x"),
            "specs/user.mdx:1:6: error: message [invalid-yaml]\n"
            "   1 | \u4e16e\u0301: x\n"
            "     |      ^\n");
}

TEST(PrintText, ShowsWhatATerminalWouldObey) {
  EXPECT_EQ(print_marked("a: \x1b[2J\u202e x", "x", "bad \x1b]8;;\r\n::error::"),
            "specs/user.mdx:1:10: error: bad \\u{1b}]8;;\\u{d}\\u{a}::error:: [invalid-yaml]\n"
            "   1 | a: \\u{1b}[2J\\u{202e} x\n"
            "     |                      ^\n");
  EXPECT_EQ(print_marked("a: \x1b", "\x1b"),
            "specs/user.mdx:1:4: error: message [invalid-yaml]\n"
            "   1 | a: \\u{1b}\n"
            "     |    ^~~~~~\n");
}

TEST(PrintText, ShowsStrayBytes) {
  EXPECT_EQ(print_marked("a: \xff.", "\xff"),
            "specs/user.mdx:1:4: error: message [invalid-yaml]\n"
            "   1 | a: \\xff.\n"
            "     |    ^~~~\n");
}

TEST(PrintText, LetsNoEscapeThroughAnyPart) {
  Sources sources;
  const SourceId source = sources.add("a\x1b[2J\r\n.mdx", "\x1b\r");
  const Diagnostic diagnostic = {&broken, {source, 0, 1}, "\x1b\r", "\x1b\r", {{"\x1b\r", {source, 0, 1}}}, {}, {}};
  const std::string text = print_text(diagnostic, sources, false);
  EXPECT_EQ(text.find_first_of("\x1b\r"), std::string::npos) << text;
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 5);
}

TEST(PrintText, KeepsALineThatJustFits) {
  const std::string line = std::string(159, 'a') + "b";
  EXPECT_EQ(print_marked(line, "b"), "specs/user.mdx:1:160: error: message [invalid-yaml]\n   1 | " + line +
                                         "\n     | " + std::string(159, ' ') + "^\n");
}

TEST(PrintText, CutsALongLineBehindTheSpan) {
  const std::string line = "key: " + std::string(10'000, 'a');
  EXPECT_EQ(print_marked(line, "key"), "specs/user.mdx:1:1: error: message [invalid-yaml]\n   1 | key: " +
                                           std::string(154, 'a') + "…\n     | ^~~\n");
}

TEST(PrintText, CutsALongLineAroundTheSpan) {
  const std::string line = std::string(10'000, 'a') + "here" + std::string(10'000, 'b');
  EXPECT_EQ(print_marked(line, "here"), "specs/user.mdx:1:10001: error: message [invalid-yaml]\n   1 | …" +
                                            std::string(60, 'a') + "here" + std::string(94, 'b') + "…\n     | " +
                                            std::string(61, ' ') + "^~~~\n");
}

TEST(PrintText, CutsALongLineBeforeTheSpan) {
  const std::string line = std::string(10'000, 'a') + "here";
  EXPECT_EQ(print_marked(line, "here"), "specs/user.mdx:1:10001: error: message [invalid-yaml]\n   1 | …" +
                                            std::string(60, 'a') + "here\n     | " + std::string(61, ' ') + "^~~~\n");
}

TEST(PrintText, UnderlinesWhatIsLeftOfALongSpan) {
  const std::string marked(10'000, 'b');
  EXPECT_EQ(print_marked("aa" + marked, marked), "specs/user.mdx:1:3: error: message [invalid-yaml]\n   1 | aa" +
                                                     std::string(157, 'b') + "…\n     |   ^" + std::string(156, '~') +
                                                     "\n");
}

TEST(CountText, CountsErrorsAndWarnings) {
  const auto count = [](std::vector<Severity> severities) {
    std::vector<Diagnostic> diagnostics;
    for (const Severity severity : severities) diagnostics.push_back({&broken, {}, "", "", {}, {}, severity});
    return count_text(diagnostics);
  };
  EXPECT_EQ(count({}), "");
  EXPECT_EQ(count({Severity::note}), "");
  EXPECT_EQ(count({Severity::error}), "1 error");
  EXPECT_EQ(count({Severity::warning, Severity::note, Severity::warning}), "2 warnings");
  EXPECT_EQ(count({Severity::error, Severity::error, Severity::error, Severity::warning}), "3 errors, 1 warning");
}

}  // namespace
}  // namespace refgen::diagnostics
