#include "generator/pages/site.h"

#include <fmt/format.h>

#include <algorithm>

#include "generator/base/path.h"
#include "generator/model/words.h"
#include "generator/pages/encode.h"
#include "generator/pages/plain_text.h"
#include "generator/pages/sections.h"

namespace refgen::pages {
namespace {

using model::BodyPart;
using model::EntityRef;
using model::Spec;

/// The entities whose tables a page shows: those of its code blocks, then the others of its spec.
std::vector<EntityRef> shown_entities(const PageInput& input, std::uint32_t index) {
  const Spec& spec = input.model.specs[index];
  std::vector<EntityRef> shown;
  std::set<EntityRef> known;
  const auto show = [&](EntityRef ref) {
    if (known.insert(ref).second && input.model.entity(ref).find(input.backend.id) != nullptr) shown.push_back(ref);
  };
  for (const BodyPart& part : spec.body) {
    if (part.kind == BodyPart::Kind::code_block && part.entity) show(*part.entity);
  }
  for (std::uint32_t i = 0; i < spec.entities.size(); ++i) show({index, i});
  return shown;
}

bool has_any(const Spec& spec, std::string_view language) {
  return std::any_of(spec.entities.begin(), spec.entities.end(),
                     [&](const model::Entity& entity) { return entity.find(language) != nullptr; });
}

}  // namespace

bool is_prose(const PageInput& input, const Spec& spec) {
  return std::none_of(input.backends.begin(), input.backends.end(),
                      [&](const language_kit::Backend* backend) { return has_any(spec, backend->id); });
}

std::string words_title(std::string_view path) {
  std::string_view name = base::file_name(path);
  if (name == "index") name = base::file_name(base::parent_path(path));
  std::string title;
  for (const std::string& word : model::split_words(name)) title += (title.empty() ? "" : " ") + word;
  if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title.empty() ? "Reference" : title;
}

bool speaks_http(const language_kit::Backend& backend) {
  return backend.rules.samples.call == language_kit::CallStyle::http;
}

bool is_listed(const model::Entry& entry) {
  return entry.kind == model::EntryKind::model || entry.kind == model::EntryKind::operation;
}

std::string title_of(const model::Entry& entry) {
  const std::string& name = entry.title.empty() ? entry.key : entry.title;
  return !entry.method.empty() && name[0] == '/' ? entry.method + ' ' + name : name;
}

std::string summary_of(const Spec& spec, EntityRef entity, const model::Entry& entry) {
  if (!entry.description.empty()) return first_sentence(entry.description);
  std::string_view prose;
  for (const BodyPart& part : spec.body) {
    if (part.kind == BodyPart::Kind::prose) {
      prose = text_below_headings(part.text);
    } else if (part.entity == entity) {
      return first_sentence(prose);
    }
  }
  return {};
}

Site::Site(const PageInput& input) : input_(input), declarations_(input.model, input.types) {
  if (input.backend.sample_completer != nullptr) {
    sample_completer_ = input.backend.sample_completer(input.types, input.options);
  }
  for (std::uint32_t i = 0; i < input.model.specs.size(); ++i) {
    const Spec& spec = input.model.specs[i];
    if (is_navigation(spec)) {
      navigation_ = i;
      continue;
    }
    if (has_any(spec, input.backend.id) || is_prose(input, spec)) {
      add_page(i);
    } else {
      add_lacking(i);
    }
  }
}

void Site::add_page(std::uint32_t index) {
  const Spec& spec = input_.model.specs[index];
  std::vector<EntityRef> entities = shown_entities(input_, index);
  const SpecContent& content = input_.common->specs[index];
  PageAnchors anchors(input_.model, input_.backend.id, entities, content.fragments);
  Page page{index,
            std::string(base::without_extension(spec.file)),
            page_url(spec),
            content.title,
            content.summary,
            std::move(entities),
            std::move(anchors),
            {},
            {},
            {}};
  add_fragments(page);
  by_spec_.emplace(index, pages_.size());
  by_path_.emplace(page.path, pages_.size());
  pages_.push_back(std::move(page));
}

void Site::add_lacking(std::uint32_t index) {
  const Spec& spec = input_.model.specs[index];
  std::string wanted = "lacking";
  for (const std::string_view part : base::path_parts(base::without_extension(spec.file))) {
    wanted += '-' + anchor_word(part);
  }
  std::string anchor = wanted;
  for (int number = 2; !lacking_anchors_.insert(anchor).second; ++number) anchor = fmt::format("{}-{}", wanted, number);
  lacking_.emplace(index, std::move(anchor));
}

bool Site::lists_as_lacking(const model::Entity& entity) const {
  return entity.find(language()) == nullptr && is_listed(entity.entries.front()) && !languages_of(entity).empty();
}

void Site::add_fragments(Page& page) const {
  const std::set<std::string>& headings = content(page).fragments;
  page.twin_fragments.assign(headings.begin(), headings.end());
  for (const EntityRef ref : page.entities) {
    const model::Entry& entry = *input_.model.entity(ref).find(input_.backend.id);
    if (entry.kind == model::EntryKind::parameter) continue;
    page.twin_fragments.push_back(page.anchors.of(ref));
    for (const Section& section : sections_of(entry, speaks_http(input_.backend))) {
      std::string anchor = section_anchor(page.anchors.stem_of(ref), section.kind);
      if (!anchor.empty()) page.section_anchors.push_back(std::move(anchor));
    }
  }
  page.fragments = page.twin_fragments;
  page.fragments.insert(page.fragments.end(), page.section_anchors.begin(), page.section_anchors.end());
  for (const auto& [row, anchor] : page.anchors.rows()) page.fragments.push_back(anchor);
  std::sort(page.twin_fragments.begin(), page.twin_fragments.end());
  std::sort(page.fragments.begin(), page.fragments.end());
}

const Page* Site::find_url(std::string_view url) const {
  const auto link = input_.common->links.resolve(url, navigation_);
  return link && link->kind == TreeLink::Kind::page ? find_spec(link->spec) : nullptr;
}

const Page* Site::find_path(std::string_view path) const {
  const auto found = by_path_.find(path);
  return found == by_path_.end() ? nullptr : &pages_[found->second];
}

const Page* Site::find_spec(std::uint32_t spec) const {
  const auto found = by_spec_.find(spec);
  return found == by_spec_.end() ? nullptr : &pages_[found->second];
}

std::string Site::link_to(EntityRef entity, std::string_view from_path, Dialect dialect) const {
  const Page* page = find_spec(entity.spec);
  if (page == nullptr || !page->anchors.contains(entity)) return {};
  std::string fragment = '#' + page->anchors.of(entity);
  if (page->path == from_path) return fragment;
  if (dialect == Dialect::mdx) return page->url + fragment;
  return base::relative_path(base::parent_path(from_path), page->path + ".md") + fragment;
}

LinkRewriter Site::rewriter(std::string_view from_path, Dialect dialect, std::uint32_t spec) const {
  return [this, from = std::string(from_path), dialect, spec](std::string_view target) {
    return rewritten(target, from, dialect, spec);
  };
}

std::string Site::rewritten(std::string_view target, std::string_view from_path, Dialect dialect,
                            std::uint32_t spec) const {
  const auto link = input_.common->links.resolve(target, spec);
  if (!link || link->kind == TreeLink::Kind::missing) {
    const bool site_path = target.starts_with('/') && !target.starts_with("//");
    return (site_path && dialect == Dialect::markdown ? input_.options.docs_url : "") + std::string(target);
  }
  const bool names_page = link->kind == TreeLink::Kind::page;
  const Page* page = names_page ? find_spec(link->spec) : nullptr;
  if (page != nullptr) return place_of(*page, *link, from_path, dialect);
  const std::string anchor = names_page ? lacking_anchor(link->spec) : std::string();
  const std::string fragment = anchor.empty() ? anchor : '#' + anchor;
  if (dialect == Dialect::mdx) return overview_url() + fragment;
  return base::relative_path(base::parent_path(from_path), overview_path() + ".md") + fragment;
}

std::string Site::place_of(const Page& page, const TreeLink& link, std::string_view from_path, Dialect dialect) const {
  const std::vector<std::string_view>& known = dialect == Dialect::mdx ? page.fragments : page.twin_fragments;
  const bool is_known = std::binary_search(known.begin(), known.end(), std::string_view(link.fragment));
  std::string fragment = is_known ? '#' + link.fragment : std::string();
  if (page.path == from_path && !fragment.empty()) return fragment;
  if (dialect == Dialect::mdx) return page.url + link.query + fragment;
  return base::relative_path(base::parent_path(from_path), page.path + ".md") + fragment;
}

std::string Site::lacking_anchor(std::uint32_t spec) const {
  const auto found = lacking_.find(spec);
  return found == lacking_.end() ? std::string() : found->second;
}

std::string Site::languages_of(const model::Entity& entity) const {
  return languages_that([&](std::string_view language) { return entity.find(language) != nullptr; });
}

std::string Site::languages_of(const Spec& spec) const {
  return languages_that([&](std::string_view language) { return has_any(spec, language); });
}

std::string Site::languages_that(const std::function<bool(std::string_view)>& have_it) const {
  std::string names;
  for (const language_kit::Backend* backend : input_.backends) {
    if (!have_it(backend->id)) continue;
    names += (names.empty() ? "" : ", ") + std::string(backend->rules.display_name);
  }
  return names;
}

}  // namespace refgen::pages
