#pragma once

namespace refgen::base {

/// Gives memory that is free back to the system. glibc keeps it, apart for each thread that asked for it: a stage that
/// runs on one thread takes new memory though another stage has just left enough on others. Takes milliseconds.
void return_free_memory();

}  // namespace refgen::base
