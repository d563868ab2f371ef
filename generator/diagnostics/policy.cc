#include "generator/diagnostics/policy.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "generator/base/edit_distance.h"
#include "generator/base/glob.h"
#include "generator/base/utf8.h"
#include "generator/diagnostics/codes.h"

namespace refgen::diagnostics {
namespace {

bool covers(const Span& line, const Span& span) { return span.begin >= line.begin && span.begin < line.end; }

bool fits(const std::vector<std::string>& globs, const std::string& path) {
  return std::any_of(globs.begin(), globs.end(), [&](const std::string& glob) { return base::fits_glob(glob, path); });
}

Diagnostic unused(const IgnoreComment& comment, const std::string& rule) {
  std::vector<std::string_view> known;
  for (const Code* code : codes::all()) {
    if (is_rule(*code)) known.push_back(code->slug);
  }
  if (std::find(known.begin(), known.end(), rule) != known.end()) {
    return {&codes::unused_ignore,
            comment.span,
            fmt::format("there is nothing of '{}' here to ignore", rule),
            "remove the comment, or the rule from it",
            {}};
  }
  const std::string near = base::nearest(rule, known);
  return {&codes::unused_ignore,
          comment.span,
          fmt::format("there is no rule '{}'", base::printable(rule)),
          near.empty() ? "'refgen explain' lists all rules" : fmt::format("did you mean '{}'?", near),
          {}};
}

}  // namespace

bool is_rule(const Code& code) { return code.severity != Severity::error || &code == &codes::reference_cycle; }

std::string_view path_below(std::string_view root, std::string_view name) {
  if (!name.starts_with(root) || root.empty()) return name;
  name.remove_prefix(root.size());
  return name.substr(std::min(name.find_first_not_of('/'), name.size()));
}

bool Policy::admit(Diagnostic& diagnostic, const Sources* sources) {
  diagnostic.severity = diagnostic.code->severity;
  if (!is_rule(*diagnostic.code)) return true;
  if (is_ignored(diagnostic)) return false;
  const Level level = level_of(diagnostic, sources);
  if (!level || !is_selected(diagnostic, sources)) return false;
  diagnostic.severity = strict && *level == Severity::warning ? Severity::error : *level;
  return true;
}

void Policy::add_ignores(std::vector<IgnoreComment> comments) {
  for (IgnoreComment& comment : comments) {
    std::vector<bool> used(comment.rules.size(), false);
    std::vector<Ignore>& ignores = ignores_[comment.span.source];
    const auto behind =
        std::upper_bound(ignores.begin(), ignores.end(), comment.covers.begin,
                         [](std::uint32_t line, const Ignore& ignore) { return line < ignore.comment.covers.begin; });
    ignores.insert(behind, {std::move(comment), std::move(used)});
  }
}

std::vector<Diagnostic> Policy::unused_ignores() const {
  std::vector<Diagnostic> problems;
  for (const auto& [source, ignores] : ignores_) {
    for (const Ignore& ignore : ignores) {
      for (std::size_t i = 0; i < ignore.used.size(); ++i) {
        if (!ignore.used[i]) problems.push_back(unused(ignore.comment, ignore.comment.rules[i]));
      }
    }
  }
  return problems;
}

Level Policy::level_of(const Diagnostic& diagnostic, const Sources* sources) const {
  if (sources != nullptr && diagnostic.span.source != no_source) {
    const std::string path(path_below(spec_root, (*sources)[diagnostic.span.source].name()));
    for (auto override = overrides.rbegin(); override != overrides.rend(); ++override) {
      const auto found = override->levels.find(diagnostic.code->slug);
      if (found != override->levels.end() && fits(override->globs, path)) return found->second;
    }
  }
  const auto found = levels.find(diagnostic.code->slug);
  return found == levels.end() ? Level(diagnostic.code->severity) : found->second;
}

bool Policy::is_ignored(const Diagnostic& diagnostic) {
  const auto found = ignores_.find(diagnostic.span.source);
  if (found == ignores_.end()) return false;
  // Comments cover whole lines: those of this line stand together.
  auto behind =
      std::upper_bound(found->second.begin(), found->second.end(), diagnostic.span.begin,
                       [](std::uint32_t at, const Ignore& ignore) { return at < ignore.comment.covers.begin; });
  bool ignored = false;
  for (; behind != found->second.begin() && covers(std::prev(behind)->comment.covers, diagnostic.span); --behind) {
    Ignore& ignore = *std::prev(behind);
    for (std::size_t i = 0; i < ignore.used.size(); ++i) {
      if (ignore.comment.rules[i] == diagnostic.code->slug) ignored = ignore.used[i] = true;
    }
  }
  return ignored;
}

bool Policy::is_selected(const Diagnostic& diagnostic, const Sources* sources) const {
  if (selection.empty()) return true;
  if (sources == nullptr || diagnostic.span.source == no_source) return false;
  const std::string& name = (*sources)[diagnostic.span.source].name();
  return std::any_of(selection.begin(), selection.end(), [&](const std::string& selected) {
    return name.starts_with(selected) && (name.size() == selected.size() || name[selected.size()] == '/');
  });
}

}  // namespace refgen::diagnostics
