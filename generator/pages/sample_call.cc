#include "generator/pages/sample_call.h"

#include <algorithm>
#include <vector>

#include "generator/language_kit/example_value.h"
#include "generator/language_kit/naming.h"
#include "generator/model/words.h"
#include "generator/pages/sample_literal.h"
#include "generator/pages/sample_result.h"
#include "generator/pages/sample_types.h"

namespace refgen::pages {
namespace {

using language_kit::CallStyle;
using language_kit::Example;
using language_kit::ExampleScope;
using model::Row;

constexpr std::size_t widest_line = 80;

/// An argument of a call; without a name it is told by its place.
struct Argument {
  std::string name;
  Example value;
};

bool is_name_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Takes a name off the front, with the `$` of a variable; false when there is none.
bool take_name(std::string_view& text) {
  if (text.starts_with('$')) text.remove_prefix(1);
  const auto end =
      static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_name_character) - text.begin());
  if (end == 0 || (text[0] >= '0' && text[0] <= '9')) return false;
  text.remove_prefix(end);
  return true;
}

bool take_separator(std::string_view& text) {
  for (const std::string_view separator : {"::", "->", ".", "\\"}) {
    if (!text.starts_with(separator)) continue;
    text.remove_prefix(separator.size());
    return true;
  }
  return false;
}

/// Whether a language keeps the name for itself. PHP keeps words (`print`) from functions and types only.
bool is_reserved(std::string_view name, const language_kit::NamingRules& naming) {
  return std::binary_search(naming.reserved_words.begin(), naming.reserved_words.end(), name) ||
         std::binary_search(naming.reserved_types.begin(), naming.reserved_types.end(), name);
}

/// Whether the text is a chain of names of some language, such as `$userManagement->updateUser` or
/// `WorkOS::SSO.profile`, and not one that the language keeps for itself.
bool is_callee(std::string_view text, const language_kit::NamingRules& naming) {
  if (is_reserved(text, naming)) return false;
  do {
    if (!take_name(text)) return false;
  } while (take_separator(text));
  return text.empty();
}

/// The title without its parentheses where it is a call, else the pattern and the key of the entry.
/// Only a method needs a client; the rest are functions of their own.
struct Callee {
  std::string name;
  bool is_method = false;
};

Callee callee(const SampleInput& input) {
  const model::Entry& entry = input.entry;
  std::string name = entry.title.substr(0, entry.title.find('('));
  const language_kit::NamingRules& naming = input.backend.rules.naming;
  if (!is_callee(name, naming)) name = entry.pattern_before + entry.key;
  if (!is_callee(name, naming)) name = language_kit::member_name(entry.key, naming);
  const bool is_method = name.find_first_of(".:>") != std::string::npos;
  return {is_method ? input.options.client + name : name, is_method};
}

class CallWriter {
 public:
  explicit CallWriter(const SampleInput& input)
      : input_(input),
        syntax_(input.backend.rules.samples),
        scope_(input.entity().method == "GET" ? ExampleScope::required : ExampleScope::some),
        subject_(language_kit::subject_of(input.entity().id)) {}

  std::string write() const {
    const auto result = result_name(input_);
    std::string code = syntax_.header.empty() ? std::string() : std::string(syntax_.header) + "\n\n";
    const Callee called = callee(input_);
    if (called.is_method && !input_.options.client_setup.empty()) {
      for (const std::string& line : input_.options.client_setup) code += line + '\n';
      code += '\n';
    }
    code += result ? fill_in(syntax_.call_prefix, *result) : std::string(syntax_.call_prefix_void);
    return code + called.name + '(' + write_arguments(arguments()) + ')' + std::string(syntax_.call_suffix);
  }

 private:
  Example value_of(const Row& row) const {
    Example value = language_kit::example_of({input_.model, input_.entry.language, scope_}, row, subject_);
    if (const auto type = type_of_parameter(input_, row)) give_sample_type(value, *type, input_);
    return value;
  }

  std::vector<Argument> arguments() const {
    const std::vector<const Row*> rows = language_kit::shown_rows(input_.entry.parameters, scope_);
    if (syntax_.call == CallStyle::keyword) return keyword_arguments(rows);
    const bool scalars_only =
        std::all_of(rows.begin(), rows.end(), [](const Row* row) { return row->properties.empty(); });
    if (syntax_.call == CallStyle::bundled && rows.size() > 1 && scalars_only) return {bundle(rows)};
    std::vector<Argument> arguments;
    arguments.reserve(rows.size());
    for (const Row* row : rows) arguments.push_back({{}, value_of(*row)});
    const bool nothing_to_say = !rows.empty() && rows.back()->unwrap && arguments.back().value.members.empty();
    if (syntax_.call == CallStyle::bundled && nothing_to_say) arguments.pop_back();
    return arguments;
  }

  Argument bundle(const std::vector<const Row*>& rows) const {
    Argument argument;
    argument.value.kind = Example::Kind::object;
    for (const Row* row : rows) {
      argument.value.members.push_back({row->key, row->wire, value_of(*row), option_of(input_, *row)});
    }
    return argument;
  }

  std::vector<Argument> keyword_arguments(const std::vector<const Row*>& rows) const {
    std::vector<Argument> arguments;
    for (const Row* row : rows) {
      if (row->unwrap && !row->properties.empty()) {
        for (Argument& inner : keyword_arguments(language_kit::shown_rows(row->properties, scope_))) {
          arguments.push_back(std::move(inner));
        }
      } else {
        arguments.push_back({language_kit::member_name(row->key, input_.backend.rules.naming), value_of(*row)});
      }
    }
    return arguments;
  }

  std::string write_argument(const Argument& argument, std::size_t depth) const {
    const std::string name =
        argument.name.empty() ? std::string() : argument.name + std::string(syntax_.argument_separator);
    return name + sample_literal(argument.value, input_.backend.rules, depth);
  }

  std::string write_arguments(const std::vector<Argument>& arguments) const {
    std::string line;
    for (const Argument& argument : arguments) line += (line.empty() ? "" : ", ") + write_argument(argument, 0);
    const bool fits = line.find('\n') == std::string::npos && line.size() <= widest_line;
    if (fits || (arguments.size() == 1 && arguments[0].name.empty())) return line;
    std::string lines = "\n";
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      const bool separated = i + 1 < arguments.size() || syntax_.trailing_separator;
      lines += std::string(syntax_.indent) + write_argument(arguments[i], 1) + (separated ? ",\n" : "\n");
    }
    return lines;
  }

  const SampleInput& input_;
  const language_kit::SampleRules& syntax_;
  ExampleScope scope_;
  std::string subject_;
};

}  // namespace

std::string sample_call(const SampleInput& input) { return CallWriter(input).write(); }

}  // namespace refgen::pages
