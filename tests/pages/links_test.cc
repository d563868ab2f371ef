#include <gtest/gtest.h>

#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "generator/pages/plain_text.h"
#include "generator/spec/markdown_links.h"
#include "tests/support/memory_run.h"

namespace refgen {
namespace {

using refgen::testing::PipelineRun;

/// A page as a reader's program sees it: where it is, which fragments it has, and where it links to.
struct ReadPage {
  std::set<std::string> fragments;
  std::vector<std::string> links;
};

std::string join(const std::set<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + '\n';
  return text;
}

/// The files of one language's tree, and what is wrong with the links between them.
class LanguageTree {
 public:
  LanguageTree(std::string language, std::string prefix) : name_(std::move(language)), prefix_(std::move(prefix)) {}

  void add(const std::string& path, const std::string& content) {
    if (path.ends_with("sidebar.json")) {
      read_sidebar(nlohmann::json::parse(content));
    } else if (path.ends_with("_navigation.mdx")) {
      for (const std::string& url : matches(content, std::regex("\\n *url: \"([^\"]*)\""))) navigation_.push_back(url);
    } else {
      ReadPage page = read_page(path, content);
      if (path.ends_with(".mdx"))
        slugs_[matches(content, std::regex("^---\\n[^]*?\\nslug: \"([^\"]*)\"")).at(0)] = path;
      files_[path] = std::move(page);
    }
  }

  std::set<std::string> check() {
    for (const std::string& url : navigation_) follow("_navigation.mdx", url);
    for (const auto& [path, page] : files_) {
      for (const std::string& target : page.links) follow(path, target);
    }
    return problems_;
  }

  [[nodiscard]] std::size_t links() const { return followed_; }

 private:
  static std::vector<std::string> matches(const std::string& text, const std::regex& expression) {
    std::vector<std::string> found;
    for (std::sregex_iterator match(text.begin(), text.end(), expression), end; match != end; ++match) {
      found.push_back((*match)[1]);
    }
    return found;
  }

  ReadPage read_page(const std::string& path, const std::string& content) {
    ReadPage page;
    std::map<std::string, int> headings;
    for (const pages::Heading& heading : pages::find_headings(body_of(content))) {
      const std::string slug = pages::heading_slug(heading.text);
      const int repeated = headings[slug]++;
      page.fragments.insert(repeated == 0 ? slug : slug + '-' + std::to_string(repeated));
    }
    static const std::regex tag_with_id("<(?:Reference|Properties|Property|a) id=\"([^\"]*)\"");
    for (const std::string& id : matches(content, tag_with_id)) {
      if (!std::regex_match(id, std::regex("[a-z0-9][a-z0-9-]*"))) report(path, "'" + id + "' is no valid anchor");
      if (!page.fragments.insert(id).second) report(path, "two places have the anchor '" + id + "'");
    }
    for (const spec::MarkdownLink& link : spec::find_links(content)) page.links.push_back(link.target);
    return page;
  }

  static std::string body_of(const std::string& content) {
    const std::size_t end = content.starts_with("---\n") ? content.find("\n---\n", 3) : std::string::npos;
    return end == std::string::npos ? content : content.substr(end + 5);
  }

  void read_sidebar(const nlohmann::json& items) {
    for (const nlohmann::json& item : items) {
      if (item.contains("href")) navigation_.push_back(item["href"]);
      if (item.contains("id")) navigation_.push_back(item["id"].get<std::string>() + ".md");
      if (item.contains("items")) read_sidebar(item["items"]);
    }
  }

  void follow(const std::string& from, const std::string& target) {
    if (target.find("://") != std::string::npos || target.starts_with("mailto:")) return;
    const std::size_t hash = std::min(target.find('#'), target.size());
    const std::string place = target.substr(0, hash);
    const bool url = place.starts_with('/');
    if (url && place != prefix_ && !place.starts_with(prefix_ + '/')) return;
    ++followed_;
    const std::string file = place.empty() ? from : url ? slugs_[place] : beside(from, place);
    const auto page = files_.find(file);
    if (page == files_.end()) return report(from, "'" + target + "' leads to no page");
    if (hash < target.size() && !page->second.fragments.contains(target.substr(hash + 1))) {
      report(from, "'" + target + "' leads to no place of its page");
    }
  }

  /// The file that a relative path leads to.
  static std::string beside(const std::string& from, const std::string& path) {
    std::vector<std::string> folders;
    for (const std::string_view part : base::path_parts(base::parent_path(from))) folders.emplace_back(part);
    for (const std::string_view part : base::path_parts(path)) {
      if (part == "..") {
        if (folders.empty()) return "outside";
        folders.pop_back();
      } else {
        folders.emplace_back(part);
      }
    }
    std::string file;
    for (const std::string& folder : folders) file += (file.empty() ? "" : "/") + folder;
    return file;
  }

  void report(const std::string& path, const std::string& problem) {
    problems_.insert(name_ + '/' + path + ": " + problem);
  }

  std::string name_;
  std::string prefix_;
  std::map<std::string, ReadPage> files_;
  std::map<std::string, std::string> slugs_;
  std::vector<std::string> navigation_;
  std::set<std::string> problems_;
  std::size_t followed_ = 0;
};

/// Generates the pages of specs on the machine's disk, in memory, and follows every link in them.
void follow_all_links(const std::string& specs, const std::string& theme, std::size_t least_links) {
  const auto files = base::memory_file_system();
  refgen::testing::copy_tree(specs, *files, "specs");
  pipeline::Configuration configuration;
  configuration.theme = theme;
  PipelineRun run(*files, configuration, pipeline::Part::docs);
  run.generate();
  ASSERT_FALSE(run.sink.has_errors()) << run.problems();
  std::size_t links = 0;
  for (const language_kit::Backend* backend : run.backends) {
    LanguageTree tree(std::string(backend->id), "/reference");
    const std::string folder = "output/docs/" + std::string(backend->id);
    for (const std::string& path : refgen::testing::list_files(*files, folder)) {
      tree.add(path, files->read_file(base::join_path(folder, path)).value());
    }
    EXPECT_EQ(join(tree.check()), "");
    links += tree.links();
  }
  EXPECT_GT(links, least_links) << "the links were not found";
}

constexpr const char* themes[] = {"components", "markdown"};

TEST(Links, OfThePagesOfThisRepositoryResolve) {
  for (const char* theme : themes) follow_all_links(std::string(REFGEN_SOURCE_DIR) + "/specs", theme, 3000);
}

TEST(Links, OfThePagesOfTheCorpusResolve) {
  const std::string corpus = std::string(REFGEN_SOURCE_DIR) + "/../shared/corpus/workos-0.2.0/reference";
  if (base::disk_file_system()->kind(corpus) != base::FileKind::directory) {
    std::cout << "CORPUS MISSING: no specs in " << corpus << '\n';
    GTEST_SKIP() << "the corpus is not there";
  }
  for (const char* theme : themes) follow_all_links(corpus, theme, 10000);
}

TEST(Links, ThatLeadNowhereAreFound) {
  LanguageTree tree("js", "/reference");
  tree.add("a.mdx",
           "---\ntitle: \"A\"\nslug: \"/reference/a\"\n---\n\n# A\n\n[a](/reference/a#a) [b](/reference/b) [c](#c)\n"
           "<a id=\"x\"></a> <a id=\"x\"></a> <a id=\"Y z\"></a>\n");
  tree.add("b/c.md", "[a](../a.mdx) [d](d.md) [e](../../e.md)\n");
  tree.add("sidebar.json", R"([{"label": "F", "href": "/reference/f"}])");
  EXPECT_EQ(join(tree.check()),
            "js/_navigation.mdx: '/reference/f' leads to no page\n"
            "js/a.mdx: '#c' leads to no place of its page\n"
            "js/a.mdx: '/reference/b' leads to no page\n"
            "js/a.mdx: 'Y z' is no valid anchor\n"
            "js/a.mdx: two places have the anchor 'x'\n"
            "js/b/c.md: '../../e.md' leads to no page\n"
            "js/b/c.md: 'd.md' leads to no page\n");
}

}  // namespace
}  // namespace refgen
