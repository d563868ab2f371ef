#include "generator/language_kit/inline_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "generator/language_kit/inline_markdown.h"

namespace refgen::language_kit {
namespace {

/// For text that stays on one line.
std::string without_breaks(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; }, no_break_blank);
  return text;
}

/// The url with what RFC 3986 does not allow in it percent-encoded.
std::string legal_url(std::string_view url) {
  std::string legal;
  for (std::size_t at = 0; at < url.size(); ++at) {
    const bool is_escape = at + 2 < url.size() &&
                           url.substr(at + 1, 2).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
    const bool is_legal = std::string_view(" \n<>\"\\^`{|}[]").find(url[at]) == std::string_view::npos;
    if (is_legal && (url[at] != '%' || is_escape)) {
      legal += url[at];
    } else {
      legal += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(url[at])));
    }
  }
  return legal;
}

/// Where a link leads, or nothing when it leads nowhere from a comment.
std::string absolute_url(std::string_view target, std::string_view docs_url) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:"}) {
    if (target.starts_with(scheme)) return legal_url(target);
  }
  const bool is_page = target.starts_with('/') && !target.starts_with("//");
  if (!is_page || docs_url.empty()) return {};
  while (docs_url.ends_with('/')) docs_url.remove_suffix(1);
  return std::string(docs_url) + legal_url(target);
}

std::string markdown_of(const std::vector<InlineNode>& nodes, std::string_view docs_url);

std::string markdown_link(const InlineNode& node, std::string_view docs_url) {
  std::string label = markdown_of(node.children, docs_url);
  const std::string url = absolute_url(node.target, docs_url);
  if (url.empty()) return label;
  const std::string_view mark = node.kind == InlineNode::Kind::image ? "!" : "";
  return fmt::format("{}[{}]({})", mark, without_breaks(label), url);
}

std::string markdown_of(const InlineNode& node, std::string_view docs_url) {
  switch (node.kind) {
    case InlineNode::Kind::text:
      return node.text;
    case InlineNode::Kind::escaped:
      return "\\" + node.text;
    case InlineNode::Kind::code:
      return node.marker + without_breaks(node.text) + node.marker;
    case InlineNode::Kind::emphasis:
      return node.marker + markdown_of(node.children, docs_url) + node.marker;
    case InlineNode::Kind::link:
    case InlineNode::Kind::image:
      return markdown_link(node, docs_url);
    case InlineNode::Kind::autolink:
      return "<" + node.target + ">";
    case InlineNode::Kind::blank:
      return " ";
    case InlineNode::Kind::line_break:
      break;
  }
  return "\n";
}

std::string markdown_of(const std::vector<InlineNode>& nodes, std::string_view docs_url) {
  std::string text;
  for (const InlineNode& node : nodes) text += markdown_of(node, docs_url);
  return text;
}

/// The text with a mark before each brace that makes YARD show it: else `{User}` is a link, and
/// `{include:file:LICENSE}` the file (yardoc.org, "Getting Started", linking and embedding). The mark is not shown.
std::string without_yard_links(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '{') result += '!';
    result += c;
  }
  return result;
}

/// As without_yard_links for all text outside of code, where YARD looks for no links.
void guard_from_yard(std::vector<InlineNode>& nodes) {
  for (InlineNode& node : nodes) {
    const bool is_brace = node.kind == InlineNode::Kind::escaped && node.text == "{";
    if (is_brace) node.kind = InlineNode::Kind::text;
    if (node.kind == InlineNode::Kind::text) node.text = without_yard_links(node.text);
    guard_from_yard(node.children);
  }
}

std::string html_text(std::string_view text) { return plain_text(text, CommentSyntax::javadoc); }

std::string html_of(const std::vector<InlineNode>& nodes, std::string_view docs_url);

std::string html_link(const std::string& label, const std::string& url) {
  if (url.empty()) return label;
  const std::string text = label.empty() ? html_text(url) : label;
  return fmt::format("<a{}href=\"{}\">{}</a>", no_break_blank, html_text(url), without_breaks(text));
}

std::string html_code(std::string_view code) {
  const std::size_t begin = std::min(code.find_first_not_of(' '), code.size());
  const std::string_view text = code.substr(begin, code.find_last_not_of(' ') + 1 - begin);
  return text.empty() ? "" : fmt::format("<code>{}</code>", without_breaks(html_text(text)));
}

std::string html_of(const InlineNode& node, std::string_view docs_url) {
  switch (node.kind) {
    case InlineNode::Kind::text:
    case InlineNode::Kind::escaped:
      return html_text(node.text);
    case InlineNode::Kind::code:
      return html_code(node.text);
    case InlineNode::Kind::emphasis:
      return fmt::format("<{0}>{1}</{0}>", node.marker.size() == 2 ? "strong" : "em", html_of(node.children, docs_url));
    case InlineNode::Kind::link:
    case InlineNode::Kind::image:
      return html_link(html_of(node.children, docs_url), absolute_url(node.target, docs_url));
    case InlineNode::Kind::autolink:
      return html_link("", legal_url(node.target));
    case InlineNode::Kind::blank:
      return " ";
    case InlineNode::Kind::line_break:
      break;
  }
  return "<br>\n";
}

std::string html_of(const std::vector<InlineNode>& nodes, std::string_view docs_url) {
  std::string text;
  for (const InlineNode& node : nodes) text += html_of(node, docs_url);
  return text;
}

}  // namespace

std::string inline_text(std::string_view text, CommentSyntax syntax, std::string_view docs_url) {
  std::vector<InlineNode> nodes = read_inline(text);
  if (syntax == CommentSyntax::javadoc) return html_of(nodes, docs_url);
  if (syntax == CommentSyntax::hash) guard_from_yard(nodes);
  return plain_text(markdown_of(nodes, docs_url), syntax);
}

}  // namespace refgen::language_kit
