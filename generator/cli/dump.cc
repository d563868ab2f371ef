#include "generator/model/dump.h"

#include <fmt/format.h>

#include <cstdio>

#include "generator/cli/commands.h"
#include "generator/diagnostics/codes.h"

namespace refgen::cli {
namespace {

std::string dump_stage(Session& session) {
  const std::string& stage = session.options().stage;
  if (stage == "spec") return pipeline::dump_specs(session.run());
  if (stage == "view") return pipeline::dump_views(session.run());
  pipeline::InputCounts counts;
  return model::dump_json(pipeline::read_model(session.run(), counts), session.options().languages);
}

}  // namespace

ExitCode dump(const Options& options) {
  Session session(options);
  if (options.stage.empty()) {
    session.sink().report(
        {&diagnostics::codes::usage, {}, "'refgen dump' needs --stage", "possible are spec, model, view", {}});
  }
  std::string json;
  if (!session.sink().has_errors()) json = dump_stage(session);
  const ExitCode code = session.print_problems();
  if (code == fine) std::fwrite(json.data(), 1, json.size(), stdout);
  return code;
}

}  // namespace refgen::cli
