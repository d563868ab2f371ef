#include "generator/fix/mend_text.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <utility>

#include "generator/fix/apply_edits.h"
#include "generator/fix/verify.h"

namespace refgen::fix {
namespace {

using diagnostics::Diagnostic;
using diagnostics::Edit;

/// Every try reads the file twice. A spec of 10 KB has 400 tries, far more than it has mends; only one that was made to
/// take long has too few.
constexpr std::size_t most_bytes_tried = std::size_t{4} << 20;

/// Edits that go together, so far.
class EditSet {
 public:
  explicit EditSet(std::string_view text) : text_(text) {}

  [[nodiscard]] bool has_room_for(const Diagnostic& problem) const {
    return std::none_of(problem.edits.begin(), problem.edits.end(), [this](const Edit& edit) {
      // All are apart, so that only neighbours can be in the way.
      auto next = edits_.lower_bound(edit.span.begin);
      if (next != edits_.begin() && overlap(edit, std::prev(next)->second)) return true;
      for (; next != edits_.end() && next->first <= edit.span.end; ++next) {
        if (overlap(edit, next->second)) return true;
      }
      return false;
    });
  }
  void add(const Diagnostic& problem) {
    for (const Edit& edit : problem.edits) edits_.emplace(edit.span.begin, edit);
  }
  /// In order of their places.
  [[nodiscard]] std::vector<Edit> edits() const {
    std::vector<Edit> edits;
    for (const auto& [begin, edit] : edits_) edits.push_back(edit);
    return edits;
  }
  [[nodiscard]] std::string result() const { return apply_edits(text_, edits()); }
  [[nodiscard]] std::string why_not() const {
    const std::vector<Edit> all = edits();
    return why_not_the_same(text_, all, apply_edits(text_, all));
  }

 private:
  std::string_view text_;
  std::multimap<std::uint32_t, Edit> edits_;  ///< By where they begin.
};

/// Keeps of many problems those whose edits leave all else as it was.
class Mender {
 public:
  Mender(std::string_view text, const std::vector<const Diagnostic*>& problems)
      : text_(text), problems_(problems), kept_(text) {}

  MendedText mend() {
    std::vector<std::size_t> apart;
    EditSet all(text_);
    for (std::size_t i = 0; i < problems_.size(); ++i) {
      if (!all.has_room_for(*problems_[i])) continue;
      all.add(*problems_[i]);
      apart.push_back(i);
    }
    keep(apart);
    result_.text = kept_.result();
    return std::move(result_);
  }

 private:
  /// Keeps what can be kept, on top of what is: all, or else what fits of each half.
  void keep(std::span<const std::size_t> wanted) {
    if (wanted.empty()) return;
    EditSet tried = kept_;
    for (const std::size_t i : wanted) tried.add(*problems_[i]);
    const bool may_try = bytes_tried_ < most_bytes_tried;
    bytes_tried_ += text_.size();
    const std::string reason = may_try ? tried.why_not() : "to find out which mends of this file fit takes too long";
    if (reason.empty()) {
      kept_ = std::move(tried);
      result_.mended.insert(result_.mended.end(), wanted.begin(), wanted.end());
    } else if (may_try && wanted.size() > 1) {
      keep(wanted.first(wanted.size() / 2));
      keep(wanted.subspan(wanted.size() / 2));
    } else {
      for (const std::size_t i : wanted) result_.refused.push_back({i, reason});
    }
  }

  std::string_view text_;
  const std::vector<const Diagnostic*>& problems_;
  EditSet kept_;
  std::size_t bytes_tried_ = 0;
  MendedText result_;
};

}  // namespace

MendedText mend_text(std::string_view text, const std::vector<const Diagnostic*>& problems) {
  return Mender(text, problems).mend();
}

}  // namespace refgen::fix
