#include "generator/language_kit/comment_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "generator/base/utf8.h"
#include "generator/language_kit/inline_markdown.h"
#include "generator/language_kit/markdown_blocks.h"

namespace refgen::language_kit {
namespace {

constexpr std::string_view line_feed_or_feed = "\n\v\f\r";

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const bool found = text.substr(at).starts_with(from);
    result += found ? to : text.substr(at, 1);
    at += found ? from.size() : 1;
  }
  return result;
}

/// `"""` as three escaped quotes, backslashes doubled.
std::string in_docstring(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool touches_quote =
        text.substr(at).starts_with("\"\"") || (at > 0 && text.substr(at - 1).starts_with("\"\""));
    if (text[at] == '\\' || (text[at] == '"' && touches_quote)) result += '\\';
    result += text[at];
  }
  return result;
}

/// The text as HTML text or attribute value in which javadoc sees no tag, entity, block tag or Unicode escape.
std::string html_text(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '@':
        result += "&#64;";
        break;
      case '\\':
        result += "&#92;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

std::string without_breaks(std::string text) {
  std::replace(text.begin(), text.end(), ' ', no_break_blank);
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
  const std::string label = markdown_of(node.children, docs_url);
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

bool is_unicode_line_end(char32_t code_point) {
  return code_point == 0x85 || code_point == 0x2028 || code_point == 0x2029;
}

/// Whether the line is a magic comment of Ruby's that counts anywhere in a file, or a tool's: a known name, a colon and
/// one word.
bool is_magic_comment(std::string_view line) {
  static constexpr std::array<std::string_view, 6> names = {
      "coding", "encoding", "frozen_string_literal", "shareable_constant_value", "typed", "warn_indent"};
  std::string name(line.substr(0, line.find_first_of(" :")));
  std::transform(name.begin(), name.end(), name.begin(), [](char c) {
    return c == '-' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

std::string visible_text(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t code_point = base::next_code_point(text, at);
    const std::string_view bytes = text.substr(begin, at - begin);
    if (code_point == '\r' && at < text.size() && text[at] == '\n') continue;
    if (code_point == '\t') {
      result += "    ";
    } else if (is_unicode_line_end(code_point) || line_feed_or_feed.find(bytes) != std::string_view::npos) {
      result += '\n';
    } else {
      result += base::printable(bytes);
    }
  }
  return result;
}

std::string inline_text(std::string_view text, CommentSyntax syntax, std::string_view docs_url) {
  const std::vector<InlineNode> nodes = read_inline(text);
  if (syntax == CommentSyntax::javadoc) return replaced(html_of(nodes, docs_url), "*/", "*&#47;");
  return plain_text(markdown_of(nodes, docs_url), syntax);
}

std::string plain_text(std::string_view text, CommentSyntax syntax) {
  switch (syntax) {
    case CommentSyntax::block:
      return replaced(text, "*/", "*\\/");
    case CommentSyntax::hash:
      return replaced(text, "-*-", "-\\*-");
    case CommentSyntax::docstring:
      return in_docstring(text);
    case CommentSyntax::javadoc:
      return replaced(html_text(text), "*/", "*&#47;");
    case CommentSyntax::line:
      break;
  }
  return std::string(text);
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t line_width = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
    const std::string_view word = text.substr(0, end);
    const std::size_t word_width = base::count_code_points(word);
    const bool fits = line_width + 1 + word_width <= width;
    if (!line.empty() && !word.empty() && !fits && !would_start_block(word)) {
      lines.push_back(std::move(line));
      line.clear();
      line_width = 0;
    }
    if (!line.empty() && !word.empty()) {
      line += ' ';
      ++line_width;
    }
    line += word;
    line_width += word_width;
    if (end < text.size() && text[end] == '\n') {
      lines.push_back(std::move(line));
      line.clear();
      line_width = 0;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (!line.empty()) lines.push_back(std::move(line));
  for (std::string& finished : lines) std::replace(finished.begin(), finished.end(), no_break_blank, ' ');
  return lines;
}

std::string guarded_line(std::string line, CommentSyntax syntax) {
  const std::size_t start = std::min(line.find_first_not_of(" \t"), line.size());
  const std::string_view text = std::string_view(line).substr(start);
  const bool is_tag = text.starts_with('@') && (syntax == CommentSyntax::block || syntax == CommentSyntax::hash);
  const bool is_build_line = syntax == CommentSyntax::line && text.starts_with("+build");
  const bool is_definition =
      syntax == CommentSyntax::line && text.starts_with('[') && text.find("]: ") != std::string_view::npos;
  if (is_tag || is_build_line || is_definition) line.insert(start, "\\");
  if (syntax == CommentSyntax::hash && is_magic_comment(text)) line.insert(line.find(':', start), "\\");
  return line;
}

}  // namespace refgen::language_kit
