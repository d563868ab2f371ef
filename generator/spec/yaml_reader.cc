#include "generator/spec/yaml_reader.h"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <utility>

#include "generator/diagnostics/codes.h"
#include "generator/spec/scalar_text.h"

namespace refgen::spec {
namespace {

namespace codes = diagnostics::codes;
using diagnostics::Span;

constexpr std::size_t nesting_limit = 64;
constexpr std::size_t node_limit = 100'000;

/// Stops the parser from inside an event: what was wrong has been reported already.
struct Stop {};

std::size_t count_nodes(const Node& node) {
  std::size_t count = 1;
  for (const Node& item : node.items) count += count_nodes(item);
  for (const auto& [key, value] : node.members) count += 1 + count_nodes(value);
  return count;
}

/// Builds the tree from yaml-cpp's events. Its offsets are bytes from the start of what it was handed.
class TreeBuilder : public YAML::EventHandler {
 public:
  TreeBuilder(std::string_view text, diagnostics::SourceId source, std::size_t begin, std::size_t end,
              diagnostics::Sink& sink)
      : text_(text), source_(source), begin_(begin), end_(end), sink_(sink) {}

  Node take_root() { return std::move(root_); }

  [[nodiscard]] Span span_at(std::size_t offset, std::size_t length = 1) const {
    const std::size_t begin = std::min(begin_ + offset, end_);
    return {source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(std::min(begin + length, end_))};
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
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
    add(std::move(node), anchor);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const Span place = span_at(static_cast<std::size_t>(mark.pos));
    const auto anchored = anchors_.find(anchor);
    if (anchored == anchors_.end()) {
      fail(codes::invalid_yaml, place, "an alias stands inside the value it names", "");
    }
    count_against_limit(count_nodes(anchored->second), place);
    add(Node(anchored->second), 0);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    Node node;
    node.kind = Node::Kind::scalar;
    node.value = value;
    node.plain = tag != "!";
    node.span = scalar_span(static_cast<std::size_t>(mark.pos), value);
    count_against_limit(1, node.span);
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
    bool flow = false;  ///< Itself or something around it is written in brackets.
  };

  [[noreturn]] void fail(const diagnostics::Code& code, Span span, std::string message, std::string help) {
    sink_.report({&code, span, std::move(message), std::move(help), {}});
    throw Stop{};
  }

  void count_against_limit(std::size_t nodes, Span span) {
    nodes_ += nodes;
    if (nodes_ > node_limit) {
      fail(codes::nesting_too_deep, span, fmt::format("the front matter has more than {} values", node_limit),
           "split the file; aliases count with everything they stand for");
    }
  }

  [[nodiscard]] Span scalar_span(std::size_t offset, const std::string& value) {
    const std::size_t begin = std::min(begin_ + offset, end_);
    const ScalarStyle style = scalar_style(text_.substr(0, end_), begin);
    std::size_t end = begin;
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
    if (open_.size() >= nesting_limit) {
      fail(codes::nesting_too_deep, span, fmt::format("values are nested more than {} deep", nesting_limit), "");
    }
    count_against_limit(1, span);
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
      merge(done.node, source);
    }
    add(std::move(done.node), done.anchor);
  }

  void add(Node node, YAML::anchor_t anchor) {
    node.in_flow = in_flow();
    if (anchor != 0) {
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
    for (const auto& [name, first_value] : parent.node.members) {
      if (name.value == key.value) {
        sink_.report({&codes::duplicate_key,
                      key.span,
                      fmt::format("'{}' is given twice; the first one counts", key.value),
                      "remove one of them",
                      {{"first given here", name.span}}});
        return;
      }
    }
    parent.node.members.emplace_back(std::move(key), std::move(value));
  }

  /// YAML 1.1 merge keys: one mapping, or a list of mappings of which earlier ones win.
  void add_merged(Open& parent, Node value) {
    if (value.is_mapping()) {
      parent.merged.push_back(std::move(value));
      return;
    }
    for (Node& item : value.items) {
      parent.merged.push_back(std::move(item));
    }
  }

  static void merge(Node& target, const Node& source) {
    for (const auto& [key, value] : source.members) {
      if (target.find(key.value) == nullptr) {
        target.members.emplace_back(key, value);
      }
    }
  }

  std::string_view text_;
  diagnostics::SourceId source_;
  std::size_t begin_;
  std::size_t end_;
  diagnostics::Sink& sink_;
  Node root_;
  std::vector<Open> open_;
  std::map<YAML::anchor_t, Node> anchors_;
  std::size_t nodes_ = 0;
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
                              std::size_t end, diagnostics::Sink& sink) {
  const diagnostics::Source& origin = sources[source];
  TreeBuilder builder(origin.text(), source, begin, end, sink);
  try {
    std::istringstream stream{std::string(origin.text().substr(begin, end - begin))};
    YAML::Parser parser(stream);
    while (parser.HandleNextDocument(builder)) {
    }
  } catch (const Stop&) {
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
  const std::string_view text = sources[scalar.span.source].text();
  const std::size_t first = locate_in_scalar(text, scalar.span.begin, scalar.value, begin);
  const std::size_t last = end > begin ? locate_in_scalar(text, scalar.span.begin, scalar.value, end - 1) + 1 : first;
  // A value may hold what its source does not show, such as a byte that yaml-cpp put there; its parts end where it
  // ends.
  const auto inside = [&](std::size_t at) { return std::min(static_cast<std::uint32_t>(at), scalar.span.end); };
  return {scalar.span.source, inside(first), inside(last)};
}

}  // namespace refgen::spec
