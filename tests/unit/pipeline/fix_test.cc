#include "generator/pipeline/fix.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "generator/diagnostics/codes.h"
#include "generator/model/dump.h"
#include "tests/support/memory_run.h"

namespace refgen {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::Pair;

std::vector<std::string_view> safe_rules() {
  std::vector<std::string_view> rules;
  for (const diagnostics::Code* code : pipeline::safe_mends()) rules.push_back(code->slug);
  return rules;
}

/// A tree of specs in memory and what fixing it gives.
class FixTest : public ::testing::Test {
 protected:
  void put(const std::string& path, const std::string& text) { testing::put_file(files_, "specs/" + path, text); }

  /// Plans and writes; the listing of what remains is in `problems_`.
  pipeline::FixPlan fix(const std::vector<std::string_view>& rules = safe_rules(), diagnostics::Policy policy = {}) {
    diagnostics::Sources sources;
    policy.spec_root = "specs";
    diagnostics::Sink sink(std::move(policy), sources);
    const pipeline::Configuration configuration;
    pipeline::InputCounts counts;
    pipeline::FixPlan plan = pipeline::plan_fix(
        {files_, configuration, language_kit::built_in_backends(), pipeline::Part::all, {}, sources, sink, {}}, rules,
        counts);
    pipeline::apply_fix(files_, "specs", plan, sink);
    problems_ = testing::listing(sink, sources);
    return plan;
  }

  /// The text of a file that `fix` made of another text.
  std::string fixed(const std::string& text) {
    put("user.mdx", text);
    fix();
    return read("user.mdx");
  }

  std::string read(const std::string& path) { return files_.read_file("specs/" + path).value(); }

  base::MemoryFileSystem files_;
  std::string problems_;
};

/// A spec with one model in one language; `rows` are its rows, six blanks deep.
std::string model_spec(const std::string& language, const std::string& rows) {
  return "---\ndescriptions:\n  user:\n    email: The address.\nreference:\n  " + language +
         ":\n    - key: User\n      id: user\n      url: /user\n      title: User\n      properties:\n" + rows +
         "---\n\n<CodeBlock referenceId=\"user\" />\n";
}

std::string row(const std::string& type, const std::string& description = "(user.email)") {
  return "        - key: email\n          type: " + type + "\n          description: " + description + "\n";
}

TEST_F(FixTest, SpellsForeignTypesAsTheLanguageDoes) {
  const std::vector<std::vector<std::string>> cases = {
      {"ruby", "str", "String"},
      {"python", "string", "str"},
      {"go", "'User[]'", "'[]User'"},
      {"go", "boolean", "bool"},
      {"js", "Dict[str, str]", "Record<string, string>"},
      {"java", "Array[User]", "List<User>"},
      {"python", "\"string[]\"", "\"list[str]\""},
      {"curl", "int | null", "integer | null"},
      {"js", "number | bool | str", "number | boolean | string"},
      {"js", "'number  |  str'", "'number  |  string'"},
  };
  for (const auto& each : cases) {
    EXPECT_EQ(fixed(model_spec(each[0], row(each[1]))), model_spec(each[0], row(each[2])));
  }
}

TEST_F(FixTest, LeavesAForeignTypeThatTheLanguageHasNoWordFor) {
  const std::string whole_number = model_spec("js", row("int"));
  EXPECT_EQ(fixed(whole_number), whole_number);
  EXPECT_THAT(problems_, HasSubstr("help: write 'number'\n"));
  EXPECT_THAT(problems_, Not(HasSubstr("not-mended")));
}

TEST_F(FixTest, TakesTypesOutOfBlocks) {
  EXPECT_EQ(fixed(model_spec("js", row(">\n            string"))), model_spec("js", row("string")));
  EXPECT_EQ(fixed(model_spec("js", row("|+\n            'a' | 'b'\n"))), model_spec("js", row("\"'a' | 'b'\"\n")));
  EXPECT_EQ(fixed(model_spec("js", row("' string'"))), model_spec("js", row("'string'")));
}

TEST_F(FixTest, MendsOverlappingProblemsOneAfterTheOther) {
  put("user.mdx", model_spec("js", row(">\n            str")));
  const pipeline::FixPlan plan = fix();
  EXPECT_EQ(read("user.mdx"), model_spec("js", row("string")));
  EXPECT_THAT(plan.mends, ElementsAre(Pair("foreign-type", 1), Pair("trailing-space-in-type", 1)));
  EXPECT_EQ(plan.remaining, 0U) << problems_;
}

TEST_F(FixTest, CorrectsReferencesThatAreOneSlipAwayFromOneName) {
  EXPECT_EQ(fixed(model_spec("js", row("string", "'(user.emial)' # odd"))),
            model_spec("js", row("string", "'(user.email)' # odd")));
  EXPECT_EQ(fixed(model_spec("js", row("string", ">-\n            (user.emial)"))),
            model_spec("js", row("string", ">-\n            (user.email)")));
  const std::string other = model_spec("js", row("string", "(user.address)"));
  EXPECT_EQ(fixed(other), other);
  const std::string group = model_spec("js", row("string", "(user)"));
  EXPECT_EQ(fixed(group), group);
}

TEST_F(FixTest, CorrectsItemReferences) {
  const std::string rows =
      row("string") + "        - key: name\n          type: string\n          description: A name.\n";
  const std::string other =
      "    - key: Member\n      id: member\n      url: /member\n      title: Member\n      properties:\n";
  const std::string head =
      model_spec("js", rows + other + "        - (User.emial)\n        - key: user\n          type: Usr\n");
  EXPECT_THAT(fixed(head), HasSubstr("        - (User.email)\n"));
  EXPECT_THAT(read("user.mdx"), HasSubstr("type: Usr\n"));
}

TEST_F(FixTest, CorrectsKeysSectionsAndCodeBlocks) {
  const std::string text =
      "---\nreference:\n  js:\n    - key: getUser\n      id: get_user\n      titel: getUser()\n      url: /user\n"
      "      returns:\n        - { key: id, tpye: string }\n      properties:\n        - { key: id, \"type\": string "
      "}\n"
      "---\n\n<CodeBlock referenceId='get_usr' />\n";
  EXPECT_EQ(fixed(text),
            "---\nreference:\n  js:\n    - key: getUser\n      id: get_user\n      title: getUser()\n      url: /user\n"
            "      returns:\n        - { key: id, type: string }\n      parameters:\n        - { key: id, \"type\": "
            "string }\n"
            "---\n\n<CodeBlock referenceId='get_user' />\n");
}

TEST_F(FixTest, TakesNoKeyThatIsThereAlready) {
  const std::string text = model_spec("js", "        - { key: id, type: string, tpye: number }\n");
  EXPECT_EQ(fixed(text), text);
  const std::string both =
      "---\nreference:\n  js:\n    - key: getUser\n      id: get_user\n      title: getUser()\n      url: /user\n"
      "      parameters: []\n      returns: []\n      properties: []\n---\n";
  EXPECT_EQ(fixed(both), both);
}

TEST_F(FixTest, KeepsLineEndsTheByteOrderMarkAndEverythingElse) {
  std::string text = "\xEF\xBB\xBF" + model_spec("ruby", "        - {  key: 'email',type: str  }  # str\n");
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.replace(at, 1, "\r\n");
  std::string expected = text;
  expected.replace(expected.find("str  }"), 3, "String");
  EXPECT_EQ(fixed(text), expected);
}

TEST_F(FixTest, ChangesNothingTheSecondTime) {
  put("user.mdx", model_spec("ruby", row(">\n            str", "(user.emial)")));
  EXPECT_EQ(fix().specs.size(), 1U);
  const pipeline::FixPlan again = fix();
  EXPECT_THAT(again.specs, IsEmpty());
  EXPECT_THAT(again.mends, IsEmpty());
}

TEST_F(FixTest, LeavesWhatIsIgnoredOffOrNotSelected) {
  const std::string ignored = model_spec("ruby", row("str  # refgen-ignore: foreign-type -- theirs"));
  EXPECT_EQ(fixed(ignored), ignored);
  EXPECT_EQ(problems_, "");
  const std::string text = model_spec("ruby", row("str"));
  put("user.mdx", text);
  diagnostics::Policy off;
  off.levels["foreign-type"] = std::nullopt;
  fix(safe_rules(), off);
  EXPECT_EQ(read("user.mdx"), text);
  diagnostics::Policy elsewhere;
  elsewhere.selection = {"specs/other.mdx"};
  fix(safe_rules(), elsewhere);
  EXPECT_EQ(read("user.mdx"), text);
  fix({"trailing-space-in-type"});
  EXPECT_EQ(read("user.mdx"), text);
}

TEST_F(FixTest, TellsWhatItMayNotMend) {
  const std::string text =
      "---\nreference:\n  ruby:\n    - key: User\n      id: user\n      url: /user\n      title: User\n"
      "      properties: &rows\n        - { key: email, type: str }\n  python:\n    - key: User\n      id: user\n"
      "      url: /user\n      title: User\n      properties: *rows\n---\n\n<CodeBlock referenceId=\"user\" />\n";
  EXPECT_EQ(fixed(text), text);
  EXPECT_THAT(problems_, HasSubstr("specs/user.mdx:9:31: note: 'foreign-type' is not mended here: the text is used in "
                                   "several places [not-mended]\n"));
}

TEST_F(FixTest, MendsNothingWhenSomethingCannotBeRead) {
  const std::string text = model_spec("ruby", row("str"));
  put("user.mdx", text);
  put("broken.mdx", "---\nreference: [\n---\n");
  const pipeline::FixPlan plan = fix();
  EXPECT_FALSE(plan.complete);
  EXPECT_EQ(read("user.mdx"), text);
  EXPECT_THAT(problems_, HasSubstr("[invalid-yaml]"));
}

TEST_F(FixTest, WritesNoNameThatIsMoreThanAName) {
  const std::string hostile =
      "---\ndescriptions:\n  'user.emai) # x': Text.\n  \"user.emal\\n---\\n\": Text.\nreference:\n  js:\n    - key: "
      "\"Usr'\"\n"
      "      id: 'us\"r'\n      url: /user\n      title: Usr\n      properties:\n        - key: email\n          type: "
      "string\n"
      "          description: (user.emai)\n        - (Usr)\n---\n\n<CodeBlock referenceId=\"usr\" />\n";
  EXPECT_EQ(fixed(hostile), hostile);
}

TEST_F(FixTest, WritesRowsThatALanguageLacksOnlyWhenAsked) {
  const auto table = [](const std::string& language, const std::string& type, bool whole) {
    const auto line = [&](const std::string& key) {
      return "        - { key: " + key + ", type: " + type + ", description: Text of " + key + ". }\n";
    };
    return "  " + language +
           ":\n    - key: User\n      id: user\n      url: /user\n      title: User\n      properties:\n" + line("id") +
           (whole ? line("email") + line("name") : "") + line("zip");
  };
  const std::string others =
      "---\nreference:\n" + table("curl", "string", true) + table("js", "string", true) + table("python", "str", true);
  const std::string text = others + table("ruby", "String", false) + "---\n\n<CodeBlock referenceId=\"user\" />\n";
  EXPECT_EQ(fixed(text), text);
  EXPECT_THAT(problems_, HasSubstr("[parity-missing]"));
  const pipeline::FixPlan plan = fix({"parity-missing"});
  EXPECT_THAT(plan.mends, ElementsAre(Pair("parity-missing", 2)));
  EXPECT_THAT(read("user.mdx"), HasSubstr("        - { key: id, type: String, description: Text of id. }\n"
                                          "        - { key: email, type: String }\n"
                                          "        - { key: name, type: String }\n"
                                          "        - { key: zip, type: String, description: Text of zip. }\n"));
  EXPECT_THAT(problems_, Not(HasSubstr("parity-")));
}

TEST_F(FixTest, OurSpecsStayAsTheyAre) {
  testing::copy_tree(std::string(REFGEN_SOURCE_DIR) + "/specs", files_, "specs");
  const pipeline::FixPlan plan = fix();
  EXPECT_TRUE(plan.complete);
  EXPECT_THAT(plan.specs, IsEmpty());
}

/// A slip in every table of our specs that has this type; the mended tree says what the first one said.
TEST_F(FixTest, MendsWhatWasBrokenInOurSpecs) {
  testing::copy_tree(std::string(REFGEN_SOURCE_DIR) + "/specs", files_, "specs");
  std::map<std::string, std::string> originals;
  for (const std::string& path : testing::list_files(files_, "specs")) {
    if (!path.ends_with(".mdx")) continue;
    const std::string original = read(path);
    std::string broken = original;
    for (std::size_t at = 0; (at = broken.find("type: String,", at)) != std::string::npos;) {
      broken.replace(at, 13, "type: str,");
    }
    if (broken != original) originals[path] = original;
    put(path, broken);
  }
  ASSERT_GE(originals.size(), 2U);
  fix();
  for (const auto& [path, original] : originals) {
    EXPECT_EQ(read(path), original);
  }
}

}  // namespace
}  // namespace refgen
