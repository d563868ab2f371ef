#pragma once

#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "tests/support/needed_programs.h"
#include "tests/support/program.h"

namespace refgen::testing {

/// Debian's interpreter, which has Debian's modules.
inline const std::string python = "/usr/bin/python3";

/// Asks a JSON Schema validator about YAML files.
class SchemaCheck : public NeedsPrograms {
 protected:
  void SetUp() override { need("python3-jsonschema", python + " -c 'import jsonschema, yaml'"); }

  /// What the validator says of each document: `valid`, or `invalid` and why.
  static std::vector<std::string> verdicts(const std::string& schema, const std::vector<std::string>& documents) {
    const TemporaryFolder folder;
    folder.put("schema.json", schema);
    std::vector<std::string> arguments = {REFGEN_SOURCE_DIR "/tests/schema/validate.py", "schema.json"};
    for (std::size_t i = 0; i < documents.size(); ++i) {
      arguments.push_back(std::to_string(i));
      folder.put(arguments.back(), documents[i]);
    }
    const Program run = run_program(python, arguments, folder.path(), "PYTHONDONTWRITEBYTECODE=1");
    EXPECT_EQ(run.exit_code, 0) << run.errors;
    std::vector<std::string> lines;
    std::istringstream output(run.output);
    for (std::string line; std::getline(output, line);) lines.push_back(line);
    EXPECT_EQ(lines.size(), documents.size());
    lines.resize(documents.size());
    return lines;
  }
};

}  // namespace refgen::testing
