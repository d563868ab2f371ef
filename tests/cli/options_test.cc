#include "generator/cli/options.h"

#include <gtest/gtest.h>

#include "tests/support/reading.h"

namespace refgen::cli {
namespace {

std::string problems_of(const std::vector<std::string>& arguments) {
  diagnostics::Sink sink;
  EXPECT_FALSE(parse_options(arguments, sink).has_value());
  return testing::listing(sink, {});
}

Options options_of(const std::vector<std::string>& arguments) {
  diagnostics::Sink sink;
  const auto options = parse_options(arguments, sink);
  EXPECT_EQ(testing::listing(sink, {}), "");
  return options.value_or(Options());
}

TEST(ParseOptions, ReadsEveryOptionOfGenerate) {
  const Options options =
      options_of({"generate",    "--config",   "c.yaml",    "--specs",  "in",      "--output=out", "--language",
                  "js",          "--language", "go",        "--only",   "docs",    "--theme",      "markdown",
                  "--templates", "t",          "--dry-run", "--strict", "--quiet", "--color",      "never"});
  EXPECT_EQ(options.command, "generate");
  EXPECT_EQ(options.config, "c.yaml");
  EXPECT_EQ(options.specs, "in");
  EXPECT_EQ(options.output, "out");
  EXPECT_EQ(options.languages, (std::vector<std::string>{"js", "go"}));
  EXPECT_EQ(options.part, pipeline::Part::docs);
  EXPECT_EQ(options.theme, "markdown");
  EXPECT_EQ(options.templates, "t");
  EXPECT_TRUE(options.dry_run && options.strict && options.quiet);
  EXPECT_EQ(options.color, ColorChoice::never);
}

TEST(ParseOptions, ReadsHowProblemsAreTold) {
  const Options options = options_of({"lint", "--format", "json", "--format=sarif", "--max-problems", "20"});
  EXPECT_EQ(options.format, "sarif");
  EXPECT_EQ(options.max_problems, 20U);
  EXPECT_EQ(options_of({"lint"}).format, "text");
  EXPECT_EQ(options_of({"lint"}).max_problems, std::nullopt);
}

TEST(ParseOptions, ReadsLimits) {
  const Options options = options_of({"check", "--max-file-size", "12M", "--max-copied-text=3G", "--max-output-size",
                                      "77", "--max-values", "5", "--max-values", "6"});
  EXPECT_EQ(options.limits.file_size, std::size_t{12} << 20);
  EXPECT_EQ(options.limits.copied_text, std::size_t{3} << 30);
  EXPECT_EQ(options.limits.output_size, 77U);
  EXPECT_EQ(options.limits.values, 6U);
  EXPECT_EQ(options.limits.nesting, base::Limits().nesting);
}

TEST(ParseOptions, RefusesWhatIsNoLimit) {
  for (const std::string value : {"4X", "K", "1.5M", "0x10", "20000000000G"}) {
    EXPECT_EQ(problems_of({"lint", "--max-file-size", value}),
              "refgen: error: '" + value + "' is no value of the option '--max-file-size' [usage]\n" +
                  "  help: write a number of bytes, or one with K, M or G behind it\n");
  }
  EXPECT_EQ(problems_of({"lint", "--max-values", "4K"}),
            "refgen: error: '4K' is no value of the option '--max-values' [usage]\n  help: write a whole number\n");
  EXPECT_EQ(problems_of({"lint", "--max-nesting", "1001"}),
            "refgen: error: the option '--max-nesting' goes up to 1000 [usage]\n");
  EXPECT_EQ(problems_of({"lint", "--max-output-files", "1"}),
            "refgen: error: 'refgen lint' takes no option '--max-output-files' [usage]\n"
            "  help: 'refgen help lint' lists what it takes\n");
}

TEST(RequestedFormat, IsTheLastThatThereIs) {
  EXPECT_EQ(requested_format({}), "text");
  EXPECT_EQ(requested_format({"lint", "--bogus", "--format", "sarif"}), "sarif");
  EXPECT_EQ(requested_format({"lint", "--format=json", "--format", "bogus"}), "json");
  EXPECT_EQ(requested_format({"lint", "--format=json", "--format=text"}), "text");
  EXPECT_EQ(requested_format({"lint", "--format"}), "text");
  EXPECT_EQ(requested_format({"lint", "--", "--format", "json"}), "text");
}

TEST(ParseOptions, LeavesAbsentValuesOpen) {
  const Options options = options_of({"generate"});
  EXPECT_FALSE(options.config || options.specs || options.output || options.theme || options.templates);
  EXPECT_FALSE(options.dry_run || options.diff || options.strict || options.quiet || options.help || options.version);
  EXPECT_EQ(options.part, pipeline::Part::all);
  EXPECT_EQ(options.color, ColorChoice::automatic);
}

TEST(ParseOptions, TakesOptionsBeforeTheCommandAndLettersTogether) {
  const Options options = options_of({"-qh", "--color", "always", "check"});
  EXPECT_EQ(options.command, "check");
  EXPECT_TRUE(options.quiet && options.help);
  EXPECT_EQ(options.color, ColorChoice::always);
}

TEST(ParseOptions, TheLastValueCounts) { EXPECT_EQ(options_of({"check", "--specs=a", "--specs=b"}).specs, "b"); }

TEST(ParseOptions, KeepsCommasAndBlanksInFolders) { EXPECT_EQ(options_of({"check", "--specs", "a, b"}).specs, "a, b"); }

TEST(ParseOptions, SuggestsACommand) {
  EXPECT_EQ(problems_of({"generat"}),
            "refgen: error: there is no command 'generat' [usage]\n  help: did you mean 'generate'?\n");
  EXPECT_EQ(problems_of({"frobnicate"}),
            "refgen: error: there is no command 'frobnicate' [usage]\n"
            "  help: possible are generate, watch, check, lint, fix, parity, dump, explain, languages, init, schema, "
            "completion, "
            "man, help\n");
}

TEST(ParseOptions, SuggestsAnOption) {
  EXPECT_EQ(problems_of({"generate", "--langage=js"}),
            "refgen: error: there is no option '--langage' [usage]\n  help: did you mean '--language'?\n");
  EXPECT_EQ(problems_of({"generate", "-strict"}),
            "refgen: error: there is no option '-strict' [usage]\n  help: did you mean '--strict'?\n");
}

TEST(ParseOptions, RefusesOptionsOfAnotherCommand) {
  EXPECT_EQ(problems_of({"generate", "--diff"}),
            "refgen: error: 'refgen generate' takes no option '--diff' [usage]\n"
            "  help: 'refgen help generate' lists what it takes\n");
}

TEST(ParseOptions, RefusesArgumentsTooMany) {
  EXPECT_EQ(problems_of({"generate", "specs"}),
            "refgen: error: 'refgen generate' takes no argument 'specs' [usage]\n"
            "  help: 'refgen help generate' lists what it takes\n");
  EXPECT_EQ(problems_of({"explain", "usage", "configuration"}),
            "refgen: error: 'refgen explain' takes no argument 'configuration' [usage]\n"
            "  help: 'refgen help explain' lists what it takes\n");
}

TEST(ParseOptions, RefusesMissingAndEmptyValues) {
  const std::string expected = "refgen: error: the option '--specs' needs a value [usage]\n  help: write --specs DIR\n";
  EXPECT_EQ(problems_of({"generate", "--specs"}), expected);
  EXPECT_EQ(problems_of({"generate", "--specs", ""}), expected);
  EXPECT_EQ(problems_of({"generate", "--specs="}), expected);
  EXPECT_EQ(problems_of({"generate", "--specs", "--strict"}), expected);
}

TEST(ParseOptions, RefusesValuesOfSwitches) {
  EXPECT_EQ(problems_of({"generate", "--dry-run=false"}),
            "refgen: error: the option '--dry-run' takes no value [usage]\n");
}

TEST(ParseOptions, SuggestsAValue) {
  EXPECT_EQ(problems_of({"dump", "--stage", "modle"}),
            "refgen: error: 'modle' is no value of the option '--stage' [usage]\n  help: did you mean 'model'?\n");
  EXPECT_EQ(problems_of({"generate", "--only", "x"}),
            "refgen: error: 'x' is no value of the option '--only' [usage]\n  help: possible are models, docs\n");
  EXPECT_EQ(problems_of({"generate", "--color", "yes"}),
            "refgen: error: 'yes' is no value of the option '--color' [usage]\n"
            "  help: possible are auto, always, never\n");
}

TEST(ParseOptions, ThrowsForNoWord) {
  for (const std::string word :
       {"", "-", "---", "--=", "-=", "=", "-q=1", "-5", "--words=x", "--specs=-", "--\xc3\xa9"}) {
    for (const std::vector<std::string>& arguments : {std::vector{word}, {"lint", word}, {"lint", "--specs", word}}) {
      diagnostics::Sink sink;
      EXPECT_NO_THROW(static_cast<void>(parse_options(arguments, sink))) << word;
    }
  }
}

TEST(ParseOptions, ShowsHostileWordsHarmless) {
  EXPECT_EQ(problems_of({"ge\x1b[2Jn"}),
            "refgen: error: there is no command 'ge\\u{1b}[2Jn' [usage]\n"
            "  help: possible are generate, watch, check, lint, fix, parity, dump, explain, languages, init, schema, "
            "completion, "
            "man, help\n");
}

}  // namespace
}  // namespace refgen::cli
