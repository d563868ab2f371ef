#include "generator/base/file_system.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>

#include "generator/base/memory_file_system.h"

namespace refgen::base {

static void PrintTo(const DirectoryEntry& entry, std::ostream* out) {
  *out << entry.name << " (" << static_cast<int>(entry.kind) << ")";
}

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A folder of the disk for one test.
class DiskPlace {
 public:
  DiskPlace() {
    std::string name = (std::filesystem::temp_directory_path() / "refgen-test-XXXXXX").string();
    root_ = ::mkdtemp(name.data());
  }
  ~DiskPlace() { std::filesystem::remove_all(root_); }

  FileSystem& files() { return *files_; }
  [[nodiscard]] std::string path(const std::string& below) const { return root_ + "/" + below; }
  void link(const std::string& path, const std::string& target) { std::filesystem::create_symlink(target, path); }

 private:
  std::unique_ptr<FileSystem> files_ = disk_file_system();
  std::string root_;
};

class MemoryPlace {
 public:
  FileSystem& files() { return files_; }
  [[nodiscard]] std::string path(const std::string& below) const { return below; }
  void link(const std::string& path, const std::string& target) { ASSERT_TRUE(files_.create_link(path, target).ok()); }

 private:
  MemoryFileSystem files_;
};

/// What both file systems promise.
template <typename Place>
class FileSystemContract : public testing::Test {
 protected:
  std::string path(const std::string& below) { return place_.path(below); }
  FileSystem& files() { return place_.files(); }
  void link(const std::string& below, const std::string& target) { place_.link(path(below), target); }
  void create_file(const std::string& below, std::string_view content) {
    const Result<Done> created = files().create_file(path(below), content);
    ASSERT_TRUE(created.ok()) << created.error();
  }
  void create_directory(const std::string& below) {
    const Result<Done> created = files().create_directory(path(below));
    ASSERT_TRUE(created.ok()) << created.error();
  }
  std::string content(const std::string& below) { return text_of(files().read_file(path(below))); }
  /// `done`, or the failure.
  static std::string text_of(const Result<Done>& result) { return result.ok() ? "done" : result.error(); }
  static std::string text_of(const Result<std::string>& result) {
    return result.ok() ? result.value() : "failure: " + result.error();
  }

 private:
  Place place_;
};

using Places = testing::Types<DiskPlace, MemoryPlace>;
TYPED_TEST_SUITE(FileSystemContract, Places);

TYPED_TEST(FileSystemContract, KeepsEveryByteOfAFile) {
  const std::string bytes("a\0\r\n\xff", 5);
  this->create_file("a.bin", bytes);
  EXPECT_EQ(this->content("a.bin"), bytes);
}

TYPED_TEST(FileSystemContract, KeepsFilesThatAreLongerThanABuffer) {
  const std::string text(300'000, 'x');
  this->create_file("long", text);
  EXPECT_EQ(this->content("long"), text);
}

TYPED_TEST(FileSystemContract, ReadsNoMoreThanItIsAllowed) {
  this->create_file("file", "text");
  EXPECT_EQ(this->files().read_file_up_to(this->path("file"), 4).value(), std::optional<std::string>("text"));
  EXPECT_EQ(this->files().read_file_up_to(this->path("file"), 3).value(), std::nullopt);
  EXPECT_EQ(this->files().read_file_up_to(this->path("nothing"), 3).error(), "no such file or directory");
}

TYPED_TEST(FileSystemContract, TellsWhatStandsAtAPath) {
  this->create_directory("folder");
  this->create_file("folder/file", "");
  this->link("link", "folder");
  EXPECT_EQ(this->files().kind(this->path("folder")), FileKind::directory);
  EXPECT_EQ(this->files().kind(this->path("folder/file")), FileKind::file);
  EXPECT_EQ(this->files().kind(this->path("link")), FileKind::link);
  EXPECT_EQ(this->files().kind(this->path("nothing")), FileKind::missing);
  EXPECT_EQ(this->files().kind(this->path("nothing/below")), FileKind::missing);
  EXPECT_EQ(this->files().kind(this->path("folder/file/below")), FileKind::missing);
}

TYPED_TEST(FileSystemContract, FollowsLinksOnTheWay) {
  this->create_directory("folder");
  this->create_file("folder/file", "text");
  this->link("link", "folder");
  this->link("folder/up", "..");
  EXPECT_EQ(this->files().kind(this->path("link/file")), FileKind::file);
  EXPECT_EQ(this->content("link/up/link/file"), "text");
  EXPECT_EQ(this->content("folder/../link/./file"), "text");
}

TYPED_TEST(FileSystemContract, ListsNamesInByteOrder) {
  this->create_directory("folder");
  this->create_directory("folder/b");
  this->create_file("folder/b/inner", "");
  this->create_file("folder/a", "");
  this->create_file("folder/B", "");
  this->create_file("folder/b.txt", "");
  this->link("folder/c", "nowhere");
  const auto entries = this->files().list(this->path("folder"));
  ASSERT_TRUE(entries.ok());
  EXPECT_THAT(entries.value(),
              ElementsAre(DirectoryEntry{"B", FileKind::file}, DirectoryEntry{"a", FileKind::file},
                          DirectoryEntry{"b", FileKind::directory}, DirectoryEntry{"b.txt", FileKind::file},
                          DirectoryEntry{"c", FileKind::link}));
}

TYPED_TEST(FileSystemContract, ListsThroughALink) {
  this->create_directory("folder");
  this->create_file("folder/a", "");
  this->link("link", "folder");
  const auto entries = this->files().list(this->path("link"));
  ASSERT_TRUE(entries.ok());
  EXPECT_THAT(entries.value(), ElementsAre(DirectoryEntry{"a", FileKind::file}));
}

TYPED_TEST(FileSystemContract, ListsAnEmptyFolder) {
  this->create_directory("folder");
  const auto entries = this->files().list(this->path("folder"));
  ASSERT_TRUE(entries.ok());
  EXPECT_THAT(entries.value(), IsEmpty());
}

TYPED_TEST(FileSystemContract, FailsToListWhatIsNoFolder) {
  this->create_file("file", "");
  EXPECT_EQ(this->files().list(this->path("nothing")).error(), "no such file or directory");
  EXPECT_EQ(this->files().list(this->path("file")).error(), "not a directory");
}

TYPED_TEST(FileSystemContract, FailsToReadWhatIsNoFile) {
  this->create_directory("folder");
  this->link("dangling", "nothing");
  this->link("circle", "circle");
  EXPECT_EQ(this->content("nothing"), "failure: no such file or directory");
  EXPECT_EQ(this->content("folder"), "failure: is a directory");
  EXPECT_EQ(this->content("dangling"), "failure: no such file or directory");
  EXPECT_EQ(this->content("circle"), "failure: too many levels of symbolic links");
}

TYPED_TEST(FileSystemContract, ReadsThroughALink) {
  this->create_file("file", "text");
  this->link("link", "file");
  EXPECT_EQ(this->content("link"), "text");
}

TYPED_TEST(FileSystemContract, DoesNotCreateAFileOverAnything) {
  this->create_file("file", "old");
  this->create_directory("folder");
  EXPECT_EQ(this->text_of(this->files().create_file(this->path("file"), "new")), "file exists");
  EXPECT_EQ(this->text_of(this->files().create_file(this->path("folder"), "new")), "file exists");
  EXPECT_EQ(this->content("file"), "old");
}

TYPED_TEST(FileSystemContract, DoesNotCreateAFileThroughALink) {
  this->create_file("file", "old");
  this->link("link", "file");
  this->link("dangling", "elsewhere");
  EXPECT_EQ(this->text_of(this->files().create_file(this->path("link"), "new")), "file exists");
  EXPECT_EQ(this->text_of(this->files().create_file(this->path("dangling"), "new")), "file exists");
  EXPECT_EQ(this->content("file"), "old");
  EXPECT_EQ(this->files().kind(this->path("elsewhere")), FileKind::missing);
}

TYPED_TEST(FileSystemContract, CreatesNoFileWithoutItsFolder) {
  this->create_file("file", "");
  EXPECT_EQ(this->text_of(this->files().create_file(this->path("no/file"), "")), "no such file or directory");
  EXPECT_EQ(this->text_of(this->files().create_file(this->path("file/below"), "")), "not a directory");
}

TYPED_TEST(FileSystemContract, RenamesOverAFile) {
  this->create_file("from", "new");
  this->create_file("to", "old");
  EXPECT_EQ(this->text_of(this->files().rename(this->path("from"), this->path("to"))), "done");
  EXPECT_EQ(this->content("to"), "new");
  EXPECT_EQ(this->files().kind(this->path("from")), FileKind::missing);
}

TYPED_TEST(FileSystemContract, RenamesOverALinkAndNotThroughIt) {
  this->create_file("target", "kept");
  this->link("link", "target");
  this->create_file("from", "new");
  EXPECT_EQ(this->text_of(this->files().rename(this->path("from"), this->path("link"))), "done");
  EXPECT_EQ(this->files().kind(this->path("link")), FileKind::file);
  EXPECT_EQ(this->content("target"), "kept");
}

TYPED_TEST(FileSystemContract, DoesNotRenameWhatIsMissingOrOntoAFolder) {
  this->create_file("file", "kept");
  this->create_directory("folder");
  EXPECT_EQ(this->text_of(this->files().rename(this->path("nothing"), this->path("to"))), "no such file or directory");
  EXPECT_EQ(this->text_of(this->files().rename(this->path("file"), this->path("folder"))), "is a directory");
  EXPECT_EQ(this->content("file"), "kept");
}

TYPED_TEST(FileSystemContract, RemovesALinkAndNotItsTarget) {
  this->create_file("target", "kept");
  this->link("link", "target");
  EXPECT_EQ(this->text_of(this->files().remove_file(this->path("link"))), "done");
  EXPECT_EQ(this->files().kind(this->path("link")), FileKind::missing);
  EXPECT_EQ(this->content("target"), "kept");
}

TYPED_TEST(FileSystemContract, RemovesOnlyFilesAsFiles) {
  this->create_directory("folder");
  EXPECT_EQ(this->text_of(this->files().remove_file(this->path("folder"))), "is a directory");
  EXPECT_EQ(this->text_of(this->files().remove_file(this->path("nothing"))), "no such file or directory");
}

TYPED_TEST(FileSystemContract, RemovesOnlyEmptyFoldersAsFolders) {
  this->create_directory("folder");
  this->create_file("folder/file", "");
  this->link("link", "folder");
  EXPECT_EQ(this->text_of(this->files().remove_directory(this->path("folder"))), "directory not empty");
  EXPECT_EQ(this->text_of(this->files().remove_directory(this->path("folder/file"))), "not a directory");
  EXPECT_EQ(this->text_of(this->files().remove_directory(this->path("link"))), "not a directory");
  EXPECT_EQ(this->text_of(this->files().remove_directory(this->path("nothing"))), "no such file or directory");
  EXPECT_EQ(this->text_of(this->files().remove_file(this->path("folder/file"))), "done");
  EXPECT_EQ(this->text_of(this->files().remove_directory(this->path("folder"))), "done");
  EXPECT_EQ(this->files().kind(this->path("folder")), FileKind::missing);
}

TYPED_TEST(FileSystemContract, CreatesAFolderOnlyWhereNothingElseStands) {
  this->create_directory("folder");
  this->create_file("file", "");
  this->link("link", "folder");
  EXPECT_EQ(this->text_of(this->files().create_directory(this->path("folder"))), "done");
  EXPECT_EQ(this->text_of(this->files().create_directory(this->path("file"))), "file exists");
  EXPECT_EQ(this->text_of(this->files().create_directory(this->path("link"))), "file exists");
  EXPECT_EQ(this->text_of(this->files().create_directory(this->path("no/folder"))), "no such file or directory");
}

TEST(DiskFileSystem, RefusesPathsThatTheSystemWouldCutOff) {
  const DiskPlace place;
  const std::string path = place.path(std::string("a\0b", 3));
  const std::unique_ptr<FileSystem> files = disk_file_system();
  EXPECT_EQ(files->create_file(path, "x").error(), "the path contains a NUL byte");
  EXPECT_EQ(files->read_file(path).error(), "the path contains a NUL byte");
  EXPECT_EQ(files->kind(place.path("a")), FileKind::missing);
}

TEST(DiskFileSystem, TakesTheEmptyPathForTheWorkingDirectory) {
  const std::unique_ptr<FileSystem> files = disk_file_system();
  EXPECT_EQ(files->kind(""), FileKind::directory);
  EXPECT_TRUE(files->list("").ok());
}

TEST(DiskFileSystem, DoesNotReadDevices) {
  const std::unique_ptr<FileSystem> files = disk_file_system();
  EXPECT_EQ(files->kind("/dev/null"), FileKind::other);
  EXPECT_EQ(files->read_file("/dev/null").error(), "not a regular file");
}

TEST(DiskFileSystem, TellsWhyAFileBreaksOff) {
  // Nothing is mapped where the memory of a process begins.
  EXPECT_EQ(disk_file_system()->read_file("/proc/self/mem").error(), "input/output error");
}

TEST(DiskFileSystem, ReadsNothingOfAHugeFile) {
  const DiskPlace place;
  const std::unique_ptr<FileSystem> files = disk_file_system();
  ASSERT_TRUE(files->create_file(place.path("huge"), "").ok());
  ASSERT_EQ(::truncate(place.path("huge").c_str(), off_t{1} << 36), 0);
  EXPECT_EQ(files->read_file_up_to(place.path("huge"), 1000).value(), std::nullopt);
}

TEST(DiskFileSystem, DoesNotBelieveTheSizeOfAFile) {
  // Files of /proc say that they are empty.
  EXPECT_EQ(disk_file_system()->read_file_up_to("/proc/self/status", 10).value(), std::nullopt);
}

TYPED_TEST(FileSystemContract, LocksADirectoryForOneAtATime) {
  this->create_directory("folder");
  this->create_directory("other");
  this->link("link", "folder");
  const auto locked = [this](const std::string& below) {
    auto lock = this->files().lock_directory(this->path(below));
    EXPECT_TRUE(lock.ok()) << below;
    return std::move(lock.value());
  };
  auto first = locked("folder");
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(locked("folder"), nullptr);
  EXPECT_EQ(locked("link"), nullptr) << "the same directory";
  EXPECT_NE(locked("other"), nullptr);
  EXPECT_THAT(this->files().list(this->path("folder")).value(), IsEmpty());
  this->create_file("folder/file", "whoever does not ask is not kept out");
  first = nullptr;
  EXPECT_NE(locked("folder"), nullptr);
}

TYPED_TEST(FileSystemContract, LocksDirectoriesOnly) {
  this->create_file("file", "");
  EXPECT_EQ(this->files().lock_directory(this->path("missing")).error(), "no such file or directory");
  EXPECT_EQ(this->files().lock_directory(this->path("file")).error(), "not a directory");
}

TYPED_TEST(FileSystemContract, ALockIsOfTheDirectoryThatIsThere) {
  this->create_directory("folder");
  const auto old_lock = this->files().lock_directory(this->path("folder"));
  ASSERT_TRUE(this->files().remove_directory(this->path("folder")).ok());
  this->create_directory("folder");
  auto lock = this->files().lock_directory(this->path("folder"));
  ASSERT_TRUE(lock.ok());
  EXPECT_NE(lock.value(), nullptr) << "what was locked is gone";
}

TEST(DiskFileSystem, DoesNotWaitForAPipe) {
  const DiskPlace place;
  ASSERT_EQ(::mkfifo(place.path("pipe").c_str(), 0600), 0);
  EXPECT_THAT(disk_file_system()->list(place.path("")).value(), ElementsAre(DirectoryEntry{"pipe", FileKind::other}));
  EXPECT_EQ(disk_file_system()->read_file(place.path("pipe")).error(), "not a regular file");
}

TEST(DiskFileSystem, LeavesNothingBehindWhenTheDiskIsFull) {
  // A limit on the size of files stands in for a disk that is full.
  const DiskPlace place;
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const rlimit small{1000, before.rlim_max};
  const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const Result<Done> created = disk_file_system()->create_file(place.path("a"), std::string(5000, 'x'));
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, old_handler);
  ASSERT_FALSE(created.ok());
  EXPECT_EQ(created.error(), "file too large");
  EXPECT_EQ(disk_file_system()->kind(place.path("a")), FileKind::missing);
}

TEST(DiskFileSystem, StampsOnlyFilesThatHaveRestedForAWhile) {
  const DiskPlace place;
  const auto files = disk_file_system();
  ASSERT_TRUE(files->create_file(place.path("a"), "a").ok());
  EXPECT_EQ(files->stamp(place.path("a")), std::nullopt) << "another change could get the same stamp";
  EXPECT_EQ(files->stamp("/"), std::nullopt) << "no file";
  EXPECT_EQ(files->stamp(place.path("missing")), std::nullopt);
  const std::string rested = REFGEN_SOURCE_DIR "/LICENSE";
  EXPECT_NE(files->stamp(rested), std::nullopt);
  EXPECT_EQ(files->stamp(rested), files->stamp(rested));
}

TEST(MemoryFileSystem, StampsDifferWhenContentMay) {
  const auto files = memory_file_system();
  ASSERT_TRUE(files->create_file("a", "a").ok());
  const auto before = files->stamp("a");
  EXPECT_NE(before, std::nullopt);
  ASSERT_TRUE(files->create_file("b", "a").ok());
  ASSERT_TRUE(files->rename("b", "a").ok());
  EXPECT_NE(files->stamp("a"), before);
  EXPECT_EQ(files->stamp("/"), std::nullopt);
}

TEST(MemoryFileSystem, StartsWithAnEmptyRoot) {
  const std::unique_ptr<FileSystem> files = memory_file_system();
  ASSERT_TRUE(files->list("/").ok());
  EXPECT_THAT(files->list("/").value(), IsEmpty());
  EXPECT_EQ(files->kind(""), FileKind::directory);
}

TEST(MemoryFileSystem, CountsRelativePathsFromTheRoot) {
  const std::unique_ptr<FileSystem> files = memory_file_system();
  ASSERT_TRUE(files->create_file("a", "text").ok());
  EXPECT_EQ(files->read_file("/a").value(), "text");
}

}  // namespace
}  // namespace refgen::base
