# What a release does about faults of its own: checks of indexes in the library, of buffers and of the stack end the
# program instead of going on, and nothing that a fault could jump by stays writable or at a known address.
# tests/hardening/check reads from the program that this is so.
include(CheckPIESupported)
check_pie_supported()
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
  # Some compilers define it already.
  add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong)
  add_link_options(-Wl,-z,relro,-z,now)
endif()
