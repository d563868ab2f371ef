#include "generator/spec/yaml_reader.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/diagnostics/limit_problem.h"
#include "generator/spec/scalar_text.h"
#include "generator/spec/yaml_feed.h"

namespace refgen::spec {
namespace {

namespace codes = diagnostics::codes;
using diagnostics::Span;

/// A value takes this many marks at most: `"a": "b",` has six for two values. A text may have more.
constexpr std::size_t marks_of_value = 4;

/// A mapping with more members has an index.
constexpr std::size_t small_mapping = 16;

/// Stops the parser from inside an event: what was wrong has been reported already.
struct Stop {};

/// How much a value is.
struct Amount {
  std::size_t values = 0;
  std::size_t bytes = 0;  ///< Of the texts in it.
};

void add_amount(const Node& node, Amount& amount) {
  amount.values += 1;
  amount.bytes += node.value.size();
  for (const Node& item : node.items) add_amount(item, amount);
  for (const auto& [key, value] : node.members) {
    add_amount(key, amount);
    add_amount(value, amount);
  }
}

/// yaml-cpp writes what `\N` and `\_` stand for as one byte, not in UTF-8 as all else.
std::string in_utf8(std::string_view value) {
  std::string text;
  for (std::size_t bad = base::find_invalid_utf8(value); bad != std::string_view::npos;
       bad = base::find_invalid_utf8(value)) {
    text += value.substr(0, bad);
    base::append_utf8(text, static_cast<unsigned char>(value[bad]));
    value.remove_prefix(bad + 1);
  }
  return text + std::string(value);
}

/// Finds members by name. Looking through all of a wide mapping for each of its keys would take quadratic time.
class MemberIndex {
 public:
  /// The place of a member, if there is one. `members` must be those of the call before, and maybe more behind them.
  std::optional<std::size_t> find(const std::vector<std::pair<Node, Node>>& members, const std::string& name) {
    if (members.size() <= small_mapping) {
      const auto found =
          std::find_if(members.begin(), members.end(), [&](const auto& member) { return member.first.value == name; });
      if (found == members.end()) return std::nullopt;
      return static_cast<std::size_t>(found - members.begin());
    }
    for (; indexed_ < members.size(); ++indexed_) places_.emplace(members[indexed_].first.value, indexed_);
    const auto found = places_.find(name);
    return found == places_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  std::unordered_map<std::string, std::size_t> places_;
  std::size_t indexed_ = 0;
};

/// Builds the tree from yaml-cpp's events. Its offsets are bytes from the start of what it was handed.
class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(std::string_view text, diagnostics::SourceId source, std::size_t begin, std::size_t end, YamlFeed& feed,
              const base::Limits& limits, diagnostics::Sink& sink)
      : text_(text), source_(source), begin_(begin), end_(end), feed_(feed), limits_(limits), sink_(sink) {}

  Node take_root() { return std::move(root_); }

  [[nodiscard]] Span span_at(std::size_t offset, std::size_t length = 1) const {
    const std::size_t begin = std::min(begin_ + offset, end_);
    return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::min(begin + length, end_))};
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    feed_.begin_again();
    if (documents_++ > 0) {
      fail(codes::second_document, span_at(static_cast<std::size_t>(mark.pos), 3),
           "the front matter holds a second YAML document",
           "keep one document: remove the `...` or `---` line in between");
    }
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    Node node;
    const Open* parent = open_.empty() ? nullptr : &open_.back();
    const bool value_of_member = parent != nullptr && parent->key.has_value();
    node.span = value_of_member ? parent->key->span : span_at(static_cast<std::size_t>(mark.pos), 0);
    count({1, 0}, node.span);
    add(std::move(node), anchor);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const Span place = span_at(static_cast<std::size_t>(mark.pos));
    const auto anchored = anchors_.find(anchor);
    if (anchored == anchors_.end()) {
      fail(codes::invalid_yaml, place, "an alias stands inside the value it names", "");
    }
    count_copy(anchored->second, place);
    add(Node(anchored->second), 0);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    Node node;
    node.kind = Node::Kind::scalar;
    node.value = in_utf8(value);
    node.plain = tag != "!";
    node.span = scalar_span(static_cast<std::size_t>(mark.pos), node.value);
    count({1, 0}, node.span);
    if (!tag.empty() && tag != "?" && tag != "!") {
      sink_.report({&codes::unknown_key,
                    node.span,
                    fmt::format("the YAML tag '{}' has no meaning here", tag),
                    "remove the tag: the value is read as text",
                    {}});
    }
    add(std::move(node), anchor);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(Node::Kind::sequence, mark, anchor, style);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(Node::Kind::mapping, mark, anchor, style);
  }
  void OnMapEnd() override { close(); }

 private:
  /// A collection whose end has not come yet.
  struct Open {
    Node node;
    YAML::anchor_t anchor = 0;
    std::optional<Node> key;
    std::vector<Node> merged;
    MemberIndex index;
    bool flow = false;  ///< Itself or something around it is written in brackets.
  };

  [[noreturn]] void stop(diagnostics::Diagnostic problem) {
    sink_.report(std::move(problem));
    throw Stop{};
  }

  [[noreturn]] void fail(const diagnostics::Code& code, Span span, std::string message, std::string help) {
    stop({&code, span, std::move(message), std::move(help), {}});
  }

  /// Counts what was read. Every event comes by here.
  void count(Amount amount, Span span) {
    feed_.begin_again();
    values_ += amount.values;
    copied_bytes_ += amount.bytes;
    if (values_ > limits_.values) {
      diagnostics::Diagnostic problem =
          diagnostics::over_limit(limits_, &base::Limits::values, span,
                                  fmt::format("the front matter has more than {} values", limits_.values));
      problem.help += "; aliases count with all they stand for";
      stop(std::move(problem));
    }
    if (copied_bytes_ > limits_.file_size) {
      stop(diagnostics::over_limit(
          limits_, &base::Limits::file_size, span,
          fmt::format("the texts that aliases stand for are larger than {} bytes", limits_.file_size)));
    }
  }

  /// Counts a value that is there once more.
  void count_copy(const Node& node, Span span) {
    Amount amount;
    add_amount(node, amount);
    count(amount, span);
  }

  [[nodiscard]] Span scalar_span(std::size_t offset, const std::string& value) {
    const std::size_t begin = std::min(begin_ + offset, end_);
    const ScalarStyle style = scalar_style(text_.substr(0, end_), begin);
    std::size_t end = 0;
    if (style == ScalarStyle::single_quoted || style == ScalarStyle::double_quoted) {
      end = end_of_quoted(text_, begin, end_);
      if (end == std::string_view::npos) {
        fail(codes::invalid_yaml, span_at(offset), "this quote is never closed", "");
      }
    } else {
      end = locate_in_scalar(text_.substr(0, end_), begin, value, value.size());
    }
    return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::max(end, begin))};
  }

  [[nodiscard]] bool in_flow() const { return !open_.empty() && open_.back().flow; }

  void open(Node::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
    const Span span = span_at(static_cast<std::size_t>(mark.pos));
    if (open_.size() >= limits_.nesting) {
      fail(codes::nesting_too_deep, span, fmt::format("values are nested more than {} deep", limits_.nesting),
           base::limit_help(limits_, &base::Limits::nesting));
    }
    count({1, 0}, span);
    Open collection;
    collection.node.kind = kind;
    collection.node.span = span;
    collection.anchor = anchor;
    collection.flow = in_flow() || style == YAML::EmitterStyle::Flow;
    open_.push_back(std::move(collection));
  }

  void close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    for (const Node& source : done.merged) {
      merge(done, source);
    }
    add(std::move(done.node), done.anchor);
  }

  void add(Node node, YAML::anchor_t anchor) {
    node.in_flow = in_flow();
    if (anchor != 0) {
      count_copy(node, node.span);
      anchors_[anchor] = node;
    }
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = open_.back();
    parent.node.span.end = std::max(parent.node.span.end, node.span.end);
    if (parent.node.is_sequence()) {
      parent.node.items.push_back(std::move(node));
    } else if (!parent.key) {
      take_key(parent, std::move(node));
    } else {
      add_member(parent, std::move(node));
    }
  }

  void take_key(Open& parent, Node key) {
    if (!key.is_scalar()) {
      fail(codes::wrong_kind, key.span, fmt::format("a key must be a text, this is {}", kind_text(key.kind)), "");
    }
    parent.key = std::move(key);
  }

  void add_member(Open& parent, Node value) {
    Node key = std::move(*parent.key);
    parent.key.reset();
    if (key.plain && key.value == "<<") {
      add_merged(parent, std::move(value));
      return;
    }
    if (const auto first = parent.index.find(parent.node.members, key.value)) {
      sink_.report({&codes::duplicate_key,
                    key.span,
                    fmt::format("'{}' is given twice; the first one counts", key.value),
                    "remove one of them",
                    {{"first given here", parent.node.members[*first].first.span}}});
      return;
    }
    parent.node.members.emplace_back(std::move(key), std::move(value));
  }

  /// YAML 1.1 merge keys: one mapping, or a list of mappings of which earlier ones win.
  void add_merged(Open& parent, Node value) {
    if (!value.is_sequence()) return add_merged_mapping(parent, std::move(value));
    for (Node& item : value.items) add_merged_mapping(parent, std::move(item));
  }

  void add_merged_mapping(Open& parent, Node value) {
    if (value.is_mapping()) {
      parent.merged.push_back(std::move(value));
      return;
    }
    sink_.report({&codes::wrong_kind,
                  value.span,
                  fmt::format("'<<' takes the members of a mapping, this is {}", kind_text(value.kind)),
                  "name an anchor: `<<: *name`",
                  {}});
  }

  static void merge(Open& target, const Node& source) {
    for (const auto& [key, value] : source.members) {
      if (!target.index.find(target.node.members, key.value)) target.node.members.emplace_back(key, value);
    }
  }

  std::string_view text_;
  diagnostics::SourceId source_;
  std::size_t begin_;
  std::size_t end_;
  YamlFeed& feed_;
  const base::Limits& limits_;
  diagnostics::Sink& sink_;
  Node root_;
  std::vector<Open> open_;
  std::map<YAML::anchor_t, Node> anchors_;
  std::size_t values_ = 0;
  std::size_t copied_bytes_ = 0;  ///< Of texts that are there more than once.
  int documents_ = 0;
};

/// What usually causes a parser error, judged from the line it stands on.
std::string guess_cause(const diagnostics::Source& source, Span span) {
  const std::string_view line = source.line_at(span.begin);
  const std::size_t first = line.find_first_not_of(" \t");
  if (line.substr(0, first).find('\t') != std::string_view::npos) {
    return "YAML does not allow tabs for indentation: use spaces";
  }
  const std::size_t colon = line.find(": ");
  if (colon != std::string_view::npos && line.find(": ", colon + 2) != std::string_view::npos) {
    return "quote a text that holds ': '";
  }
  return "";
}

}  // namespace

std::optional<Node> read_yaml(const diagnostics::Sources& sources, diagnostics::SourceId source, std::size_t begin,
                              std::size_t end, diagnostics::Sink& sink, const base::Limits& limits) {
  const diagnostics::Source& origin = sources[source];
  const std::size_t most_marks = std::max(limits.values, limits.values * marks_of_value);
  YamlFeed feed(origin.text().substr(begin, end - begin), most_marks);
  TreeBuilder builder(origin.text(), source, begin, end, feed, limits, sink);
  try {
    std::istream stream(&feed);
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Stop&) {
    return std::nullopt;
  } catch (const YamlFeed::TooManyMarks& stop) {
    sink.report(diagnostics::over_limit(
        limits, &base::Limits::values, builder.span_at(stop.offset),
        fmt::format("the brackets or the text that end here have more than {} marks such as '[', ',' or ':'; a value "
                    "counts as {}",
                    most_marks, marks_of_value)));
    return std::nullopt;
  } catch (const YAML::Exception& problem) {
    const Span span = builder.span_at(static_cast<std::size_t>(std::max(problem.mark.pos, 0)));
    sink.report(
        {&codes::invalid_yaml, span, fmt::format("this is not YAML: {}", problem.msg), guess_cause(origin, span), {}});
    return std::nullopt;
  }
  return builder.take_root();
}

Span span_in_scalar(const diagnostics::Sources& sources, const Node& scalar, std::size_t begin, std::size_t end) {
  return spans_in_scalar(sources, scalar, {{begin, end}}).front();
}

std::vector<Span> spans_in_scalar(const diagnostics::Sources& sources, const Node& scalar,
                                  const std::vector<std::pair<std::size_t, std::size_t>>& parts) {
  ScalarCursor cursor(sources[scalar.span.source].text(), scalar.span.begin, scalar.value);
  // A value may hold what its source does not show, such as a byte that yaml-cpp put there; its parts end where it
  // ends.
  const auto inside = [&](std::size_t at) { return std::min(static_cast<std::uint32_t>(at), scalar.span.end); };
  std::vector<Span> spans;
  for (const auto& [begin, end] : parts) {
    const std::size_t first = cursor.locate(begin);
    const std::size_t last = end > begin ? cursor.locate(end - 1) + 1 : first;
    spans.push_back({scalar.span.source, inside(first), inside(last)});
  }
  return spans;
}

}  // namespace refgen::spec
