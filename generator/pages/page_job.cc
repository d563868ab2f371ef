#include "generator/pages/page_job.h"

#include <algorithm>

#include "generator/pages/encode.h"
#include "generator/pages/page_writer.h"
#include "generator/pages/reference_blocks.h"
#include "generator/pages/yaml_value.h"

namespace refgen::pages {
namespace {

using model::BodyPart;
using render::required;

void write_callout(PageWriter& writer, const ProsePiece& piece) {
  const std::string text = writer.markdown(piece.text);
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  const std::string& type = piece.type;
  const bool alarming = type == "warning" || type == "error" || type == "danger" || type == "caution";
  writer.blocks.add("callout", {{"type", type},
                                {"is_warning", alarming},
                                {"has_title", !piece.title.empty()},
                                {"title", required("title", attribute_text(piece.title))},
                                {"label", required("title", literal_text(piece.title, writer.dialect))},
                                {"text", required("text", text)},
                                {"lines", required("text", render::line_views(lines))}});
}

void add_text(PageWriter& writer, std::string_view kind, std::string_view text) {
  if (text.empty()) return;
  // A title that the template writes comes before.
  const bool is_first = writer.blocks.empty() && writer.content().starts_with_heading;
  writer.blocks.add(kind, {{"first", is_first}, {"text", required("text", text)}});
}

/// The description of the page, which MDX has in its front matter, stands below the title of the twin.
void write_lead(PageWriter& writer) {
  if (writer.dialect == Dialect::markdown) {
    add_text(writer, "lead", writer.inline_markdown(writer.spec().description));
  }
}

void write_text(PageWriter& writer, std::string_view text) {
  const bool has_lead = writer.dialect == Dialect::markdown && !writer.spec().description.empty();
  if (has_lead && writer.blocks.empty()) {
    const std::string_view title = text.substr(0, text.find('\n'));
    add_text(writer, "prose", title);
    write_lead(writer);
    text.remove_prefix(std::min(text.find_first_not_of('\n', title.size()), text.size()));
  }
  add_text(writer, "prose", text);
}

void write_prose(PageWriter& writer, const std::vector<ProsePiece>& pieces) {
  for (const ProsePiece& piece : pieces) {
    if (piece.kind == ProsePiece::Kind::callout) {
      write_callout(writer, piece);
    } else if (piece.kind == ProsePiece::Kind::omitted) {
      writer.blocks.add("omitted", {{"name", piece.name}});
    } else {
      write_text(writer, writer.markdown(piece.text));
      if (piece.heading_level > 0) writer.heading_level = piece.heading_level;
    }
  }
}

std::vector<render::View> metadata_views(const model::Spec& spec) {
  std::vector<render::View> views;
  for (const model::Metadata& item : spec.metadata) {
    if (item.key == "title" || item.key == "description" || item.key == "slug") continue;
    views.push_back({{"key", yaml_key(item.key)}, {"value", yaml_value(item.value)}});
  }
  return views;
}

render::RenderJob page_job(const Site& site, const Page& page, Dialect dialect, PageSamples& samples) {
  PageWriter writer(site, page, dialect, samples);
  const model::Spec& spec = writer.spec();
  const bool has_heading = writer.content().starts_with_heading;
  if (!has_heading) write_lead(writer);
  for (std::size_t i = 0; i < spec.body.size(); ++i) {
    if (spec.body[i].kind == BodyPart::Kind::prose) {
      write_prose(writer, writer.content().pieces[i]);
    } else {
      write_code_block(writer, spec.body[i]);
    }
  }
  write_remaining_entities(writer);
  const std::string& description = writer.content().plain_summary;
  const std::string slug = yaml_string(page.url);
  const std::string extension = dialect == Dialect::mdx ? ".mdx" : ".md";
  return {template_name(site, "page" + extension),
          output_path(site, page.path + extension),
          {{"title", required("title", yaml_string(page.title))},
           {"label", required("title", literal_text(page.title, dialect))},
           {"has_heading", has_heading},
           {"has_description", !description.empty()},
           {"description", yaml_string(description)},
           {"slug", dialect == Dialect::mdx ? required("slug", slug) : render::Field(slug)},
           {"metadata", metadata_views(spec)},
           {"blocks", required("content", std::move(writer.blocks).take())}},
          spec.file,
          spec.span,
          {}};
}

}  // namespace

std::vector<render::RenderJob> page_jobs(const Site& site, const Page& page) {
  PageSamples samples(site, page);
  std::vector<render::RenderJob> jobs;
  for (const Dialect dialect : {Dialect::mdx, Dialect::markdown}) {
    jobs.push_back(page_job(site, page, dialect, samples));
  }
  return jobs;
}

std::string template_name(const Site& site, std::string_view file) {
  constexpr std::string_view mdx = ".mdx";
  const bool themed = file.size() > mdx.size() && file.substr(file.size() - mdx.size()) == mdx;
  return "docs/" + (themed ? std::string(site.input().theme) : "markdown") + '/' + std::string(file) + ".mustache";
}

std::string output_path(const Site& site, std::string_view path) {
  return "docs/" + std::string(site.language()) + '/' + std::string(path);
}

}  // namespace refgen::pages
