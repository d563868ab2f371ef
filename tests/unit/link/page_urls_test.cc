#include "generator/link/page_urls.h"

#include <gtest/gtest.h>

#include "tests/support/linking.h"

namespace refgen::link {
namespace {

/// The url of the page `user/get.mdx` with an entry that names this one, as it stands between double quotes.
std::string url_of_page(const std::string& written) {
  const refgen::testing::LinkedSpecs specs(
      {{"user/get.mdx",
        "---\nreference:\n  js:\n    - {key: User, id: user, url: \"" + written + "\", title: User}\n---\n"}});
  return specs.model.specs[0].url;
}

TEST(PageUrls, AreTakenFromAnEntryThatNamesThePage) {
  EXPECT_EQ(url_of_page("/reference/user/get"), "/reference/user/get");
  EXPECT_EQ(url_of_page("/reference/user"), "/user/get");
}

TEST(PageUrls, StayOnTheSite) {
  for (const std::string host :
       {"https://evil.example", "//evil.example", R"(/\\evil.example)", R"(/\t/evil.example)", R"(/\n/evil.example)"}) {
    EXPECT_EQ(url_of_page(host + "/user/get"), "/user/get") << host;
  }
}

}  // namespace
}  // namespace refgen::link
