#include "generator/language_kit/type_survey.h"

#include "generator/language_kit/naming.h"
#include "generator/model/words.h"

namespace refgen::language_kit {
namespace {

struct Surveyor {
  const model::ApiModel& model;
  std::string_view language;
  TypeSurvey survey;

  void visit(const model::Type& type, bool has_rows) {
    if (type.kind == model::TypeKind::named && type.target) {
      const model::Entry* entry = model.entity(*type.target).find(language);
      if (!has_rows && entry != nullptr && entry->kind == model::EntryKind::group) survey.groups.insert(*type.target);
    } else if (has_rows && (type.kind == model::TypeKind::named || type.kind == model::TypeKind::object)) {
      survey.object_names.insert(model::fold(unqualified(type.text)));
    }
    for (const model::Type& part : type.parts) visit(part, has_rows);
  }

  void visit(const std::vector<model::Row>& rows) {
    for (const model::Row& row : rows) {
      visit(row.type, !row.properties.empty());
      visit(row.properties);
    }
  }
};

}  // namespace

TypeSurvey survey_types(const model::ApiModel& model, std::string_view language) {
  Surveyor surveyor{model, language, {}};
  for (const model::Spec& spec : model.specs) {
    for (const model::Entity& entity : spec.entities) {
      for (const model::Entry& entry : entity.entries) {
        if (entry.language != language) continue;
        surveyor.visit(entry.properties);
        surveyor.visit(entry.parameters);
        surveyor.visit(entry.returns);
      }
    }
  }
  return std::move(surveyor.survey);
}

}  // namespace refgen::language_kit
