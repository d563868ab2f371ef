#include "tests/fuzz/targets.h"

namespace refgen::fuzzing {

const std::vector<Target>& targets() {
  static const std::vector<Target> all = {{"configuration", configuration},
                                          {"front_matter", front_matter},
                                          {"manifest", manifest},
                                          {"mdx_body", mdx_body},
                                          {"names", names},
                                          {"pipeline", pipeline},
                                          {"templates", templates},
                                          {"type_grammar", type_grammar},
                                          {"yaml", yaml}};
  return all;
}

}  // namespace refgen::fuzzing
