#include "rendering/escaping.h"

#include <fmt/format.h>

#include <cstddef>

#include "base/unicode.h"

namespace twosource::rendering {
namespace {

/// Characters that steer a terminal, a line or the order of letters without being seen.
bool is_hidden_control(char32_t c) {
  return base::is_control(c) || base::is_bidi_control(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

bool is_ascii_digit(char c) { return '0' <= c && c <= '9'; }

/// A line that begins like this begins a block: a list, a heading, a rule.
bool begins_block(std::string_view text) {
  if (text.empty()) return false;
  if (std::string_view("#+-=").find(text[0]) != std::string_view::npos) return true;
  std::size_t digits = 0;
  while (digits < text.size() && is_ascii_digit(text[digits])) ++digits;
  return digits > 0 && digits < text.size() && (text[digits] == '.' || text[digits] == ')');
}

}  // namespace

std::string with_visible_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode_at(text, at);
    at += point.size;
    if (point.value == '\n' || !is_hidden_control(point.value)) {
      base::append_utf8(out, point.value);
    } else if (point.value < 0x20) {
      base::append_utf8(out, 0x2400 + point.value);  // the block "Control Pictures"
    } else if (point.value == 0x7F) {
      base::append_utf8(out, 0x2421);
    } else {
      out += fmt::format("⟨U+{:04X}⟩", static_cast<std::uint32_t>(point.value));
    }
  }
  return out;
}

std::string on_one_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (!is_blank(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string escape_html(std::string_view text) {
  std::string out;
  for (const char c : with_visible_controls(text)) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string escape_markdown(std::string_view text) {
  const std::string visible = with_visible_controls(text);
  const std::string_view view = visible;
  std::string out;
  if (begins_block(view)) {
    std::size_t at = 0;
    while (is_ascii_digit(view[at])) out += view[at++];
    out += '\\';
    out += view[at];
  }
  for (std::size_t at = out.empty() ? 0 : out.size() - 1; at < view.size(); ++at) {
    const std::string_view rest = view.substr(at);
    // "://" and "www." would become links by themselves.
    const bool is_markup = std::string_view("\\`*_[]<>|~&$").find(view[at]) != std::string_view::npos;
    const bool is_link = rest.starts_with("://") || (view[at] == '.' && at >= 3 && view.substr(at - 3, 3) == "www");
    if (is_markup || is_link) out += '\\';
    out += view[at];
  }
  return out;
}

std::string markdown_url(std::string_view url) {
  std::string out;
  for (const char c : url) {
    if (std::string_view("()<>[]|\\`\"'").find(c) != std::string_view::npos) {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      out += c == '&' ? "&amp;" : std::string(1, c);  // "&copy;" would be a character
    }
  }
  return out;
}

std::optional<std::string> linkable_url(const std::optional<std::string>& url) {
  if (!url) return std::nullopt;
  const std::string scheme = base::to_lower(url->substr(0, 8));
  if (!scheme.starts_with("http://") && !scheme.starts_with("https://")) return std::nullopt;
  for (std::size_t at = 0; at < url->size();) {
    const base::CodePoint point = base::decode_at(*url, at);
    if (is_hidden_control(point.value) || base::is_space(point.value)) return std::nullopt;
    at += point.size;
  }
  return url;
}

}  // namespace twosource::rendering
