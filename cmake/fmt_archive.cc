// fmt as an archive, which Debian does not have: the functions of its headers, and the instances of its templates that
// the headers leave to the library.
#include <fmt/format-inl.h>

template char fmt::detail::decimal_point_impl(locale_ref);
template fmt::detail::thousands_sep_result<char> fmt::detail::thousands_sep_impl(locale_ref);
template fmt::detail::dragonbox::decimal_fp<double> fmt::detail::dragonbox::to_decimal(double) noexcept;
template void fmt::detail::buffer<char>::append(const char*, const char*);
template void fmt::detail::vformat_to(buffer<char>&, string_view, basic_format_args<buffer_context<char>>, locale_ref);
