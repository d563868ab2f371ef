#pragma once

namespace refgen::testing {

/// Whether this build checks itself as it runs (`./dev sanitize addresses`). The checks of types read memory through a
/// pipe, and report what is not so when no file number is free for one.
#ifdef __SANITIZE_ADDRESS__
constexpr bool checks_itself = true;
#else
constexpr bool checks_itself = false;
#endif

}  // namespace refgen::testing
