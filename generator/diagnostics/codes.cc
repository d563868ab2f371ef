#include "generator/diagnostics/codes.h"

#include <algorithm>

namespace refgen::diagnostics::codes {
namespace {

std::vector<const Code*> sorted_codes() {
  std::vector<const Code*> codes = {&cannot_read,
                                    &invalid_utf8,
                                    &invalid_yaml,
                                    &missing_front_matter_end,
                                    &second_document,
                                    &nesting_too_deep,
                                    &over_limit,
                                    &duplicate_key,
                                    &unknown_key,
                                    &wrong_kind,
                                    &missing_key,
                                    &invalid_name,
                                    &unreadable_component,
                                    &skipped_link,
                                    &duplicate_description,
                                    &duplicate_entry,
                                    &duplicate_row,
                                    &unresolved_description,
                                    &unresolved_item,
                                    &unknown_code_block_reference,
                                    &ambiguous_reference,
                                    &reference_cycle,
                                    &foreign_type,
                                    &unreadable_type,
                                    &wire_conflict,
                                    &wrong_section,
                                    &language_without_backend,
                                    &broken_link,
                                    &left_out,
                                    &type_name_clash,
                                    &member_name_clash,
                                    &too_many_members,
                                    &template_unknown,
                                    &template_syntax,
                                    &template_field,
                                    &template_contract,
                                    &template_incomplete,
                                    &unsafe_path,
                                    &path_clash,
                                    &manifest_broken,
                                    &not_generated,
                                    &link_in_output,
                                    &edited_by_hand,
                                    &write_failed,
                                    &folder_in_use,
                                    &stale_output,
                                    &not_mended,
                                    &unused_ignore,
                                    &dead_description,
                                    &mismatched_reference,
                                    &unknown_type,
                                    &missing_type,
                                    &missing_description,
                                    &naming_convention,
                                    &title_key_mismatch,
                                    &not_snake_case,
                                    &unplaced_entity,
                                    &missing_navigation,
                                    &near_duplicate_description,
                                    &mixed_apostrophes,
                                    &invisible_character,
                                    &trailing_space_in_type,
                                    &parity_missing,
                                    &parity_type,
                                    &parity_optional,
                                    &parity_order,
                                    &missing_language,
                                    &gone_from_baseline,
                                    &usage,
                                    &configuration};
  std::sort(codes.begin(), codes.end(), [](const Code* left, const Code* right) { return left->slug < right->slug; });
  return codes;
}

}  // namespace

const std::vector<const Code*>& all() {
  static const std::vector<const Code*> codes = sorted_codes();
  return codes;
}

}  // namespace refgen::diagnostics::codes
