#include "generator/link/link_memory.h"

#include <algorithm>

#include "generator/base/search_budget.h"

namespace refgen::link {
namespace {

bool has_changed(const spec::SpecDocument& document, const LinkedDocument& before) {
  return document.revision == 0 || document.revision != before.revision;
}

/// Whether the tree has the files that it had, and each of them declares what it declared.
bool declares_the_same(const std::vector<spec::SpecDocument>& documents, const LinkMemory& memory) {
  return std::equal(documents.begin(), documents.end(), memory.begin(), memory.end(),
                    [](const spec::SpecDocument& document, const auto& before) {
                      return document.path == before->path &&
                             (!has_changed(document, *before) || declarations_digest(document) == before->declarations);
                    });
}

}  // namespace

void LinkUse::add(const LinkUse& other) {
  item_references += other.item_references;
  copied_rows += other.copied_rows;
  copied_text += other.copied_text;
  searched += other.searched;
}

std::vector<bool> find_kept(const std::vector<spec::SpecDocument>& documents, const LinkMemory& memory) {
  std::vector<bool> kept(documents.size());
  if (!declares_the_same(documents, memory)) return kept;
  std::set<DocumentId> changed;
  for (DocumentId id = 0; id < documents.size(); ++id) {
    if (has_changed(documents[id], *memory[id])) changed.insert(id);
  }
  for (DocumentId id = 0; id < documents.size(); ++id) {
    const std::set<DocumentId>& used = memory[id]->use.documents;
    kept[id] = !changed.contains(id) &&
               std::none_of(changed.begin(), changed.end(), [&used](DocumentId other) { return used.contains(other); });
  }
  return kept;
}

bool exceeds_limits(const LinkMemory& memory, const base::Limits& limits) {
  LinkUse sum;
  for (const auto& document : memory) sum.add(document->use);
  return sum.copied_rows > limits.copied_rows || sum.copied_text > limits.copied_text ||
         sum.searched > base::SearchBudget::size;
}

}  // namespace refgen::link
