#include "generator/pages/field_meanings.h"

#include <map>

namespace refgen::pages {
namespace {

/// By the end of a field's path; the longest end that fits counts.
const std::map<std::string_view, std::string_view>& meanings() {
  static const std::map<std::string_view, std::string_view> table = {
      {"anchor", "Fragment of this place: letters, digits and dashes."},
      {"blocks",
       "The content, a flat list in the order of the page; each item has one of the following, the others empty."},
      {"callout", "A box with a remark."},
      {"callout.is_warning", "The type is warning, error, danger or caution."},
      {"callout.type", "The type of the box as the spec names it, letters only."},
      {"code", "The lines of code, as they are."},
      {"default", "The value when none is given, as inline code."},
      {"deprecated", "It should not be used any more."},
      {"deprecated_text", "What to use instead, as Markdown of one line; may be empty."},
      {"description", "What it is, as Markdown; may be empty."},
      {"description_is_text", "The description starts with text, not with a list, a table or the like."},
      {"example", "An example value, as inline code."},
      {"expanded", "The rows are shown open."},
      {"fence", "A fence that no line of the code closes."},
      {"first", "It is the first block of the page."},
      {"groups", "The folders, each with its models and operations."},
      {"has_anchor", "Whether `anchor` holds something."},
      {"has_default", "Whether `default` holds something."},
      {"has_deprecated_text", "Whether `deprecated_text` holds something."},
      {"has_description", "Whether `description` holds something."},
      {"has_example", "Whether `example` holds something."},
      {"has_heading", "The first prose starts with a heading of its own."},
      {"has_links", "The next lines are inside of this one."},
      {"has_name", "Whether there is a name to show; a value alone has none."},
      {"has_place", "Whether `place` holds something."},
      {"has_summary", "Whether `summary` holds something."},
      {"has_title", "Whether `title` holds something."},
      {"has_type", "Whether `type` holds something."},
      {"has_url", "Whether it leads somewhere; a group need not."},
      {"has_values", "Whether `values` holds something."},
      {"heading", "The marks of a heading that fits the prose around: `##` and so on."},
      {"indent", "Spaces that set it in as deep as it is nested."},
      {"info", "The language of the code, for the opening fence."},
      {"is_body", "The rows travel in the body of the request."},
      {"is_model", "It is a model."},
      {"is_operation", "It is an operation."},
      {"is_parameters", "The rows are parameters."},
      {"is_path", "The rows travel in the path of the request."},
      {"is_properties", "The rows are properties."},
      {"is_query", "The rows travel in the query string of the request."},
      {"is_returns", "The rows are what comes back."},
      {"items", "The models and operations of the folder."},
      {"json", "The whole file."},
      {"key", "The key, as YAML."},
      {"kind", "`model`, `operation` or `group`."},
      {"label", "The title as text in Markdown."},
      {"lacks_some", "Whether there is something to list as not available."},
      {"language", "The language as readers know it."},
      {"languages", "The languages that have it, with commas between."},
      {"lead", "What the spec says about the whole page, for the twin; MDX has it in its front matter."},
      {"line", "The line."},
      {"lines", "The same text, line by line."},
      {"last", "It is the last line."},
      {"links", "The places of the navigation, a flat list."},
      {"many", "There is more than one row."},
      {"metadata", "Further keys of the page."},
      {"name", "The name as the inside of a quoted attribute."},
      {"nullable", "It may be null."},
      {"omitted", "An element of the spec that pages do not have."},
      {"omitted.name", "The name of the element."},
      {"optional", "It may be absent."},
      {"page_title", "The title of the page it is on."},
      {"pages", "The pages, the overview first."},
      {"place", "Where it travels in the request: `path`, `query` or `body`."},
      {"prose", "Text of the spec."},
      {"reference_close", "The end of a table."},
      {"reference_open", "The start of the table of a model, an operation or a group."},
      {"row_close", "The end of a row."},
      {"row_open", "A row: a property, a parameter or a value that comes back."},
      {"row_open.label", "The name as inline code."},
      {"rows_close", "The end of the rows inside of a row."},
      {"rows_open", "The start of the rows inside of a row."},
      {"rows_open.label", "The name of that row as inline code."},
      {"samples", "Code samples."},
      {"section_close", "The end of a section."},
      {"section_open", "A section of a table; one of its flags tells which."},
      {"sends_email", "The operation sends an email."},
      {"shared_close", "The end of the shared parameters."},
      {"shared_open", "The start of the parameters that several operations share."},
      {"slug", "The url, as YAML."},
      {"summary", "One sentence, as Markdown of one line."},
      {"tabs", "The samples, one per tab."},
      {"target", "Where the link leads, encoded for a Markdown link."},
      {"text", "The text, as Markdown that is safe for the page."},
      {"title", "The title, encoded for the place where the built-in template puts it."},
      {"type", "The type as the inside of a quoted attribute."},
      {"type_linked", "The type names a model that has a page."},
      {"type_text", "The type as inline code, with links."},
      {"unavailable", "What this language lacks."},
      {"url", "Where it leads, as YAML."},
      {"value", "The value, as YAML."},
      {"values", "The values it may have, as inline code, unless the type spells them."},
      {"yaml_indent", "Spaces that set it in as deep as it is nested, for YAML."},
  };
  return table;
}

}  // namespace

std::string_view field_meaning(std::string_view path) {
  for (;;) {
    const auto found = meanings().find(path);
    if (found != meanings().end()) return found->second;
    const std::size_t dot = path.find('.');
    if (dot == std::string_view::npos) return {};
    path.remove_prefix(dot + 1);
  }
}

}  // namespace refgen::pages
