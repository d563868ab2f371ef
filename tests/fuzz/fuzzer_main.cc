#include <cstddef>
#include <cstdint>

#include "tests/fuzz/targets.h"

/// What libFuzzer calls with every input. The build defines REFGEN_FUZZ_TARGET.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  refgen::fuzzing::REFGEN_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
