#include "generator/publish/manifest.h"

#include <gtest/gtest.h>

namespace refgen::publish {
namespace {

const std::string some_hash(64, 'a');

std::string error_of(const std::string& text) {
  const auto parsed = parse_manifest(text);
  return parsed.ok() ? "no error" : parsed.error();
}

/// One entry with the given path and hash.
std::string entry(const std::string& path, const std::string& hash = some_hash, const std::string& symbols = "[]") {
  return R"({"path": ")" + path + R"(", "sha256": ")" + hash + R"(", "spec": "a.mdx", "symbols": )" + symbols + "}";
}

TEST(ManifestJson, ListsFilesSortedByPath) {
  const std::vector<ManifestFile> files = {
      {"models/js/user.ts",
       some_hash,
       "user.mdx",
       {{"User", render::SymbolRole::model, "user"}, {"UserState", render::SymbolRole::enumeration, "user"}}},
      {"index.ts", std::string(64, '0'), "", {}}};
  EXPECT_EQ(manifest_json(files), R"([
  {
    "path": "index.ts",
    "sha256": "0000000000000000000000000000000000000000000000000000000000000000",
    "spec": "",
    "symbols": []
  },
  {
    "path": "models/js/user.ts",
    "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "spec": "user.mdx",
    "symbols": [
      {
        "name": "User",
        "role": "model",
        "entity": "user"
      },
      {
        "name": "UserState",
        "role": "enum",
        "entity": "user"
      }
    ]
  }
]
)");
}

TEST(ManifestJson, IsAnEmptyListForNoFiles) { EXPECT_EQ(manifest_json({}), "[]\n"); }

TEST(ManifestJson, StaysJsonWhenANameIsNotUtf8) {
  const auto parsed = parse_manifest(manifest_json({{"a", some_hash, "sp\xff.mdx", {}}}));
  ASSERT_TRUE(parsed.ok()) << parsed.error();
  EXPECT_EQ(parsed.value()[0].spec, "sp\ufffd.mdx");
}

TEST(ParseManifest, ReadsWhatIsWritten) {
  const std::vector<ManifestFile> files = {{"a/b.ts",
                                            some_hash,
                                            "a \"quoted\".mdx",
                                            {{"A", render::SymbolRole::model, "a"},
                                             {"B", render::SymbolRole::options, "a"},
                                             {"C", render::SymbolRole::result, "a"},
                                             {"D", render::SymbolRole::nested, "a"},
                                             {"E", render::SymbolRole::enumeration, "a"}}},
                                           {"c.ts", some_hash, "", {}}};
  const auto parsed = parse_manifest(manifest_json(files));
  ASSERT_TRUE(parsed.ok()) << parsed.error();
  EXPECT_EQ(manifest_json(parsed.value()), manifest_json(files));
  EXPECT_EQ(parsed.value()[0].spec, "a \"quoted\".mdx");
}

TEST(ParseManifest, SaysInWhichLineTheJsonEnds) {
  EXPECT_EQ(error_of(""), "line 1 is not valid JSON");
  EXPECT_EQ(error_of("[\n<<<<<<< ours\n]\n"), "line 2 is not valid JSON");
  EXPECT_EQ(error_of("[]\n[]\n"), "line 2 is not valid JSON");
}

TEST(ParseManifest, RefusesNumbersThatNoDoubleHolds) {
  EXPECT_EQ(error_of("[1e999]"), "it has a number that is too large");
}

TEST(ParseManifest, SurvivesDeepNesting) {
  EXPECT_EQ(error_of(std::string(100'000, '[')), "line 1 is not valid JSON");
  EXPECT_EQ(error_of(std::string(100'000, '[') + std::string(100'000, ']')),
            "entry 1 is not {path, sha256, spec, symbols}");
}

TEST(ParseManifest, RefusesAnyOtherShape) {
  EXPECT_EQ(error_of("{}"), "it is not a list");
  EXPECT_EQ(error_of("[1]"), "entry 1 is not {path, sha256, spec, symbols}");
  EXPECT_EQ(error_of("[" + entry("a") + R"(, {"path": "b"}])"), "entry 2 is not {path, sha256, spec, symbols}");
  EXPECT_EQ(error_of(R"([{"path": 1, "sha256": "", "spec": "", "symbols": []}])"),
            "entry 1 is not {path, sha256, spec, symbols}");
  EXPECT_EQ(error_of(R"([{"path": "a", "sha256": "", "spec": "", "symbols": {}}])"),
            "entry 1 is not {path, sha256, spec, symbols}");
  EXPECT_EQ(error_of(R"([{"path": "a", "sha256": "", "spec": "", "symbols": [], "more": 1}])"),
            "entry 1 is not {path, sha256, spec, symbols}");
  EXPECT_EQ(error_of("[" + entry("a", "abc") + "]"), "entry 1 has a sha256 that is not 64 hexadecimal digits");
  EXPECT_EQ(error_of("[" + entry("a", std::string(64, 'A')) + "]"),
            "entry 1 has a sha256 that is not 64 hexadecimal digits");
  EXPECT_EQ(error_of("[" + entry("a", some_hash, R"([{"name": "A"}])") + "]"),
            "entry 1 has a symbol that is not {name, role, entity}");
  EXPECT_EQ(error_of("[" + entry("a", some_hash, R"([{"name": "A", "role": "king", "entity": "a"}])") + "]"),
            "entry 1 has a symbol with the unknown role 'king'");
  EXPECT_EQ(error_of("[" + entry("a") + ", " + entry("a") + "]"), "entry 2 has the path 'a' again");
}

TEST(ParseManifest, TakesTheOldAndTheNewContentOfAPath) {
  const auto parsed = parse_manifest("[" + entry("a") + ", " + entry("a", std::string(64, 'b')) + "]");
  ASSERT_TRUE(parsed.ok()) << parsed.error();
  EXPECT_EQ(parsed.value().size(), 2U);
}

TEST(ParseManifest, RefusesPathsOutsideTheFolder) {
  EXPECT_EQ(error_of("[" + entry("../../file") + "]"), "entry 1 has the path '../../file', which has a '..' part");
  EXPECT_EQ(error_of("[" + entry("/etc/passwd") + "]"), "entry 1 has the path '/etc/passwd', which is absolute");
  EXPECT_EQ(error_of("[" + entry("a/../../b") + "]"), "entry 1 has the path 'a/../../b', which has a '..' part");
  EXPECT_EQ(error_of("[" + entry("C:\\\\x") + "]"), "entry 1 has the path 'C:\\x', which contains a colon");
}

TEST(RefusedPathReason, KeepsTheNamesThatRefgenNeeds) {
  EXPECT_EQ(refused_path_reason("a/b.ts"), "");
  EXPECT_EQ(refused_path_reason("a/.refgen-manifest.json"), "");
  EXPECT_EQ(refused_path_reason("../b.ts"), "has a '..' part");
  EXPECT_EQ(refused_path_reason(".refgen-manifest.json"), "is kept for the manifest");
  EXPECT_EQ(refused_path_reason(".Refgen-Manifest.JSON"), "is kept for the manifest");
  EXPECT_EQ(refused_path_reason(".refgen-manifest.json/a"), "is kept for the manifest");
  EXPECT_EQ(refused_path_reason("a/b.ts.refgen-tmp"), "is kept for temporary files");
}

}  // namespace
}  // namespace refgen::publish
