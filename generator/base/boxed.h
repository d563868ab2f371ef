#pragma once

#include <memory>
#include <utility>

namespace refgen::base {

/// A value that may be absent and takes the room of a pointer then: an std::optional for members that are large and
/// rare. Copies copy the value.
template <typename T>
class Boxed {
 public:
  Boxed() = default;
  // Both implicit, as std::optional's is.
  // NOLINTBEGIN(google-explicit-constructor)
  Boxed(T value) : value_(std::make_unique<T>(std::move(value))) {}
  /// A copy of what is pointed at; absent for null.
  Boxed(const T* value) : value_(value ? std::make_unique<T>(*value) : nullptr) {}
  // NOLINTEND(google-explicit-constructor)
  Boxed(const Boxed& other) : value_(other ? std::make_unique<T>(*other) : nullptr) {}
  Boxed(Boxed&&) noexcept = default;
  Boxed& operator=(Boxed other) noexcept {
    value_ = std::move(other.value_);
    return *this;
  }
  ~Boxed() = default;

  [[nodiscard]] bool has_value() const { return value_ != nullptr; }
  explicit operator bool() const { return has_value(); }

  /// Precondition of all four: there is a value.
  T& operator*() { return *value_; }
  const T& operator*() const { return *value_; }
  T* operator->() { return value_.get(); }
  const T* operator->() const { return value_.get(); }

  /// Whether both are absent, or both are there and equal.
  friend bool operator==(const Boxed& left, const Boxed& right) {
    return left && right ? *left == *right : left.has_value() == right.has_value();
  }

 private:
  std::unique_ptr<T> value_;
};

}  // namespace refgen::base
