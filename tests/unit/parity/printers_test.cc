#include "generator/parity/printers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "generator/base/utf8.h"
#include "tests/support/linking.h"

namespace refgen::parity {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

constexpr std::string_view user = R"(---
reference:
  curl:
    - {key: user, id: user, title: user, properties: [{key: id, type: string}, {key: age, type: integer, optional: true}]}
    - {key: group, id: group, title: group, properties: [{key: id, type: string}]}
  js:
    - {key: User, id: user, title: User, properties: [{key: id, type: string}]}
  go:
    - {key: User, id: user, title: User, properties: [{key: ID, type: bool}, {key: Age, type: int}]}
    - {key: Group, id: group, title: Group, properties: [{key: ID, type: string}]}
---
)";

/// Rows that differ in more than one way, or of which not every table tells.
constexpr std::string_view uneven = R"(---
reference:
  curl:
    - {key: user, id: user, title: user, properties: [{key: size, type: string}, {key: owner, type: object, properties: [{key: id, type: string}]}]}
  go:
    - {key: User, id: user, title: User, properties: [{key: Size, type: int, optional: true}, {key: Owner, type: Owner}]}
  js:
    - {key: User, id: user, title: User, properties: [{key: size, type: "Record<string, A & B>"}, {key: owner, type: Owner}, {key: sealed, type: boolean}]}
---
)";

/// A spec, as a sheet.
struct Page : testing::LinkedSpecs {
  explicit Page(std::string_view text, const Filter& filter = {})
      : LinkedSpecs({{"user.mdx", std::string(text)}}),
        sheet(make_sheet(lint::parity_matrix(model, {"curl", "go", "js", "python"}), filter, sources)) {}

  Sheet sheet;
};

TEST(ParityTable, HasABlockForEachEntityTotalsAndALegend) {
  EXPECT_EQ(print_table(Page(user).sheet, false),
            "                                                                    curl  go  js\n"
            "user.mdx\n"
            "user                                                                 ✓    ✓   ✓\n"
            "  id                                                                 ✓    ≠   ✓\n"
            "  age                                                                ✓    ?   ✗\n"
            "group                                                                ✓    ✓   ✗\n"
            "  id                                                                 ✓    ✓   -\n"
            "\n"
            "language    listed  missing  other type  optionality  missing tables    share\n"
            "curl             3        0           0            0               0  100.0 %\n"
            "go               3        0           1            1               0   33.3 %\n"
            "js               1        1           0            0               1   50.0 %\n"
            "\n"
            "✓ listed  ✗ missing  ≠ other type  ? other optionality\n"
            "· not expected  … not told  - no table\n"
            "← parameter  → result\n");
}

TEST(ParityTable, KeepsToItsWidthAndEscapesWhatATerminalWouldObey) {
  const std::string long_name(200, 'n');
  const Page page(
      "---\nreference:\n  curl:\n    - {key: user, id: user, title: user, properties: [{key: \"a\\x1b[31mb\", "
      "type: string}, {key: " +
      long_name + ", type: string}]}\n---\n");
  const std::string table = print_table(page.sheet, false);
  EXPECT_THAT(table, Not(HasSubstr("\x1b")));
  EXPECT_THAT(table, HasSubstr("nnn…nnn"));
  std::istringstream lines(table);
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(base::count_code_points(line), 84U) << line;
  }
}

TEST(ParityTable, ColoursOnlyWhenAsked) {
  EXPECT_THAT(print_table(Page(user).sheet, true), HasSubstr("\x1b[1;31m✗\x1b[0m"));
  EXPECT_THAT(print_table(Page(user).sheet, false), Not(HasSubstr("\x1b")));
}

TEST(ParityFilter, LimitsLanguagesButComparesAll) {
  const Page page(user, {{}, {"js"}, false});
  EXPECT_THAT(page.sheet.columns, SizeIs(1));
  EXPECT_EQ(page.sheet.totals[0].missing, 1U);
  EXPECT_EQ(page.sheet.totals[0].missing_tables, 1U);
  EXPECT_EQ(page.sheet.totals[0].share(), 500U);
}

TEST(ParityFilter, KeepsRowsThatDifferAndTotalsOfAll) {
  const Page page(user, {{}, {"go"}, true});
  ASSERT_THAT(page.sheet.matrix.tables, SizeIs(1));
  EXPECT_THAT(page.sheet.matrix.tables[0].rows, SizeIs(2));
  EXPECT_EQ(page.sheet.totals[0].listed, 3U);
  const Page in_curl(user, {{}, {"curl"}, true});
  EXPECT_THAT(in_curl.sheet.matrix.tables, SizeIs(0));
}

TEST(ParityFilter, TakesFilesAndFolders) {
  EXPECT_THAT(Page(user, {{"specs"}, {}, false}).sheet.matrix.tables, SizeIs(2));
  EXPECT_THAT(Page(user, {{"specs/user.mdx"}, {}, false}).sheet.matrix.tables, SizeIs(2));
  EXPECT_THAT(Page(user, {{"specs/use"}, {}, false}).sheet.matrix.tables, SizeIs(0));
}

TEST(ParityMarkdown, IsATableForEachEntity) {
  EXPECT_EQ(print_markdown(Page(user, {{}, {"go", "js"}, false}).sheet),
            "# Parity\n\n"
            "| language | listed | missing | other type | other optionality | missing tables | share |\n"
            "|---|--:|--:|--:|--:|--:|--:|\n"
            "| go | 3 | 0 | 1 | 1 | 0 | 33.3 % |\n"
            "| js | 1 | 1 | 0 | 0 | 1 | 50.0 % |\n"
            "\n"
            "✓ listed · ✗ missing · ≠ other type · ? other optionality · `·` not expected · … not told · - no table\n"
            "\n## user\n\nmodel of user.mdx\n\n"
            "|  | go | js |\n|---|:-:|:-:|\n"
            "| *table* | ✓ | ✓ |\n"
            "| id | **≠** | ✓ |\n"
            "| age | **?** | **✗** |\n"
            "\n## group\n\nmodel of user.mdx\n\n"
            "|  | go | js |\n|---|:-:|:-:|\n"
            "| *table* | ✓ | ✗ |\n"
            "| id | ✓ | - |\n");
}

TEST(ParityCsv, IsARecordForEachRow) {
  EXPECT_EQ(print_csv(Page(user).sheet),
            "\"file\",\"entity\",\"kind\",\"section\",\"property\",\"curl\",\"go\",\"js\"\r\n"
            "\"user.mdx\",\"user\",\"model\",\"table\",\"\",\"listed\",\"listed\",\"listed\"\r\n"
            "\"user.mdx\",\"user\",\"model\",\"properties\",\"id\",\"listed\",\"other type\",\"listed\"\r\n"
            "\"user.mdx\",\"user\",\"model\",\"properties\",\"age\",\"listed\",\"other optionality\",\"missing\"\r\n"
            "\"user.mdx\",\"group\",\"model\",\"table\",\"\",\"listed\",\"listed\",\"missing\"\r\n"
            "\"user.mdx\",\"group\",\"model\",\"properties\",\"id\",\"listed\",\"listed\",\"no table\"\r\n");
}

TEST(ParityCsv, NamesBothWhereTypeAndOptionalityDiffer) {
  EXPECT_THAT(print_csv(Page(uneven).sheet),
              HasSubstr("\"properties\",\"size\",\"listed\",\"other type, other optionality\",\"listed\"\r\n"));
}

TEST(ParityJson, HoldsWhatTheTablesSay) {
  const auto json = nlohmann::json::parse(print_json(Page(user).sheet));
  EXPECT_EQ(json["version"], 1);
  EXPECT_EQ(json["languages"], nlohmann::json({"curl", "go", "js"}));
  EXPECT_EQ(json["totals"]["js"], nlohmann::json::parse(R"({"tables": 1, "missing_tables": 1, "listed": 1, "missing": 1,
                                                            "other_type": 0, "other_optionality": 0, "share": 0.5})"));
  EXPECT_EQ(json["entities"][1]["tables"],
            nlohmann::json::parse(R"({"curl": "listed", "go": "listed", "js": "missing"})"));
  const auto& cells = json["entities"][0]["rows"][1]["cells"];
  EXPECT_EQ(cells["js"], nlohmann::json::parse(R"({"standing": "missing"})"));
  EXPECT_EQ(cells["go"], nlohmann::json::parse(R"({"standing": "listed", "key": "Age", "type": "int", "optional": false,
      "nullable": false, "other_type": false, "other_optionality": true, "file": "specs/user.mdx", "line": 9,
      "column": 84})"));
}

TEST(ParityJson, KeepsWhatIsNotToldApartFromWhatIsNotExpected) {
  const auto json = nlohmann::json::parse(print_json(Page(uneven).sheet));
  const auto& rows = json["entities"][0]["rows"];
  EXPECT_EQ(rows[2]["path"], "owner.id");
  EXPECT_EQ(rows[2]["cells"]["js"], nlohmann::json::parse(R"({"standing": "unknown"})"));
  EXPECT_EQ(rows[3]["path"], "sealed");
  EXPECT_EQ(rows[3]["cells"]["go"], nlohmann::json::parse(R"({"standing": "not-expected"})"));
}

/// The page between its heading and its script.
std::string body(const std::string& page) {
  const std::size_t begin = page.find("<h1>");
  return page.substr(begin, page.find("<script>") - begin);
}

TEST(ParityHtml, IsOneTableWithASignAndWordsInEachCell) {
  const std::string page = print_html(Page(user, {{}, {"js"}, true}).sheet);
  EXPECT_THAT(body(page), HasSubstr(R"(<table>
<thead>
<tr><th scope="col">Property</th><th scope="col"><span>js</span></th></tr>
</thead>
<tbody>
<tr class="entity"><th scope="rowgroup">user<small>model in user.<wbr>mdx</small></th><td class="listed" title="js: table listed"><span aria-hidden="true">✓</span><span class="words">listed</span></td></tr>
<tr><th scope="row">age</th><td class="missing" title="js: missing" tabindex="0" data-tip="js: missing"><span aria-hidden="true">✗</span><span class="words">js: missing</span></td></tr>
</tbody>
<tbody>
<tr class="entity"><th scope="rowgroup">group<small>model in user.<wbr>mdx</small></th><td class="missing" title="js: table missing" tabindex="0" data-tip="js: table missing"><span aria-hidden="true">✗</span><span class="words">js: table missing</span></td></tr>
</tbody>
</table>
)"));
  EXPECT_THAT(page, Not(HasSubstr("http://")));
  EXPECT_THAT(page, Not(HasSubstr("https://")));
}

TEST(ParityHtml, TellsWithWhichTableACellDiffersAndInWhat) {
  EXPECT_THAT(body(print_html(Page(uneven).sheet)),
              HasSubstr(R"(<td class="other-type" title="go: listed, int, optional; other type: curl has string; )"
                        R"(other optionality: curl has needed" tabindex="0")"));
}

TEST(ParityHtml, TellsWhichDetailATableDoesNotGoInto) {
  EXPECT_THAT(
      body(print_html(Page(uneven, {{}, {"js"}, false}).sheet)),
      HasSubstr(R"(<tr class="same"><th scope="row">owner.<wbr>id</th><td class="unknown" title="js: not told: )"
                R"(the table does not go into this detail"><span aria-hidden="true">…</span>)"
                R"(<span class="words">not told</span></td></tr>)"));
}

TEST(ParityHtml, ShowsTypesAsTheyAreWritten) {
  EXPECT_THAT(body(print_html(Page(uneven).sheet)),
              HasSubstr(R"(title="js: listed, Record&lt;string, A &amp; B&gt;, needed")"));
}

constexpr std::string_view hostile = R"(---
reference:
  curl:
    - {key: user, id: "=cmd|' /C calc'!A0", title: user, properties: [{key: "@SUM(1,2)\"", type: string}, {key: "a|b</td><script>alert(1)</script>", type: string}]}
  js:
    - {key: User, id: "=cmd|' /C calc'!A0", title: User, properties: [{key: other, type: "\"onmouseover=x\" | \"'\""}]}
---
)";

TEST(ParityPrinters, TextsOfSpecsAreNoFormulaNoMarkupAndNoCell) {
  const Page page(hostile);
  const std::string csv = print_csv(page.sheet);
  EXPECT_THAT(csv, Not(HasSubstr("\"=")));
  EXPECT_THAT(csv, Not(HasSubstr("\"@")));
  EXPECT_THAT(csv, HasSubstr("\"'=cmd"));
  const std::string html = body(print_html(page.sheet));
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, Not(HasSubstr("\"onmouseover")));
  EXPECT_THAT(print_markdown(page.sheet), Not(HasSubstr("<script")));
}

}  // namespace
}  // namespace refgen::parity
