# Writes a source file that lists the backend of every file in languages/: adding a language is adding its file.
function(list_backends folder output)
  file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cc)
  set(declarations "")
  set(calls "")
  foreach(source IN LISTS sources)
    get_filename_component(id ${source} NAME_WE)
    string(APPEND declarations "const Backend& ${id}_backend();\n")
    string(APPEND calls "      &${id}_backend(),\n")
  endforeach()
  file(CONFIGURE OUTPUT ${output} @ONLY CONTENT "// Made by cmake/list_backends.cmake from the files of generator/languages.
#include \"generator/language_kit/registry.h\"

namespace refgen::languages {
using language_kit::Backend;
${declarations}}  // namespace refgen::languages

namespace refgen::language_kit {
const std::vector<const Backend*>& built_in_backends() {
  using namespace refgen::languages;
  static const std::vector<const Backend*> backends = {
${calls}  };
  return backends;
}
}  // namespace refgen::language_kit
")
endfunction()
