#include <fmt/format.h>

#include <cstdio>

#include "generator/base/path.h"
#include "generator/cli/commands.h"

namespace refgen::cli {
namespace {

struct StarterFile {
  const char* path;
  const char* content;
};

constexpr StarterFile starter_files[] = {
    {"refgen.yaml",
     "# What refgen reads and where it writes. Every line may be left out; flags win over this file.\n"
     "specs: specs\n"
     "output: output\n"
     "# theme: components            # look of the pages: components or markdown\n"
     "# docs_url: https://docs.example.com\n"
     "# api_base_url: https://api.example.com\n"
     "# languages:                   # all, when left out\n"
     "#   js: { namespace: '@example/models' }\n"
     "#   go: { namespace: example.com/models }\n"},
    {"specs/thing.mdx",
     "---\n"
     "descriptions:\n"
     "  thing:\n"
     "    id: The unique id of the thing.\n"
     "    name: What people call it.\n"
     "reference:\n"
     "  curl:\n"
     "    - key: thing\n"
     "      id: thing\n"
     "      url: /reference/thing\n"
     "      title: thing\n"
     "      properties:\n"
     "        - { key: id, type: string, description: (thing.id) }\n"
     "        - { key: name, type: string, optional: true, description: (thing.name) }\n"
     "  js:\n"
     "    - key: Thing\n"
     "      id: thing\n"
     "      url: /reference/thing\n"
     "      title: interface Thing\n"
     "      properties:\n"
     "        - { key: id, type: string, description: (thing.id) }\n"
     "        - { key: name, type: string, optional: true, description: (thing.name) }\n"
     "---\n\n"
     "# Thing\n\n"
     "One thing of your API.\n\n"
     "<CodeBlock title=\"Thing\" referenceId=\"thing\" file=\"thing\" />\n"},
};

}  // namespace

ExitCode init(const Options& options) {
  const auto files = base::disk_file_system();
  if (files->kind("specs") == base::FileKind::missing && !files->create_directory("specs").ok()) {
    fmt::print(stderr, "refgen: error: cannot create the folder 'specs'\n");
    return file_trouble;
  }
  for (const StarterFile& file : starter_files) {
    if (files->kind(file.path) != base::FileKind::missing) {
      fmt::print(stderr, "kept {}: it is there already\n", file.path);
      continue;
    }
    if (const auto created = files->create_file(file.path, file.content); !created.ok()) {
      fmt::print(stderr, "refgen: error: cannot write '{}': {}\n", file.path, created.error());
      return file_trouble;
    }
    if (!options.quiet) fmt::print("wrote {}\n", file.path);
  }
  if (!options.quiet) fmt::print("now run: refgen generate\n");
  return fine;
}

}  // namespace refgen::cli
