#include "generator/pipeline/configuration.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/base/memory_file_system.h"
#include "tests/support/memory_run.h"

namespace refgen::pipeline {
namespace {

using ::testing::ElementsAre;

class ReadConfiguration : public ::testing::Test {
 protected:
  ReadConfiguration() {
    js_.id = "js";
    js_.rules.default_namespace = "@example/models";
    go_.id = "go";
    go_.rules.default_namespace = "example.com/models";
  }

  Configuration read(std::string_view text) {
    testing::put_file(*files_, "/project/refgen.yaml", text);
    return read_configuration(*files_, "/project/refgen.yaml", {&go_, &js_}, sources_, sink_);
  }

  /// What is reported about a file.
  std::string problems(std::string_view text) {
    (void)read(text);
    return testing::listing(sink_, sources_);
  }

  language_kit::Backend js_, go_;
  std::unique_ptr<base::FileSystem> files_ = base::memory_file_system();
  diagnostics::Sources sources_;
  diagnostics::Sink sink_;
};

TEST_F(ReadConfiguration, TakesEverySetting) {
  const Configuration configuration = read(
      "specs: api\noutput: ./build//reference/\nlanguages: [js, go]\ntheme: markdown\ntemplates: mine\n"
      "docs_url: https://docs.example.com/\napi_base_url: http://localhost:8080\n");
  EXPECT_EQ(testing::listing(sink_, sources_), "");
  EXPECT_EQ(configuration.specs, "/project/api");
  EXPECT_EQ(configuration.output, "/project/build/reference");
  EXPECT_THAT(configuration.languages, ElementsAre("js", "go"));
  EXPECT_EQ(configuration.theme, "markdown");
  EXPECT_EQ(configuration.templates, "/project/mine");
  EXPECT_EQ(configuration.docs_url, "https://docs.example.com");
  EXPECT_EQ(configuration.api_base_url, "http://localhost:8080");
}

TEST_F(ReadConfiguration, KeepsDefaultsBesideTheFile) {
  const Configuration configuration = read("# nothing but a comment\n");
  EXPECT_EQ(testing::listing(sink_, sources_), "");
  EXPECT_EQ(configuration.specs, "/project/specs");
  EXPECT_EQ(configuration.output, "/project/output");
  EXPECT_EQ(configuration.templates, "");
  EXPECT_EQ(configuration.theme, "components");
  EXPECT_EQ(configuration.api_base_url, "https://api.example.com");
  EXPECT_TRUE(configuration.languages.empty());
}

TEST_F(ReadConfiguration, AMappingOfLanguagesHoldsTheirSettings) {
  const Configuration configuration = read(
      "languages:\n  js:\n    namespace: '@acme/models'\n    client: acme.\n    client_setup:\n"
      "      - import { Acme } from '@acme/sdk';\n      - ''\n      - const acme = new Acme();\n  go:\n");
  EXPECT_EQ(testing::listing(sink_, sources_), "");
  EXPECT_THAT(configuration.languages, ElementsAre("js", "go"));
  const language_kit::LanguageOptions js = language_options(configuration, js_);
  EXPECT_EQ(js.name_space, "@acme/models");
  EXPECT_EQ(js.client, "acme.");
  EXPECT_THAT(js.client_setup, ElementsAre("import { Acme } from '@acme/sdk';", "", "const acme = new Acme();"));
  const language_kit::LanguageOptions go = language_options(configuration, go_);
  EXPECT_EQ(go.name_space, "example.com/models");
  EXPECT_EQ(go.client, "");
  EXPECT_EQ(go.api_base_url, "https://api.example.com");
}

TEST_F(ReadConfiguration, PathsStartFromTheFolderOfTheFile) {
  const auto specs_of = [this](const std::string& path) {
    testing::put_file(*files_, path, "specs: api\n");
    return read_configuration(*files_, path, {}, sources_, sink_).specs;
  };
  EXPECT_EQ(specs_of("refgen.yaml"), "api");
  EXPECT_EQ(specs_of("/refgen.yaml"), "/api");
  EXPECT_EQ(testing::listing(sink_, sources_), "");
}

TEST_F(ReadConfiguration, SkipsAByteOrderMark) { EXPECT_EQ(read("\xef\xbb\xbfspecs: api\n").specs, "/project/api"); }

TEST_F(ReadConfiguration, SuggestsASetting) {
  EXPECT_EQ(problems("langauges: [js]\n"),
            "/project/refgen.yaml:1:1: error: there is no setting 'langauges' [configuration]\n"
            "   1 | langauges: [js]\n"
            "     | ^~~~~~~~~\n"
            "  help: did you mean 'languages'?\n");
}

TEST_F(ReadConfiguration, ListsTheSettingsWhenNoneIsNear) {
  EXPECT_EQ(problems("plugins: []\n"),
            "/project/refgen.yaml:1:1: error: there is no setting 'plugins' [configuration]\n"
            "   1 | plugins: []\n"
            "     | ^~~~~~~\n"
            "  help: possible are specs, output, languages, theme, templates, docs_url, api_base_url, rules, "
            "overrides, baseline\n");
}

TEST_F(ReadConfiguration, SuggestsALanguageAndItsSettings) {
  EXPECT_EQ(problems("languages:\n  gO:\n  js:\n    namspace: x\n"),
            "/project/refgen.yaml:2:3: error: there is no language 'gO' [configuration]\n"
            "   2 |   gO:\n"
            "     |   ^~\n"
            "  help: did you mean 'go'?\n"
            "/project/refgen.yaml:4:5: error: there is no language setting 'namspace' [configuration]\n"
            "   4 |     namspace: x\n"
            "     |     ^~~~~~~~\n"
            "  help: did you mean 'namespace'?\n");
}

TEST_F(ReadConfiguration, RefusesALanguageListedTwice) {
  EXPECT_EQ(problems("languages: [js, go, js]\n"),
            "/project/refgen.yaml:1:21: error: the language 'js' is listed twice [configuration]\n"
            "   1 | languages: [js, go, js]\n"
            "     |                     ^~\n");
}

TEST_F(ReadConfiguration, RefusesALevelForWhatIsNoRule) {
  EXPECT_EQ(read("rules:\n  dead-description: off\n  invalid-yaml: off\n").rules.size(), 1U);
  EXPECT_EQ(testing::listing(sink_, sources_),
            "/project/refgen.yaml:3:3: error: 'invalid-yaml' is an error that nothing can be done without: it has no "
            "level [configuration]\n"
            "   3 |   invalid-yaml: off\n"
            "     |   ^~~~~~~~~~~~\n");
}

TEST_F(ReadConfiguration, RefusesAnUnknownTheme) {
  EXPECT_EQ(problems("theme: markdwon\n"),
            "/project/refgen.yaml:1:8: error: there is no theme 'markdwon' [configuration]\n"
            "   1 | theme: markdwon\n"
            "     |        ^~~~~~~~\n"
            "  help: did you mean 'markdown'?\n");
}

TEST_F(ReadConfiguration, RefusesValuesOfTheWrongKind) {
  (void)read("specs: [a]\noutput: ''\nlanguages: js\ntheme:\ndocs_url: {}\napi_base_url: ftp://x\n");
  EXPECT_THAT(testing::places(sink_, sources_),
              ElementsAre("configuration 1:8", "configuration 2:9", "configuration 3:12", "configuration 4:1",
                          "configuration 5:11", "configuration 6:15"));
}

TEST_F(ReadConfiguration, RefusesAFileThatIsNoMapping) {
  EXPECT_EQ(problems("- specs\n"),
            "/project/refgen.yaml:1:1: error: the configuration must be a mapping, not a list [configuration]\n"
            "   1 | - specs\n"
            "     | ^~~~~~~\n"
            "  help: write lines such as 'specs: reference'\n");
}

TEST_F(ReadConfiguration, RefusesPathsThatLeaveItsFolder) {
  EXPECT_EQ(problems("output: docs/../../x\n"),
            "/project/refgen.yaml:1:9: error: 'docs/../../x' leads out of the folder of this file [configuration]\n"
            "   1 | output: docs/../../x\n"
            "     |         ^~~~~~~~~~~~\n"
            "  help: move the file up, or name the folder on the command line\n");
  for (const std::string_view text : {"specs: /etc\n", "templates: ..\n", "output: /\n", "specs: \"a\\0b\"\n"}) {
    diagnostics::Sink sink;
    testing::put_file(*files_, "/project/refgen.yaml", text);
    const Configuration configuration = read_configuration(*files_, "/project/refgen.yaml", {&js_}, sources_, sink);
    EXPECT_TRUE(sink.has_errors()) << text;
    EXPECT_EQ(configuration.specs + configuration.output + configuration.templates, "/project/specs/project/output");
  }
}

TEST_F(ReadConfiguration, RefusesNamespacesThatCouldEndOneInCode) {
  for (const std::string_view name : {"a; import os", "a\"b", "a\\nb c", "../x", "$(id)", "a`b"}) {
    diagnostics::Sink sink;
    testing::put_file(*files_, "/project/refgen.yaml",
                      "languages: { js: { namespace: '" + std::string(name) + "' } }\n");
    (void)read_configuration(*files_, "/project/refgen.yaml", {&js_}, sources_, sink);
    EXPECT_TRUE(sink.has_errors()) << name;
  }
}

TEST_F(ReadConfiguration, TakesTheNamespacesOfEveryLanguage) {
  for (const std::string_view name :
       {"@acme/models", "example.com/models/v2", "Acme\\Models", "com.acme.models", "Acme::Models", "acme_models"}) {
    sink_ = diagnostics::Sink();
    const Configuration configuration = read("languages: { js: { namespace: '" + std::string(name) + "' } }\n");
    EXPECT_EQ(testing::listing(sink_, sources_), "");
    EXPECT_EQ(language_options(configuration, js_).name_space, name);
  }
}

TEST_F(ReadConfiguration, RefusesClientLinesThatAreMoreThanALine) {
  EXPECT_EQ(problems("languages: { js: { client_setup: [\"a\\nb\"], client: \"a\\eb\" } }\n"),
            "/project/refgen.yaml:1:35: error: one line of visible characters is needed here [configuration]\n"
            "   1 | languages: { js: { client_setup: [\"a\\nb\"], client: \"a\\eb\" } }\n"
            "     |                                   ^~~~~~\n"
            "/project/refgen.yaml:1:52: error: one line of visible characters is needed here [configuration]\n"
            "   1 | languages: { js: { client_setup: [\"a\\nb\"], client: \"a\\eb\" } }\n"
            "     |                                                    ^~~~~~\n");
}

TEST_F(ReadConfiguration, RefusesBytesThatAreNotUtf8) {
  EXPECT_EQ(problems("specs: a\xff\n"),
            "/project/refgen.yaml:1:9: error: the file is not UTF-8 here [configuration]\n"
            "   1 | specs: a\\xff\n"
            "     |         ^~~~\n"
            "  help: save it as UTF-8\n");
}

TEST_F(ReadConfiguration, RefusesAFileAboveTheLimit) {
  const std::string text = "specs: api\n";
  testing::put_file(*files_, "/project/refgen.yaml", text);
  base::Limits limits;
  limits.file_size = text.size();
  EXPECT_EQ(read_configuration(*files_, "/project/refgen.yaml", {}, sources_, sink_, limits).specs, "/project/api");
  limits.file_size = text.size() - 1;
  EXPECT_EQ(read_configuration(*files_, "/project/refgen.yaml", {}, sources_, sink_, limits).specs,
            Configuration().specs);
  EXPECT_EQ(testing::listing(sink_, sources_),
            "/project/refgen.yaml: error: the configuration '/project/refgen.yaml' is larger than 10 [over-limit]\n"
            "  help: --max-file-size raises the limit (10)\n");
}

TEST_F(ReadConfiguration, TellsThatItCannotRead) {
  (void)read_configuration(*files_, "/none.yaml", {}, sources_, sink_);
  EXPECT_EQ(testing::listing(sink_, sources_),
            "refgen: error: cannot read '/none.yaml': no such file or directory [cannot-read]\n");
}

TEST(FindConfiguration, LooksHereAndAbove) {
  const auto files = base::memory_file_system();
  testing::put_file(*files, "/a/b/c/file", "");
  EXPECT_EQ(find_configuration(*files, "/a/b/c"), "");
  testing::put_file(*files, "/refgen.yaml", "");
  EXPECT_EQ(find_configuration(*files, "/a/b/c"), "/refgen.yaml");
  EXPECT_EQ(find_configuration(*files, "/"), "/refgen.yaml");
  testing::put_file(*files, "/a/b/refgen.yaml", "");
  EXPECT_EQ(find_configuration(*files, "/a/b/c"), "/a/b/refgen.yaml");
  EXPECT_EQ(find_configuration(*files, "/a/b"), "/a/b/refgen.yaml");
  EXPECT_EQ(find_configuration(*files, "/a"), "/refgen.yaml");
}

}  // namespace
}  // namespace refgen::pipeline
