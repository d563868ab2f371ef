# Sets refgen_fmt, refgen_yaml_cpp and refgen_nettle to what is linked. A release holds all its libraries where they can
# be had as archives: without shared ones it starts in half of the time, and runs wherever it is copied.
set(refgen_fmt fmt::fmt)
set(refgen_yaml_cpp yaml-cpp)
set(refgen_nettle PkgConfig::NETTLE)

# Called for every program that is released or held against one.
function(link_libraries_into program)
  if(NOT TARGET fmt_archive)
    return()
  endif()
  # The compiler's own option in place of CMake's -pie, which would take it back.
  set_property(TARGET ${program} PROPERTY POSITION_INDEPENDENT_CODE)
  target_compile_options(${program} PRIVATE -fPIE)
  target_link_options(${program} PRIVATE -static-pie)
endfunction()

if(CMAKE_BUILD_TYPE STREQUAL "Release")
  find_library(YAML_CPP_ARCHIVE libyaml-cpp.a)
  find_library(NETTLE_ARCHIVE libnettle.a)
  find_library(LIBC_ARCHIVE libc.a)
  if(YAML_CPP_ARCHIVE AND NETTLE_ARCHIVE AND LIBC_ARCHIVE)
    add_library(fmt_archive STATIC ${CMAKE_SOURCE_DIR}/cmake/fmt_archive.cc)
    get_target_property(fmt_headers fmt::fmt INTERFACE_INCLUDE_DIRECTORIES)
    target_include_directories(fmt_archive SYSTEM PUBLIC ${fmt_headers})
    set(refgen_fmt fmt_archive)
    set(refgen_yaml_cpp ${YAML_CPP_ARCHIVE})
    set(refgen_nettle ${NETTLE_ARCHIVE})
  else()
    message(STATUS "refgen will need shared libraries: not all of yaml-cpp, nettle and libc are there as archives")
  endif()
endif()
