#include "generator/publish/comparison.h"

#include <algorithm>
#include <utility>

#include "generator/base/hash.h"
#include "generator/base/path.h"

namespace refgen::publish {

using base::FileKind;
using render::GeneratedFile;

Comparison::Comparison(const base::FileSystem& files, const std::string& root, OutputMemory& memory, Contents contents,
                       Staging* staging)
    : files_(files),
      root_(root),
      memory_(memory),
      contents_(staging == nullptr ? contents : Contents::staged),
      staging_(staging),
      ways_(files, root) {}

void Comparison::add(GeneratedFile file) {
  if (file.sha256.empty()) file.sha256 = base::sha256_hex(file.content);
  ComparedFile compared{std::move(file), {}, false, "", ""};
  StandingFile standing = look(compared.file.path);
  const bool stands = standing.kind == FileKind::file && standing.failure.empty();
  compared.same = stands && (standing.sha256.empty() ? standing.content == compared.file.content
                                                     : standing.sha256 == compared.file.sha256);
  if (stands && !compared.same) standing.sha256 = standing.hash();
  if (compared.same || contents_ != Contents::kept) std::string().swap(standing.content);
  compared.standing = std::move(standing);
  put_down(compared);
  keep(std::move(compared));
}

bool Comparison::add_if_same(std::vector<GeneratedFile> files) {
  std::vector<StandingFile> standing;
  for (const GeneratedFile& file : files) {
    standing.push_back(look(file.path));
    const bool stands = standing.back().kind == FileKind::file && standing.back().failure.empty();
    if (!stands || standing.back().hash() != file.sha256) return false;
    std::string().swap(standing.back().content);
  }
  for (std::size_t i = 0; i < files.size(); ++i) keep({std::move(files[i]), std::move(standing[i]), true, "", ""});
  return true;
}

std::vector<ComparedFile> Comparison::take() {
  // They are large: to sort their places moves each only once.
  std::vector<ComparedFile*> order;
  order.reserve(compared_.size());
  for (ComparedFile& compared : compared_) order.push_back(&compared);
  std::sort(order.begin(), order.end(),
            [](const ComparedFile* left, const ComparedFile* right) { return left->file.path < right->file.path; });
  std::vector<ComparedFile> sorted;
  sorted.reserve(order.size());
  for (ComparedFile* compared : order) sorted.push_back(std::move(*compared));
  compared_.clear();
  return sorted;
}

StandingFile Comparison::look(const std::string& path) {
  StandingFile standing;
  {
    const std::scoped_lock lock(mutex_);
    if (!ways_.is_free(path, standing)) return standing;
  }
  const auto known = memory_.files.find(path);
  look_at_end(files_, base::join_path(root_, path), known == memory_.files.end() ? nullptr : &known->second, standing);
  return standing;
}

void Comparison::put_down(ComparedFile& compared) {
  std::string& content = compared.file.content;
  if (!compared.same && contents_ == Contents::staged) {
    base::Result<std::string> staged = staging_->put(content);
    (staged.ok() ? compared.staged : compared.failure) = staged.ok() ? staged.value() : staged.error();
  }
  if (compared.same || contents_ != Contents::kept) std::string().swap(content);
}

void Comparison::keep(ComparedFile compared) {
  const std::scoped_lock lock(mutex_);
  compared_.push_back(std::move(compared));
}

}  // namespace refgen::publish
