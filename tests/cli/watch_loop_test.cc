#include "generator/cli/watch_loop.h"

#include <gtest/gtest.h>

#include <deque>

namespace refgen::cli {
namespace {

using base::WatchEvent;

/// Tells what the test wrote down; then asks to end.
class FakeWatcher final : public base::FileWatcher {
 public:
  explicit FakeWatcher(std::deque<WatchEvent> events, std::string& log) : events_(std::move(events)), log_(log) {}

  base::Result<base::Done> watch(const base::WatchList& list) override {
    log_ += "watch " + list.trees.front() + "\n";
    if (list.trees.front() == "too many") return base::Failure{"no watches left"};
    return base::Done{};
  }

  WatchEvent wait(std::optional<std::chrono::milliseconds> limit) override {
    log_ += !limit ? "wait\n" : *limit > std::chrono::milliseconds(20) ? "settle\n" : "settle shortly\n";
    if (events_.empty()) return WatchEvent::stop;
    const WatchEvent event = events_.front();
    events_.pop_front();
    return event;
  }

 private:
  std::deque<WatchEvent> events_;
  std::string& log_;
};

/// What a loop does with these events.
std::string loop(std::deque<WatchEvent> events, const std::string& tree = "specs") {
  std::string log;
  FakeWatcher watcher(std::move(events), log);
  const auto ended = watch_loop(watcher, {[&tree] {
                                            return base::WatchList{{tree}, {}, {}};
                                          },
                                          [&log] { log += "run\n"; }});
  return log + (ended.ok() ? "" : "failed: " + ended.error() + "\n");
}

TEST(WatchLoop, WatchesBeforeItReads) { EXPECT_EQ(loop({}), "watch specs\nwatch specs\nrun\nwait\n"); }

TEST(WatchLoop, RunsOnceForABurst) {
  EXPECT_EQ(loop({WatchEvent::change, WatchEvent::change, WatchEvent::change, WatchEvent::timeout}),
            "watch specs\nwatch specs\nrun\n"
            "wait\nsettle\nsettle\nsettle\n"
            "watch specs\nrun\n"
            "wait\n");
}

TEST(WatchLoop, WaitsLessAfterASingleFileWasSaved) {
  EXPECT_EQ(loop({WatchEvent::save, WatchEvent::timeout}),
            "watch specs\nwatch specs\nrun\n"
            "wait\nsettle shortly\n"
            "watch specs\nrun\n"
            "wait\n");
  EXPECT_EQ(loop({WatchEvent::change, WatchEvent::save, WatchEvent::change, WatchEvent::timeout}),
            "watch specs\nwatch specs\nrun\n"
            "wait\nsettle\nsettle shortly\nsettle\n"
            "watch specs\nrun\n"
            "wait\n");
}

TEST(WatchLoop, RunsNowAndThenWhileThereIsNoRest) {
  const std::string log = loop(std::deque<WatchEvent>(60, WatchEvent::change));
  EXPECT_NE(log.find("settle\nwatch specs\nrun\nwait\nsettle\n"), std::string::npos) << log;
}

TEST(WatchLoop, EndsInTheMiddleOfABurst) {
  EXPECT_EQ(loop({WatchEvent::change, WatchEvent::stop, WatchEvent::change}),
            "watch specs\nwatch specs\nrun\nwait\nsettle\n");
}

TEST(WatchLoop, FailsWhenNotEverythingCanBeWatched) {
  EXPECT_EQ(loop({}, "too many"), "watch too many\nwatch too many\nfailed: no watches left\n");
}

}  // namespace
}  // namespace refgen::cli
