# Writes a source file that holds every template below `folder` as a raw string, sorted by name.
function(embed_templates folder output)
  file(GLOB_RECURSE templates RELATIVE ${folder} CONFIGURE_DEPENDS ${folder}/*.mustache)
  list(SORT templates)
  set(entries "")
  foreach(template IN LISTS templates)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${folder}/${template})
    file(READ ${folder}/${template} text)
    string(APPEND entries "      {\"${template}\", R\"__template__(${text})__template__\"},\n")
  endforeach()
  set(content "// Made by cmake/embed_templates.cmake from the files of templates/.
#include \"generator/render/template_store.h\"

namespace refgen::render {
const std::vector<BuiltInTemplate>& built_in_templates() {
  static const std::vector<BuiltInTemplate> templates = {
${entries}  };
  return templates;
}
}  // namespace refgen::render
")
  if(EXISTS ${output})
    file(READ ${output} previous)
    if(previous STREQUAL content)
      return()
    endif()
  endif()
  file(WRITE ${output} "${content}")
endfunction()
