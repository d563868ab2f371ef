#include "generator/spec/spec_keys.h"

#include <array>

namespace refgen::spec {
namespace {

constexpr std::array page_table = {
    KeyRule{"descriptions", ValueKind::texts,
            "Texts that rows of all languages share, in a tree: `(user.email)` names the text `email` below `user`."},
    KeyRule{"reference", ValueKind::tables, "The tables of this page: for each language a list of its entries."},
    KeyRule{"title", ValueKind::text, "The heading of the page and its name in the sidebar."},
    KeyRule{"description", ValueKind::page_text, "What the page is about, in a sentence or two."},
    KeyRule{"icon", ValueKind::text, "The icon of the page; carried to the page as it is."},
    KeyRule{"breadcrumb", ValueKind::any, "The way to the page; carried to the page as it is."},
    KeyRule{"showNextPage", ValueKind::any, "Whether the site links to the next page; carried to the page as it is."},
    KeyRule{"hideCopyButton", ValueKind::any,
            "Whether the site leaves out the button that copies the page; carried to the page as it is."},
    KeyRule{"externalAssets", ValueKind::any, "What the page needs from elsewhere; carried to the page as it is."},
    KeyRule{"links", ValueKind::links, "The order of the pages, in `_navigation.mdx`."},
    KeyRule{"featureFlag", ValueKind::any, "The flag that the page hides behind; carried to the page as it is."},
    KeyRule{"originalPath", ValueKind::text, "Where the file came from; shown nowhere."},
};

constexpr std::array entry_table = {
    KeyRule{"key", ValueKind::text, "The name of the model or operation, in the spelling of its language.", true},
    KeyRule{"id", ValueKind::text,
            "Who this is in all languages: entries of one file with the same id are joined, and `<CodeBlock "
            "referenceId>` shows them."},
    KeyRule{"url", ValueKind::text, "The page of the docs site that this belongs to, such as `/reference/user`."},
    KeyRule{"title", ValueKind::text,
            "What readers see, such as `class User` or `users.get()`; for an operation of curl its path."},
    KeyRule{"type", ValueKind::text,
            "For an operation of curl its HTTP method; for a parameter that others refer to its type."},
    KeyRule{"properties", ValueKind::rows, "The properties of a model."},
    KeyRule{"parameters", ValueKind::rows, "What an operation takes."},
    KeyRule{"returns", ValueKind::rows, "What an operation answers."},
    KeyRule{"patternBefore", ValueKind::text, "Code before the key where it is called, such as `users.`."},
    KeyRule{"sendsEmail", ValueKind::boolean, "Whether the operation sends an email; the page says so."},
    KeyRule{"description", ValueKind::text,
            "What a parameter that others refer to means: a text, or `(name)` of one of the descriptions."},
    KeyRule{"optional", ValueKind::boolean, "Whether a parameter that others refer to may be left out."},
    KeyRule{"deprecated", ValueKind::boolean_or_text, "True, or what to use instead."},
};

constexpr std::array row_table = {
    KeyRule{"key", ValueKind::text, "The name in the spelling of its language; `anonymous` for a value without a name.",
            true},
    KeyRule{"type", ValueKind::text, "The type in the spelling of its language, such as `string | null` or `[]User`."},
    KeyRule{"optional", ValueKind::boolean, "Whether it may be absent."},
    KeyRule{"description", ValueKind::text, "A Markdown text, or `(name)` of one of the descriptions."},
    KeyRule{"properties", ValueKind::rows, "What is inside."},
    KeyRule{"unwrap", ValueKind::boolean,
            "Whether this only wraps its properties: readers see them one level up, code still has the object."},
    KeyRule{"expanded", ValueKind::boolean, "Whether the page shows the properties open."},
    KeyRule{"title", ValueKind::text, "A heading for the row."},
    KeyRule{"url", ValueKind::text, "The page that the row leads to."},
    KeyRule{"id", ValueKind::text, "Who the row is in all languages."},
    KeyRule{"nullable", ValueKind::boolean, "Whether it may be null, which is not the same as absent."},
    KeyRule{"deprecated", ValueKind::boolean_or_text, "True, or what to use instead."},
    KeyRule{"example", ValueKind::any, "A value for samples."},
    KeyRule{"default", ValueKind::any, "What holds when it is absent."},
    KeyRule{"enum", ValueKind::list, "The possible values."},
    KeyRule{"wire", ValueKind::text, "The JSON key, where it cannot be told from the tables."},
};

constexpr std::array navigation_table = {
    KeyRule{"title", ValueKind::text, "What the sidebar shows.", true},
    KeyRule{"url", ValueKind::text, "The page that this leads to."},
    KeyRule{"links", ValueKind::links, "The links below this one."},
    KeyRule{"featureFlag", ValueKind::any, "The flag that the link hides behind; read by nobody."},
};

}  // namespace

std::span<const KeyRule> page_keys() { return page_table; }
std::span<const KeyRule> entry_keys() { return entry_table; }
std::span<const KeyRule> row_keys() { return row_table; }
std::span<const KeyRule> navigation_keys() { return navigation_table; }

}  // namespace refgen::spec
