#include "generator/report/printers.h"

#include <array>
#include <utility>

namespace refgen::report {

Printer find_printer(std::string_view format) {
  static constexpr std::array<std::pair<std::string_view, Printer>, 5> printers = {{{"json", print_json},
                                                                                    {"github", print_github},
                                                                                    {"sarif", print_sarif},
                                                                                    {"junit", print_junit},
                                                                                    {"checkstyle", print_checkstyle}}};
  for (const auto& [name, printer] : printers) {
    if (name == format) return printer;
  }
  return nullptr;
}

}  // namespace refgen::report
