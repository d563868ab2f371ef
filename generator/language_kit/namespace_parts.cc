#include "generator/language_kit/namespace_parts.h"

#include <algorithm>

namespace refgen::language_kit {

std::vector<std::string> namespace_parts(std::string_view name_space, std::string_view separator, SpellName spell,
                                         const NamingRules& naming) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < name_space.size();) {
    const std::size_t end = std::min(name_space.find(separator, begin), name_space.size());
    if (end > begin) parts.push_back(spell(name_space.substr(begin, end - begin), naming));
    begin = end + separator.size();
  }
  if (parts.empty()) parts.push_back(spell(name_space, naming));
  return parts;
}

}  // namespace refgen::language_kit
