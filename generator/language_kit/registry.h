#pragma once

#include <vector>

#include "generator/language_kit/backend.h"

namespace refgen::language_kit {

/// The backends of languages/, sorted by id. Made by the build from the files of that folder.
const std::vector<const Backend*>& built_in_backends();

}  // namespace refgen::language_kit
