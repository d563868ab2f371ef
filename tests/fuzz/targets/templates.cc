#include "generator/base/memory_file_system.h"
#include "generator/render/template_contract.h"
#include "generator/render/template_store.h"
#include "tests/fuzz/properties.h"
#include "tests/fuzz/targets.h"
#include "tests/support/memory_run.h"

namespace refgen::fuzzing {
namespace {

constexpr std::string_view name = "page.mustache";

/// A view of the kinds of fields that there are, with names that the built-in templates use, too.
render::View view() {
  const std::vector<render::View> rows = {
      {{"name", "{{title}}"}, {"deprecated", true}, {"rows", std::vector<render::View>()}},
      {{"name", ""}, {"deprecated", false}, {"rows", std::vector<render::View>()}}};
  return {{"title", render::required("title", "A <title>")},
          {"name", "\\{{{"},
          {"text", ""},
          {"deprecated", false},
          {"rows", rows},
          {"lines", render::line_views({"a", ""})}};
}

/// What a template makes of the view, and what is said about it.
std::string rendered(std::string_view built_in, const base::FileSystem& files, const std::string& overrides) {
  diagnostics::Sources sources;
  diagnostics::Sink sink;
  const render::TemplateStore store({{name, built_in}}, files, overrides, sources, sink);
  std::string text;
  if (!sink.has_errors()) text = store.render(name, view(), sink);
  const std::string listing = checked_listing(sink, sources);
  require(listing.find("the engine refuses") == std::string::npos, "the engine takes what the reader takes");
  return text + listing;
}

}  // namespace

void templates(std::string_view input) {
  base::MemoryFileSystem files;
  testing::put_file(files, "/mine/" + std::string(name), render::contract_line() + '\n' + std::string(input));
  require(rendered(input, files, "") == rendered(input, files, ""), "two runs render the same");
  (void)rendered("{{title}}", files, "/mine");
}

}  // namespace refgen::fuzzing
