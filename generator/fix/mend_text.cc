#include "generator/fix/mend_text.h"

#include <algorithm>
#include <utility>

#include "generator/fix/apply_edits.h"
#include "generator/fix/verify.h"

namespace refgen::fix {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Edit;

/// Edits that go together, so far.
class EditSet {
 public:
  explicit EditSet(std::string_view text) : text_(text) {}

  [[nodiscard]] bool has_room_for(const Diagnostic& problem) const {
    return std::none_of(problem.edits.begin(), problem.edits.end(), [this](const Edit& edit) {
      return std::any_of(edits_.begin(), edits_.end(), [&edit](const Edit& taken) { return overlap(edit, taken); });
    });
  }
  void add(const Diagnostic& problem) {
    edits_.insert(edits_.end(), problem.edits.begin(), problem.edits.end());
    edits_ = in_order(std::move(edits_));
  }
  [[nodiscard]] std::string result() const { return apply_edits(text_, edits_); }
  [[nodiscard]] std::string why_not() const { return why_not_the_same(text_, edits_, result()); }

 private:
  std::string_view text_;
  std::vector<Edit> edits_;
};

}  // namespace

MendedText mend_text(std::string_view text, const std::vector<const Diagnostic*>& problems) {
  MendedText result;
  EditSet all(text);
  for (std::size_t i = 0; i < problems.size(); ++i) {
    if (!all.has_room_for(*problems[i])) continue;
    all.add(*problems[i]);
    result.mended.push_back(i);
  }
  if (all.why_not().empty()) {
    result.text = all.result();
    return result;
  }
  // Something does not fit: each is tried by itself, on top of those that do.
  EditSet kept(text);
  for (const std::size_t i : std::exchange(result.mended, {})) {
    EditSet tried = kept;
    tried.add(*problems[i]);
    if (std::string reason = tried.why_not(); reason.empty()) {
      kept = std::move(tried);
      result.mended.push_back(i);
    } else {
      result.refused.push_back({i, std::move(reason)});
    }
  }
  result.text = kept.result();
  return result;
}

}  // namespace refgen::fix
