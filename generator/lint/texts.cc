#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "generator/base/trim.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/lint/rows.h"
#include "generator/lint/rules.h"
#include "generator/spec/scalar_edit.h"

namespace refgen::lint {
namespace {

namespace codes = diagnostics::codes;

constexpr std::string_view typographic_apostrophe = "\u2019";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

void check_type_spaces(const spec::Text& type, const Subject& subject, diagnostics::Sink& sink) {
  const std::string_view bare = base::trim(type.value);
  if (bare.empty() || bare.size() == type.value.size()) return;
  diagnostics::Diagnostic problem{&codes::trailing_space_in_type,
                                  type.span,
                                  "there is white space around this type",
                                  "write the type behind 'type:', without a block",
                                  {}};
  if (auto edit = spec::rewrite_scalar(subject.sources, type, bare)) problem.edits.push_back(std::move(*edit));
  sink.report(std::move(problem));
}

/// The text without what a slip changes: letters in lower case and digits, and code as it is.
std::string skeleton(std::string_view text) {
  std::string bones;
  bool code = false;
  for (const char c : text) {
    if (c == '`') code = !code;
    const bool upper = c >= 'A' && c <= 'Z';
    const bool plain = is_letter(c) || (c >= '0' && c <= '9');
    const bool ascii = static_cast<unsigned char>(c) < 0x80;
    if (code || !ascii) {
      bones += c;
    } else if (plain) {
      bones += upper ? static_cast<char>(c - 'A' + 'a') : c;
    }
  }
  for (std::size_t at = bones.find(typographic_apostrophe); at != std::string::npos;
       at = bones.find(typographic_apostrophe)) {
    bones.erase(at, typographic_apostrophe.size());
  }
  return bones;
}

/// Texts that differ in capitals and punctuation only. The spelling that most of them have is the right one; of
/// spellings that are as frequent, the first.
void check_near_duplicates(const std::vector<const spec::Description*>& alike, diagnostics::Sink& sink) {
  std::map<std::string_view, std::size_t> frequency;
  for (const spec::Description* description : alike) ++frequency[base::trim(description->text.value)];
  if (frequency.size() == 1) return;
  const spec::Description* standard =
      *std::max_element(alike.begin(), alike.end(), [&](const auto* left, const auto* right) {
        return frequency[base::trim(left->text.value)] < frequency[base::trim(right->text.value)];
      });
  for (const spec::Description* description : alike) {
    if (base::trim(description->text.value) == base::trim(standard->text.value)) continue;
    sink.report({&codes::near_duplicate_description,
                 description->name_key.span,
                 fmt::format("the text of '{}' is almost that of '{}'", description->name, standard->name),
                 "let both rows refer to one text, or write them alike",
                 {{"the other text", standard->name_key.span}}});
  }
}

void check_descriptions(const Subject& subject, diagnostics::Sink& sink) {
  constexpr std::size_t shortest = 15;
  std::map<std::string, std::vector<const spec::Description*>> alike;
  for (const spec::SpecDocument& document : subject.documents) {
    for (const spec::Description& description : document.descriptions) {
      std::string bones = skeleton(description.text.value);
      if (bones.size() >= shortest) alike[std::move(bones)].push_back(&description);
    }
  }
  for (const auto& [bones, descriptions] : alike) check_near_duplicates(descriptions, sink);
}

/// Apostrophes of one kind between letters, by their offsets.
std::vector<std::size_t> apostrophes(std::string_view text, std::string_view kind) {
  std::vector<std::size_t> found;
  for (std::size_t at = text.find(kind); at != std::string_view::npos; at = text.find(kind, at + 1)) {
    const std::size_t end = at + kind.size();
    if (at > 0 && end < text.size() && is_letter(text[at - 1]) && is_letter(text[end])) found.push_back(at);
  }
  return found;
}

void check_apostrophes(const Subject& subject, diagnostics::SourceId source, diagnostics::Sink& sink) {
  const std::string_view text = subject.sources[source].text();
  const std::vector<std::size_t> typographic = apostrophes(text, typographic_apostrophe);
  const std::vector<std::size_t> straight = apostrophes(text, "'");
  if (typographic.empty() || straight.empty()) return;
  const bool rarer_is_straight = straight.size() <= typographic.size();
  const std::vector<std::size_t>& rarer = rarer_is_straight ? straight : typographic;
  const auto begin = static_cast<std::uint32_t>(rarer.front());
  const auto size = static_cast<std::uint32_t>(rarer_is_straight ? 1 : typographic_apostrophe.size());
  sink.report(
      {&codes::mixed_apostrophes,
       {source, begin, begin + size},
       fmt::format("{} straight and {} typographic apostrophes in one file", straight.size(), typographic.size()),
       fmt::format("write {} everywhere", rarer_is_straight ? typographic_apostrophe : "'"),
       {}});
}

std::string_view name_of(char32_t c) {
  static const std::map<char32_t, std::string_view> names = {{0xAD, "a soft hyphen"},
                                                             {0x200B, "a zero-width space"},
                                                             {0x200C, "a zero-width non-joiner"},
                                                             {0x200D, "a zero-width joiner"},
                                                             {0x200E, "a left-to-right mark"},
                                                             {0x200F, "a right-to-left mark"},
                                                             {0x2028, "a line separator"},
                                                             {0x2029, "a paragraph separator"},
                                                             {0x202A, "a left-to-right embedding"},
                                                             {0x202B, "a right-to-left embedding"},
                                                             {0x202C, "the end of a change of direction"},
                                                             {0x202D, "a left-to-right override"},
                                                             {0x202E, "a right-to-left override"},
                                                             {0x2060, "a word joiner"},
                                                             {0xFEFF, "a byte-order mark"}};
  const auto found = names.find(c);
  if (found != names.end()) return found->second;
  return base::is_control(c) ? "a control character" : "an invisible character";
}

/// Joiners belong to emoji and to scripts that are not ASCII.
bool joins(char32_t c, char32_t before) { return (c == 0x200C || c == 0x200D) && before >= 0x80; }

void check_characters(const Subject& subject, diagnostics::SourceId source, diagnostics::Sink& sink) {
  const std::string_view text = subject.sources[source].text();
  char32_t before = 0;
  for (std::size_t at = text.starts_with("\xef\xbb\xbf") ? 3 : 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = base::next_code_point(text, at);
    const bool layout = c == '\t' || c == '\n' || c == '\r';
    if (!layout && (base::is_control(c) || base::is_invisible(c)) && !joins(c, before)) {
      sink.report({&codes::invisible_character,
                   {source, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)},
                   fmt::format("{} (U+{:04X}) stands here", name_of(c), static_cast<std::uint32_t>(c)),
                   "delete it",
                   {}});
    }
    before = c;
  }
}

}  // namespace

void check_texts(const Subject& subject, diagnostics::Sink& sink) {
  check_descriptions(subject, sink);
  for (const spec::SpecDocument& document : subject.documents) {
    check_apostrophes(subject, document.source, sink);
    check_characters(subject, document.source, sink);
    for_each_row(document, [&](const RowPlace& place) {
      if (place.row.type) check_type_spaces(*place.row.type, subject, sink);
    });
  }
}

}  // namespace refgen::lint
