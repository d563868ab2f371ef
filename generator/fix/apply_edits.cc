#include "generator/fix/apply_edits.h"

namespace refgen::fix {

using diagnostics::Edit;

bool overlap(const Edit& left, const Edit& right) {
  if (left.span.source != right.span.source) return false;
  const bool both_insert = left.span.begin == left.span.end && right.span.begin == right.span.end;
  if (left.span.begin == right.span.begin) return !both_insert;
  return left.span.begin < right.span.end && right.span.begin < left.span.end;
}

std::string apply_edits(std::string_view text, const std::vector<Edit>& edits) {
  std::string edited;
  std::size_t done = 0;
  for (const Edit& edit : edits) {
    edited += text.substr(done, edit.span.begin - done);
    edited += edit.replacement;
    done = edit.span.end;
  }
  edited += text.substr(done);
  return edited;
}

}  // namespace refgen::fix
