#include "generator/pages/page_samples.h"

namespace refgen::pages {

const std::vector<Sample>& PageSamples::of(const model::BodyPart& block, std::optional<model::EntityRef> entity) {
  const auto [made, is_new] = made_.try_emplace({&block, entity});
  if (!is_new) return made->second;
  const PageInput& input = site_.input();
  std::optional<SampleInput> tables;
  if (entity) {
    const model::Entry& entry = *input.model.entity(*entity).find(input.backend.id);
    tables.emplace(SampleInput{input.model, *entity, entry, input.backend, input.options, input.types,
                               site_.declarations(), site_.sample_completer()});
  }
  made->second = make_samples(input.common->sample_files, input.model.specs[page_.spec], block, input.backend, tables);
  return made->second;
}

}  // namespace refgen::pages
