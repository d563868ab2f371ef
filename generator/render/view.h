#pragma once

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace refgen::render {

class View;

/// A field of a view: final text, a yes or no, or a list of views.
class Field {
 public:
  enum class Kind { text, flag, list };

  Field(std::string text);        // NOLINT(google-explicit-constructor): fields are written as literals
  Field(std::string_view text);   // NOLINT(google-explicit-constructor)
  Field(const char* text);        // NOLINT(google-explicit-constructor)
  Field(std::vector<View> list);  // NOLINT(google-explicit-constructor)
  /// Only a bool is a flag: no pointer or number turns into one by itself.
  Field(std::same_as<bool> auto flag) : value_(flag) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] Kind kind() const { return static_cast<Kind>(value_.index()); }
  /// What the field holds; empty or false when it is of another kind.
  [[nodiscard]] const std::string& text() const;
  [[nodiscard]] bool flag() const;
  [[nodiscard]] const std::vector<View>& list() const;
  /// The fact of the specs that readers lose when a template uses none of the fields with this fact; empty when the
  /// template is free to leave the field out.
  [[nodiscard]] std::string_view fact() const { return fact_; }

 private:
  friend Field required(std::string_view fact, Field field);

  std::string_view fact_;
  std::variant<std::string, bool, std::vector<View>> value_;  ///< In the order of Kind.
};

/// A field that carries a fact of the specs: a template has to use it, or another field of the same view with that
/// fact, such as the same text encoded for another place. `fact` must outlive the field.
Field required(std::string_view fact, Field field);

/// The name of a field. Made of literals only, so that views need not copy it.
class FieldName {
 public:
  template <std::size_t size>
  constexpr FieldName(const char (&literal)[size]) : text_(literal, size - 1) {}  // NOLINT(google-explicit-constructor)

  constexpr operator std::string_view() const { return text_; }  // NOLINT(google-explicit-constructor)

 private:
  std::string_view text_;
};

struct NamedField;

/// What a template sees: named fields. Texts are final: encoded for the place where the template puts them.
/// A template may use exactly the fields that are set: an unknown name is an error, and inside a list's section only
/// the fields of the item are visible (`{{.}}` is not used; an item that is only a text has one field). Only a text can
/// be printed. A section is shown for a flag that is set, for a text that is not empty, and once per item of a list;
/// the sections of a flag or a text see the same fields as outside of them.
class View {
 public:
  View() = default;
  View(std::initializer_list<NamedField> fields);

  /// Makes room for as many fields.
  void reserve(std::size_t count) { fields_.reserve(count); }
  /// Adds a field. Precondition: no field of that name is set.
  void set(FieldName name, Field field);
  /// The field of that name, or null.
  [[nodiscard]] const Field* find(std::string_view name) const;
  [[nodiscard]] const std::vector<std::pair<std::string_view, Field>>& fields() const { return fields_; }

 private:
  std::vector<std::pair<std::string_view, Field>> fields_;
};

/// A field as a view is written with it.
struct NamedField {
  FieldName name;
  mutable Field field;  ///< The view takes it over, though elements of an initializer list are const.
};

/// One view per line, with the fields `line` (its text) and `last`. For comments: an empty text gives no lines.
std::vector<View> line_views(const std::vector<std::string>& lines);

/// The view as JSON with its fields in order, `indent` blanks per level, without a final line feed: for `refgen dump
/// --stage view`.
std::string view_json(const View& view, int indent);

}  // namespace refgen::render
