#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/hooks/scratch_repository.h"
#include "tests/schema/schema_check.h"

namespace refgen::testing {
namespace {

using ::testing::HasSubstr;

struct Pipeline {
  std::string service;
  std::string file;
};

/// Names the parameter in what a failed test prints.
void PrintTo(const Pipeline& pipeline, std::ostream* out) { *out << pipeline.file; }

/// The commands of the examples of pipelines, run in a repository; what only the service can do is left out.
class PipelineExample : public ScratchRepository, public ::testing::WithParamInterface<Pipeline> {
 protected:
  void SetUp() override {
    need("curl");
    need("python3-yaml", python + " -c 'import yaml'");
    if (IsSkipped()) return;
    ScratchRepository::SetUp();
    // What './dev package' makes, as far as the pipeline looks at it.
    must_run("mkdir -p " + home_.path() + "/archive/refgen/bin && ln -s " REFGEN_BINARY " " + home_.path() +
             "/archive/refgen/bin/refgen && "
             "tar -C " +
             home_.path() + "/archive -czf " + home_.path() + "/refgen.tar.gz refgen");
  }

  [[nodiscard]] Program run() const {
    return shell("REFGEN_ARCHIVE=file://" + home_.path() +
                 "/refgen.tar.gz PYTHONDONTWRITEBYTECODE=1 PATH=/usr/bin:/bin " + python +
                 " " REFGEN_SOURCE_DIR "/tests/hooks/run_pipeline.py " + GetParam().service +
                 " " REFGEN_SOURCE_DIR "/examples/" + GetParam().file);
  }
};

TEST_P(PipelineExample, PassesWhenTheOutputIsFresh) {
  const Program pipeline = run();
  EXPECT_EQ(pipeline.exit_code, 0) << pipeline.output;
  EXPECT_THAT(pipeline.output, HasSubstr("0 files to create, 0 to update, 0 to delete"));
}

TEST_P(PipelineExample, FailsWhenTheOutputIsStale) {
  edit_spec();
  const Program pipeline = run();
  EXPECT_EQ(pipeline.exit_code, 3) << pipeline.output;
  EXPECT_THAT(pipeline.output, HasSubstr("+++ "));
}

TEST_P(PipelineExample, FailsWhenASpecHasASlip) {
  must_run("sed -i \"0,/description:/s//descripton:/\" specs/message.mdx && refgen generate --quiet");
  const Program pipeline = run();
  EXPECT_EQ(pipeline.exit_code, 1) << pipeline.output;
  EXPECT_THAT(pipeline.output, HasSubstr("[unknown-key]"));
}

INSTANTIATE_TEST_SUITE_P(Services, PipelineExample,
                         ::testing::Values(Pipeline{"github", "github-actions/reference.yml"},
                                           Pipeline{"gitlab", "gitlab-ci/.gitlab-ci.yml"}),
                         [](const auto& test) { return test.param.service; });

}  // namespace
}  // namespace refgen::testing
