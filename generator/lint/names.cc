#include "generator/spec/names.h"

#include <fmt/format.h>

#include <algorithm>

#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"
#include "generator/language_kit/naming.h"
#include "generator/link/catalog.h"
#include "generator/lint/rows.h"
#include "generator/lint/rules.h"
#include "generator/model/words.h"

namespace refgen::lint {
namespace {

namespace codes = diagnostics::codes;
using language_kit::Backend;
using language_kit::NameCase;
using language_kit::NamingRules;

/// The language of JSON keys.
constexpr std::string_view wire_language = "curl";

bool is_plain_name(std::string_view name) {
  const bool letters = std::all_of(name.begin(), name.end(), [](char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  return letters && !model::split_words(name).empty();
}

/// The name as the language forms it from the words, without what it appends to reserved ones.
std::string conventional(std::string_view name, NamingRules rules) {
  rules.reserved_words.clear();
  rules.reserved_members.clear();
  return language_kit::member_name(model::snake_case(name), rules);
}

/// The spellings that are usual in the place of a row: fields of Go stand in capitals, its parameters do not.
std::vector<std::string> usual_spellings(std::string_view name, const RowPlace& place, const Backend& backend) {
  NamingRules rules = backend.rules.naming;
  std::vector<std::string> spellings = {conventional(name, rules)};
  const bool argument = place.depth == 0 && !place.entry.properties;
  if (argument && rules.member_case == NameCase::pascal) {
    rules.member_case = NameCase::camel;
    spellings.insert(spellings.begin(), conventional(name, rules));
  }
  return spellings;
}

/// Results are called as their types are, or by a word for the reader: only what is in them has a name in code.
bool has_a_name(const RowPlace& place) {
  return !place.row.item_reference && place.row.key.value != "anonymous" && !(place.returned && place.depth == 0);
}

void check_convention(const RowPlace& place, const Backend& backend, diagnostics::Sink& sink) {
  const std::string_view name = spec::name_of_key(place.row.key.value);
  if (!has_a_name(place) || !is_plain_name(name)) return;
  const std::vector<std::string> usual = usual_spellings(name, place, backend);
  if (std::find(usual.begin(), usual.end(), name) != usual.end()) return;
  sink.report({&codes::naming_convention,
               place.row.key.span,
               fmt::format("'{}' is not how {} spells a name", name, backend.rules.display_name),
               fmt::format("write '{}'", usual.front()),
               {}});
}

void check_wire_name(const spec::Text& text, diagnostics::Sink& sink) {
  const std::string_view name = spec::name_of_key(text.value);
  if (!is_plain_name(name)) return;
  const bool snake = std::none_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (snake && name.front() != '_' && name.back() != '_' && name.find("__") == std::string_view::npos) return;
  sink.report({&codes::not_snake_case,
               text.span,
               fmt::format("the JSON key '{}' is not in snake_case", name),
               fmt::format("write '{}'", model::snake_case(name)),
               {}});
}

void check_row(const RowPlace& place, const Backend* backend, diagnostics::Sink& sink) {
  if (place.row.wire) check_wire_name(*place.row.wire, sink);
  if (place.row.item_reference || backend == nullptr) return;
  if (backend->id != wire_language) {
    check_convention(place, *backend, sink);
  } else if (place.row.key.value != "anonymous") {
    check_wire_name(place.row.key, sink);
  }
}

bool contains(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether a key tells more than the name in the title, and the object that the title calls tells the same:
/// `verifyOrganization` for `organizations.verify()`.
bool key_names_object(std::string_view key, std::string_view name, std::string_view title) {
  if ((key.find('_') == std::string_view::npos) != (name.find('_') == std::string_view::npos)) return false;
  const std::vector<std::string> of_key = model::split_words(key);
  const std::vector<std::string> of_name = model::split_words(name);
  if (!std::all_of(of_name.begin(), of_name.end(), [&](const auto& word) { return contains(of_key, word); })) {
    return false;
  }
  const std::string object = model::fold(language_kit::qualifier(title));
  return !object.empty() && std::all_of(of_key.begin(), of_key.end(), [&](const std::string& word) {
    return contains(of_name, word) || object.find(word) != std::string::npos;
  });
}

void check_title(const spec::EntryItem& entry, diagnostics::Sink& sink) {
  if (!entry.title || !entry.key.is_scalar()) return;
  const std::string_view name = language_kit::unqualified(entry.title->value);
  const std::string_view key = spec::name_of_key(entry.key.value);
  if (!is_plain_name(name) || name == key || key_names_object(key, name, entry.title->value)) return;
  sink.report({&codes::title_key_mismatch,
               entry.title->span,
               fmt::format("the title names '{}', the key '{}'", name, base::printable(key)),
               "give both the same name",
               {{"the key", entry.key.span}}});
}

const Backend* find_backend(const Subject& subject, std::string_view language) {
  const auto found = std::find_if(subject.backends.begin(), subject.backends.end(),
                                  [&](const Backend* backend) { return backend->id == language; });
  return found == subject.backends.end() ? nullptr : *found;
}

}  // namespace

void check_names(const Subject& subject, diagnostics::Sink& sink) {
  for (const spec::SpecDocument& document : subject.documents) {
    for_each_row(document, [&](const RowPlace& place) {
      check_row(place, find_backend(subject, place.table.language.value), sink);
    });
    for (const spec::LanguageTable& table : document.tables) {
      // Titles of HTTP tables are paths and headings.
      if (table.language.value == wire_language || find_backend(subject, table.language.value) == nullptr) continue;
      for (const spec::EntryItem& entry : table.entries) check_title(entry, sink);
    }
  }
}

}  // namespace refgen::lint
