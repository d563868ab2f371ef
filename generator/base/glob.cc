#include "generator/base/glob.h"

#include <fnmatch.h>

namespace refgen::base {

bool fits_glob(const std::string& pattern, const std::string& path) {
  return fnmatch(pattern.c_str(), path.c_str(), 0) == 0;
}

}  // namespace refgen::base
