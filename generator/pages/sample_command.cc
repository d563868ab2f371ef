#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "generator/language_kit/example_text.h"
#include "generator/language_kit/example_value.h"
#include "generator/language_kit/string_literal.h"
#include "generator/model/words.h"
#include "generator/pages/sample_call.h"
#include "generator/pages/sample_literal.h"

namespace refgen::pages {
namespace {

using language_kit::Example;
using language_kit::ExampleScope;
using model::Place;
using model::Row;

std::string percent_encode(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '_' || c == '.' || c == '~';
    encoded += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return encoded;
}

class CommandWriter {
 public:
  explicit CommandWriter(const SampleInput& input)
      : input_(input), subject_(language_kit::subject_of(input.entity().id)) {}

  std::string write() const {
    const std::string& method = input_.entity().method;
    const bool plain = method.empty() || method == "GET";
    std::string command = plain ? "curl" : "curl --request " + method;
    add(command, "--url " + language_kit::shell_string(url()));
    for (const std::string& header : headers()) add(command, "--header " + language_kit::shell_string(header));
    const std::string body = request_body();
    if (body.empty()) return command;
    add(command, "--header 'Content-Type: application/json'");
    add(command, "--data @- <<'BODY'");
    return command + '\n' + body + "\nBODY";
  }

 private:
  static void add(std::string& command, std::string_view option) {
    command += " \\\n  ";
    command += option;
  }

  std::vector<std::string> headers() const {
    if (!input_.options.client_setup.empty()) return input_.options.client_setup;
    return {"Authorization: Bearer YOUR_API_KEY"};
  }

  std::string text_of(const Row& row, std::string_view owner) const {
    const Example value =
        language_kit::example_of({input_.model, input_.entry.language, ExampleScope::required}, row, owner);
    return value.kind == Example::Kind::list && !value.items.empty() ? value.items[0].text : value.text;
  }

  std::string url() const { return input_.options.api_base_url + path() + query(); }

  /// The path template with values in place of `:id`. What stands before a parameter tells what it identifies.
  std::string path() const {
    const std::string& pattern = input_.entity().path;
    std::string path;
    std::string before = subject_;
    for (std::size_t begin = 0; begin < pattern.size();) {
      const std::size_t end = std::min(pattern.find('/', begin + 1), pattern.size());
      const std::string_view part = std::string_view(pattern).substr(begin, end - begin);
      if (part.substr(0, 2) == "/:") {
        path += '/' + percent_encode(path_value(part.substr(2), before));
      } else {
        path += part;
        before = language_kit::singular(model::snake_case(part));
      }
      begin = end;
    }
    return path;
  }

  std::string path_value(std::string_view name, std::string_view owner) const {
    for (const Row& row : input_.entry.parameters) {
      if (row.wire == name) return text_of(row, owner);
    }
    return language_kit::example_text(name, owner);
  }

  std::string query() const {
    std::string query;
    for (const Row& row : input_.entry.parameters) {
      if (row.place != Place::query || row.optional) continue;
      query += (query.empty() ? "?" : "&") + percent_encode(row.wire) + '=' + percent_encode(text_of(row, subject_));
    }
    return query;
  }

  std::string request_body() const {
    const std::string& method = input_.entity().method;
    if (method.empty() || method == "GET" || method == "HEAD") return {};
    std::vector<Row> rows;
    for (const Row& row : input_.entry.parameters) {
      if (row.place == Place::body) rows.push_back(row);
    }
    const Example body =
        language_kit::example_of_rows({input_.model, input_.entry.language, ExampleScope::some}, rows, subject_);
    return body.members.empty() ? std::string() : sample_literal(body, input_.backend.rules, 0);
  }

  const SampleInput& input_;
  std::string subject_;
};

}  // namespace

std::string sample_command(const SampleInput& input) { return CommandWriter(input).write(); }

}  // namespace refgen::pages
