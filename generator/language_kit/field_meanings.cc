#include "generator/language_kit/field_meanings.h"

namespace refgen::language_kit {
namespace {

const FieldMeanings& meanings() {
  static const FieldMeanings table = {
      {"accessors", "Java: accessors of members that are deprecated."},
      {"accessors.head", "The line that starts the method."},
      {"alias", "Python: the statement that names the union of the values."},
      {"alternatives", "The known values as a union of literals."},
      {"annotation", "Python: the member with its type, as a line of the class."},
      {"artifact", "The name of the artifact: the last part of the namespace."},
      {"autoloads", "Ruby: the constants that are loaded when they are first used."},
      {"base", "Ruby: the class of the runtime that the type extends."},
      {"classes", "PHP: every class with the path of its file."},
      {"constants", "The known values of the enumeration."},
      {"construction", "Java: the statement that makes the record of what the builder holds."},
      {"copies", "Java: the members that are copied, because a caller may change what they were given."},
      {"copies.value", "The expression that copies it."},
      {"declarations", "The types of the file, in the order of the spec; nested types follow the type that uses them."},
      {"deprecation", "Python: the decorator of a type that should not be used any more."},
      {"doc", "The comment, line by line, with the marks of the language."},
      {"document", "The whole file."},
      {"exports", "Python: the names that the module offers."},
      {"field", "Go: the name of the field."},
      {"filter", "PHP: the function that leaves out what is absent."},
      {"filter_argument", "PHP: what that function is given beside the members."},
      {"from", "The file, as the import spells it."},
      {"from_dts", "The head of the function that reads the type, in a declaration file."},
      {"from_js", "The head of the function that reads the type, in JavaScript."},
      {"from_ts", "The head of the function that reads the type, in TypeScript."},
      {"gap", "An empty line stands before it."},
      {"group", "The name of the group: the namespace without its last part."},
      {"has_module", "The types stand in a module of the package."},
      {"head", "The lines that start the type."},
      {"header", "Python: the line that starts the class."},
      {"imports", "What is imported from elsewhere."},
      {"indent", "The spaces in front of the type."},
      {"initialize", "Ruby: the head of the constructor."},
      {"initialize_signature", "Ruby: the signature of the constructor."},
      {"is_deprecated", "It should not be used any more."},
      {"is_enumeration", "It lists known values."},
      {"is_read", "The API answers with it."},
      {"is_record", "It has members."},
      {"is_separated", "An empty line stands before it."},
      {"is_written", "It is sent to the API."},
      {"json_members", "The members that JSON has: all but the parameters of the path."},
      {"json_name", "The name of the type's JSON form."},
      {"late_imports", "Python: imports that stand at the end, as the modules need each other."},
      {"library_imports", "Python: imports from the standard library."},
      {"line", "A line, with its indent."},
      {"lists", "Go: lists and maps, of which nil is absent and an empty one is not."},
      {"member", "Go: the field as a line of the struct."},
      {"members", "The members, in the order of the table, or with the required ones first."},
      {"module", "The name of the module."},
      {"modules", "The modules of the package."},
      {"name", "The name in code."},
      {"name_space", "The namespace."},
      {"notice", "That the file is generated, and from which spec."},
      {"nullable_keys", "Python: the JSON keys that are written as null when there is no value."},
      {"only_import", "Go: the package, when exactly one is imported."},
      {"other_setter", "Java: the statement of a second setter, which calls the first."},
      {"outer_modules", "Ruby: the modules around the package's own, outermost first."},
      {"package", "The name of the package."},
      {"package_imports", "Python: imports from the package itself."},
      {"pages", "The files that the index passes on."},
      {"path", "The path, as code spells it."},
      {"project", "The name of the project."},
      {"read_header", "Python: the line that starts the function that reads the type."},
      {"reads", "What reads each member, line by line."},
      {"remembers_nulls", "PHP: the object knows which members were null when it was read."},
      {"root", "Ruby: the module that holds everything."},
      {"runtime", "Ruby: the file with what all types share, as `require` spells it."},
      {"setters", "Java: the methods of the builder."},
      {"signature", "Ruby: the signature, as a line of the type."},
      {"signatures", "Ruby: signatures of further methods."},
      {"suppresses_deprecation", "Java: it uses something that is deprecated, which is right here."},
      {"text", "The code, with its indent."},
      {"time_error", "Go: the function that says where a time stands that cannot be read."},
      {"time_keys", "Go: the JSON keys of the times, as further arguments."},
      {"to_dts", "The head of the function that writes the type, in a declaration file."},
      {"to_js", "The head of the function that writes the type, in JavaScript."},
      {"to_text", "Java: the expression that gives the value as text."},
      {"to_ts", "The head of the function that writes the type, in TypeScript."},
      {"type", "The type in code."},
      {"type_imports", "Imports of types."},
      {"type_text", "The type of the constant."},
      {"underlying", "Go: the type of the values."},
      {"value", "The expression that gives the value."},
      {"value_imports", "Imports of functions and constants."},
      {"value_type", "Ruby: the type of the values."},
      {"values", "Ruby: the list of the constants."},
      {"writes", "What writes each member, line by line."},
  };
  return table;
}

}  // namespace

std::string_view find_meaning(const FieldMeanings& meanings, std::string_view path) {
  for (;;) {
    const auto found = meanings.find(path);
    if (found != meanings.end()) return found->second;
    const std::size_t dot = path.find('.');
    if (dot == std::string_view::npos) return {};
    path.remove_prefix(dot + 1);
  }
}

std::string_view model_field_meaning(std::string_view path) {
  const std::string_view meaning = find_meaning(meanings(), path);
  const std::size_t dot = path.rfind('.');
  const bool is_condition = path.substr(dot == std::string_view::npos ? 0 : dot + 1).starts_with("has_");
  return meaning.empty() && is_condition ? "Whether there are such." : meaning;
}

}  // namespace refgen::language_kit
