#pragma once

#include <string>

#include "generator/model/api_model.h"
#include "generator/pipeline/run.h"
#include "generator/publish/output_plan.h"

namespace refgen::pipeline {

/// Sizes for the summary line.
struct InputCounts {
  std::size_t specs = 0;  ///< Files with a `reference` table.
  std::size_t entries = 0;
  std::size_t item_references = 0;  ///< As written in the specs.
};

/// discover, parse, link and lower.
model::ApiModel read_model(const Run& run, InputCounts& counts);

/// Everything that can be said about the specs without writing: what reading, linking and planning the types of the
/// configured languages report, broken links, and the rules of lint/. Ends with ignores that hide nothing.
model::ApiModel lint(const Run& run, InputCounts& counts);

/// The parsed specs as JSON, before linking: `refgen dump --stage spec`.
std::string dump_specs(const Run& run);

/// The types of the configured languages as JSON: `refgen dump --stage types`.
std::string dump_types(const Run& run);

/// The fields of the templates that the configured languages use, as JSON: `refgen dump --stage templates`.
std::string dump_templates(const Run& run);

/// The view of every template job of the configured languages as JSON: `refgen dump --stage view`.
std::string dump_views(const Run& run);

/// Everything up to the plan. Writes nothing but what waits in a staging folder. When the sink has errors the plan is
/// of no use.
publish::OutputPlan make_plan(const Run& run, InputCounts& counts);

}  // namespace refgen::pipeline
