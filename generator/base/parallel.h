#pragma once

#include <cstddef>
#include <functional>

namespace refgen::base {

/// Calls `task(i)` for every i below `count`, on as many threads as the machine has processors, and returns when all
/// are done. Tasks are independent: each writes only to its own index. An exception thrown by a task is thrown again
/// here after the others have finished.
void parallel_for(std::size_t count, const std::function<void(std::size_t)>& task);

}  // namespace refgen::base
