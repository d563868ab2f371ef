#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace refgen::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Names = std::set<std::string, std::less<>>;

/// A file of generator/, its path relative to that folder (`spec/parse.cc`).
struct CodeFile {
  std::string path;
  std::string text;
};

/// Which folders a folder may include, besides itself.
const std::map<std::string, Names, std::less<>>& arrows() {
  static const Names below_pipeline = {"base",   "diagnostics",  "spec",      "model", "link",
                                       "render", "language_kit", "languages", "pages", "publish",
                                       "lint",   "report",       "fix",       "parity"};
  static const auto with = [](Names names, const std::string& more) {
    names.insert(more);
    return names;
  };
  static const std::map<std::string, Names, std::less<>> table = {
      {"base", {}},
      {"diagnostics", {"base"}},
      {"spec", {"base", "diagnostics"}},
      {"model", {"base", "diagnostics"}},
      {"link", {"base", "diagnostics", "model", "spec"}},
      {"render", {"base", "diagnostics", "model"}},
      {"language_kit", {"base", "diagnostics", "model", "render"}},
      {"languages", {"base", "diagnostics", "model", "render", "language_kit"}},
      {"pages", {"base", "diagnostics", "model", "render", "language_kit"}},
      {"publish", {"base", "diagnostics", "render"}},
      {"lint", {"base", "diagnostics", "spec", "model", "link", "render", "language_kit", "pages"}},
      {"report", {"base", "diagnostics"}},
      {"fix", {"base", "diagnostics", "spec"}},
      {"parity", {"base", "diagnostics", "model", "pages", "lint"}},
      {"pipeline", below_pipeline},
      {"cli", with(below_pipeline, "pipeline")},
      {"main.cc", with(with(below_pipeline, "pipeline"), "cli")},
  };
  return table;
}

/// Where something from outside may be included.
struct OutsideRule {
  Names folders;            ///< Empty: all.
  bool in_headers = false;  ///< Or in .cc files only.
  std::size_t files = 1;    ///< At most this many.
};

constexpr std::size_t any_number = 1000;

const std::map<std::string, OutsideRule, std::less<>>& outside_rules() {
  static const std::map<std::string, OutsideRule, std::less<>> table = {
      {"fmt", {{}, true, any_number}},    {"nlohmann", {{}, false, any_number}},
      {"yaml-cpp", {{"spec"}, false, 1}}, {"kainjow", {{"render"}, false, 1}},
      {"cxxopts", {{"cli"}, false, 1}},   {"dtl", {{"publish"}, false, 1}},
      {"nettle", {{"base"}, false, 1}},   {"the operating system", {{"base", "cli"}, false, any_number}},
      {"std", {{}, true, any_number}},
  };
  return table;
}

/// What an angle-bracket include belongs to: `fmt/format.h` -> fmt, `unistd.h` -> the operating system.
std::string library_of(const std::string& header) {
  static const Names disk = {"filesystem", "fstream"};
  const std::string first = header.substr(0, header.find('/'));
  if (first == "sys" || disk.contains(header)) return "the operating system";
  if (first != header) return first;
  if (header.ends_with(".hpp")) return header.substr(0, header.size() - 4);
  return header.ends_with(".h") ? "the operating system" : "std";
}

std::string folder_of(const std::string& path) { return path.substr(0, path.find('/')); }

/// The name between the quotes or angle brackets of an include line; empty when it is none.
std::string included(const std::string& line, char open, char close) {
  const std::size_t begin = line.find(open);
  if (!line.starts_with("#include") || begin == std::string::npos) return "";
  return line.substr(begin + 1, line.find(close, begin + 1) - begin - 1);
}

class IncludeChecker {
 public:
  std::vector<std::string> check(const std::vector<CodeFile>& files) {
    for (const CodeFile& file : files) check_file(file);
    for (const auto& [library, users] : users_) {
      if (users.size() > outside_rules().at(library).files) {
        problems_.push_back(*users.rbegin() + ": " + library + " is included by " + *users.begin() + " already");
      }
    }
    return problems_;
  }

 private:
  void check_file(const CodeFile& file) {
    if (!arrows().contains(folder_of(file.path))) problems_.push_back(file.path + ": the table has no such folder");
    std::size_t begin = 0;
    for (std::size_t number = 1; begin < file.text.size(); ++number) {
      const std::size_t end = std::min(file.text.find('\n', begin), file.text.size());
      const std::string line = file.text.substr(begin, end - begin);
      place_ = file.path + ":" + std::to_string(number) + ": ";
      if (const std::string own = included(line, '"', '"'); !own.empty()) check_own(file, own);
      if (const std::string outside = included(line, '<', '>'); !outside.empty()) check_outside(file, outside);
      begin = end + 1;
    }
  }

  void check_own(const CodeFile& file, const std::string& header) {
    constexpr std::string_view root = "generator/";
    if (!header.starts_with(root)) {
      problems_.push_back(place_ + header + " is not named from the root");
      return;
    }
    const std::string from = folder_of(file.path);
    const std::string path = header.substr(root.size());
    const std::string to = folder_of(path);
    const auto allowed = arrows().find(from);
    const bool own_folder = from == to && from != "languages";
    if (!own_folder && (allowed == arrows().end() || !allowed->second.contains(to))) {
      problems_.push_back(place_ + from + " may not include " + path);
    }
    if (from == "publish" && to == "render" && path != "render/generated_file.h") {
      problems_.push_back(place_ + "of render, publish may include generated_file.h only, not " + path);
    }
  }

  void check_outside(const CodeFile& file, const std::string& header) {
    const std::string library = library_of(header);
    const auto rule = outside_rules().find(library);
    if (rule == outside_rules().end()) {
      problems_.push_back(place_ + "the table has no library " + library);
      return;
    }
    const Names& folders = rule->second.folders;
    if (!folders.empty() && !folders.contains(folder_of(file.path))) {
      problems_.push_back(place_ + folder_of(file.path) + " may not include " + library + " (" + header + ")");
    }
    if (!rule->second.in_headers && file.path.ends_with(".h")) {
      problems_.push_back(place_ + library + " may not be included in a header (" + header + ")");
    }
    users_[library].insert(file.path);
  }

  std::string place_;
  std::map<std::string, Names> users_;
  std::vector<std::string> problems_;
};

std::vector<std::string> forbidden_includes(const std::vector<CodeFile>& files) {
  return IncludeChecker().check(files);
}

std::vector<CodeFile> read_code() {
  namespace fs = std::filesystem;
  const fs::path root = fs::path(REFGEN_SOURCE_DIR) / "generator";
  std::vector<CodeFile> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".cc" && extension != ".h") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    files.push_back({fs::relative(entry.path(), root).generic_string(),
                     {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}});
  }
  std::sort(files.begin(), files.end(), [](const CodeFile& a, const CodeFile& b) { return a.path < b.path; });
  return files;
}

TEST(IncludeArrows, OfTheGeneratorAreAllInTheTable) {
  const std::vector<CodeFile> files = read_code();
  ASSERT_GT(files.size(), 100U) << "the code was not found";
  EXPECT_THAT(forbidden_includes(files), IsEmpty());
}

TEST(IncludeChecker, AllowsWhatTheTableHas) {
  EXPECT_THAT(forbidden_includes({{"link/link.cc",
                                   "#include \"generator/link/link.h\"\n\n#include <fmt/format.h>\n#include <vector>\n"
                                   "#include \"generator/spec/parse.h\"\n"},
                                  {"publish/plan.h", "#include \"generator/render/generated_file.h\"\n"},
                                  {"languages/js.cc", "#include \"generator/language_kit/naming.h\"\n"},
                                  {"main.cc", "#include \"generator/cli/run.h\"\n"}}),
              IsEmpty());
}

TEST(IncludeChecker, FindsArrowsThatPointTheWrongWay) {
  EXPECT_THAT(forbidden_includes({{"base/path.cc", "\n#include \"generator/model/type.h\"\n"},
                                  {"languages/js.cc", "#include \"generator/link/link.h\"\n"},
                                  {"languages/go.cc", "#include \"generator/languages/js.h\"\n"},
                                  {"pages/pages.cc", "#include \"generator/spec/parse.h\"\n"},
                                  {"pipeline/pipeline.cc", "#include \"generator/cli/run.h\"\n"}}),
              ElementsAre("base/path.cc:2: base may not include model/type.h",
                          "languages/js.cc:1: languages may not include link/link.h",
                          "languages/go.cc:1: languages may not include languages/js.h",
                          "pages/pages.cc:1: pages may not include spec/parse.h",
                          "pipeline/pipeline.cc:1: pipeline may not include cli/run.h"));
}

TEST(IncludeChecker, FindsMoreOfRenderThanPublishMayHave) {
  EXPECT_THAT(
      forbidden_includes({{"publish/plan.cc", "#include \"generator/render/view.h\"\n"}}),
      ElementsAre("publish/plan.cc:1: of render, publish may include generated_file.h only, not render/view.h"));
}

TEST(IncludeChecker, FindsPathsThatAreNotNamedFromTheRoot) {
  EXPECT_THAT(forbidden_includes({{"base/path.cc", "#include \"path.h\"\n"}}),
              ElementsAre("base/path.cc:1: path.h is not named from the root"));
}

TEST(IncludeChecker, FindsFoldersAndLibrariesThatNobodyDecidedOn) {
  EXPECT_THAT(
      forbidden_includes({{"utils/text.cc", ""}, {"base/path.cc", "#include <boost/regex.hpp>\n"}}),
      ElementsAre("utils/text.cc: the table has no such folder", "base/path.cc:1: the table has no library boost"));
}

TEST(IncludeChecker, KeepsLibrariesWhereTheyBelong) {
  EXPECT_THAT(forbidden_includes({{"model/dump.h", "#include <nlohmann/json.hpp>\n"},
                                  {"link/link.cc", "#include <yaml-cpp/parser.h>\n#include <unistd.h>\n"},
                                  {"render/store.cc", "#include <fstream>\n"}}),
              ElementsAre("model/dump.h:1: nlohmann may not be included in a header (nlohmann/json.hpp)",
                          "link/link.cc:1: link may not include yaml-cpp (yaml-cpp/parser.h)",
                          "link/link.cc:2: link may not include the operating system (unistd.h)",
                          "render/store.cc:1: render may not include the operating system (fstream)"));
}

TEST(IncludeChecker, KeepsALibraryInOneFile) {
  EXPECT_THAT(forbidden_includes({{"spec/a.cc", "#include <yaml-cpp/parser.h>\n#include <yaml-cpp/mark.h>\n"},
                                  {"spec/b.cc", "#include <yaml-cpp/parser.h>\n"}}),
              ElementsAre("spec/b.cc: yaml-cpp is included by spec/a.cc already"));
}

}  // namespace
}  // namespace refgen::testing
