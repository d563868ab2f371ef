#include "generator/pages/site.h"

#include <algorithm>

#include "generator/base/path.h"
#include "generator/model/words.h"
#include "generator/pages/encode.h"
#include "generator/pages/plain_text.h"
#include "generator/pages/prose.h"

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

std::set<std::string> heading_fragments(const Spec& spec) {
  std::set<std::string> fragments;
  for (const BodyPart& part : spec.body) {
    for (const Heading& heading : find_headings(part.text)) fragments.insert(heading_slug(heading.text));
  }
  return fragments;
}

/// The url of a spec's page: a path of the site, whatever the spec says.
std::string page_url(const Spec& spec) {
  if (!spec.url.empty() && spec.url[0] == '/' && spec.url.substr(0, 2) != "//") return spec.url;
  return '/' + std::string(base::without_extension(spec.file));
}

std::string_view without_fragment(std::string_view url) {
  url = url.substr(0, url.find('#'));
  while (url.size() > 1 && url.back() == '/') url.remove_suffix(1);
  return url;
}

bool has_any(const Spec& spec, std::string_view language) {
  return std::any_of(spec.entities.begin(), spec.entities.end(),
                     [&](const model::Entity& entity) { return entity.find(language) != nullptr; });
}

}  // namespace

bool is_navigation(const Spec& spec) { return base::without_extension(base::file_name(spec.file)) == "_navigation"; }

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

std::string title_of(const model::Entry& entry) {
  const std::string& name = entry.title.empty() ? entry.key : entry.title;
  return !entry.method.empty() && name[0] == '/' ? entry.method + ' ' + name : name;
}

std::string title_of(const Spec& spec) {
  if (!spec.title.empty()) return single_line(spec.title);
  for (const BodyPart& part : spec.body) {
    const std::vector<Heading> headings = find_headings(part.text);
    if (!headings.empty()) return headings.front().text;
  }
  return words_title(base::without_extension(spec.file));
}

std::string summary_of(const Spec& spec) {
  if (!spec.description.empty()) return first_sentence(spec.description);
  for (const BodyPart& part : spec.body) {
    for (const ProsePiece& piece : split_prose(part.text)) {
      const std::string sentence = piece.kind == ProsePiece::Kind::text ? first_sentence(piece.text) : std::string();
      if (!sentence.empty()) return sentence;
    }
  }
  return {};
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

Site::Site(const PageInput& input) : input_(input) {
  for (std::uint32_t i = 0; i < input.model.specs.size(); ++i) {
    const Spec& spec = input.model.specs[i];
    if (is_navigation(spec)) continue;
    if (has_any(spec, input.backend.id) || is_prose(input, spec)) add_page(i);
  }
  name_overview();
}

void Site::add_page(std::uint32_t index) {
  const Spec& spec = input_.model.specs[index];
  std::vector<EntityRef> entities = shown_entities(input_, index);
  std::set<std::string> fragments = heading_fragments(spec);
  PageAnchors anchors(input_.model, input_.backend.id, entities, fragments);
  const std::string url = page_url(spec);
  by_url_.emplace(std::string(without_fragment(url)), pages_.size());
  by_spec_.emplace(index, pages_.size());
  pages_.push_back({index, std::string(base::without_extension(spec.file)), url, title_of(spec), summary_of(spec),
                    std::move(entities), std::move(fragments), std::move(anchors)});
}

/// The overview takes the root of the tree unless a spec's page stands there.
void Site::name_overview() {
  const bool taken = std::any_of(pages_.begin(), pages_.end(), [](const Page& page) { return page.path == "index"; });
  overview_path_ = taken ? "reference-index" : "index";
  for (const Page& page : pages_) {
    std::string place = page.path;
    if (base::file_name(place) == "index") place = std::string(base::parent_path(place));
    const std::string end = place.empty() ? std::string() : '/' + place;
    if (page.url.size() < end.size() || page.url.substr(page.url.size() - end.size()) != end) continue;
    overview_url_ = page.url.substr(0, page.url.size() - end.size());
    break;
  }
  while (overview_url_.ends_with('/')) overview_url_.pop_back();
  if (taken) overview_url_ += "/reference-index";
  if (overview_url_.empty()) overview_url_ = "/";
}

const Page* Site::find_url(std::string_view url) const {
  const auto found = by_url_.find(without_fragment(url));
  return found == by_url_.end() ? nullptr : &pages_[found->second];
}

const Page* Site::find_path(std::string_view path) const {
  const auto found = std::find_if(pages_.begin(), pages_.end(), [&](const Page& page) { return page.path == path; });
  return found == pages_.end() ? nullptr : &*found;
}

const Page* Site::find_spec(std::uint32_t spec) const {
  const auto found = by_spec_.find(spec);
  return found == by_spec_.end() ? nullptr : &pages_[found->second];
}

std::string Site::link_to(EntityRef entity, std::string_view from_path, Dialect dialect) const {
  const Page* page = find_spec(entity.spec);
  if (page == nullptr || !page->anchors.contains(entity)) return {};
  const std::string fragment = '#' + page->anchors.of(entity);
  if (page->path == from_path) return fragment;
  if (dialect == Dialect::mdx) return page->url + fragment;
  return base::relative_path(base::parent_path(from_path), page->path + ".md") + fragment;
}

LinkRewriter Site::rewriter(std::string_view from_path, Dialect dialect) const {
  if (dialect == Dialect::mdx) return {};
  return [this, from = std::string(from_path)](std::string_view target) -> std::string {
    if (target.empty() || target[0] != '/' || target.substr(0, 2) == "//") return std::string(target);
    const Page* page = find_url(target);
    if (page == nullptr) return input_.options.docs_url + std::string(target);
    const std::string file = base::relative_path(base::parent_path(from), page->path + ".md");
    const std::size_t hash = target.find('#');
    if (hash == std::string_view::npos) return file;
    const std::string fragment(target.substr(hash + 1));
    return page->fragments.count(fragment) > 0 ? file + '#' + fragment : file;
  };
}

std::string Site::languages_of(const model::Entity& entity) const {
  std::string names;
  for (const language_kit::Backend* backend : input_.backends) {
    if (entity.find(backend->id) == nullptr) continue;
    names += (names.empty() ? "" : ", ") + std::string(backend->rules.display_name);
  }
  return names;
}

}  // namespace refgen::pages
