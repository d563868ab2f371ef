#include "generator/model/type_grammar.h"

#include "generator/language_kit/registry.h"
#include "generator/link/type_parser.h"
#include "tests/fuzz/properties.h"
#include "tests/fuzz/targets.h"

namespace refgen::fuzzing {
namespace {

std::vector<const model::TypeGrammar*> all_grammars() {
  std::vector<const model::TypeGrammar*> grammars;
  for (const language_kit::Backend* backend : language_kit::built_in_backends()) {
    grammars.push_back(&backend->rules.grammar);
  }
  return grammars;
}

void require_inside(const link::ParsedType& parsed, std::size_t size) {
  require(parsed.problem <= size, "reading stops inside the spelling");
  for (const link::ForeignPart& part : parsed.foreign) {
    require(part.begin < part.end && part.end <= size, "a part of another language lies inside the spelling");
  }
}

}  // namespace

void type_grammar(std::string_view input) {
  if (input.empty()) return;
  const std::vector<const model::TypeGrammar*> all = all_grammars();
  const std::size_t choice = static_cast<unsigned char>(input[0]) % (all.size() + 1);
  const model::TypeGrammar& own = choice < all.size() ? *all[choice] : link::neutral_grammar();
  const std::string_view spelling = input.substr(1);
  const auto declared = [](std::string_view name) { return name == "User" || name == "string"; };
  const link::ParsedType parsed = link::parse_type(spelling, own, all, declared);
  require_inside(parsed, spelling.size());
  require(parsed.readable || parsed.type.kind == model::TypeKind::any, "a spelling without a meaning is any value");
  require(parsed.type == link::parse_type(spelling, own, all, declared).type, "two runs read the same");
}

}  // namespace refgen::fuzzing
