#include "generator/model/dump.h"

#include "generator/cli/commands.h"
#include "generator/cli/problems.h"
#include "generator/cli/session.h"

namespace refgen::cli {
namespace {

std::string dump_stage(Session& session) {
  const std::string& stage = session.options().stage;
  if (stage == "spec") return pipeline::dump_specs(session.run());
  if (stage == "types") return pipeline::dump_types(session.run());
  if (stage == "templates") return pipeline::dump_templates(session.run());
  if (stage == "view") return pipeline::dump_views(session.run());
  pipeline::InputCounts counts;
  return model::dump_json(pipeline::read_model(session.run(), counts), session.options().languages);
}

}  // namespace

ExitCode dump(const Options& options) {
  if (options.stage.empty()) {
    return refuse(options.color, "'refgen dump' needs the option '--stage'",
                  "write --stage spec, model, types, view or templates");
  }
  Session session(options);
  if (!session.ready()) return session.print_problems();
  const std::string json = dump_stage(session);
  const ExitCode code = session.print_problems();
  if (code == fine) print_data(json);
  return code;
}

}  // namespace refgen::cli
