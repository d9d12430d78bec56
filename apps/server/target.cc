#include "target.h"

#include <cstdint>
#include <optional>

namespace twosource::server {
namespace {

constexpr std::size_t kMostParameters = 64;

Error broken(const char* what) { return {ErrorCode::kBrokenInput, what, "address"}; }

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// How many bytes follow the first one of a character in UTF-8; -1 where none can begin so.
int following(unsigned char first) {
  if (first < 0x80) return 0;
  if (first >= 0xC2 && first <= 0xDF) return 1;
  if (first >= 0xE0 && first <= 0xEF) return 2;
  return first >= 0xF0 && first <= 0xF4 ? 3 : -1;
}

/// Well-formed UTF-8 (Unicode 15, table 3-7) without control characters.
bool is_sound(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto first = static_cast<unsigned char>(text[at]);
    const int more = following(first);
    if (more < 0 || at + static_cast<std::size_t>(more) >= text.size() || first < 0x20 || first == 0x7F) return false;
    for (int i = 1; i <= more; ++i) {
      const auto next = static_cast<unsigned char>(text[at + static_cast<std::size_t>(i)]);
      const unsigned char least = i > 1 ? 0x80 : first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
      const unsigned char most = i > 1 ? 0xBF : first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
      if (next < least || next > most) return false;
    }
    at += static_cast<std::size_t>(more) + 1;
  }
  return true;
}

Result<std::string> decoded(std::string_view text, bool is_form) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '+' && is_form) {
      out += ' ';
    } else if (text[at] != '%') {
      out += text[at];
    } else {
      const int high = at + 2 < text.size() ? digit_of(text[at + 1]) : -1;
      const int low = high < 0 ? -1 : digit_of(text[at + 2]);
      if (low < 0) return broken("a % in it is not followed by two hexadecimal digits");
      out += static_cast<char>(high * 16 + low);
      at += 2;
    }
  }
  return out;
}

}  // namespace

std::string value_of(const Parameters& parameters, std::string_view name) {
  const auto found = parameters.find(name);
  return found == parameters.end() ? std::string() : found->second;
}

Result<Parameters> parse_form(std::string_view form) {
  Parameters parameters;
  for (std::size_t count = 0; !form.empty(); ++count) {
    if (count == kMostParameters) return broken("it has more than 64 parameters");
    const std::size_t end = std::min(form.find('&'), form.size());
    const std::string_view one = form.substr(0, end);
    form.remove_prefix(std::min(end + 1, form.size()));
    if (one.empty()) continue;
    const std::size_t equals = std::min(one.find('='), one.size());
    auto name = decoded(one.substr(0, equals), true);
    if (!name) return name.error();
    auto value = decoded(one.substr(std::min(equals + 1, one.size())), true);
    if (!value) return value.error();
    std::erase(*value, '\r');
    for (char& c : *value) c = c == '\n' || c == '\t' ? ' ' : c;
    if (!is_sound(*name) || !is_sound(*value)) return broken("it holds bytes that are no UTF-8, or control characters");
    parameters.try_emplace(*std::move(name), *std::move(value));
  }
  return parameters;
}

Result<Target> parse_target(std::string_view text) {
  if (!text.starts_with('/')) return broken("it does not begin with /");
  const std::size_t query = std::min(text.find('?'), text.size());
  Target target;
  std::string_view path = text.substr(1, query - 1);
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    auto part = decoded(path.substr(0, end), false);
    if (!part) return part.error();
    if (!is_sound(*part)) return broken("it holds bytes that are no UTF-8, or control characters");
    if (part->empty() || *part == "." || *part == "..") return broken("it has an empty part, or one of dots");
    target.path.push_back(*std::move(part));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  auto parameters = parse_form(text.substr(std::min(query + 1, text.size())));
  if (!parameters) return parameters.error();
  target.parameters = *std::move(parameters);
  return target;
}

}  // namespace twosource::server
