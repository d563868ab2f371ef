#pragma once

#include <string>
#include <vector>

#include "generator/base/search_budget.h"
#include "generator/link/catalog.h"
#include "generator/link/foreign_mend.h"
#include "generator/link/layout.h"
#include "generator/link/link.h"
#include "generator/link/link_memory.h"
#include "generator/link/type_parser.h"
#include "generator/model/api_model.h"
#include "generator/model/type_grammar.h"

namespace refgen::link {

/// What a description says.
struct ResolvedDescription {
  std::string text;         ///< Trimmed; empty when nothing is declared under the name.
  std::string name;         ///< The dotted name it came from; empty for inline texts.
  DocumentId document = 0;  ///< Where the text stands.
};

/// Turns the rows of one language, as written, into linked rows: references resolved and spliced, descriptions fetched,
/// types parsed. What is known only from other tables (wire names, vague types) comes later.
class RowLinker {
 public:
  RowLinker(const Catalog& catalog, const std::vector<spec::SpecDocument>& documents, const Layout& layout,
            const std::vector<const model::TypeGrammar*>& grammars, const diagnostics::Sources& sources,
            diagnostics::Sink& sink, const Spell& spell, const base::Limits& limits, base::SearchBudget& searches)
      : catalog_(catalog),
        documents_(documents),
        layout_(layout),
        grammars_(grammars),
        sources_(sources),
        sink_(sink),
        spell_(spell),
        limits_(limits),
        searches_(searches) {}

  /// Links the rows of a section of an entry that stands in `document`.
  std::vector<model::Row> link_rows(const std::vector<spec::RowItem>& items, DocumentId document,
                                    const std::string& language);
  /// The text of a description that is given inline or as `(dotted.name)`.
  ResolvedDescription resolve_description(const spec::Text& description, DocumentId document);
  /// The row that a shared parameter stands for.
  model::Row link_parameter(const EntryDeclaration& declaration, const std::string& language);
  /// What was taken since this was asked last. What was searched for is not in it.
  LinkUse take_use();

 private:
  /// What an item reference stands for: an entry, or a row of one.
  struct Target {
    EntryDeclaration declaration;
    const spec::RowItem* row = nullptr;
    DocumentId row_document = 0;
  };

  /// Whether there is room for the rows of one more table inside the open ones. Reports when there is none.
  bool may_go_deeper(diagnostics::Span span);
  /// Counts what is there once more because of references: the row itself, or only its description. When it is too
  /// much, says so once, and nothing is linked any more.
  void count_copies(const model::Row& row, bool is_copied);
  void link_item(const spec::RowItem& item, DocumentId document, const std::string& language,
                 std::vector<model::Row>& rows);
  model::Row link_row(const spec::RowItem& item, DocumentId document, const std::string& language);
  void link_reference(const spec::RowItem& item, DocumentId document, const std::string& language,
                      std::vector<model::Row>& rows);
  model::Row link_target(const Target& target, const std::string& language);
  model::Row link_model_or_group(const EntryDeclaration& declaration, const std::string& language);

  /// What is linked now depends on more of these documents than the names they declare.
  template <typename Declaration>
  void note_use(const std::vector<Declaration>& declarations);
  /// Reports a name that several files declare, none of them nearer than the others. That one file declares it twice is
  /// a finding of its own.
  template <typename Declaration, typename SpanOf>
  void report_ambiguous(std::string_view name, diagnostics::Span reference, const std::vector<Declaration>& nearest,
                        SpanOf span_of);
  std::optional<EntryDeclaration> find_entry(std::string_view key, const spec::Text& reference, DocumentId document,
                                             const std::string& language);
  std::optional<Target> find_target(std::string_view name, const spec::Text& reference, DocumentId document,
                                    const std::string& language);
  std::optional<Target> find_property(const EntryDeclaration& declaration, std::string_view path,
                                      const std::string& language);
  std::optional<Target> find_in_rows(const std::vector<spec::RowItem>& rows, std::string_view path, DocumentId document,
                                     const std::string& language);
  bool enter_reference(const spec::RowItem& item);

  void link_type(const spec::RowItem& item, DocumentId document, const std::string& language, model::Row& row);
  void parse_spelling(const spec::Text& type, DocumentId document, const std::string& language, model::Row& row);
  void resolve_names(model::Type& type, DocumentId document, const std::string& language);
  std::vector<EntryDeclaration> declared_types(std::string_view spelling, DocumentId document,
                                               const std::string& language) const;
  void report_foreign(const spec::Text& type, const ForeignPart& part, const OwnSpelling& own,
                      const std::string& language);
  /// What an item reference of this name may have meant: entries, and the rows of the entry that it names.
  [[nodiscard]] std::vector<std::string> item_names(std::string_view name, DocumentId document,
                                                    const std::string& language);
  /// Makes a reference name the one candidate that it is a slip of.
  [[nodiscard]] std::vector<diagnostics::Edit> reference_mend(const spec::Text& reference, std::string_view name,
                                                              const std::vector<std::string_view>& candidates) const;
  [[nodiscard]] const model::TypeGrammar& grammar_of(std::string_view language) const;

  const Catalog& catalog_;
  const std::vector<spec::SpecDocument>& documents_;
  const Layout& layout_;
  const std::vector<const model::TypeGrammar*>& grammars_;
  const diagnostics::Sources& sources_;
  diagnostics::Sink& sink_;
  const Spell& spell_;
  const base::Limits& limits_;
  base::SearchBudget& searches_;
  std::size_t depth_ = 0;  ///< Of the open tables.
  LinkUse use_;            ///< Not yet taken.
  LinkUse before_;         ///< The amounts that were.
  bool full_ = false;
  std::vector<const spec::RowItem*> open_references_;  ///< References being followed, to find cycles.
};

}  // namespace refgen::link
