#pragma once

#include <pty.h>
#include <unistd.h>

namespace refgen::testing {

/// Whether this system has pseudo-terminals, which a bare chroot has none of: what needs one skips itself there, also
/// in CI.
inline bool has_pseudo_terminals() {
  int master = -1;
  int terminal = -1;
  if (openpty(&master, &terminal, nullptr, nullptr, nullptr) != 0) return false;
  close(master);
  close(terminal);
  return true;
}

}  // namespace refgen::testing
