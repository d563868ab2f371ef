#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "generator/base/file_watcher.h"
#include "tests/support/sanitizers.h"

namespace refgen::base {
namespace {

using std::chrono::milliseconds;

class DiskWatcherTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "refgen-test-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    root_ = name;
    std::filesystem::create_directories(root_ / "specs/users");
    put("specs/users/user.mdx");
    auto made = disk_watcher();
    ASSERT_TRUE(made.ok()) << made.error();
    watcher_ = std::move(made.value());
    list_.trees = {(root_ / "specs").string(), ""};
    list_.files = {(root_ / "project/refgen.yaml").string()};
    list_.is_ignored = [](const std::string& folder) { return folder.ends_with("/output"); };
    watch();
  }

  void TearDown() override { std::filesystem::remove_all(root_); }

  void watch() {
    const auto watched = watcher_->watch(list_);
    ASSERT_TRUE(watched.ok()) << watched.error();
  }

  void put(const std::string& path) const { std::ofstream(root_ / path) << "text"; }
  void move(const std::string& from, const std::string& to) const { std::filesystem::rename(root_ / from, root_ / to); }

  /// Whether something changed; afterwards all is as after a run.
  bool saw_change() {
    const bool saw = is_change(watcher_->wait(milliseconds(2000)));
    watch();
    while (is_change(watcher_->wait(milliseconds(20)))) {
    }
    return saw;
  }

  static bool is_change(WatchEvent event) { return event == WatchEvent::change || event == WatchEvent::save; }

  /// The last event of a burst that begins with a wait for it. What is to be seen has already happened.
  WatchEvent last_event() {
    WatchEvent last = watcher_->wait(std::nullopt);
    for (WatchEvent event = last; is_change(event); event = watcher_->wait(milliseconds(20))) last = event;
    return last;
  }

  bool saw_nothing() { return watcher_->wait(milliseconds(60)) == WatchEvent::timeout; }

  std::filesystem::path root_;
  WatchList list_;
  std::unique_ptr<FileWatcher> watcher_;
};

TEST_F(DiskWatcherTest, SeesFilesWrittenReplacedAndDeleted) {
  EXPECT_TRUE(saw_nothing());
  put("specs/users/user.mdx");
  EXPECT_TRUE(saw_change());
  put("specs/users/new.tmp");
  move("specs/users/new.tmp", "specs/users/user.mdx");
  EXPECT_TRUE(saw_change());
  std::filesystem::remove(root_ / "specs/users/user.mdx");
  EXPECT_TRUE(saw_change());
  EXPECT_TRUE(saw_nothing());
}

TEST_F(DiskWatcherTest, TellsThatASingleFileWasSaved) {
  put("specs/users/user.mdx");
  EXPECT_EQ(last_event(), WatchEvent::save);
  // As editors do it that never leave half a file.
  put("specs/users/other.mdx");
  move("specs/users/other.mdx", "specs/users/user.mdx");
  EXPECT_EQ(last_event(), WatchEvent::save);
  put("specs/users/user.mdx");
  std::filesystem::permissions(root_ / "specs/users/user.mdx", std::filesystem::perms::owner_all);
  EXPECT_EQ(last_event(), WatchEvent::save);
}

TEST_F(DiskWatcherTest, TellsThatMoreThanASaveHappened) {
  put("specs/users/user.mdx");
  put("specs/users/other.mdx");
  EXPECT_EQ(last_event(), WatchEvent::change) << "two files";
  std::filesystem::create_directory(root_ / "specs/groups");
  EXPECT_EQ(last_event(), WatchEvent::change) << "a folder";
  std::filesystem::remove(root_ / "specs/users/other.mdx");
  EXPECT_EQ(last_event(), WatchEvent::change) << "a deletion";
  std::ofstream open(root_ / "specs/users/user.mdx");
  open << "half of it" << std::flush;
  EXPECT_EQ(last_event(), WatchEvent::change) << "a file that is still open";
  open.close();
  EXPECT_EQ(last_event(), WatchEvent::save);
}

TEST_F(DiskWatcherTest, SeesWhatHappensInNewAndMovedFolders) {
  std::filesystem::create_directories(root_ / "specs/deep/er");
  EXPECT_TRUE(saw_change());
  put("specs/deep/er/a.mdx");
  EXPECT_TRUE(saw_change());
  move("specs/deep", "specs/moved");
  EXPECT_TRUE(saw_change());
  put("specs/moved/er/a.mdx");
  EXPECT_TRUE(saw_change());
  move("specs/moved", "outside");
  EXPECT_TRUE(saw_change());
  put("outside/er/a.mdx");
  EXPECT_TRUE(saw_nothing()) << "it belongs to the tree no more";
}

TEST_F(DiskWatcherTest, SeesTheRootGoAndReturn) {
  std::filesystem::remove_all(root_ / "specs");
  EXPECT_TRUE(saw_change());
  std::filesystem::create_directories(root_ / "specs/users");
  EXPECT_TRUE(saw_change());
  put("specs/users/user.mdx");
  EXPECT_TRUE(saw_change());
}

TEST_F(DiskWatcherTest, SeesTheTargetOfALinkedRoot) {
  move("specs", "real");
  std::filesystem::create_symlink("real", root_ / "specs");
  EXPECT_TRUE(saw_change());
  put("real/users/user.mdx");
  EXPECT_TRUE(saw_change());
  move("real", "other");
  EXPECT_TRUE(saw_change());
}

TEST_F(DiskWatcherTest, SeesAFileWhoseFolderIsNotThereYet) {
  put("else.txt");
  EXPECT_TRUE(saw_nothing());
  std::filesystem::create_directory(root_ / "project");
  EXPECT_TRUE(saw_change());
  put("project/refgen.yaml");
  EXPECT_TRUE(saw_change());
  put("project/other.yaml");
  EXPECT_TRUE(saw_nothing());
}

TEST_F(DiskWatcherTest, PassesOverHiddenNamesIgnoredFoldersAndLinks) {
  put("specs/users/.user.mdx.swp");
  std::filesystem::create_directories(root_ / "specs/.git/objects");
  std::filesystem::create_directories(root_ / "specs/output/docs");
  put("specs/output/docs/a.mdx");
  EXPECT_TRUE(saw_nothing());
  std::filesystem::create_directory(root_ / "elsewhere");
  std::filesystem::create_symlink(root_ / "elsewhere", root_ / "specs/link");
  EXPECT_TRUE(saw_change()) << "the link itself";
  put("elsewhere/a.mdx");
  EXPECT_TRUE(saw_nothing());
}

TEST_F(DiskWatcherTest, LooksAgainWhenEventsWereLost) {
  // More than the system keeps: the default limit of its queue is 16384.
  for (int count = 0; count < 9000; ++count) {
    put("specs/users/a.mdx");
    put("specs/users/b.mdx");
  }
  EXPECT_TRUE(saw_change());
  put("specs/users/a.mdx");
  EXPECT_TRUE(saw_change());
}

TEST_F(DiskWatcherTest, EndsAWaitForASignalInsteadOfDying) {
  for (const int signal : {SIGTERM, SIGINT}) {
    ASSERT_EQ(raise(signal), 0);
    EXPECT_EQ(watcher_->wait(milliseconds(2000)), WatchEvent::stop);
    sigset_t pending;
    ASSERT_EQ(sigpending(&pending), 0);
    EXPECT_EQ(sigismember(&pending, signal), 0) << "it would end the process as soon as the watcher is gone";
  }
}

TEST(DiskWatcher, FailsWhenTheSystemHasNoMoreFiles) {
  if (refgen::testing::checks_itself) GTEST_SKIP() << "the sanitizers need file numbers themselves";
  const int next = open("/dev/null", O_RDONLY | O_CLOEXEC);
  ASSERT_GE(next, 0);
  close(next);
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &before), 0);
  const rlimit none_left{static_cast<rlim_t>(next), before.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &none_left), 0);
  const auto watcher = disk_watcher();
  ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &before), 0);
  EXPECT_EQ(watcher.error(), "cannot watch files: Too many open files");
}

}  // namespace
}  // namespace refgen::base
