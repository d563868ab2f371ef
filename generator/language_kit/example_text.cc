#include "generator/language_kit/example_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "generator/model/words.h"

namespace refgen::language_kit {
namespace {

using Words = std::vector<std::string>;

/// A name and what stands for it: a table, so that each line says one thing.
using Entry = std::pair<std::string_view, std::string_view>;

constexpr std::array texts_by_name = {
    Entry{"email", "ada.sommer@example.com"},
    Entry{"email_address", "ada.sommer@example.com"},
    Entry{"external_id", "2f7f5c1e-8d3a-4f7b-9c55-0b8f6a1d2e34"},
    Entry{"first_name", "Ada"},
    Entry{"given_name", "Ada"},
    Entry{"last_name", "Sommer"},
    Entry{"family_name", "Sommer"},
    Entry{"full_name", "Ada Sommer"},
    Entry{"username", "ada.sommer"},
    Entry{"user_name", "ada.sommer"},
    Entry{"job_title", "Software Engineer"},
    Entry{"user_agent", "Mozilla/5.0 (X11; Linux x86_64)"},
    Entry{"api_key", "sk_example_123456789"},
    Entry{"order", "desc"},
    Entry{"scope", "openid profile email"},
};

constexpr std::array texts_by_last_word = {
    Entry{"email", "ada.sommer@example.com"},
    Entry{"domain", "example.com"},
    Entry{"host", "example.com"},
    Entry{"hostname", "example.com"},
    Entry{"origin", "https://example.com"},
    Entry{"phone", "+15550100123"},
    Entry{"ip", "203.0.113.24"},
    Entry{"code", "123456"},
    Entry{"password", "correct-horse-battery-staple"},
    Entry{"locale", "en"},
    Entry{"language", "en"},
    Entry{"country", "US"},
    Entry{"city", "Berlin"},
    Entry{"currency", "EUR"},
    Entry{"timezone", "Europe/Berlin"},
    Entry{"version", "1"},
    Entry{"status", "active"},
    Entry{"message", "The request could not be completed."},
    Entry{"prefix", "example"},
};

constexpr std::array numbers_by_last_word = {
    Entry{"limit", "10"},     Entry{"seconds", "3600"},  Entry{"in", "3600"},        Entry{"timeout", "3600"},
    Entry{"ttl", "3600"},     Entry{"duration", "3600"}, Entry{"days", "30"},        Entry{"status", "200"},
    Entry{"port", "443"},     Entry{"size", "1024"},     Entry{"iat", "1736933400"}, Entry{"exp", "1767225599"},
    Entry{"attempts", "3"},   Entry{"count", "3"},       Entry{"total", "3"},        Entry{"amount", "1999"},
    Entry{"percentage", "50"}};

constexpr std::array people = {std::string_view("user"),   std::string_view("profile"), std::string_view("actor"),
                               std::string_view("member"), std::string_view("person"),  std::string_view("identity")};

constexpr std::array identifiers = {
    std::string_view("01E4ZCR3C56J083X43JQXF3JK5"), std::string_view("01HQ3M8T7KX2W9V4B6N5R1Y0ZC"),
    std::string_view("01JD7P5F2GQ8A4XE6M9S3TKVWB"), std::string_view("01H8N4YV6C3R7Z1KDQ5XW2P9TF"),
    std::string_view("01G6T2B9MA5E8JXW4S7FKCN3RQ"), std::string_view("01K1C7W5R9D2V6HZ8Q4GPXBT3M"),
    std::string_view("01FZ9S3X8KQ6N1MTA5W4J7VBRE")};

template <std::size_t Size>
std::string_view find(const std::array<Entry, Size>& table, std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Entry& entry) { return entry.first == name; });
  return found == table.end() ? std::string_view() : found->second;
}

bool contains(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string join(const Words& words, std::size_t count, char separator) {
  std::string joined;
  for (std::size_t i = 0; i < count; ++i) joined += (i > 0 ? std::string(1, separator) : "") + words[i];
  return joined;
}

std::string title_case(std::string_view name) {
  std::string title;
  for (std::string word : model::split_words(name)) {
    if (word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
    title += (title.empty() ? "" : " ") + word;
  }
  return title;
}

std::string identifier(std::string_view prefix) {
  // The thing "user" gets the first identifier; which one the others get only has to stay the same.
  std::size_t sum = 0;
  for (const char c : prefix) sum += static_cast<unsigned char>(c);
  std::size_t user = 0;
  for (const char c : std::string_view("user")) user += static_cast<unsigned char>(c);
  return fmt::format("{}_{}", prefix,
                     identifiers[(sum + identifiers.size() - user % identifiers.size()) % identifiers.size()]);
}

bool is_person(std::string_view thing) {
  const Words words = model::split_words(thing);
  return !words.empty() && std::find(people.begin(), people.end(), words.back()) != people.end();
}

std::string url_text(const Words& words, std::string_view owner) {
  if (contains(words, "picture") || contains(words, "image") || contains(words, "avatar") || contains(words, "logo")) {
    return "https://example.com/images/example.png";
  }
  const std::string what = words.size() > 1 ? join(words, words.size() - 1, '-') : model::kebab_case(owner);
  return "https://example.com/" + what;
}

std::string name_text(const Words& words, std::string_view owner) {
  const std::string thing = words.size() > 1 ? join(words, words.size() - 1, '_') : std::string(owner);
  if (thing.empty() || is_person(thing)) return "Ada Sommer";
  return "Example " + title_case(thing);
}

bool is_time(const Words& words) {
  return words.back() == "at" || words.back() == "date" || words.back() == "time" || words.back() == "timestamp";
}

bool is_secret(const Words& words) {
  for (const std::string_view word : {"token", "secret", "key", "jwt", "cookie", "hash", "challenge", "verifier"}) {
    if (words.back() == word) return true;
  }
  return false;
}

}  // namespace

std::string singular(std::string_view word) {
  const auto ends = [&](std::string_view ending) {
    return word.size() > ending.size() && word.substr(word.size() - ending.size()) == ending;
  };
  if (ends("ies")) return std::string(word.substr(0, word.size() - 3)) + "y";
  if (ends("sses") || ends("xes") || ends("ches") || ends("shes")) return std::string(word.substr(0, word.size() - 2));
  if (ends("s") && !ends("ss") && !ends("us")) return std::string(word.substr(0, word.size() - 1));
  return std::string(word);
}

std::string example_timestamp(std::string_view wire) {
  const Words words = model::split_words(wire);
  if (contains(words, "created")) return "2025-01-15T09:30:00.000Z";
  if (contains(words, "updated") || contains(words, "modified")) return "2025-03-02T14:05:12.000Z";
  if (contains(words, "expires") || contains(words, "expire") || contains(words, "until"))
    return "2025-12-31T23:59:59.000Z";
  return "2025-02-20T08:15:30.000Z";
}

std::string example_text(std::string_view wire, std::string_view owner) {
  const Words words = model::split_words(wire);
  if (words.empty()) return "example";
  const std::string name = join(words, words.size(), '_');
  for (const std::string_view text : {find(texts_by_name, name), find(texts_by_last_word, words.back())}) {
    if (!text.empty()) return std::string(text);
  }
  const std::string thing = owner.empty() ? "obj" : model::snake_case(owner);
  if (words.back() == "id") return identifier(words.size() > 1 ? join(words, words.size() - 1, '_') : thing);
  if (name == "before" || name == "after") return identifier("obj");
  if (is_time(words)) return example_timestamp(wire);
  if (words.back() == "url" || words.back() == "uri" || words.back() == "link" || words.back() == "endpoint") {
    return url_text(words, thing);
  }
  if (words.back() == "name" || words.back() == "title") return name_text(words, owner);
  if (words.back() == "slug")
    return "example-" + (words.size() > 1 ? join(words, words.size() - 1, '-') : model::kebab_case(thing));
  if (words.back() == "description") return "An example.";
  if (contains(words, "phone")) return "+15550100123";
  if (contains(words, "ip")) return "203.0.113.24";
  if (is_secret(words)) return name + "_example_4f7Qx2Lm9K";
  return "example-" + join(words, words.size(), '-');
}

std::string example_number(std::string_view wire, bool whole) {
  const Words words = model::split_words(wire);
  if (words.empty()) return "1";
  const std::string_view number = find(numbers_by_last_word, words.back());
  if (!number.empty()) return std::string(number);
  if (is_time(words)) return "1736933400";
  if (!whole && (words.back() == "latitude" || words.back() == "longitude")) return "52.52";
  return "1";
}

}  // namespace refgen::language_kit
