#include "generator/pages/reference_blocks.h"

#include <optional>

#include "generator/pages/encode.h"
#include "generator/pages/row_blocks.h"
#include "generator/pages/sections.h"

namespace refgen::pages {
namespace {

using model::BodyPart;
using model::EntityRef;
using model::Entry;
using model::EntryKind;
using model::Row;
using render::required;

void write_samples(PageWriter& writer, const BodyPart& block, std::optional<EntityRef> entity) {
  std::vector<render::View> tabs;
  for (const Sample& sample : writer.samples.of(block, entity)) {
    // A block with one sample of the same name says it once.
    const bool has_title = !sample.title.empty() && sample.title != block.title;
    tabs.push_back({{"has_title", has_title},
                    {"title", required("title", attribute_text(sample.title))},
                    {"label", required("title", literal_text(sample.title, writer.dialect))},
                    {"fence", fence_for(sample.code)},
                    {"info", sample.fence},
                    {"code", required("code", sample.code)}});
  }
  if (tabs.empty()) return;
  writer.blocks.add("samples", {{"has_title", !block.title.empty()},
                                {"title", required("title", attribute_text(block.title))},
                                {"label", required("title", literal_text(block.title, writer.dialect))},
                                {"tabs", required("samples", std::move(tabs))}});
}

/// The part of a table: its rows under a heading that the template words.
void write_section(PageWriter& writer, const Section& section, const std::string& stem) {
  const std::string anchor = section_anchor(stem, section.kind);
  const std::string_view kind = section.kind;
  writer.blocks.add("section_open", {{"heading", writer.heading(2)},
                                     {"has_anchor", !anchor.empty()},
                                     {"anchor", anchor},
                                     {"is_properties", required("properties", kind == "properties")},
                                     {"is_parameters", required("parameters", kind == "parameters")},
                                     {"is_path", required("path", kind == "path")},
                                     {"is_query", required("query", kind == "query")},
                                     {"is_body", required("body", kind == "body")},
                                     {"is_returns", required("returns", kind == "returns")}});
  write_rows(writer, section.rows);
  writer.blocks.add("section_close");
}

class ReferenceWriter {
 public:
  ReferenceWriter(PageWriter& writer, EntityRef ref, const Entry& entry)
      : writer_(writer),
        ref_(ref),
        entry_(entry),
        anchor_(writer.page.anchors.of(ref)),
        stem_(writer.page.anchors.stem_of(ref)) {}

  void write(const BodyPart& block) {
    open();
    const bool operation = entry_.kind == EntryKind::operation;
    if (operation) write_samples(writer_, block, ref_);
    for (const Section& section : sections_of(entry_, speaks_http(writer_.site.input().backend))) {
      write_section(writer_, section, stem_);
    }
    if (!operation) write_samples(writer_, block, ref_);
    writer_.blocks.add("reference_close");
  }

 private:
  void open() {
    const std::string description = writer_.description(entry_.description, entry_.description_spec);
    const std::string deprecated = writer_.inline_markdown(entry_.deprecated_text);
    writer_.blocks.add(
        "reference_open",
        {{"anchor", required("anchor", anchor_)},
         {"kind", std::string(model::to_text(entry_.kind))},
         {"heading", writer_.heading(1)},
         {"title", required("title", code_span(title_of(entry_)))},
         {"sends_email",
          required("sends email", entry_.sends_email || writer_.site.input().model.entity(ref_).sends_email)},
         {"deprecated", required("deprecated", entry_.deprecated)},
         {"has_deprecated_text", !deprecated.empty()},
         {"deprecated_text", required("what to use instead", deprecated)},
         {"has_description", !description.empty()},
         {"description", required("description", description)}});
  }

  PageWriter& writer_;
  EntityRef ref_;
  const Entry& entry_;
  const std::string& anchor_;
  const std::string& stem_;
};

/// The block of an entity that the body has none for.
const BodyPart no_block;

void write_unavailable(PageWriter& writer, EntityRef ref) {
  const PageInput& input = writer.site.input();
  const model::Entity& entity = input.model.entity(ref);
  const std::string languages = writer.site.languages_of(entity);
  if (languages.empty()) return;
  writer.blocks.add("unavailable", {{"language", literal_text(input.backend.rules.display_name, writer.dialect)},
                                    {"languages", required("languages", literal_text(languages, writer.dialect))}});
}

}  // namespace

void write_code_block(PageWriter& writer, const BodyPart& block) {
  const Entry* entry = nullptr;
  if (block.entity) entry = writer.site.input().model.entity(*block.entity).find(writer.site.language());
  if (entry == nullptr) {
    write_samples(writer, block, std::nullopt);
    if (block.entity) write_unavailable(writer, *block.entity);
  } else if (!writer.written.insert(*block.entity).second) {
    write_samples(writer, block, block.entity);
  } else {
    ReferenceWriter(writer, *block.entity, *entry).write(block);
  }
}

void write_remaining_entities(PageWriter& writer) {
  std::vector<const Row*> shared;
  for (const EntityRef ref : writer.page.entities) {
    if (!writer.written.insert(ref).second) continue;
    const Entry& entry = *writer.site.input().model.entity(ref).find(writer.site.language());
    if (entry.kind == EntryKind::parameter) {
      for (const Row& row : entry.parameters) shared.push_back(&row);
    } else {
      ReferenceWriter(writer, ref, entry).write(no_block);
    }
  }
  if (shared.empty()) return;
  writer.blocks.add("shared_open", {{"heading", writer.heading(1)}});
  write_rows(writer, shared);
  writer.blocks.add("shared_close");
}

}  // namespace refgen::pages
