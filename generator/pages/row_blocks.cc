#include "generator/pages/row_blocks.h"

#include <algorithm>
#include <utility>

#include "generator/language_kit/operation_rows.h"
#include "generator/pages/encode.h"
#include "generator/pages/type_view.h"

namespace refgen::pages {
namespace {

using model::Row;
using render::required;

/// A value as a reader sees it: texts without quotes, all else as JSON.
std::string value_text(const model::Value& value) {
  using Kind = model::Value::Kind;
  std::string text;
  switch (value.kind) {
    case Kind::null:
      return "null";
    case Kind::list:
      for (const model::Value& item : value.items) text += (text.empty() ? "" : ", ") + value_text(item);
      return '[' + text + ']';
    case Kind::object:
      for (const auto& [key, member] : value.members) {
        text += (text.empty() ? "" : ", ") + key + ": " + value_text(member);
      }
      return '{' + text + '}';
    default:
      return value.text;
  }
}

/// The values of an enumeration as inline code, unless the type's text already spells them.
std::string enumeration_values(const Row& row, std::string_view type_text) {
  const model::Type& type = model::innermost(row.type);
  if (!model::is_enumeration(type)) return {};
  std::string values;
  for (const model::Type& part : type.parts) {
    if (type_text.find(part.text) != std::string_view::npos) return {};
    values += (values.empty() ? "" : ", ") + code_span(part.text);
  }
  return values;
}

bool starts_with_text(std::string_view markdown) {
  constexpr std::string_view block_marks = "#>|-*+=~&";
  if (markdown.empty() || block_marks.find(markdown[0]) != std::string_view::npos) return false;
  const bool numbered = markdown[0] >= '0' && markdown[0] <= '9';
  return !numbered && markdown.substr(0, 3) != "```";
}

class RowWriter {
 public:
  explicit RowWriter(PageWriter& writer) : writer_(writer) {}

  void write(const Row& row, bool named = true) {
    if (row.unwrap && !row.properties.empty()) return write_nested(row);
    const std::string& anchor = writer_.page.anchors.of(row);
    writer_.blocks.add("row_open", row_view(row, anchor, named));
    if (!row.properties.empty()) {
      const bool many = row.properties.size() > 1;
      writer_.blocks.add("rows_open", {{"expanded", row.expanded},
                                       {"anchor", anchor},
                                       {"has_name", !row.anonymous()},
                                       {"label", code_span(row.key)},
                                       {"many", many}});
      const model::Place outer = std::exchange(place_, row.place);
      ++depth_;
      write_nested(row);
      --depth_;
      place_ = outer;
      writer_.blocks.add("rows_close");
    }
    writer_.blocks.add("row_close");
  }

 private:
  void write_nested(const Row& row) {
    for (const Row& property : row.properties) write(property);
  }

  render::View row_view(const Row& row, const std::string& anchor, bool named) const {
    const TypeView type = type_view(writer_.site, writer_.page, row, writer_.dialect);
    const bool mdx = writer_.dialect == Dialect::mdx;
    const std::size_t indent = mdx ? 0 : 2 * depth_ + 2;
    const std::string description = writer_.description(row.description, row.description_spec, indent);
    const std::string deprecated = writer_.inline_markdown(row.deprecated_text);
    const std::string values = enumeration_values(row, type.text);
    const bool is_placed = row.place != model::Place::none && row.place != place_ && language_kit::is_data(row);
    const std::string place(is_placed ? model::to_text(row.place) : "");
    const std::string title = title_of(row);
    return {{"anchor", mdx ? required("anchor", anchor) : render::Field(anchor)},
            {"has_name", named && !row.anonymous()},
            {"name", required("name", attribute_text(row.key))},
            {"label", required("name", code_span(row.key))},
            {"has_type", !type.text.empty()},
            {"type", required("type", attribute_text(type.text))},
            {"type_text", required("type", type.markdown)},
            {"type_linked", type.linked},
            {"optional", required("optional", row.optional)},
            {"nullable", required("nullable", row.nullable)},
            {"deprecated", required("deprecated", row.deprecated)},
            {"has_deprecated_text", !deprecated.empty()},
            {"deprecated_text", required("what to use instead", deprecated)},
            {"has_place", !place.empty()},
            {"place", required("place", place)},
            {"has_values", !values.empty()},
            {"values", required("values", values)},
            {"has_description", !description.empty()},
            {"description_is_text", starts_with_text(description)},
            {"description", required("description", description)},
            {"indent", std::string(2 * depth_, ' ')},
            {"has_default", row.default_value.has_value()},
            {"default", required("default", value_span(row.default_value))},
            {"has_example", row.example.has_value()},
            {"example", required("example", value_span(row.example))},
            {"has_title", !title.empty()},
            {"title", required("title", title)}};
  }

  static std::string value_span(const base::Boxed<model::Value>& value) {
    if (!value) return {};
    const std::string text = value_text(*value);
    return code_span(text.empty() ? "\"\"" : text);
  }

  /// A heading of its own, with its link where it has one that may be followed.
  std::string title_of(const Row& row) const {
    std::string title = literal_text(row.title, writer_.dialect);
    if (title.empty() || row.url.empty() || !is_safe_target(row.url)) return title;
    return '[' + title + "](" + encode_target(writer_.rewriter(writer_.page.spec)(row.url)) + ')';
  }

  PageWriter& writer_;
  std::size_t depth_ = 0;
  model::Place place_ = model::Place::none;  ///< Of the row that holds the current ones: they travel with it.
};

}  // namespace

void write_rows(PageWriter& writer, const std::vector<const Row*>& rows) {
  for (const Row* row : rows) RowWriter(writer).write(*row, rows.size() > 1 || !row->model);
}

}  // namespace refgen::pages
