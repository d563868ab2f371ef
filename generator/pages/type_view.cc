#include "generator/pages/type_view.h"

#include <algorithm>
#include <vector>

#include "generator/language_kit/naming.h"
#include "generator/language_kit/type_spelling.h"
#include "generator/pages/encode.h"

namespace refgen::pages {
namespace {

/// A name in a type's text that stands for a model, and where that model is.
struct NamedModel {
  std::string name;
  std::string link;
};

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The place of a whole name in the text, or npos.
std::size_t find_name(std::string_view text, std::string_view name) {
  if (name.empty()) return std::string_view::npos;
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool starts = at == 0 || !is_name_character(text[at - 1]);
    if (starts && (end == text.size() || !is_name_character(text[end]))) return at;
  }
  return std::string_view::npos;
}

/// Code between links: the spaces at its ends stay outside, as code drops them.
std::string code_part(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return std::string(text);
  const std::size_t end = text.find_last_not_of(' ') + 1;
  return std::string(text.substr(0, first)) + code_span(text.substr(first, end - first)) +
         std::string(text.substr(end));
}

class TypeLinker {
 public:
  TypeLinker(const Site& site, const Page& page, Dialect dialect) : site_(site), page_(page), dialect_(dialect) {}

  TypeView link(const model::Row& row) {
    TypeView view{type_text(site_, row), {}, false};
    if (row.model) add(row.model->entity, row.type_text.empty() ? row.key : row.type_text);
    collect(row.type);
    view.linked = !models_.empty();
    view.markdown = view.linked ? linked(view.text) : code_span(view.text);
    return view;
  }

 private:
  void add(model::EntityRef entity, std::string_view name) {
    const std::string link = site_.link_to(entity, page_.path, dialect_);
    const auto same = [&](const NamedModel& model) { return model.link == link; };
    if (link.empty() || std::any_of(models_.begin(), models_.end(), same)) return;
    models_.push_back({std::string(name), link});
  }

  void collect(const model::Type& type) {
    if (type.target) add(*type.target, type.text);
    for (const model::Type& part : type.parts) collect(part);
  }

  /// The text with its names as links. A single model whose name the text does not spell is linked by all of it.
  std::string linked(std::string_view text) const {
    std::string markdown;
    while (!text.empty()) {
      std::size_t place = std::string_view::npos;
      std::size_t length = 0;
      const NamedModel* next = nullptr;
      for (const NamedModel& model : models_) {
        std::string_view name = model.name;
        std::size_t found = find_name(text, name);
        if (found == std::string_view::npos) {
          name = language_kit::unqualified(name);
          found = find_name(text, name);
        }
        if (found >= place) continue;
        place = found;
        length = name.size();
        next = &model;
      }
      if (next == nullptr) break;
      markdown += code_part(text.substr(0, place)) + '[' + code_span(text.substr(place, length)) + "](" +
                  encode_target(next->link) + ')';
      text.remove_prefix(place + length);
    }
    if (!markdown.empty() || models_.size() != 1) return markdown + code_part(text);
    return '[' + code_span(text) + "](" + encode_target(models_[0].link) + ')';
  }

  const Site& site_;
  const Page& page_;
  Dialect dialect_;
  std::vector<NamedModel> models_;
};

}  // namespace

std::string type_text(const Site& site, const model::Row& row) {
  const language_kit::TypeSpelling& spelling = site.input().backend.rules.spelling;
  const bool own = !row.type_text.empty() && !row.foreign_type;
  return single_line(own ? row.type_text : language_kit::spell(row.type, spelling));
}

TypeView type_view(const Site& site, const Page& page, const model::Row& row, Dialect dialect) {
  return TypeLinker(site, page, dialect).link(row);
}

}  // namespace refgen::pages
