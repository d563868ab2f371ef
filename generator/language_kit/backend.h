#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/diagnostics/sink.h"
#include "generator/language_kit/example_value.h"
#include "generator/language_kit/naming.h"
#include "generator/language_kit/sample_rules.h"
#include "generator/language_kit/type_plan.h"
#include "generator/language_kit/type_spelling.h"
#include "generator/model/api_model.h"
#include "generator/model/type_grammar.h"
#include "generator/render/generated_file.h"

namespace refgen::language_kit {

/// What refgen.yaml says about one language, defaults filled in.
struct LanguageOptions {
  std::string name_space;                 ///< Go module path, PHP namespace, Java package, Python package, Ruby module,
                                          ///< npm package name; never empty: Backend's rules give the default.
  std::string docs_url;                   ///< Absolute url that page urls are appended to; empty: links stay relative.
  std::string api_base_url;               ///< Where requests of samples go, without a final slash.
  std::vector<std::string> client_setup;  ///< Lines that stand before the call in a request sample.
  std::string client;  ///< Expression before a call (`workos.` in `workos.userManagement.getUser()`).
};

/// Everything about a language that is not a template: data, no behaviour.
struct LanguageRules {
  std::string_view display_name;      ///< As a reader knows it: `Node.js`, `Go`, `cURL`.
  std::string_view fence;             ///< Info string of its Markdown code blocks.
  std::string_view sample_extension;  ///< Extension of sample files beside the specs, without the dot.
  std::string_view default_namespace;
  NamingRules naming;
  model::TypeGrammar grammar;
  TypeSpelling spelling;
  SampleRules samples;
};

/// Takes the files that a backend plans one after another: together they would take much room.
struct TakeJob {
  void operator()(const render::RenderJob& job) const { take(job); }
  /// Files that show one view, which is made only when one of them has to be rendered.
  void operator()(std::vector<render::RenderJob> jobs, const std::function<render::View()>& make_view) const {
    std::erase_if(jobs, keeps);
    if (jobs.empty()) return;
    render::View view = make_view();
    for (render::RenderJob& job : jobs) {
      job.view = std::move(view);
      take(job);
      view = std::move(job.view);
    }
  }

  std::function<void(const render::RenderJob& job)> take;
  /// Whether a file stays as an earlier run has made it: it is done then. The job needs no view for that.
  std::function<bool(const render::RenderJob& job)> keeps = [](const render::RenderJob& /*job*/) { return false; };
};

/// Completes a value of a sample.
using SampleCompleter = std::function<void(Example& value)>;

/// A language that refgen writes. Adding one is one file in languages/ that defines `const Backend& <id>_backend()`,
/// and one folder templates/models/<id>/: the build lists the files, nothing else names them.
struct Backend {
  std::string_view id;  ///< The specs' own name of the language.
  LanguageRules rules;
  /// The types of the language, by language_kit::plan_types. Reports what it cannot express at the spec's span.
  TypePlan (*plan_types)(const model::ApiModel& model, const LanguageOptions& options, diagnostics::Sink& sink);
  /// The files that declare these types, one after another. Paths start with `models/<id>/`; template names too.
  void (*plan_files)(const model::ApiModel& model, const TypePlan& plan, const LanguageOptions& options,
                     const TakeJob& take, diagnostics::Sink& sink);
  /// Makes what sets what a value that has the plan's types needs as code beyond the literals of `rules.samples`: once
  /// for all samples, which may be completed by several threads. Plan and options must outlive it. Null: nothing is
  /// needed.
  SampleCompleter (*sample_completer)(const TypePlan& plan, const LanguageOptions& options) = nullptr;
};

}  // namespace refgen::language_kit
