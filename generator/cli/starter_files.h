#pragma once

#include <string_view>

namespace refgen::cli {

/// The commented refgen.yaml that `refgen init` writes; every setting has its default.
extern const std::string_view starter_configuration;

/// The example spec that `refgen init` writes: one model and one operation, in three languages.
extern const std::string_view starter_spec;

}  // namespace refgen::cli
