#include "generator/language_kit/go_names.h"

#include <algorithm>
#include <map>
#include <utility>

#include "generator/base/utf8.h"

namespace refgen::language_kit {
namespace {

bool contains(const std::vector<std::string_view>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Endings that make the go command skip a file on other systems or outside of tests (`go help buildconstraint`, the
/// lists of go/build), and the name of the package's own comment.
bool means_something_to_go(std::string_view file_stem) {
  static const std::vector<std::string_view> endings = {
      "386",     "aix",     "amd64",   "android", "arm",     "arm64",   "darwin",  "dragonfly", "freebsd", "hurd",
      "illumos", "ios",     "js",      "linux",   "loong64", "mips",    "mips64",  "mips64le",  "mipsle",  "nacl",
      "netbsd",  "openbsd", "plan9",   "ppc",     "ppc64",   "ppc64le", "riscv",   "riscv64",   "s390",    "s390x",
      "solaris", "sparc",   "sparc64", "test",    "wasip1",  "wasm",    "windows", "zos"};
  const std::size_t mark = file_stem.rfind('_');
  return file_stem == "doc" || (mark != std::string_view::npos && contains(endings, file_stem.substr(mark + 1)));
}

std::string file_stem(std::string_view spelling) {
  NamingRules naming;
  naming.member_case = NameCase::snake;
  std::string stem = member_name(spelling, naming);
  if (stem[0] == '_') stem = "n" + stem;  // The go command ignores files that start with `_`.
  return means_something_to_go(stem) ? stem + "_model" : stem;
}

}  // namespace

std::string go_package_name(std::string_view spelling, const NamingRules& naming) {
  static const std::vector<std::string_view> reserved = {
      "any",       "append", "bool",    "byte",  "cap",     "close",    "comparable", "complex", "complex128",
      "complex64", "copy",   "delete",  "error", "false",   "fields",   "float32",    "float64", "imag",
      "init",      "int",    "int16",   "int32", "int64",   "int8",     "internal",   "iota",    "json",
      "jsonvalue", "len",    "main",    "make",  "new",     "nil",      "out",        "panic",   "print",
      "println",   "real",   "recover", "rune",  "string",  "testdata", "time",       "true",    "uint",
      "uint16",    "uint32", "uint64",  "uint8", "uintptr", "v",        "vendor"};
  std::string name;
  for (const char c : spelling) {
    const bool is_capital = c >= 'A' && c <= 'Z';
    const bool stays = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c == '_' && !name.empty());
    if (is_capital || stays) name += is_capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (name.empty() || (name[0] >= '0' && name[0] <= '9')) name = "api" + name;
  const bool is_reserved = contains(naming.reserved_words, name) || contains(reserved, name);
  return is_reserved || name.ends_with("_test") ? name + "api" : name;
}

std::vector<std::string> go_file_stems(const TypePlan& plan, const std::vector<SpecGroup>& groups) {
  std::vector<std::string> stems;
  std::map<std::pair<std::size_t, std::string>, int> uses;
  for (const SpecGroup& group : groups) {
    stems.push_back(file_stem(plan.declarations[group.declarations[0]].entity_id));
    ++uses[{group.module, stems.back()}];
  }
  for (std::size_t at = 0; at < groups.size(); ++at) {
    const bool is_shared = uses.at({groups[at].module, stems[at]}) > 1;
    if (is_shared) stems[at] = file_stem(spec_stem(groups[at].spec));
  }
  return stems;
}

bool fits_in_go_tag(std::string_view wire) {
  NamingRules letters;
  letters.member_case = NameCase::as_spelt;
  letters.unicode_identifiers = true;
  for (std::size_t at = 0; at < wire.size();) {
    const std::size_t begin = at;
    const char32_t c = base::next_code_point(wire, at);
    const std::string_view text = wire.substr(begin, at - begin);
    const bool is_mark = c < 0x80 && std::string_view(" !#$%&()*+-./:;<=>?@[]^_{|}~").find(text) != text.npos;
    const bool is_letter = member_name(text, letters) == text || (c >= '0' && c <= '9');
    if (!is_mark && !is_letter) return false;
  }
  return !wire.empty() && wire != "-";
}

}  // namespace refgen::language_kit
