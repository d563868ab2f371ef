// The least that a program must do which reads these specs and leaves these files: what refgen's times are held
// against.
#include <fmt/format.h>
#include <sys/resource.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <atomic>
#include <chrono>
#include <exception>
#include <istream>
#include <streambuf>

#include "tests/bench/floor_files.h"

namespace refgen::bench {
namespace {

/// Counts what it is told and keeps nothing.
class EventCounter : public YAML::EventHandler {
 public:
  [[nodiscard]] std::size_t count() const { return count_; }

  void OnDocumentStart(const YAML::Mark&) override { ++count_; }
  void OnDocumentEnd() override { ++count_; }
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { ++count_; }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { ++count_; }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override { ++count_; }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    ++count_;
  }
  void OnSequenceEnd() override { ++count_; }
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {
    ++count_;
  }
  void OnMapEnd() override { ++count_; }

 private:
  std::size_t count_ = 0;
};

/// Lets a stream read from bytes that somebody else holds.
class ViewBuffer : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view bytes) {
    char* const begin = const_cast<char*>(bytes.data());
    setg(begin, begin, begin + bytes.size());
  }
};

/// What stands between the two lines of three dashes; empty when there is nothing.
std::string_view front_matter(std::string_view text) {
  const std::size_t begin = text.find('\n');
  const std::size_t end = text.find("\n---", 3);
  if (text.substr(0, 6).find("---") == std::string_view::npos || end == std::string_view::npos) return {};
  return text.substr(begin + 1, end - begin);
}

std::size_t count_events(std::string_view yaml) {
  ViewBuffer buffer(yaml);
  std::istream stream(&buffer);
  YAML::Parser parser(stream);
  EventCounter counter;
  while (parser.HandleNextDocument(counter)) {
  }
  return counter.count();
}

double processor_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Parses the front matter of all specs and writes all files of the pack. Loading the pack is not refgen's work: the
/// time that is printed (wall and processor, in seconds) begins behind it.
void generate(const std::string& specs, const std::string& pack_path, const std::string& output) {
  const Pack pack(pack_path);
  const auto start = std::chrono::steady_clock::now();
  const double processor_start = processor_seconds();
  const std::vector<std::string> inputs = list_files(specs);
  make_folders(output, pack.files());
  std::atomic<std::size_t> events = 0;
  on_all_threads(inputs.size() + pack.files().size(), [&](std::size_t index) {
    if (index < inputs.size()) {
      events += count_events(front_matter(read_file(inputs[index])));
    } else {
      const PackedFile& file = pack.files()[index - inputs.size()];
      write_file(output + "/" + std::string(file.path), file.bytes);
    }
  });
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  fmt::print("{} events\n{:.6f} {:.6f}\n", events.load(), wall.count(), processor_seconds() - processor_start);
}

/// Reads every file of the folders once.
void read_all(const std::vector<std::string>& folders) {
  std::vector<std::string> paths;
  for (const std::string& folder : folders) {
    const std::vector<std::string> found = list_files(folder);
    paths.insert(paths.end(), found.begin(), found.end());
  }
  std::atomic<std::size_t> bytes = 0;
  on_all_threads(paths.size(), [&](std::size_t index) { bytes += read_file(paths[index]).size(); });
  fmt::print("{} bytes\n", bytes.load());
}

/// Parses the front matter of all specs.
void parse_all(const std::string& specs) {
  const std::vector<std::string> inputs = list_files(specs);
  std::atomic<std::size_t> events = 0;
  on_all_threads(inputs.size(),
                 [&](std::size_t index) { events += count_events(front_matter(read_file(inputs[index]))); });
  fmt::print("{} events\n", events.load());
}

}  // namespace
}  // namespace refgen::bench

/// usage: bench_floor generate SPECS PACK OUTPUT | parse SPECS | read FOLDER...
int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  try {
    if (arguments.size() == 4 && arguments[0] == "generate") {
      refgen::bench::generate(arguments[1], arguments[2], arguments[3]);
    } else if (arguments.size() == 2 && arguments[0] == "parse") {
      refgen::bench::parse_all(arguments[1]);
    } else if (arguments.size() > 1 && arguments[0] == "read") {
      refgen::bench::read_all({arguments.begin() + 1, arguments.end()});
    } else {
      return 2;
    }
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
  return 0;
}
