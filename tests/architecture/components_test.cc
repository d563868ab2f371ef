#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "generator/base/file_system.h"
#include "tests/support/memory_run.h"

namespace refgen {
namespace {

const std::string root = REFGEN_SOURCE_DIR;

/// The components that a text writes: `<Property id=` gives `Property`.
std::set<std::string> components_in(const std::string& text) {
  static const std::regex tag("</?([A-Z][A-Za-z]*)");
  std::set<std::string> names;
  for (std::sregex_iterator match(text.begin(), text.end(), tag), end; match != end; ++match) names.insert((*match)[1]);
  return names;
}

/// The string literals of code, one after the other; lines of comments may tell what specs hold.
std::string literals_in(const std::string& code) {
  static const std::regex comment("(^|\n) *//[^\n]*");
  static const std::regex literal("\"(?:[^\"\\\\\n]|\\\\.)*\"");
  const std::string bare = std::regex_replace(code, comment, "");
  std::string text;
  for (std::sregex_iterator match(bare.begin(), bare.end(), literal), end; match != end; ++match) text += match->str();
  return text;
}

TEST(Components, AreWrittenByTemplatesOnly) {
  const auto disk = base::disk_file_system();
  std::set<std::string> writers;
  for (const std::string folder : {"pages", "render", "pipeline"}) {
    for (const std::string& path : refgen::testing::list_files(*disk, root + "/generator/" + folder)) {
      const std::string code = disk->read_file(root + "/generator/" + folder + "/" + path).value();
      for (const std::string& name : components_in(literals_in(code))) writers.insert(path + ' ' + name);
    }
  }
  // What prose.cc looks for is the end of a callout in a spec.
  EXPECT_EQ(writers, std::set<std::string>{"prose.cc Callout"});
}

TEST(Components, AreFoundInLiteralsAndTemplates) {
  EXPECT_EQ(components_in(literals_in("  // <Callout>\nstd::vector<Page> x = \"a <Property id=\\\"\" + y;\n")),
            std::set<std::string>{"Property"});
  const std::string page =
      base::disk_file_system()->read_file(root + "/templates/docs/components/page.mdx.mustache").value();
  EXPECT_TRUE(components_in(page).contains("Property"));
  const std::string plain =
      base::disk_file_system()->read_file(root + "/templates/docs/markdown/page.mdx.mustache").value();
  EXPECT_TRUE(components_in(plain).empty());
}

}  // namespace
}  // namespace refgen
