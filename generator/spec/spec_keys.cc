#include "generator/spec/spec_keys.h"

#include <array>

namespace refgen::spec {
namespace {

constexpr std::array page_table = {
    KeyRule{"descriptions", ValueKind::mapping},
    KeyRule{"reference", ValueKind::mapping},
    KeyRule{"title", ValueKind::text},
    KeyRule{"description", ValueKind::any},
    KeyRule{"icon", ValueKind::text},
    KeyRule{"breadcrumb", ValueKind::any},
    KeyRule{"showNextPage", ValueKind::any},
    KeyRule{"hideCopyButton", ValueKind::any},
    KeyRule{"externalAssets", ValueKind::any},
    KeyRule{"links", ValueKind::list},
    KeyRule{"featureFlag", ValueKind::any},
    KeyRule{"originalPath", ValueKind::text},
};

constexpr std::array entry_table = {
    KeyRule{"key", ValueKind::text},
    KeyRule{"id", ValueKind::text},
    KeyRule{"url", ValueKind::text},
    KeyRule{"title", ValueKind::text},
    KeyRule{"type", ValueKind::text},
    KeyRule{"properties", ValueKind::list},
    KeyRule{"parameters", ValueKind::list},
    KeyRule{"returns", ValueKind::list},
    KeyRule{"patternBefore", ValueKind::text},
    KeyRule{"sendsEmail", ValueKind::boolean},
    KeyRule{"description", ValueKind::text},
    KeyRule{"optional", ValueKind::boolean},
    KeyRule{"deprecated", ValueKind::boolean_or_text},
};

constexpr std::array row_table = {
    KeyRule{"key", ValueKind::text},         KeyRule{"type", ValueKind::text},
    KeyRule{"optional", ValueKind::boolean}, KeyRule{"description", ValueKind::text},
    KeyRule{"properties", ValueKind::list},  KeyRule{"unwrap", ValueKind::boolean},
    KeyRule{"expanded", ValueKind::boolean}, KeyRule{"title", ValueKind::text},
    KeyRule{"url", ValueKind::text},         KeyRule{"id", ValueKind::text},
    KeyRule{"nullable", ValueKind::boolean}, KeyRule{"deprecated", ValueKind::boolean_or_text},
    KeyRule{"example", ValueKind::any},      KeyRule{"default", ValueKind::any},
    KeyRule{"enum", ValueKind::list},        KeyRule{"wire", ValueKind::text},
};

constexpr std::array navigation_table = {
    KeyRule{"title", ValueKind::text},
    KeyRule{"url", ValueKind::text},
    KeyRule{"links", ValueKind::list},
    KeyRule{"featureFlag", ValueKind::any},
};

}  // namespace

std::span<const KeyRule> page_keys() { return page_table; }
std::span<const KeyRule> entry_keys() { return entry_table; }
std::span<const KeyRule> row_keys() { return row_table; }
std::span<const KeyRule> navigation_keys() { return navigation_table; }

}  // namespace refgen::spec
