#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/memory_run.h"

namespace refgen {
namespace {

using refgen::testing::PipelineRun;

/// What a run over the example specs says under limits. It writes nothing.
std::string problems_with(const base::Limits& limits) {
  base::MemoryFileSystem files;
  refgen::testing::copy_tree(std::string(REFGEN_SOURCE_DIR) + "/specs", files, "specs");
  PipelineRun run(files);
  pipeline::Run limited = run.run();
  limited.limits = limits;
  const publish::OutputPlan plan = pipeline::make_plan(limited, run.counts);
  EXPECT_TRUE(plan.files.empty());
  return run.problems();
}

TEST(PipelineLimits, OfTheOutput) {
  base::Limits limits;
  limits.output_files = 100;
  EXPECT_THAT(problems_with(limits),
              ::testing::AllOf(::testing::HasSubstr("there are more than 100 generated files [over-limit]\n"),
                               ::testing::HasSubstr("--max-output-files raises the limit")));
  limits = {};
  limits.output_size = 100 << 10;
  EXPECT_THAT(problems_with(limits),
              ::testing::AllOf(::testing::HasSubstr("all generated files together are larger than 100K [over-limit]\n"),
                               ::testing::HasSubstr("--max-output-size raises the limit (100K)")));
}

TEST(PipelineLimits, OfFiles) {
  base::Limits limits;
  limits.file_size = 100;
  EXPECT_THAT(problems_with(limits),
              ::testing::HasSubstr("specs/_navigation.mdx: error: the file 'specs/_navigation.mdx' is larger than 100 "
                                   "[over-limit]\n  help: --max-file-size raises the limit (100)\n"));
}

}  // namespace
}  // namespace refgen
