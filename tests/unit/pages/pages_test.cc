#include "generator/pages/pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/pages/page_fixture.h"

namespace refgen::pages {
namespace {

using namespace testing;  // NOLINT(google-build-using-namespace): the fixture's own
using ::testing::HasSubstr;

/// A model, an operation on it that js lacks, and a prose page.
PageFixture users() {
  PageFixture fixture;
  Entry js = entry_of("js", EntryKind::model, "User", "interface User");
  js.properties = {row_of("id", "id"), row_of("role", "role", TypeKind::object, "object")};
  js.properties[0].description = "The **unique** ID.\n\n- `{a}`\n- {b}";
  js.properties[0].example = model::Value::string_value("user_1");
  Row& role = js.properties[1];
  role.optional = true;
  role.nullable = true;
  role.expanded = true;
  role.properties = {row_of("slug", "slug")};
  role.properties[0].deprecated = true;
  role.properties[0].deprecated_text = "Use `id`.";
  role.properties[0].default_value = model::Value::string_value("member");
  Entry curl = js;
  curl.language = "curl";
  curl.key = "user";
  curl.title = "user";

  Entry get = entry_of("curl", EntryKind::operation, "get_user", "/users/:id");
  get.method = "GET";
  get.sends_email = true;
  get.parameters = {row_of("id", "id"), row_of("expand", "expand", TypeKind::array, "array")};
  get.parameters[0].place = model::Place::path;
  get.parameters[1].place = model::Place::query;
  get.parameters[1].optional = true;
  get.parameters[1].type.parts = {type_of(TypeKind::string)};
  Row result = row_of("user", "user", TypeKind::named, "user");
  result.type.text = "user";
  result.type.target = model::EntityRef{1, 0};
  result.model = model::EntryRef{{1, 0}, 1};
  get.returns = {result};
  Entity get_user = entity_of("get_user", {get});
  get_user.method = "GET";
  get_user.path = "/users/:id";

  Spec prose =
      spec_of("guide.mdx", "/reference/guide", {},
              {prose_of("# Guide\n\nRead about [users](/reference/user) and {braces}.\n\n"
                        "<Callout type=\"warning\">\n  Mind the <gap>.\n</Callout>\n\n<Grid items={all} />\n")});
  prose.metadata = {{"icon", model::Value::string_value("book: open")}};
  Spec user = spec_of("user/index.mdx", "/reference/user", {entity_of("user", {js, curl})},
                      {prose_of("# User\n\nA person.\n"), block_of({1, 0})});
  Spec get_page = spec_of("user/get.mdx", "/reference/user/get", {get_user},
                          {prose_of("## Get a user\n\nReads [a user](/reference/user). Fast.\n"),
                           block_of({2, 0}, {{"Request", "get-user", ""}, {"Response", "get-user-response", ""}})});
  fixture.model.specs = {prose, user, get_page};
  fixture.model.url_prefix = "/reference";
  fixture.model.navigation_title = "API";
  fixture.model.navigation = {{"Guide", "/reference/guide", {}},
                              {"User", "/reference/user", {{"Get", "/reference/user/get", {}}}}};
  fixture.options.api_base_url = "https://api.example.com";
  return fixture;
}

TEST(Pages, OneForEachSpecThatTheLanguageHas) {
  const auto pages = users().render(js_backend());
  std::string paths;
  for (const auto& [path, text] : pages) paths += path + '\n';
  EXPECT_EQ(paths,
            "docs/js/_navigation.md\n"
            "docs/js/_navigation.mdx\n"
            "docs/js/guide.md\n"
            "docs/js/guide.mdx\n"
            "docs/js/index.md\n"
            "docs/js/index.mdx\n"
            "docs/js/llms.txt\n"
            "docs/js/search.json\n"
            "docs/js/sidebar.json\n"
            "docs/js/user/index.md\n"
            "docs/js/user/index.mdx\n"
            "problems\n");
  EXPECT_EQ(pages.at("problems"), "");
}

TEST(Pages, ModelInComponents) {
  EXPECT_EQ(users().render(js_backend()).at("docs/js/user/index.mdx"),
            R"(---
title: "User"
description: "A person."
slug: "/reference/user"
---

# User

A person.

<Reference id="user-reference" kind="model">

## `interface User`

### Properties

<Properties>

<Property id="user-id" name="id" type="string">

The **unique** ID.

- `{a}`
- \{b\}

Example: `user_1`

</Property>

<Property id="user-role" name="role" type="object" optional nullable>

<Properties collapsible expanded>

<Property id="user-role-slug" name="slug" type="string" deprecated>

**Deprecated.** Use `id`.

Default: `member`

</Property>

</Properties>

</Property>

</Properties>

<CodeBlock>
<CodeBlockTab>

```js
const user = {
  id: 'user_1',
  role: {
    slug: 'member',
  },
};
```

</CodeBlockTab>
</CodeBlock>

</Reference>
)");
}

TEST(Pages, OperationInPlainMarkdown) {
  EXPECT_EQ(users().render(curl_backend()).at("docs/curl/user/get.md"),
            R"(## Get a user

Reads [a user](index.md). Fast.

<a id="get-user-reference"></a>

### `GET /users/:id`

> This operation sends an email.

**Request**

```bash
curl \
  --url 'https://api.example.com/users/user_01E4ZCR3C56J083X43JQXF3JK5' \
  --header 'Authorization: Bearer YOUR_API_KEY'
```

**Response**

```json
{
  "id": "user_1",
  "role": {
    "slug": "member"
  }
}
```

#### Path parameters

- `id` (`string`, in path)

#### Query parameters

- `expand` (`array`, in query, optional)

#### Returns

- ([`user`](index.md#user-reference))
)");
}

TEST(Pages, ModelInTheMarkdownTheme) {
  PageFixture fixture = users();
  fixture.theme = "markdown";
  EXPECT_EQ(fixture.render(curl_backend()).at("docs/curl/user/index.mdx"),
            R"(---
title: "User"
description: "A person."
slug: "/reference/user"
---

# User

A person.

<a id="user-reference"></a>

## `user`

### Properties

<a id="user-id"></a>**`id`** `string`

The **unique** ID.

- `{a}`
- \{b\}

Example: `user_1`

<a id="user-role"></a>**`role`** `object` · optional · nullable

<details open>
<summary>Property of `role`</summary>

<a id="user-role-slug"></a>**`slug`** `string` · deprecated

**Deprecated.** Use `id`.

Default: `member`

</details>

```json
{
  "id": "user_1",
  "role": {
    "slug": "member"
  }
}
```
)");
}

TEST(Pages, ProseIsCarriedAlong) {
  const auto pages = users().render(js_backend());
  EXPECT_EQ(pages.at("docs/js/guide.mdx"),
            R"(---
title: "Guide"
description: "Read about users and {braces}."
slug: "/reference/guide"
icon: "book: open"
---

# Guide

Read about [users](/reference/user) and \{braces\}.

<Callout type="warning">

Mind the &lt;gap>.

</Callout>

{/* Grid */}
)");
  EXPECT_EQ(pages.at("docs/js/guide.md"),
            R"(# Guide

Read about [users](user/index.md) and {braces}.

> **Warning**
>
> Mind the &lt;gap>.
)");
}

TEST(Pages, OverviewNamesWhatIsLacking) {
  EXPECT_EQ(users().render(js_backend()).at("docs/js/index.mdx"),
            R"(---
title: "API"
slug: "/reference"
---

All models and operations for Node.js.

## User

- [`interface User`](/reference/user#user-reference): A person.

## Not available in Node.js

### User

- <a id="lacking-user-get"></a>Get a user: available in cURL
)");
}

TEST(Pages, LinksToAPageThatTheLanguageLacksLeadToTheOverview) {
  PageFixture fixture = users();
  fixture.model.specs[0].body = {
      prose_of("[get](/reference/user/get#get-a-user) [role](user/index.mdx#user-role-slug)\n")};
  const auto pages = fixture.render(js_backend());
  EXPECT_THAT(pages.at("docs/js/guide.mdx"),
              HasSubstr("\n[get](/reference#lacking-user-get) [role](/reference/user#user-role-slug)\n"));
  EXPECT_THAT(pages.at("docs/js/guide.md"), HasSubstr("\n[get](index.md#lacking-user-get) [role](user/index.md)\n"));
}

TEST(Pages, OverviewLeavesTheRootToASpec) {
  PageFixture fixture = users();
  fixture.model.specs.push_back(spec_of("index.mdx", "/reference", {}, {prose_of("# Start\n")}));
  const auto pages = fixture.render(js_backend());
  EXPECT_EQ(pages.at("docs/js/index.md"), "# Start\n");
  EXPECT_EQ(pages.at("docs/js/reference-index.mdx").substr(0, 55),
            "---\ntitle: \"API\"\nslug: \"/reference/reference-index\"\n---");
}

TEST(Pages, SearchIndexHoldsPagesAndRows) {
  EXPECT_EQ(users().render(js_backend()).at("docs/js/search.json"),
            R"([
{"title":"Guide","url":"/reference/guide","anchor":"","text":"Guide Read about users and {braces}. Mind the <gap>."},
{"title":"User","url":"/reference/user","anchor":"","text":"User A person."},
{"title":"id","url":"/reference/user","anchor":"user-id","text":"string. The unique ID. {a} {b}"},
{"title":"role","url":"/reference/user","anchor":"user-role","text":"object"},
{"title":"role.slug","url":"/reference/user","anchor":"user-role-slug","text":"string"}
]
)");
}

TEST(Pages, NavigationHoldsWhatTheLanguageHas) {
  const auto pages = users().render(js_backend());
  EXPECT_EQ(pages.at("docs/js/_navigation.mdx"),
            R"(---
title: "API"
links:
  - title: "Guide"
    url: "/reference/guide"
  - title: "User"
    url: "/reference/user"
---
)");
  EXPECT_EQ(users().render(curl_backend()).at("docs/curl/_navigation.md"),
            "# API\n\n- [Guide](guide.md)\n- [User](user/index.md)\n  - [Get](user/get.md)\n");
  EXPECT_EQ(pages.at("docs/js/sidebar.json"),
            R"([
  {
    "label": "All models and operations",
    "href": "/reference",
    "id": "index"
  },
  {
    "label": "Guide",
    "href": "/reference/guide",
    "id": "guide"
  },
  {
    "label": "User",
    "href": "/reference/user",
    "id": "user/index"
  }
]
)");
}

TEST(Pages, SidebarEndsWithWhatTheNavigationForgot) {
  PageFixture fixture = users();
  fixture.model.navigation = {{"Elsewhere", "https://example.com", {}}, {"Gone", "/gone", {}}};
  const std::string sidebar = fixture.render(js_backend()).at("docs/js/sidebar.json");
  EXPECT_EQ(sidebar, R"([
  {
    "label": "All models and operations",
    "href": "/reference",
    "id": "index"
  },
  {
    "label": "Elsewhere",
    "href": "https://example.com"
  },
  {
    "label": "More",
    "items": [
      {
        "label": "Guide",
        "href": "/reference/guide",
        "id": "guide"
      },
      {
        "label": "User",
        "href": "/reference/user",
        "id": "user/index"
      }
    ]
  }
]
)");
}

TEST(Pages, LlmsTxtHasALineForEach) {
  EXPECT_EQ(users().render(js_backend()).at("docs/js/llms.txt"),
            "# API for Node.js\n\n"
            "- [All models and operations](index.md)\n"
            "- [Guide](guide.md): Read about users and {braces}.\n"
            "- [User](user/index.md): A person.\n");
}

TEST(Pages, SampleFilesStandForGeneratedSamples) {
  PageFixture fixture = users();
  fixture.model.samples = {{"other/get-user.sh", "curl elsewhere\n"},
                           {"user/get-user-response.json", "{}\n"},
                           {"user/get-user.sh", "curl ```\n"}};
  const std::string page = fixture.render(curl_backend()).at("docs/curl/user/get.mdx");
  const std::size_t begin = page.find("<CodeBlock>");
  EXPECT_EQ(page.substr(begin, page.find("#### Path") - begin),
            "<CodeBlock>\n<CodeBlockTab title=\"Request\">\n\n````bash\ncurl ```\n````\n\n</CodeBlockTab>\n"
            "<CodeBlockTab title=\"Response\">\n\n```json\n{}\n```\n\n</CodeBlockTab>\n</CodeBlock>\n\n");
}

TEST(Pages, ATabAsksOrAnswersByTheWordsOfItsTitleAndFile) {
  for (const std::string asking : {"request-with-result", "get-user"}) {
    PageFixture fixture = users();
    fixture.model.specs[2].body[1].tabs = {{"Ask", asking, ""}, {"Tell", "get-user-result", ""}};
    const std::string page = fixture.render(curl_backend()).at("docs/curl/user/get.mdx");
    EXPECT_THAT(page, HasSubstr("<CodeBlockTab title=\"Ask\">\n\n```bash\ncurl ")) << asking;
    EXPECT_THAT(page, HasSubstr("<CodeBlockTab title=\"Tell\">\n\n```json\n{")) << asking;
  }
}

TEST(Pages, TypesOfOtherLanguagesAreSpeltAndLinked) {
  PageFixture fixture = users();
  Row list = row_of("users", "users", TypeKind::array, "List[User]");
  list.foreign_type = true;
  list.type.parts = {type_of(TypeKind::named)};
  list.type.parts[0].text = "User";
  list.type.parts[0].target = model::EntityRef{1, 0};
  Entry team = entry_of("js", EntryKind::model, "Team", "interface Team");
  team.properties = {list};
  fixture.model.specs.push_back(spec_of("team.mdx", "/reference/team", {entity_of("team", {team})}, {}));
  const std::string page = fixture.render(js_backend()).at("docs/js/team.mdx");
  const std::size_t begin = page.find("<Property ");
  EXPECT_EQ(page.substr(begin, page.find("</Property>") - begin),
            "<Property id=\"team-users\" name=\"users\" type=\"User[]\">\n\n"
            "<PropertyType>[`User`](/reference/user#user-reference)`[]`</PropertyType>\n\n");
}

TEST(Pages, AnEntityOfOtherLanguagesIsSaidToBeMissing) {
  PageFixture fixture = users();
  fixture.model.specs[1].entities.push_back(fixture.model.specs[2].entities[0]);
  fixture.model.specs[1].body.push_back(block_of({1, 1}));
  const std::string page = fixture.render(js_backend()).at("docs/js/user/index.md");
  EXPECT_EQ(page.substr(page.rfind("\n\n")), "\n\n> Not available in Node.js. Available in cURL.\n");
}

TEST(Pages, SharedParametersStandAtTheEnd) {
  PageFixture fixture;
  Entry limit = entry_of("js", EntryKind::parameter, "limit", "");
  limit.parameters = {row_of("limit", "limit", TypeKind::integer, "number")};
  limit.parameters[0].optional = true;
  limit.parameters[0].description = "How many.";
  fixture.model.specs = {spec_of("lists.mdx", "/lists", {entity_of("", {limit})}, {prose_of("# Lists\n")})};
  EXPECT_EQ(fixture.render(js_backend()).at("docs/js/lists.md"),
            "# Lists\n\n## Shared parameters\n\n- `limit` (`number`, optional): How many.\n");
}

TEST(PagePlan, PartsTellWhichFilesTheirJobsGive) {
  const PageFixture fixture = users();
  const auto common = std::make_shared<const CommonContent>(fixture.model);
  const language_kit::Backend curl = curl_backend();
  const std::vector<const language_kit::Backend*> backends = {&curl};
  const Unchanged first_kept = {{true, false, false}, false};
  for (const Unchanged& unchanged : {PageInput::nothing, first_kept}) {
    const PagePlan plan(
        {fixture.model, common, curl, backends, fixture.options, fixture.types, fixture.theme, unchanged});
    ASSERT_EQ(plan.parts().size(), 7U);  // three pages, sidebar, navigation, overview, search index
    for (std::size_t part = 0; part < plan.parts().size(); ++part) {
      std::vector<std::string> paths;
      for (const render::RenderJob& job : plan.jobs(part)) {
        paths.push_back(job.path);
        EXPECT_EQ(job.spec, plan.parts()[part].spec);
      }
      const bool is_kept = part == 0 || part == 3 || part == 4;
      EXPECT_EQ(plan.keeps(part), is_kept && !unchanged.specs.empty());
      EXPECT_EQ(paths, plan.parts()[part].paths);
    }
  }
}

}  // namespace
}  // namespace refgen::pages
