#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace refgen::diagnostics {

/// Index of a source in Sources.
using SourceId = std::uint32_t;

/// The id of no source: for problems that have no place, such as an option.
inline constexpr SourceId no_source = UINT32_MAX;

/// Half-open range of byte offsets in one source.
struct Span {
  SourceId source = no_source;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool operator==(const Span&) const = default;
};

/// 1-based; columns count code points, so that an editor's "go to" lands on the character.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;

  bool operator==(const Position&) const = default;
};

/// One text that was read, with its line table.
class Source {
 public:
  /// Precondition: the text is shorter than 4 GiB.
  Source(std::string name, std::string text);

  /// How the user would name it: the spec root as given, joined with the path below it.
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  /// Offsets behind the end count as the end. A byte-order mark takes no column.
  [[nodiscard]] Position position(std::uint32_t offset) const;
  /// The line that holds the offset, a view into text(), without its line end (LF or CRLF) and byte-order mark.
  [[nodiscard]] std::string_view line_at(std::uint32_t offset) const;

 private:
  /// Index of the line that holds the offset, which is not behind the end.
  [[nodiscard]] std::size_t line_index(std::uint32_t offset) const;
  void add_column_marks();

  /// How many code points of its line stand before an offset.
  struct ColumnMark {
    std::uint32_t offset;
    std::uint32_t column;
  };

  std::string name_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
  std::vector<ColumnMark> column_marks_;  ///< Here and there in long lines, so that no column is counted from afar.
};

/// Owns every source of a run, or of several runs of one process. References stay valid while more are added.
class Sources {
 public:
  SourceId add(std::string name, std::string text);
  /// Forgets a source. Its id is given to a later one: nothing may point into it any more.
  void remove(SourceId id);
  [[nodiscard]] const Source& operator[](SourceId id) const { return sources_[id]; }
  [[nodiscard]] std::size_t size() const { return sources_.size() - free_.size(); }

 private:
  std::deque<Source> sources_;
  std::vector<SourceId> free_;  ///< Places of sources that were removed.
};

}  // namespace refgen::diagnostics
