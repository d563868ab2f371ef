#include "generator/pages/anchors.h"

#include <fmt/format.h>

#include <array>

#include "generator/base/utf8.h"
#include "generator/model/words.h"

namespace refgen::pages {
namespace {

using model::Row;

constexpr std::size_t form_count = 4;

/// The sections of an operation, each of which has an anchor.
constexpr std::array section_names = {std::string_view("parameters"), std::string_view("path"),
                                      std::string_view("query"), std::string_view("body"), std::string_view("returns")};

/// A row with the anchors it may have, from the shortest to the one that says most.
struct Candidate {
  const Row* row = nullptr;
  std::array<std::string, form_count> forms;
};

/// The names on the way to a row, in each of the ways an anchor may spell them.
struct Path {
  std::string wire;     ///< What readers see, by wire name.
  std::string wrapped;  ///< With the wrappers they do not see.
  std::string keyed;    ///< With the language's own keys.
};

Path below(const Path& path, const Row& row) {
  const std::string word = anchor_word(row.wire.empty() ? row.key : row.wire);
  return {row.unwrap ? path.wire : path.wire + '-' + word, path.wrapped + '-' + word,
          path.keyed + '-' + anchor_word(row.key)};
}

/// Gathers the rows of a page, then gives each the shortest anchor that is its own.
class AnchorMaker {
 public:
  AnchorMaker(std::set<std::string> taken, std::map<const Row*, std::string>& anchors)
      : taken_(std::move(taken)), anchors_(anchors) {}

  std::string claim(const std::string& wanted) {
    std::string anchor = wanted;
    while (!taken_.insert(anchor).second)
      anchor = fmt::format("{}-{}", wanted, ++numbers_.try_emplace(wanted, 1).first->second);
    return anchor;
  }

  /// A stem that no entity before has.
  std::string claim_stem(const std::string& word) {
    std::string stem = word;
    while (!stems_.insert(stem).second)
      stem = fmt::format("{}-{}", word, ++numbers_.try_emplace(word, 1).first->second);
    for (const std::string_view section : section_names) taken_.insert(stem + '-' + std::string(section));
    return stem;
  }

  /// A shared parameter is its one row.
  void collect_parameter(const model::Entry& entry, const std::string& anchor) {
    for (const Row& row : entry.parameters) {
      anchors_[&row] = anchor;
      collect(row.properties, anchor, {});
    }
  }

  void collect_entry(const model::Entry& entry, const std::string& word) {
    const bool operation = entry.kind == model::EntryKind::operation;
    const auto section = [&](std::string_view name) {
      const std::string path = operation ? '-' + std::string(name) : std::string();
      return Path{path, path, path};
    };
    collect(entry.properties, word, section("properties"));
    collect(entry.parameters, word, section("parameters"));
    collect(entry.returns, word, section("returns"));
  }

  void assign() {
    for (std::size_t form = 0; form < form_count; ++form) assign_unique(form);
    for (const Candidate& candidate : open_) anchors_[candidate.row] = claim(candidate.forms.back());
  }

 private:
  void collect(const std::vector<Row>& rows, const std::string& entity, const Path& path) {
    for (const Row& row : rows) {
      const Path own = below(path, row);
      if (!row.unwrap || row.properties.empty()) {
        const std::string& visible = row.unwrap ? own.wrapped : own.wire;
        open_.push_back({&row, {entity + visible, entity + own.wrapped, entity + own.keyed, entity + '-' + own.keyed}});
      }
      collect(row.properties, entity, own);
    }
  }

  void assign_unique(std::size_t form) {
    std::map<std::string, int, std::less<>> uses;
    for (const Candidate& candidate : open_) ++uses[candidate.forms[form]];
    std::vector<Candidate> unclear;
    for (Candidate& candidate : open_) {
      const std::string& anchor = candidate.forms[form];
      if (uses[anchor] > 1 || taken_.count(anchor) > 0) {
        unclear.push_back(std::move(candidate));
      } else {
        taken_.insert(anchor);
        anchors_[candidate.row] = anchor;
      }
    }
    open_ = std::move(unclear);
  }

  std::set<std::string> taken_;
  std::set<std::string> stems_;
  std::map<std::string, int> numbers_;  ///< The last one that each wanted anchor was given.
  std::map<const Row*, std::string>& anchors_;
  std::vector<Candidate> open_;
};

}  // namespace

std::string anchor_word(std::string_view name) {
  const std::string kebab = model::kebab_case(name);
  std::string word;
  for (std::size_t offset = 0; offset < kebab.size();) {
    const char32_t c = base::next_code_point(kebab, offset);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') {
      word += static_cast<char>(c);
    } else {
      word += fmt::format("u{:04x}", static_cast<std::uint32_t>(c));
    }
  }
  return word.empty() ? "unnamed" : word;
}

PageAnchors::PageAnchors(const model::ApiModel& model, std::string_view language,
                         const std::vector<model::EntityRef>& entities, const std::set<std::string>& reserved) {
  AnchorMaker maker(reserved, rows_);
  for (const model::EntityRef ref : entities) {
    const model::Entity& entity = model.entity(ref);
    const model::Entry* entry = entity.find(language);
    if (entry == nullptr) continue;
    const std::string word = anchor_word(entity.id.empty() ? entry->key : entity.id);
    if (entry->kind == model::EntryKind::parameter) {
      stems_[ref] = entities_[ref] = maker.claim(word);
      maker.collect_parameter(*entry, entities_[ref]);
    } else {
      stems_[ref] = maker.claim_stem(word);
      entities_[ref] = maker.claim(stems_[ref] + "-reference");
      maker.collect_entry(*entry, stems_[ref]);
    }
  }
  maker.assign();
}

}  // namespace refgen::pages
