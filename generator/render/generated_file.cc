#include "generator/render/generated_file.h"

namespace refgen::render {

std::string_view to_text(SymbolRole role) {
  switch (role) {
    case SymbolRole::model:
      return "model";
    case SymbolRole::options:
      return "options";
    case SymbolRole::result:
      return "result";
    case SymbolRole::nested:
      return "nested";
    case SymbolRole::enumeration:
      break;
  }
  return "enum";
}

}  // namespace refgen::render
