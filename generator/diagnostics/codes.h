#pragma once

#include <vector>

#include "generator/diagnostics/diagnostic.h"

namespace refgen::diagnostics::codes {

// Reading files
extern const Code cannot_read;
extern const Code invalid_utf8;
extern const Code invalid_yaml;
extern const Code missing_front_matter_end;
extern const Code second_document;
extern const Code nesting_too_deep;
extern const Code over_limit;
extern const Code duplicate_key;
extern const Code unknown_key;
extern const Code wrong_kind;
extern const Code missing_key;
extern const Code invalid_name;
extern const Code unreadable_component;
extern const Code skipped_link;

// Linking
extern const Code duplicate_description;
extern const Code duplicate_entry;
extern const Code duplicate_row;
extern const Code unresolved_description;
extern const Code unresolved_item;
extern const Code unknown_code_block_reference;
extern const Code ambiguous_reference;
extern const Code reference_cycle;
extern const Code foreign_type;
extern const Code unreadable_type;
extern const Code wire_conflict;
extern const Code wrong_section;
extern const Code language_without_backend;

// Rendering
extern const Code broken_link;
extern const Code left_out;
extern const Code type_name_clash;
extern const Code member_name_clash;
extern const Code too_many_members;
extern const Code template_unknown;
extern const Code template_syntax;
extern const Code template_field;
extern const Code template_contract;
extern const Code template_incomplete;
extern const Code unsafe_path;
extern const Code path_clash;

// Writing
extern const Code manifest_broken;
extern const Code not_generated;
extern const Code link_in_output;
extern const Code edited_by_hand;
extern const Code write_failed;
extern const Code folder_in_use;
extern const Code stale_output;
extern const Code not_mended;

// Lint
extern const Code unused_ignore;
extern const Code dead_description;
extern const Code mismatched_reference;
extern const Code unknown_type;
extern const Code missing_type;
extern const Code missing_description;
extern const Code naming_convention;
extern const Code title_key_mismatch;
extern const Code not_snake_case;
extern const Code unplaced_entity;
extern const Code missing_navigation;
extern const Code near_duplicate_description;
extern const Code mixed_apostrophes;
extern const Code invisible_character;
extern const Code trailing_space_in_type;

// Lint across languages
extern const Code parity_missing;
extern const Code parity_type;
extern const Code parity_optional;
extern const Code parity_order;
extern const Code missing_language;
extern const Code gone_from_baseline;

// Using the tool
extern const Code usage;
extern const Code configuration;

/// Every code, sorted by slug.
const std::vector<const Code*>& all();

}  // namespace refgen::diagnostics::codes
