#include "generator/render/template_store.h"

#include <fmt/format.h>

#include <cassert>
#include <kainjow/mustache.hpp>
#include <set>
#include <unordered_map>
#include <utility>

#include "generator/base/edit_distance.h"
#include "generator/base/path.h"
#include "generator/diagnostics/codes.h"
#include "generator/diagnostics/limit_problem.h"
#include "generator/render/template_contract.h"
#include "generator/render/template_scopes.h"
#include "generator/render/template_tags.h"

namespace refgen::render {
namespace {

namespace codes = diagnostics::codes;
using Data = kainjow::mustache::data;

/// Answers the engine from one view. Unlike the engine's own context, only the fields of the innermost item are seen,
/// and what is not there is reported.
class StrictContext : public kainjow::mustache::basic_context<std::string> {
 public:
  StrictContext(const View& view, const TemplateScope& scope, diagnostics::Sink& sink) : sink_(sink) {
    levels_.push_back({&view, &scope, nullptr, nullptr});
  }

  [[nodiscard]] const Data* get(const std::string& name) const override {
    const Level& level = levels_.back();
    last_name_ = name;
    const Field* field = level.view->find(name);
    if (field == nullptr) {
      report_unknown(name);
      return &hidden_;
    }
    switch (field->kind()) {
      case Field::Kind::text:
        return text_data(field->text());
      case Field::Kind::flag:
        report_if_printed(name, "a flag");
        return field->flag() ? &shown_ : &hidden_;
      case Field::Kind::list:
        break;
    }
    report_if_printed(name, "a list");
    return list_data(field->list());
  }

  /// Called at the start of a section with what `get` returned for it, or with an item of that list.
  void push(const Data* data) override {
    const Level outside = levels_.back();
    if (data == &text_ || data == &shown_ || data == &hidden_) {
      levels_.push_back({outside.view, child_scope(data == &hidden_), nullptr, nullptr});
      return;
    }
    const std::size_t index = static_cast<std::size_t>(data - placeholders(outside.list->size()).data());
    levels_.push_back({&(*outside.list)[index], outside.item_scope, nullptr, nullptr});
  }

  void pop() override { levels_.pop_back(); }

  /// Never called: templates have no partials.
  [[nodiscard]] const Data* get_partial(const std::string& /*name*/) const override { return nullptr; }

 private:
  struct Level {
    const View* view;
    const TemplateScope* scope;
    const std::vector<View>* list;    ///< The one that was asked for last: the engine walks it before it asks again.
    const TemplateScope* item_scope;  ///< Of its items.
  };

  /// The engine is done with a text before it asks for the next name.
  const Data* text_data(const std::string& text) const {
    if (text.empty()) return &hidden_;
    text_ = has_hidden_white_space(text) ? Data(without_hidden_white_space(text)) : Data(text);
    return &text_;
  }

  static std::string without_hidden_white_space(const std::string& text) {
    std::string result;
    for (const char c : text) result += has_hidden_white_space({&c, 1}) ? "\xEF\xBF\xBD" : std::string(1, c);
    return result;
  }

  /// The engine walks a list of placeholders, whose places lead back to the views.
  const Data* list_data(const std::vector<View>& views) const {
    if (views.empty()) return &hidden_;
    levels_.back().list = &views;
    levels_.back().item_scope = child_scope(false);
    return &placeholder_lists_.try_emplace(views.size(), kainjow::mustache::list(views.size(), shown_)).first->second;
  }

  [[nodiscard]] const kainjow::mustache::list& placeholders(std::size_t count) const {
    return placeholder_lists_.at(count).list_value();
  }

  [[nodiscard]] const TemplateScope* child_scope(bool inverted) const {
    const TemplateScope& scope = *levels_.back().scope;
    const auto& children = inverted ? scope.inverted_sections : scope.sections;
    const auto child = children.find(last_name_);
    return child == children.end() ? nullptr : child->second.get();
  }

  /// The tags of the current level that name a field. The engine asks for no other names.
  [[nodiscard]] const TemplateScope::Use& use_of(const std::string& name) const {
    return levels_.back().scope->uses.find(name)->second;
  }

  void report_unknown(const std::string& name) const {
    const diagnostics::Span span = use_of(name).first;
    if (!reported_.insert(span.begin).second) return;
    std::vector<std::string_view> names;
    for (const auto& [field, value] : levels_.back().view->fields()) names.push_back(field);
    const std::string near = base::nearest(name, names);
    std::string help = near.empty() ? fmt::format("the fields here are: {}", fmt::join(names, ", "))
                                    : fmt::format("did you mean '{}'?", near);
    if (names.empty()) help = "there are no fields here";
    sink_.report({&codes::template_field, span, fmt::format("unknown field '{}'", name), std::move(help), {}});
  }

  void report_if_printed(const std::string& name, std::string_view kind) const {
    if (!levels_.back().scope->prints) return;
    const std::optional<diagnostics::Span>& printed = use_of(name).printed;
    if (!printed || !reported_.insert(printed->begin).second) return;
    sink_.report({&codes::template_field,
                  *printed,
                  fmt::format("field '{}' is {}, which cannot be printed", name, kind),
                  fmt::format("use it as a section: {{{{#{0}}}}}...{{{{/{0}}}}}", name),
                  {}});
  }

  diagnostics::Sink& sink_;
  mutable std::vector<Level> levels_;
  const Data shown_ = Data(true);
  const Data hidden_ = Data(false);
  mutable Data text_;
  mutable std::string_view last_name_;                               ///< In a tag, which the engine keeps.
  mutable std::unordered_map<std::size_t, Data> placeholder_lists_;  ///< By their length.
  mutable std::set<std::uint32_t> reported_;
};

/// Line ends as this program writes them on every system.
std::string with_line_feeds(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_pair = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
    if (!is_pair) result += text[at] == '\r' ? '\n' : text[at];
  }
  return result;
}

/// The files below `root`, as paths below it. Names that start with a dot belong to tools.
std::vector<std::string> files_below(const base::FileSystem& files, const std::string& root, const std::string& folder,
                                     diagnostics::Sink& sink) {
  const std::string path = folder.empty() ? root : base::join_path(root, folder);
  const auto entries = files.list(path);
  if (!entries.ok()) {
    sink.report(
        {&codes::cannot_read, {}, fmt::format("cannot read template folder '{}': {}", path, entries.error()), {}, {}});
    return {};
  }
  std::vector<std::string> found;
  for (const base::DirectoryEntry& entry : entries.value()) {
    if (entry.name.starts_with('.')) continue;
    std::string name = base::join_path(folder, entry.name);
    if (entry.kind != base::FileKind::directory) {
      found.push_back(std::move(name));
      continue;
    }
    const std::vector<std::string> inner = files_below(files, root, name, sink);
    found.insert(found.end(), inner.begin(), inner.end());
  }
  return found;
}

void report_unknown_file(const std::string& name, const std::vector<std::string_view>& names,
                         diagnostics::SourceId source, diagnostics::Sink& sink) {
  const std::string near = base::nearest(name, names);
  std::string help = near.empty() ? "" : fmt::format("did you mean '{}'?", near);
  std::string message = fmt::format("'{}' replaces no built-in template", name);
  sink.report({&codes::template_unknown, {source, 0, 0}, std::move(message), std::move(help), {}});
}

/// What the engine writes to.
struct Text {
  std::string bytes;
};

Text& operator<<(Text& text, const std::string& bytes) {
  text.bytes += bytes;
  return text;
}

}  // namespace

/// A parsed template. Rendering only reads the engine, though the engine's own interface does not say so: it changes
/// itself for lambdas and partials, which views and templates do not have.
struct TemplateStore::Template {
  kainjow::mustache::mustache engine;
  TemplateScope top;
  diagnostics::SourceId source = diagnostics::no_source;
  bool replaces_built_in = false;
};

std::unique_ptr<TemplateStore::Template> TemplateStore::parse(std::string source_name, std::string_view text,
                                                              diagnostics::Sources& sources, diagnostics::Sink& sink) {
  const diagnostics::SourceId source = sources.add(std::move(source_name), with_line_feeds(text));
  source_ids_.push_back(source);
  const std::string_view clean_text = sources[source].text();
  const auto tags = read_tags(clean_text, source, sink);
  if (!tags) return nullptr;
  // The engine drops a last line of blanks beside a section; a line feed behind it, which render takes off, prevents
  // it.
  kainjow::mustache::mustache engine(text_for_engine(clean_text, *tags) + hide_white_space('\n'));
  if (!engine.is_valid()) {
    sink.report({&codes::template_syntax, {source, 0, 0}, "the engine refuses: " + engine.error_message(), {}, {}});
    return nullptr;
  }
  engine.set_custom_escape([](const std::string& value) { return value; });
  return std::make_unique<Template>(Template{std::move(engine), read_scopes(*tags, source), source});
}

TemplateStore::TemplateStore(const std::vector<OverrideTemplate>& overrides, diagnostics::Sources& sources,
                             diagnostics::Sink& sink)
    : TemplateStore(built_in_templates(), overrides, sources, sink) {}

TemplateStore::TemplateStore(const base::FileSystem& files, const std::string& override_root,
                             diagnostics::Sources& sources, diagnostics::Sink& sink)
    : TemplateStore(built_in_templates(), files, override_root, sources, sink) {}

TemplateStore::TemplateStore(const std::vector<BuiltInTemplate>& built_in, const base::FileSystem& files,
                             const std::string& override_root, diagnostics::Sources& sources, diagnostics::Sink& sink)
    : TemplateStore(built_in, read_override_templates(files, override_root, sink), sources, sink) {}

TemplateStore::TemplateStore(const std::vector<BuiltInTemplate>& built_in,
                             const std::vector<OverrideTemplate>& overrides, diagnostics::Sources& sources,
                             diagnostics::Sink& sink) {
  for (const BuiltInTemplate& entry : built_in) {
    templates_.emplace(entry.name, parse(fmt::format("templates/{}", entry.name), entry.text, sources, sink));
  }
  replace(overrides, sources, sink);
}

TemplateStore::~TemplateStore() = default;

std::vector<OverrideTemplate> read_override_templates(const base::FileSystem& files, const std::string& root,
                                                      diagnostics::Sink& sink, const base::Limits& limits) {
  std::vector<OverrideTemplate> overrides;
  if (root.empty()) return overrides;
  for (std::string& name : files_below(files, root, "", sink)) {
    std::string path = base::join_path(root, name);
    auto text = files.read_file_up_to(path, limits.file_size);
    if (!text.ok()) {
      sink.report({&codes::cannot_read, {}, fmt::format("cannot read template '{}': {}", path, text.error()), {}, {}});
    } else if (!text.value()) {
      sink.report(diagnostics::too_large_to_read(limits, "template", path));
    } else {
      overrides.push_back({std::move(name), std::move(path), std::move(*text.value())});
    }
  }
  return overrides;
}

void TemplateStore::replace(const std::vector<OverrideTemplate>& overrides, diagnostics::Sources& sources,
                            diagnostics::Sink& sink) {
  std::vector<std::string_view> names;
  for (const auto& [name, parsed] : templates_) names.push_back(name);
  for (const OverrideTemplate& file : overrides) {
    const auto replaced = templates_.find(file.name);
    if (replaced == templates_.end()) {
      source_ids_.push_back(sources.add(file.path, ""));
      report_unknown_file(file.name, names, source_ids_.back(), sink);
      continue;
    }
    replaced->second = parse(file.path, file.text, sources, sink);
    if (!replaced->second) continue;
    replaced->second->replaces_built_in = true;
    const diagnostics::SourceId source = replaced->second->source;
    check_contract(sources[source].text(), source, sink);
  }
}

bool TemplateStore::contains(std::string_view name) const { return templates_.contains(name); }

std::string TemplateStore::render(std::string_view name, const View& view, diagnostics::Sink& sink) const {
  const auto found = templates_.find(name);
  assert(found != templates_.end());
  if (!found->second) return {};
  if (found->second->replaces_built_in) check_required_fields(view, found->second->top, found->second->source, sink);
  StrictContext context(view, found->second->top, sink);
  Text text;
  found->second->engine.render(context, text);
  text.bytes.pop_back();
  return show_white_space(std::move(text.bytes));
}

}  // namespace refgen::render
