# embed_templates(OUTPUT FOLDER...): a rule that makes the source file OUTPUT, which holds every *.mustache file of the
# folders byte for byte, sorted by name. It is made again when a template is added, removed or changed.
# As a script (cmake -DOUTPUT=... -DFOLDERS=a|b -P): makes the file.

if(CMAKE_SCRIPT_MODE_FILE)
  string(REPLACE "|" ";" folders "${FOLDERS}")
  set(names "")
  foreach(folder IN LISTS folders)
    file(GLOB_RECURSE found RELATIVE ${folder} ${folder}/*.mustache)
    foreach(name IN LISTS found)
      set(folder_of_${name} ${folder})
    endforeach()
    list(APPEND names ${found})
  endforeach()
  list(SORT names)
  set(entries "")
  foreach(name IN LISTS names)
    file(READ ${folder_of_${name}}/${name} bytes HEX)
    string(LENGTH "${bytes}" digits)
    math(EXPR length "${digits} / 2")
    string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${bytes}")
    string(APPEND entries "      {\"${name}\", std::string_view(\"${bytes}\", ${length})},\n")
  endforeach()
  file(WRITE ${OUTPUT}
       "// Made by cmake/embed_templates.cmake.\n#include \"generator/render/template_store.h\"\n\n"
       "namespace refgen::render {\nconst std::vector<BuiltInTemplate>& built_in_templates() {\n"
       "  static const std::vector<BuiltInTemplate> templates = {\n${entries}  };\n  return templates;\n}\n"
       "}  // namespace refgen::render\n")
  return()
endif()

set(EMBED_TEMPLATES_SCRIPT ${CMAKE_CURRENT_LIST_FILE})

function(embed_templates output)
  set(templates "")
  foreach(folder IN LISTS ARGN)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS ${folder}/*.mustache)
    list(APPEND templates ${found})
  endforeach()
  list(JOIN ARGN "|" folders)
  # The list of names is a dependency of its own: a removed file changes no other file's time.
  string(SHA256 names "${templates}")
  set(stamp ${output}.${names}.names)
  if(NOT EXISTS ${stamp})
    file(GLOB old ${output}.*.names)
    if(old)
      file(REMOVE ${old})
    endif()
    file(WRITE ${stamp} "")
  endif()
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} "-DFOLDERS=${folders}" -P ${EMBED_TEMPLATES_SCRIPT}
    DEPENDS ${templates} ${stamp} ${EMBED_TEMPLATES_SCRIPT}
    COMMENT "Embedding templates"
    VERBATIM)
endfunction()
