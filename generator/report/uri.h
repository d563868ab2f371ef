#pragma once

#include <string>
#include <string_view>

namespace refgen::report {

/// A path as a URI (RFC 3986): a relative reference, or `file:` when it is absolute. All but letters, digits and
/// `-._~/` is percent-encoded, byte by byte.
std::string uri_of(std::string_view path);

}  // namespace refgen::report
