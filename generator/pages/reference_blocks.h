#pragma once

#include "generator/pages/page_writer.h"

namespace refgen::pages {

/// Writes a code block of the body: its samples, and where it stands for an entity, the entity's tables; a note where
/// this language has no table for it but others do. An entity that was written before gets its samples only.
void write_code_block(PageWriter& writer, const model::BodyPart& block);

/// Writes the entities of the page that no code block stands for: models, operations and groups each with samples, then
/// the shared parameters under a heading of their own.
void write_remaining_entities(PageWriter& writer);

}  // namespace refgen::pages
