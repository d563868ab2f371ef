# list_backends(OUTPUT FOLDER...): makes the source file OUTPUT, which lists the backend of every <id>.cc in the
# folders. Adding a language is adding its file.
function(list_backends output)
  set(ids "")
  foreach(folder IN LISTS ARGN)
    file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cc)
    foreach(source IN LISTS sources)
      get_filename_component(id ${source} NAME_WE)
      list(APPEND ids ${id})
    endforeach()
  endforeach()
  list(SORT ids)
  set(declarations "")
  set(calls "")
  foreach(id IN LISTS ids)
    string(APPEND declarations "const Backend& ${id}_backend();\n")
    string(APPEND calls "      &languages::${id}_backend(),\n")
  endforeach()
  file(CONFIGURE OUTPUT ${output} @ONLY CONTENT "// Made by cmake/list_backends.cmake.
#include \"generator/language_kit/registry.h\"

namespace refgen::languages {
using language_kit::Backend;
${declarations}}  // namespace refgen::languages

namespace refgen::language_kit {
const std::vector<const Backend*>& built_in_backends() {
  static const std::vector<const Backend*> backends = {
${calls}  };
  return backends;
}
}  // namespace refgen::language_kit
")
endfunction()
