#include "generator/pages/samples.h"

#include <algorithm>

#include "generator/base/path.h"
#include "generator/model/words.h"
#include "generator/pages/encode.h"

namespace refgen::pages {
namespace {

using model::CodeTab;
using model::EntryKind;
using model::SampleFile;

enum class Kind { request, response };

/// Whether a tab asks for what comes back; told by the words of its title and file.
Kind kind_of(const CodeTab& tab) {
  constexpr std::string_view answers[] = {"response", "success", "failure", "error", "invalid", "result", "object"};
  for (const std::string& text : {tab.title, tab.file}) {
    for (const std::string& word : model::split_words(text)) {
      if (word == "request") return Kind::request;
      if (std::find(std::begin(answers), std::end(answers), word) != std::end(answers)) return Kind::response;
    }
  }
  return Kind::request;
}

std::string without_final_line_feeds(std::string code) {
  code.erase(code.find_last_not_of('\n') + 1);
  return code;
}

class SampleMaker {
 public:
  SampleMaker(const SampleFiles& files, const model::Spec& spec, const language_kit::Backend& backend,
              const std::optional<SampleInput>& entity)
      : files_(files), spec_(spec), backend_(backend), entity_(entity) {}

  std::optional<Sample> make(const CodeTab& tab) {
    if (auto sample = from_file(tab)) return sample;
    return entity_ ? from_tables(tab) : std::nullopt;
  }

 private:
  [[nodiscard]] bool is_http() const { return backend_.rules.samples.call == language_kit::CallStyle::http; }

  std::optional<Sample> from_file(const CodeTab& tab) const {
    if (tab.file.empty()) return std::nullopt;
    const std::string extension = "." + std::string(backend_.rules.sample_extension);
    const std::string fence(backend_.rules.fence);
    for (const auto& [name, info] :
         {std::pair(tab.file + extension, fence), std::pair(tab.file + ".json", std::string("json"))}) {
      const SampleFile* file = files_.find(base::parent_path(spec_.file), name);
      if (file != nullptr) return Sample{tab.title, info, without_final_line_feeds(visible_text(file->content))};
    }
    return std::nullopt;
  }

  std::optional<Sample> from_tables(const CodeTab& tab) {
    const EntryKind kind = entity_->entry.kind;
    if (kind == EntryKind::parameter || kind == EntryKind::group) return std::nullopt;
    const bool response = kind == EntryKind::model || kind_of(tab) == Kind::response;
    bool& done = response ? response_done_ : request_done_;
    if (done) return std::nullopt;
    done = true;
    const std::string fence(response && is_http() ? "json" : backend_.rules.fence);
    const std::string code = response    ? sample_response(*entity_)
                             : is_http() ? sample_command(*entity_)
                                         : sample_call(*entity_);
    if (code.empty()) return std::nullopt;
    return Sample{tab.title, fence, visible_text(code)};
  }

  const SampleFiles& files_;
  const model::Spec& spec_;
  const language_kit::Backend& backend_;
  const std::optional<SampleInput>& entity_;
  bool request_done_ = false;
  bool response_done_ = false;
};

/// What a block without tabs shows.
std::vector<CodeTab> usual_tabs(const model::BodyPart& block, const std::optional<SampleInput>& entity) {
  if (!block.tabs.empty()) return block.tabs;
  if (!entity || entity->entry.kind != EntryKind::operation) return {CodeTab{block.title, {}, {}}};
  return {CodeTab{"Request", {}, {}}, CodeTab{"Response", {}, {}}};
}

}  // namespace

std::vector<Sample> make_samples(const SampleFiles& files, const model::Spec& spec, const model::BodyPart& block,
                                 const language_kit::Backend& backend, const std::optional<SampleInput>& entity) {
  SampleMaker maker(files, spec, backend, entity);
  std::vector<Sample> samples;
  for (const CodeTab& tab : usual_tabs(block, entity)) {
    if (!tab.language.empty() && tab.language != backend.id) continue;
    if (auto sample = maker.make(tab)) samples.push_back(std::move(*sample));
  }
  return samples;
}

}  // namespace refgen::pages
