#pragma once

#include <string>
#include <utility>
#include <variant>

namespace refgen::base {

/// Why an operation of the outside world (a file, an option) did not succeed. The message is one line without a
/// trailing full stop, ready to be printed after the name of what was attempted.
struct Failure {
  std::string message;
};

/// Either a value or the reason why there is none. `[[nodiscard]]`, because an ignored failure is lost data.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}  // NOLINT(google-explicit-constructor): return values read better
  Result(Failure failure) : state_(std::move(failure)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return std::holds_alternative<T>(state_); }
  /// Precondition: ok().
  [[nodiscard]] const T& value() const { return std::get<T>(state_); }
  [[nodiscard]] T& value() { return std::get<T>(state_); }
  /// Precondition: !ok().
  [[nodiscard]] const std::string& error() const { return std::get<Failure>(state_).message; }

 private:
  std::variant<T, Failure> state_;
};

/// The value of an operation that only succeeds or fails.
struct Done {};

}  // namespace refgen::base
