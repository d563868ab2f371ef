#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "generator/model/api_model.h"
#include "generator/pipeline/run.h"
#include "generator/spec/spec_document.h"

namespace refgen::pipeline {

/// Reads what lies under the spec root. Reads all of it every time, and parses only what has changed since.
class SpecReader {
 public:
  /// Reads the files of a run. Problems are reported every time, also those of documents that were not parsed again.
  void read(const Run& run);

  /// Frees the documents, once everything has been made of them. Another `read` would need them.
  void forget_documents() { std::vector<spec::SpecDocument>().swap(documents_); }

  /// Of the specs that were read, sorted, below the spec root.
  [[nodiscard]] std::vector<std::string> spec_paths() const;
  /// Sorted by path.
  [[nodiscard]] const std::vector<spec::SpecDocument>& documents() const { return documents_; }
  [[nodiscard]] const std::vector<model::SampleFile>& samples() const { return samples_; }
  /// The files that came, went or changed between the last two reads, sorted, below the spec root. After the first
  /// read: all.
  [[nodiscard]] const std::vector<std::string>& changes() const { return changes_; }

 private:
  void read_documents(const Run& run, const std::vector<std::string>& paths);
  void read_samples(const Run& run, const std::vector<std::string>& paths);
  /// The document of a path when its text is still this one; else nothing, and its source is forgotten.
  [[nodiscard]] std::optional<std::size_t> find_unchanged(const Run& run, const std::string& path,
                                                          const std::optional<std::string>& text);

  std::vector<spec::SpecDocument> documents_;
  std::vector<diagnostics::SourceId> sources_;  ///< Of the documents, in their order.
  std::vector<diagnostics::Sink> problems_;     ///< The same.
  std::map<std::string, std::size_t> known_;    ///< The place of each document.
  std::size_t revision_ = 1;                    ///< Of the next document that is parsed.
  std::vector<model::SampleFile> samples_;
  std::vector<std::string> changes_;
};

}  // namespace refgen::pipeline
