#pragma once

#include <string_view>

namespace refgen::fuzzing {

// What code of a language may call its types, members and constants, written from the definition of each language and
// not from the rules that names are formed by. A name that is not legal ends the process, as in properties.h. Names of
// curl stand in documents only and are held to nothing.

void require_type_name(std::string_view name, std::string_view language);
void require_member_name(std::string_view name, std::string_view language);
/// A constant of an enumeration, as the plan of types has it: the language may put the name of the type in front.
void require_constant_name(std::string_view name, std::string_view language);

}  // namespace refgen::fuzzing
