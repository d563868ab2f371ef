#include "generator/pages/sample_result.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "generator/language_kit/example_text.h"
#include "generator/language_kit/example_value.h"
#include "generator/language_kit/naming.h"
#include "generator/language_kit/operation_rows.h"
#include "generator/language_kit/type_names.h"
#include "generator/model/words.h"
#include "generator/pages/sample_literal.h"
#include "generator/pages/sample_types.h"

namespace refgen::pages {
namespace {

using language_kit::Example;
using model::Row;
using model::TypeKind;

/// A variable's name: the words in the case of the language, never a reserved word.
std::string variable_name(std::string_view words, const language_kit::NamingRules& naming) {
  const bool snake = naming.member_case == language_kit::NameCase::snake;
  std::string name = snake ? model::snake_case(words) : model::camel_case(words);
  const bool usable = !name.empty() && name[0] >= 'a' && name[0] <= 'z' &&
                      std::all_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x80; });
  if (!usable) return "result";
  const auto& reserved = naming.reserved_words;
  if (std::find(reserved.begin(), reserved.end(), name) != reserved.end()) name += naming.reserved_suffix;
  return name;
}

std::string type_words(const Row& row, std::string_view type) {
  const std::string name = language_kit::specific_name(type);
  if (name.empty()) return {};
  return row.type.kind == TypeKind::array ? name + "_list" : name;
}

std::string result_words(const Row& row) {
  if (row.model) return row.key;
  if (!row.anonymous() && !row.unwrap) return row.key;
  const std::string words = type_words(row, model::innermost(row.type).text);
  return words.empty() ? "result" : words;
}

std::vector<const Row*> result_rows(const SampleInput& input) {
  std::vector<const Row*> rows;
  const std::string_view error = input.backend.rules.samples.error_type;
  for (const Row& row : input.entry.returns) {
    const bool is_error = !error.empty() && row.type_text == error;
    if (!is_error && row.type.kind != TypeKind::nothing && row.type.kind != TypeKind::null) rows.push_back(&row);
  }
  return rows;
}

Example example_of_model(const SampleInput& input) {
  Example value = language_kit::example_of_model({input.model, input.entry.language}, input.ref, input.entry);
  if (const auto type = type_of_entity(input, render::SymbolRole::model)) give_sample_type(value, *type, input);
  return value;
}

Example example_of_rows(const SampleInput& input, const std::vector<const Row*>& rows) {
  const std::string subject = language_kit::subject_of(input.entity().id);
  Example object;
  object.kind = Example::Kind::object;
  for (const Row* row : rows) {
    Example value = language_kit::example_of({input.model, input.entry.language}, *row, subject);
    object.members.push_back({row->key, row->wire.empty() ? row->key : row->wire, std::move(value)});
  }
  return object;
}

/// A value of the operation's own result type, if it has one.
std::optional<Example> example_of_result_type(const SampleInput& input) {
  const auto type = type_of_entity(input, render::SymbolRole::result);
  if (!type) return std::nullopt;
  Example object = example_of_rows(input, language_kit::result_rows(input.entity(), input.entry).rows);
  give_sample_type(object, *type, input);
  return object;
}

Example example_of_row(const SampleInput& input, const Row& row) {
  if (language_kit::result_rows(input.entity(), input.entry).wrapper == &row) {
    if (auto result = example_of_result_type(input)) return std::move(*result);
  }
  const std::string subject = language_kit::subject_of(input.entity().id);
  Example value = language_kit::example_of({input.model, input.entry.language}, row, subject);
  if (const auto type = type_of_models(input, row)) give_sample_type(value, *type, input);
  return value;
}

bool is_model(const model::Entry& entry) {
  return entry.kind == model::EntryKind::model || entry.kind == model::EntryKind::group;
}

/// Whether the result is what its one row holds, rather than an object with the rows as members.
bool is_one_value(const SampleInput& input, const std::vector<const Row*>& rows) {
  return rows.size() == 1 &&
         (rows[0]->anonymous() || rows[0]->model || rows[0]->unwrap || input.entry.returns.size() > 1);
}

/// Precondition: something is returned.
Example example_of_result(const SampleInput& input) {
  if (is_model(input.entry)) return example_of_model(input);
  const std::vector<const Row*> rows = result_rows(input);
  if (is_one_value(input, rows)) return example_of_row(input, *rows[0]);
  auto result = rows.size() > 1 ? example_of_result_type(input) : std::nullopt;
  return result ? std::move(*result) : example_of_rows(input, rows);
}

}  // namespace

std::optional<std::string> result_name(const SampleInput& input) {
  const language_kit::NamingRules& naming = input.backend.rules.naming;
  if (is_model(input.entry)) return variable_name(input.entry.key, naming);
  const std::vector<const Row*> rows = result_rows(input);
  if (rows.empty()) return std::nullopt;
  return is_one_value(input, rows) ? variable_name(result_words(*rows[0]), naming) : "result";
}

std::string sample_response(const SampleInput& input) {
  const auto name = result_name(input);
  if (!name) return {};
  const Example value = example_of_result(input);
  if (value.kind == Example::Kind::function) return {};
  const language_kit::SampleRules& syntax = input.backend.rules.samples;
  std::string code = syntax.header.empty() ? std::string() : std::string(syntax.header) + "\n\n";
  code += fill_in(syntax.value_prefix, *name);
  return code + sample_literal(value, input.backend.rules, 0) + std::string(syntax.value_suffix);
}

}  // namespace refgen::pages
