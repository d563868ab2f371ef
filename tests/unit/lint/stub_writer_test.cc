#include "generator/lint/stub_writer.h"

#include <gtest/gtest.h>

#include "generator/language_kit/registry.h"
#include "generator/link/link.h"
#include "generator/spec/parse.h"

namespace refgen::lint {
namespace {

using model::Row;

/// One spec, linked for all languages.
class StubWriterTest : public ::testing::Test {
 protected:
  void read(const std::string& tables) {
    const std::string text =
        "---\ndescriptions:\n  user:\n    email: The address.\n    logo: The picture.\nreference:\n" + tables + "---\n";
    const diagnostics::SourceId source = sources_.add("specs/user.mdx", text);
    documents_.push_back(spec::parse_spec("user.mdx", sources_, source, sink_));
    std::vector<const model::TypeGrammar*> grammars;
    for (const language_kit::Backend* backend : language_kit::built_in_backends()) {
      grammars.push_back(&backend->rules.grammar);
    }
    link::LinkCounts counts;
    model_ = link::link_specs(documents_, grammars, sources_, sink_, counts);
  }

  [[nodiscard]] const model::Entry& entry(std::string_view language) const {
    return *model_.specs.front().entities.front().find(language);
  }
  [[nodiscard]] const Row& row(std::string_view language, std::size_t index) const {
    return entry(language).properties[index];
  }

  /// The lines that were inserted, with the line before and behind; or that there was no edit.
  std::string written(const MissingRow& missing) {
    const auto edit = StubWriter({documents_, model_, language_kit::built_in_backends(), sources_}).write(missing);
    if (!edit) return "no edit";
    EXPECT_EQ(edit->span.begin, edit->span.end);
    std::string text(sources_[edit->span.source].text());
    const std::size_t end = text.find('\n', edit->span.begin) + 1 + edit->replacement.size();
    const std::size_t begin = text.rfind('\n', edit->span.begin - 2) + 1;
    text.insert(edit->span.begin, edit->replacement);
    return text.substr(begin, end - begin);
  }

  diagnostics::Sources sources_;
  diagnostics::Sink sink_;
  std::vector<spec::SpecDocument> documents_;
  model::ApiModel model_;
};

std::string table(const std::string& language, const std::string& rows) {
  return "  " + language + ":\n    - key: User\n      id: user\n      title: User\n      properties:\n" + rows;
}

const std::string curl_table = table("curl",
                                     "        - { key: id, type: string }\n"
                                     "        - { key: logo_urls, type: 'string[]', optional: true, "
                                     "description: (user.logo) }\n");

TEST_F(StubWriterTest, WritesARowBehindItsNeighbourInTheStyleOfTheLanguage) {
  read(curl_table +
       table("go", "        - key: ID\n          type: string\n        - key: Z\n          type: string\n"));
  EXPECT_EQ(written({entry("go"), "logo_urls", {&row("curl", 1)}, &row("go", 0)}),
            "          type: string\n"
            "        - key: LogoURLs\n"
            "          type: '[]string'\n"
            "          optional: true\n"
            "          description: (user.logo)\n"
            "        - key: Z\n");
}

TEST_F(StubWriterTest, WritesARowInBracesBesideOneInBraces) {
  read(curl_table + table("python", "        - { key: id, type: str }  # first\n        - { key: z, type: str }\n"));
  EXPECT_EQ(written({entry("python"), "logo_urls", {&row("curl", 1)}, &row("python", 0)}),
            "        - { key: id, type: str }  # first\n"
            "        - { key: logo_urls, type: 'list[str]', optional: true, description: (user.logo) }\n"
            "        - { key: z, type: str }\n");
}

TEST_F(StubWriterTest, WritesTheFirstRowBeforeItsNeighbour) {
  read(curl_table + table("js", "        - key: z\n          type: string\n"));
  EXPECT_EQ(written({entry("js"), "id", {&row("curl", 0)}, nullptr, &row("js", 0)}),
            "      properties:\n"
            "        - key: id\n"
            "          type: string\n"
            "        - key: z\n");
}

TEST_F(StubWriterTest, SaysWhatMostOthersSay) {
  read(table("curl", "        - { key: id, type: string }\n        - { key: size, type: string, optional: true }\n") +
       table("js", "        - { key: id, type: string }\n        - { key: size, type: number }\n") +
       table("python", "        - { key: id, type: str }\n        - { key: size, type: float }\n") +
       table("ruby", "        - { key: id, type: String }\n        - { key: z, type: String }\n"));
  EXPECT_EQ(written({entry("ruby"), "size", {&row("curl", 1), &row("js", 1), &row("python", 1)}, &row("ruby", 0)}),
            "        - { key: id, type: String }\n"
            "        - { key: size, type: Float }\n"
            "        - { key: z, type: String }\n");
}

TEST_F(StubWriterTest, SaysThatAValueMayBeNullWhenMostOthersDo) {
  read(table("curl", "        - { key: id, type: string }\n        - { key: nick, type: string, nullable: true }\n") +
       table("js", "        - { key: id, type: string }\n        - { key: nick, type: string | null }\n") +
       table("ruby", "        - { key: id, type: String }\n        - { key: nick, type: String }\n") +
       table("python", "        - { key: id, type: str }\n        - { key: z, type: str }\n"));
  EXPECT_EQ(written({entry("python"), "nick", {&row("curl", 1), &row("js", 1), &row("ruby", 1)}, &row("python", 0)}),
            "        - { key: id, type: str }\n"
            "        - { key: nick, type: str, nullable: true }\n"
            "        - { key: z, type: str }\n");
}

TEST_F(StubWriterTest, NamesModelsAsTheLanguageDoes) {
  const std::string rows = "        - { key: id, type: string }\n        - { key: friend, type: User }\n";
  read(table("js", rows) +
       "  go:\n    - key: User\n      id: user\n      title: people.User\n      properties:\n"
       "        - { key: ID, type: string }\n        - { key: Z, type: string }\n" +
       "  php:\n    - key: Person\n      id: user\n      title: class Person\n      properties:\n"
       "        - { key: id, type: string }\n        - { key: z, type: string }\n");
  EXPECT_EQ(written({entry("go"), "friend", {&row("js", 1)}, &row("go", 0)}),
            "        - { key: ID, type: string }\n"
            "        - { key: Friend, type: people.User }\n"
            "        - { key: Z, type: string }\n");
  EXPECT_EQ(written({entry("php"), "friend", {&row("js", 1)}, &row("php", 0)}),
            "        - { key: id, type: string }\n"
            "        - { key: friend, type: Person }\n"
            "        - { key: z, type: string }\n");
}

TEST_F(StubWriterTest, KeepsWindowsLineEnds) {
  std::string tables = curl_table + table("js", "        - key: id\n          type: string\n        - key: z\n");
  for (std::size_t at = 0; (at = tables.find('\n', at)) != std::string::npos; at += 2) tables.replace(at, 1, "\r\n");
  read(tables);
  EXPECT_EQ(written({entry("js"), "logo_urls", {&row("curl", 1)}, &row("js", 0)}),
            "          type: string\r\n"
            "        - key: logoUrls\r\n"
            "          type: 'string[]'\r\n"
            "          optional: true\r\n"
            "          description: (user.logo)\r\n"
            "        - key: z\r\n");
}

TEST_F(StubWriterTest, WritesNothingWhereItCannotBeRight) {
  read(curl_table + table("js", "        - { key: id, type: string }\n") +
       "  go:\n    - key: User\n      id: user\n      title: User\n      properties: [{ key: ID, type: string }]\n" +
       "  php:\n    - key: User\n      id: user\n      title: User\n      properties: []\n");
  const Row& other = row("curl", 1);
  EXPECT_EQ(written({entry("php"), "logo_urls", {&other}}), "no edit");
  EXPECT_EQ(written({entry("go"), "logo_urls", {&other}, &row("go", 0)}), "no edit");
  EXPECT_EQ(written({entry("js"), "logo_urls", {&other}, &row("curl", 0)}), "no edit") << "a row of another table";
}

TEST_F(StubWriterTest, WritesNoModelThatTheLanguageLacks) {
  read(table("js", "        - { key: id, type: string }\n        - { key: friend, type: Stranger }\n") +
       table("ruby", "        - { key: id, type: String }\n"));
  EXPECT_EQ(written({entry("ruby"), "friend", {&row("js", 1)}, &row("ruby", 0)}), "no edit");
}

}  // namespace
}  // namespace refgen::lint
