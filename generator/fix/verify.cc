#include "generator/fix/verify.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "generator/diagnostics/sink.h"
#include "generator/spec/front_matter.h"
#include "generator/spec/mdx_body.h"
#include "generator/spec/scalar_text.h"
#include "generator/spec/yaml_reader.h"

namespace refgen::fix {
namespace {

using diagnostics::Edit;
using diagnostics::Span;
using spec::Node;

/// A spec of which only the syntax is looked at.
struct Reading {
  std::optional<spec::FrontMatter> parts;
  std::optional<Node> root;
  std::vector<spec::BodyItem> body;
};

Reading read(const diagnostics::Sources& sources, diagnostics::SourceId source) {
  diagnostics::Sink ignored;
  Reading reading;
  reading.parts = spec::split_front_matter(sources, source, ignored);
  if (!reading.parts) return reading;
  reading.root = spec::read_yaml(sources, source, reading.parts->yaml_begin, reading.parts->yaml_end, ignored,
                                 base::highest_limits());
  reading.body = spec::split_body(sources, source, reading.parts->body_begin, ignored);
  return reading;
}

/// What a piece of YAML means by itself. Nothing when it is none.
std::optional<Node> read_alone(const std::string& yaml) {
  diagnostics::Sources sources;
  diagnostics::Sink ignored;
  const diagnostics::SourceId source = sources.add("", yaml);
  return spec::read_yaml(sources, source, 0, yaml.size(), ignored, base::highest_limits());
}

/// What a scalar says. Nothing when there is more than the scalar, such as a comment.
std::optional<std::string> read_scalar_alone(const std::string& yaml) {
  const std::optional<Node> node = read_alone(yaml);
  const bool all = node && node->is_scalar() && node->span.begin == 0 && node->span.end == yaml.size();
  return all ? std::optional(node->value) : std::nullopt;
}

/// How many bytes of a value stand before `at` in the text, white space before the next character not counted.
std::size_t value_offset(std::string_view text, const Node& scalar, std::size_t at) {
  spec::ScalarCursor cursor(text, scalar.span.begin, scalar.value);
  std::size_t offset = 0;
  while (offset < scalar.value.size() && cursor.locate(offset) < at) ++offset;
  return offset;
}

/// The value with the characters that stand in `place` replaced. A place begins with a character, not with a blank.
std::string with_replaced(std::string_view text, const Node& scalar, const Span& place, std::string value,
                          std::string_view replacement) {
  const std::size_t begin = scalar.value.find_first_not_of(" \t\r\n", value_offset(text, scalar, place.begin));
  const std::size_t end = value_offset(text, scalar, place.end);
  return begin < end ? value.replace(begin, end - begin, replacement) : value;
}

bool covers(const Span& outer, const Span& inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }

bool same_value(const Node& left, const Node& right) {
  const auto same_member = [](const auto& a, const auto& b) {
    return same_value(a.first, b.first) && same_value(a.second, b.second);
  };
  return left.kind == right.kind && left.value == right.value &&
         std::equal(left.items.begin(), left.items.end(), right.items.begin(), right.items.end(), same_value) &&
         std::equal(left.members.begin(), left.members.end(), right.members.begin(), right.members.end(), same_member);
}

/// Walks both readings side by side.
class Comparison {
 public:
  Comparison(std::string_view before, const std::vector<Edit>& edits) : before_(before), edits_(edits) {
    std::size_t grown = 0;  // Modulo 2^n: also right where texts shrink.
    for (const Edit& edit : edits) {
      const std::size_t begin = edit.span.begin + grown;
      regions_.emplace_back(begin, begin + edit.replacement.size());
      grown += edit.replacement.size() - (edit.span.end - edit.span.begin);
    }
    uses_.resize(edits.size());
  }

  std::string run(const Reading& before, const Reading& after) {
    if (!after.parts || !after.root || !before.parts || !before.root) return "the file could not be read any more";
    if (before.parts->present != after.parts->present) return "the front matter would end elsewhere";
    const bool same = same_nodes(*before.root, *after.root) && same_body(before.body, after.body);
    if (std::any_of(uses_.begin(), uses_.end(), [](std::size_t uses) { return uses > 1; })) {
      return "the text is used in several places";
    }
    if (!same) return "the file would be read differently elsewhere";
    const bool all_used = std::all_of(uses_.begin(), uses_.end(), [](std::size_t uses) { return uses == 1; });
    return all_used ? "" : "the place is no text of its own";
  }

 private:
  bool same_nodes(const Node& before, const Node& after) {
    if (before.kind != after.kind) return false;
    if (before.is_scalar()) return same_scalars(before, after);
    if (before.is_sequence()) return same_items(before, after);
    if (before.members.size() != after.members.size()) return false;
    for (std::size_t i = 0; i < before.members.size(); ++i) {
      if (!same_nodes(before.members[i].first, after.members[i].first)) return false;
      if (!same_nodes(before.members[i].second, after.members[i].second)) return false;
    }
    return true;
  }

  bool same_scalars(const Node& before, const Node& after) {
    std::string expected = before.value;
    for (std::size_t i = first_edit_from(before.span.end); i-- > 0;) {
      const Span& span = edits_[i].span;
      if (span.end <= before.span.begin) break;
      if (span.begin == span.end) continue;
      ++uses_[i];
      const std::optional<std::string> edited = edited_value(before, edits_[i], expected);
      if (!edited) return false;
      expected = *edited;
    }
    return after.value == expected;
  }

  /// The index of the first edit that begins there or behind it. Edits are in order and apart, so those before it also
  /// end in order.
  [[nodiscard]] std::size_t first_edit_from(std::size_t offset) const {
    const auto found = std::partition_point(edits_.begin(), edits_.end(),
                                            [offset](const Edit& edit) { return edit.span.begin < offset; });
    return static_cast<std::size_t>(found - edits_.begin());
  }

  /// What the scalar says after one edit. `value`: what it says after the edits behind that one.
  [[nodiscard]] std::optional<std::string> edited_value(const Node& before, const Edit& edit, std::string value) const {
    if (covers(edit.span, before.span)) return read_scalar_alone(edit.replacement);
    if (!covers(before.span, edit.span)) return std::nullopt;
    const std::optional<std::string> text = decoded(edit.replacement, before);
    if (!text) return std::nullopt;
    return with_replaced(before_, before, edit.span, std::move(value), *text);
  }

  /// A part of a scalar without its escapes.
  [[nodiscard]] std::optional<std::string> decoded(const std::string& part, const Node& scalar) const {
    switch (spec::scalar_style(before_, scalar.span.begin)) {
      case spec::ScalarStyle::single_quoted:
        return read_scalar_alone("'" + part + "'");
      case spec::ScalarStyle::double_quoted:
        return read_scalar_alone("\"" + part + "\"");
      case spec::ScalarStyle::block:
      case spec::ScalarStyle::plain:
        break;
    }
    return part;
  }

  bool same_items(const Node& before, const Node& after) {
    auto old_item = before.items.begin();
    for (const Node& item : after.items) {
      if (const std::optional<std::size_t> edit = insertion_of(item)) {
        ++uses_[*edit];
        if (!is_what_was_inserted(item, *edit)) return false;
      } else if (old_item == before.items.end() || !same_nodes(*old_item++, item)) {
        return false;
      }
    }
    return old_item == before.items.end();
  }

  /// The edit that put this item there.
  [[nodiscard]] std::optional<std::size_t> insertion_of(const Node& item) const {
    const auto next = std::partition_point(regions_.begin(), regions_.end(),
                                           [&](const auto& region) { return region.first <= item.span.begin; });
    if (next == regions_.begin() || item.span.end > std::prev(next)->second) return std::nullopt;
    const auto i = static_cast<std::size_t>(next - regions_.begin()) - 1;
    return edits_[i].span.begin == edits_[i].span.end ? std::optional(i) : std::nullopt;
  }

  [[nodiscard]] bool is_what_was_inserted(const Node& item, std::size_t edit) const {
    const std::optional<Node> alone = read_alone(edits_[edit].replacement);
    return alone && alone->is_sequence() && alone->items.size() == 1 && same_value(alone->items.front(), item);
  }

  bool same_body(const std::vector<spec::BodyItem>& before, const std::vector<spec::BodyItem>& after) {
    if (before.size() != after.size()) return false;
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (!same_body_item(before[i], after[i])) return false;
    }
    return true;
  }

  bool same_body_item(const spec::BodyItem& before, const spec::BodyItem& after) {
    std::string reference = before.reference_id;
    const std::size_t i = first_edit_from(before.reference_span.begin);
    if (before.code_block && i < edits_.size() && edits_[i].span == before.reference_span) {
      ++uses_[i];
      reference = edits_[i].replacement;
    }
    const auto same_tab = [](const spec::CodeTabItem& left, const spec::CodeTabItem& right) {
      return left.title == right.title && left.file == right.file && left.language == right.language;
    };
    return before.code_block == after.code_block && before.text == after.text && before.title == after.title &&
           after.reference_id == reference &&
           std::equal(before.tabs.begin(), before.tabs.end(), after.tabs.begin(), after.tabs.end(), same_tab);
  }

  std::string_view before_;
  const std::vector<Edit>& edits_;
  std::vector<std::pair<std::size_t, std::size_t>> regions_;  ///< What each edit wrote, as offsets afterwards.
  std::vector<std::size_t> uses_;                             ///< How often each edit was met.
};

}  // namespace

std::string why_not_the_same(std::string_view before, const std::vector<Edit>& edits, std::string_view after) {
  diagnostics::Sources sources;
  const diagnostics::SourceId old_source = sources.add("", std::string(before));
  const diagnostics::SourceId new_source = sources.add("", std::string(after));
  // Spans of the edits name the source of the run they come from.
  std::vector<Edit> local = edits;
  for (Edit& edit : local) edit.span.source = old_source;
  const Reading old_reading = read(sources, old_source);
  const Reading new_reading = read(sources, new_source);
  return Comparison(before, local).run(old_reading, new_reading);
}

}  // namespace refgen::fix
