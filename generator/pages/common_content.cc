#include "generator/pages/common_content.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "generator/base/parallel.h"
#include "generator/base/path.h"
#include "generator/pages/encode.h"
#include "generator/pages/plain_text.h"
#include "generator/pages/site.h"

namespace refgen::pages {
namespace {

using model::BodyPart;
using model::Spec;
using Pieces = std::vector<std::vector<ProsePiece>>;

/// Its own title, its first heading, or what its file is called.
std::string title_of(const Spec& spec) {
  if (!spec.title.empty()) return single_line(spec.title);
  for (const BodyPart& part : spec.body) {
    const std::vector<Heading> headings = find_headings(part.text);
    if (!headings.empty()) return headings.front().text;
  }
  return words_title(base::without_extension(spec.file));
}

/// The first sentence of the description, or else of the prose.
std::string summary_of(const Spec& spec, const Pieces& pieces) {
  if (!spec.description.empty()) return first_sentence(spec.description);
  for (const std::vector<ProsePiece>& part : pieces) {
    for (const ProsePiece& piece : part) {
      std::string sentence = piece.kind == ProsePiece::Kind::text ? first_sentence(piece.text) : std::string();
      if (!sentence.empty()) return sentence;
    }
  }
  return {};
}

std::string plain_prose(const Spec& spec, const Pieces& pieces) {
  std::string text = plain_text(spec.description);
  for (const std::vector<ProsePiece>& part : pieces) {
    for (const ProsePiece& piece : part) {
      text = joined(joined(std::move(text), " ", single_line(piece.title)), " ", plain_blocks(piece.text));
    }
  }
  return text;
}

bool starts_with_heading(const Pieces& pieces) {
  for (const std::vector<ProsePiece>& part : pieces) {
    if (part.empty()) continue;
    const std::string& text = part.front().text;
    const std::size_t first = text.find_first_not_of(" \t\n");
    return first != std::string::npos && text[first] == '#' && part.front().heading_level > 0;
  }
  return false;
}

std::set<std::string> heading_fragments(const Spec& spec) {
  std::set<std::string> fragments;
  std::map<std::string, int> repeated;
  for (const BodyPart& part : spec.body) {
    for (const Heading& heading : find_headings(part.text)) {
      const std::string slug = heading.id.empty() ? heading_slug(heading.text) : heading.id;
      std::string fragment = slug;
      while (!fragments.insert(fragment).second) fragment = fmt::format("{}-{}", slug, ++repeated[slug]);
    }
  }
  return fragments;
}

SpecContent content_of(const Spec& spec) {
  Pieces pieces;
  for (const BodyPart& part : spec.body) pieces.push_back(split_prose(part.text));
  std::string summary = summary_of(spec, pieces);
  std::string plain_summary = plain_text(summary);
  std::string prose = plain_prose(spec, pieces);
  const bool has_heading = starts_with_heading(pieces);
  return {title_of(spec), std::move(summary),      std::move(plain_summary), std::move(prose),
          has_heading,    heading_fragments(spec), std::move(pieces)};
}

}  // namespace

CommonContent::CommonContent(const model::ApiModel& model) : links(model), sample_files(model.samples) {
  specs.resize(model.specs.size());
  base::parallel_for(specs.size(), [&](std::size_t i) { specs[i] = content_of(model.specs[i]); });
}

}  // namespace refgen::pages
