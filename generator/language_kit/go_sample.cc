#include "generator/language_kit/go_sample.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "generator/language_kit/json_value.h"
#include "generator/language_kit/string_literal.h"
#include "generator/language_kit/typed_example.h"

namespace refgen::language_kit {
namespace {

using Kind = Example::Kind;

std::optional<int> number_at(std::string_view text, std::size_t begin, std::size_t length) {
  if (begin + length > text.size()) return std::nullopt;
  const char* const end = text.data() + begin + length;
  int number = 0;
  const auto result = std::from_chars(text.data() + begin, end, number);
  return result.ec == std::errc() && result.ptr == end ? std::optional(number) : std::nullopt;
}

/// `2025-01-15T09:30:00.000Z` as Go code. Other spellings are the zero time: Go has no literal of them.
std::string time_value(std::string_view text) {
  constexpr std::array months = {"January", "February", "March",     "April",   "May",      "June",
                                 "July",    "August",   "September", "October", "November", "December"};
  const auto year = number_at(text, 0, 4);
  const auto month = number_at(text, 5, 2);
  const auto day = number_at(text, 8, 2);
  const auto hour = number_at(text, 11, 2);
  const auto minute = number_at(text, 14, 2);
  const auto second = number_at(text, 17, 2);
  const bool is_utc = text.ends_with('Z') && year && month && day && hour && minute && second;
  if (!is_utc || *month < 1 || *month > 12) return "time.Time{}";
  const int milliseconds = number_at(text, 20, 3).value_or(0);
  return fmt::format("time.Date({}, time.{}, {}, {}, {}, {}, {}, time.UTC)", *year,
                     months.at(static_cast<std::size_t>(*month - 1)), *day, *hour, *minute, *second,
                     milliseconds * 1'000'000);
}

/// JSON as a value of type json.RawMessage.
std::string raw_message(const Example& value) {
  const std::string json =
      json_of(json_value(value)).dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  const bool is_plain = json.find('`') == std::string::npos && json.find('\r') == std::string::npos;
  return fmt::format("json.RawMessage({})", is_plain ? '`' + json + '`' : go_string(json));
}

class Completer {
 public:
  Completer(const GoModule& module, std::size_t package)
      : module_(module), types_(module, package, GoTypes::Place::outside) {}

  /// `use` is the type at the place of the value, of which the value's own is perhaps a part.
  void complete(Example& value, const TypeUse& use, bool is_read) {
    const std::string type = types_.type_text(use, is_read);
    if (type == "json.RawMessage") {
      value.code = raw_message(value);
      return;
    }
    if (type == "any") return complete_untyped(value);
    switch (value.kind) {
      case Kind::list:
        return complete_list(value, type, is_read);
      case Kind::object:
        return complete_object(value, type, is_read);
      case Kind::string:
      case Kind::number:
        return complete_scalar(value, type);
      case Kind::null:
      case Kind::boolean:
      case Kind::function:
        return;
    }
  }

 private:
  [[nodiscard]] const TypeDeclaration* record_of(const Example& value) const {
    const TypeDeclaration* const declaration = declaration_of(value, module_.plan);
    return declaration != nullptr && !declaration->is_enumeration() ? declaration : nullptr;
  }

  /// A value of any type: plain lists and maps.
  void complete_untyped(Example& value) {
    value.use = TypeUse();
    value.type = value.kind == Kind::object ? "map[string]any" : "any";
    for (Example& item : value.items) complete_untyped(item);
    for (ExampleMember& member : value.members) {
      member.field = nullptr;
      complete_untyped(member.value);
    }
  }

  void complete_list(Example& list, const std::string& type, bool is_read) {
    if (list.use->kind != TypeUse::Kind::array) return;
    list.type = type.substr(2);
    for (Example& item : list.items) complete(item, list.use->parts[0], is_read);
  }

  void complete_object(Example& object, const std::string& type, bool is_read) {
    const TypeDeclaration* const record = record_of(object);
    object.type = type;
    if (record != nullptr) return complete_record(object);
    if (object.use->kind != TypeUse::Kind::map) return;
    for (ExampleMember& member : object.members) {
      if (type == "jsonvalue.Object") {
        complete_untyped(member.value);
      } else {
        complete(member.value, object.use->parts[0], is_read);
      }
    }
  }

  /// The members, spelt as the package of the record has them.
  void complete_record(Example& object) {
    const DeclarationId id = object.use->declaration;
    Completer inside(module_, module_.plan.declarations[id].module);
    std::erase_if(object.members, [](const ExampleMember& member) { return member.value.kind == Kind::null; });
    for (ExampleMember& member : object.members) inside.complete_member(id, member);
  }

  void complete_member(DeclarationId record, ExampleMember& member) {
    complete(member.value, member.field->type, module_.read.contains(record));
    const GoField field = types_.field(record, *member.field);
    if (field.holder == GoHolder::value) return;
    const std::string type = types_.type_text(member.field->type, module_.read.contains(record));
    const bool is_pointer = field.holder == GoHolder::pointer;
    if (is_pointer && member.value.kind == Kind::object) {
      member.value.before = "&";
      return;
    }
    // What a literal is of by itself; for all else the function has to be told.
    const bool is_inferred = !member.value.code.empty() || member.value.kind == Kind::list ||
                             member.value.kind == Kind::object || type == "string" || type == "bool";
    member.value.before = fmt::format("{}.{}{}(", go_helper_package, is_pointer ? "Ptr" : "Of",
                                      is_inferred ? "" : fmt::format("[{}]", type));
    member.value.after = ")";
  }

  void complete_scalar(Example& value, const std::string& type) const {
    if (value.use && value.use->kind == TypeUse::Kind::timestamp) value.code = time_value(value.text);
    const TypeDeclaration* const enumeration = declaration_of(value, module_.plan);
    if (enumeration == nullptr || !type.ends_with('.' + enumeration->name)) return;
    for (const ConstantDeclaration& constant : enumeration->constants) {
      if (constant.value == value.text) value.code = type + constant.name;
    }
  }

  const GoModule& module_;
  GoTypes types_;
};

}  // namespace

void complete_go_sample(Example& value, const GoModule& module) {
  if (!value.use) return;
  const TypeDeclaration* const declaration = declaration_of(value, module.plan);
  const TypeUse& element = value.use->kind == TypeUse::Kind::array ? value.use->parts[0] : *value.use;
  const bool is_declared = element.kind == TypeUse::Kind::declared;
  const std::size_t package = is_declared ? module.plan.declarations[element.declaration].module : 0;
  const TypeUse use = *value.use;
  Completer(module, package).complete(value, use, declaration == nullptr);
}

}  // namespace refgen::language_kit
