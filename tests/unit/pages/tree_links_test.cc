#include "generator/pages/tree_links.h"

#include <gtest/gtest.h>

#include "tests/unit/pages/page_fixture.h"

namespace refgen::pages {
namespace {

using Kind = TreeLink::Kind;

model::ApiModel users() {
  model::ApiModel model;
  model.url_prefix = "/reference";
  model.specs = {testing::spec_of("user/get.mdx", "/reference/user/get", {}, {}),
                 testing::spec_of("user/index.mdx", "/reference/user", {}, {})};
  return model;
}

/// `kind url?query#fragment`, or `outside`.
std::string resolved(const model::ApiModel& model, std::string_view target, std::uint32_t spec = 1) {
  const auto link = TreeLinks(model).resolve(target, spec);
  if (!link) return "outside";
  const std::string kind = link->kind == Kind::page ? "page" : link->kind == Kind::overview ? "overview" : "missing";
  return kind + ' ' + link->url + link->query + '#' + link->fragment;
}

TEST(TreeLinks, KnowPagesByUrl) {
  const model::ApiModel model = users();
  EXPECT_EQ(resolved(model, "/reference/user"), "page /reference/user#");
  EXPECT_EQ(resolved(model, "/reference/user/?a=b#c"), "page /reference/user?a=b#c");
  EXPECT_EQ(resolved(model, "/reference/"), "overview /reference#");
  EXPECT_EQ(resolved(model, "#c", 0), "page /reference/user/get#c");
}

TEST(TreeLinks, ReadRelativeOnesFromTheFolderOfTheFile) {
  const model::ApiModel model = users();
  for (const char* target : {"get", "./get", "get.mdx", "../user/get.md"}) {
    EXPECT_EQ(resolved(model, target), "page /reference/user/get#") << target;
  }
  EXPECT_EQ(resolved(model, "../user"), "page /reference/user#");
  EXPECT_EQ(resolved(model, "index.mdx"), "page /reference/user#");
  EXPECT_EQ(resolved(model, "gett"), "missing /reference/user/gett#");
}

TEST(TreeLinks, TellWhatLiesOutside) {
  const model::ApiModel model = users();
  for (const char* target : {"", "https://a.example/reference/x", "//a.example/reference/x", "mailto:a@b.c", "/docs/x",
                             "/references", "../../x", "picture.png"}) {
    EXPECT_EQ(resolved(model, target), "outside") << target;
  }
  EXPECT_EQ(resolved(model, "/reference/usr"), "missing /reference/usr#");
}

TEST(TreeLinks, WithoutACommonPrefixTakeWhatBeginsLikeAPage) {
  model::ApiModel model = users();
  model.url_prefix.clear();
  model.specs[0].url = "/user/get";
  model.specs[1].url = "/user";
  EXPECT_EQ(resolved(model, "/user/gett"), "missing /user/gett#");
  EXPECT_EQ(resolved(model, "/docs/get"), "outside");
  EXPECT_EQ(resolved(model, "/"), "overview /#");
}

}  // namespace
}  // namespace refgen::pages
