#pragma once

#include <string>
#include <string_view>

namespace refgen::language_kit {

/// A key of an interface in TypeScript, in quotes where prettier leaves them.
std::string js_interface_key(std::string_view key);

/// A key of an object literal. A bare `__proto__` would set the prototype (ECMA-262 B.3.1).
std::string js_literal_key(std::string_view key);

}  // namespace refgen::language_kit
