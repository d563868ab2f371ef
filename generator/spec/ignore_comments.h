#pragma once

#include <vector>

#include "generator/diagnostics/policy.h"
#include "generator/spec/front_matter.h"
#include "generator/spec/yaml_node.h"

namespace refgen::spec {

/// The comments of a spec that hide problems: `# refgen-ignore: slug, slug -- reason` in the front matter,
/// `{/* refgen-ignore: slug -- reason */}` in the body. `root` is the front matter as it was read: what stands in one
/// of its texts is no comment.
std::vector<diagnostics::IgnoreComment> find_ignore_comments(const diagnostics::Sources& sources,
                                                             diagnostics::SourceId source, const FrontMatter& parts,
                                                             const Node& root);

}  // namespace refgen::spec
