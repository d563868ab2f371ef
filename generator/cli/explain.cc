#include <fmt/format.h>

#include "generator/cli/commands.h"
#include "generator/cli/problems.h"
#include "generator/cli/suggestion.h"
#include "generator/diagnostics/codes.h"

namespace refgen::cli {
namespace {

using diagnostics::Code;

void list_codes() {
  for (const Code* code : diagnostics::codes::all()) {
    print_data(fmt::format("{:<24}  {:<7}  {}\n", code->slug, to_text(code->severity), code->summary));
  }
}

}  // namespace

std::vector<std::string_view> diagnostic_slugs() {
  std::vector<std::string_view> slugs;
  for (const Code* code : diagnostics::codes::all()) slugs.push_back(code->slug);
  return slugs;
}

ExitCode explain(const Options& options) {
  if (options.arguments.empty()) {
    list_codes();
    return fine;
  }
  const std::string& slug = options.arguments.front();
  for (const Code* code : diagnostics::codes::all()) {
    if (code->slug != slug) continue;
    print_data(fmt::format("{} ({})\n{}\n\n{}", code->slug, to_text(code->severity), code->summary, code->explanation));
    return fine;
  }
  return refuse(options.color, fmt::format("there is no diagnostic '{}'", slug), suggestion(slug, diagnostic_slugs()));
}

}  // namespace refgen::cli
