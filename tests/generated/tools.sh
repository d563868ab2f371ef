# shellcheck shell=bash
# For the scripts of the languages, which run in the folder of the generated package and get
# WORK, a folder of their own for what they build; TREE, a name for the tree; NODE, where the npm packages are;
# DOCS, where the pages of the tree are.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[1]}")" && pwd)
export here

# has TOOL...: stops with 77 where a tool is missing, which is a failure in CI.
has() {
  local tool
  for tool in "$@"; do
    type -P "$tool" >/dev/null && continue
    echo "TOOL MISSING: $tool"
    [[ ${CI:-} == true ]] && exit 1
    exit 77
  done
}

# take_samples LANGUAGE: writes the samples of the language's pages to $WORK/samples.
take_samples() {
  has node
  node "$here/../pages/samples.mjs" "$DOCS" "$1" "$WORK/samples"
}
