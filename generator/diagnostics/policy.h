#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/diagnostics/diagnostic.h"

namespace refgen::diagnostics {

/// What a rule is set to. Nothing: it is off.
using Level = std::optional<Severity>;

/// Levels by the slug of the rule.
using RuleLevels = std::map<std::string, Level, std::less<>>;

/// Levels for some of the files.
struct PathLevels {
  std::vector<std::string> globs;  ///< Below the spec root; `*` also stands for folders (POSIX fnmatch without flags).
  RuleLevels levels;
};

/// `# refgen-ignore: slug -- reason`, as it stands in a spec.
struct IgnoreComment {
  Span span;    ///< Of the comment.
  Span covers;  ///< The line whose problems it hides: its own, or the next one when it stands alone.
  std::vector<std::string> rules;
};

/// Whether the level of a code may be changed and the code be ignored: all but the errors without which there is
/// nothing to work on.
bool is_rule(const Code& code);

/// The name of a source below a folder (`specs`, `specs/user.mdx` -> `user.mdx`); as it is when it is not there.
std::string_view path_below(std::string_view root, std::string_view name);

/// Decides which problems are told, and how much they weigh: what refgen.yaml and flags set, and what comments in the
/// specs hide. A problem that stops the run and is no rule is always told.
class Policy {
 public:
  bool strict = false;  ///< Every warning becomes an error.
  RuleLevels levels;
  std::vector<PathLevels> overrides;   ///< The last one that fits wins over `levels` and those before it.
  std::string spec_root;               ///< What source names begin with, without a final slash; globs count from there.
  std::vector<std::string> selection;  ///< Only problems in these sources, or in sources below these folders, are told.
                                       ///< Empty: all.

  /// Sets the severity of a problem; false when it is not to be told.
  bool admit(Diagnostic& diagnostic, const Sources* sources);
  void add_ignores(std::vector<IgnoreComment> comments);
  /// Problems (`unused-ignore`) for what ignores say in vain, given what admit has seen so far.
  [[nodiscard]] std::vector<Diagnostic> unused_ignores() const;

 private:
  struct Ignore {
    IgnoreComment comment;
    std::vector<bool> used;  ///< One for each of its rules.
  };

  [[nodiscard]] Level level_of(const Diagnostic& diagnostic, const Sources* sources) const;
  bool is_ignored(const Diagnostic& diagnostic);
  [[nodiscard]] bool is_selected(const Diagnostic& diagnostic, const Sources* sources) const;

  std::map<SourceId, std::vector<Ignore>> ignores_;
};

}  // namespace refgen::diagnostics
