#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "generator/base/limits.h"
#include "generator/diagnostics/sink.h"
#include "generator/link/catalog.h"

namespace refgen::link {

/// What a document took while it was linked: from others, and of what is limited.
struct LinkUse {
  std::set<DocumentId> documents;   ///< Whose rows and texts were looked at, because a reference names them.
  std::size_t item_references = 0;  ///< As written; each once.
  std::size_t copied_rows = 0;
  std::size_t copied_text = 0;  ///< In bytes.
  std::size_t searched = 0;     ///< Names that were compared with one that is almost right, or would have been.

  /// Adds the amounts.
  void add(const LinkUse& other);
};

/// A document as it was when it was linked, and what was said about it then.
struct LinkedDocument {
  std::string path;
  std::size_t revision = 0;
  std::string declarations;  ///< declarations_digest
  LinkUse use;
  diagnostics::Sink problems;
};

/// What is kept of linking a tree, in the order of its documents. As long as every document declares the same names, a
/// document is linked as it was, unless it or one that it uses has changed.
using LinkMemory = std::vector<std::shared_ptr<const LinkedDocument>>;

/// For every document, whether it would be linked as it was before. None is when the tree has other files or names.
std::vector<bool> find_kept(const std::vector<spec::SpecDocument>& documents, const LinkMemory& memory);

/// Whether the documents take so much together that the order in which they are linked matters: what is behind the
/// limit is not linked, or not searched for.
bool exceeds_limits(const LinkMemory& memory, const base::Limits& limits);

}  // namespace refgen::link
