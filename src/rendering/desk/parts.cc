#include "rendering/desk/parts.h"

#include <fmt/format.h>

#include <array>

#include "base/sha256.h"
#include "rendering/desk/script.h"
#include "rendering/desk/style.h"
#include "rendering/escaping.h"
#include "rendering/html_page.h"
#include "rendering/screen_page.h"

namespace twosource::rendering::desk {
namespace {

struct PageLink {
  std::string_view address;
  std::string_view name;
  std::string_view key;
};
constexpr std::array<PageLink, 5> kPages{{{"/", "Stories", "gi"},
                                          {"/search", "Search", "gs"},
                                          {"/add", "Take in", "ga"},
                                          {"/status", "Status", "gt"},
                                          {"/help", "Help", "gh"}}};

std::string head(const Frame& frame) {
  std::string html =
      "<a class=\"skip\" href=\"#main\">To the content</a>\n<header class=\"desk-head\">\n"
      "<a class=\"name\" href=\"/\">Twosource</a>\n<nav aria-label=\"Pages\"><ul>";
  for (const auto& [address, name, key] : kPages) {
    html += fmt::format("<li><a href=\"{}\" data-key=\"{}\"{}>{}</a></li>", address, key,
                        address == frame.current ? " aria-current=\"page\"" : "", name);
  }
  return html + fmt::format(
                    "</ul></nav>\n<form action=\"/search\" role=\"search\"><label class=\"hidden\" for=\"ask\">Ask the "
                    "archive</label><input id=\"ask\" name=\"q\" type=\"search\" value=\"{}\" placeholder=\"Search\" "
                    "data-key=\"/\"><button>Search</button></form>\n<desk-keys></desk-keys>\n</header>\n",
                    escape_html(frame.query));
}

}  // namespace

// Without script the elements of web/ are empty.
std::string document(const Frame& frame, std::string_view content) {
  return fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{} – Twosource</title>\n"
      "<link rel=\"stylesheet\" href=\"{}\">\n<link rel=\"icon\" href=\"data:,\">\n"
      "<script src=\"{}\" defer></script>\n</head>\n<body class=\"desk{}\">\n{}{}<desk-notice></desk-notice>\n{}"
      "<main id=\"main\" tabindex=\"-1\">\n{}</main>\n</body>\n</html>\n",
      text(frame.title), desk_style_address(), desk_script_address(), frame.fills_window ? " fills" : "", head(frame),
      frame.moment ? fmt::format("<desk-live since=\"{}\"></desk-live>\n", *frame.moment) : "", frame.below, content);
}

std::string text(std::string_view words) { return escape_html(on_one_line(words)); }

std::string link(std::string_view address, std::string_view words) {
  return fmt::format("<a href=\"{}\">{}</a>", escape_html(address), text(words));
}

std::string keyed_link(std::string_view address, std::string_view words, std::string_view key) {
  return fmt::format("<a href=\"{}\" data-key=\"{}\">{}</a>", escape_html(address), escape_html(key), text(words));
}

std::string count(std::size_t number, std::string_view what) { return counted(number, what); }

std::string encoded(std::string_view words) {
  std::string out;
  for (const char c : words) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                          c == '.' || c == '_' || c == '~';
    out += is_plain ? std::string(1, c) : fmt::format("%{:02X}", byte);
  }
  return out;
}

std::string story_address(std::string_view id, std::string_view page) {
  return fmt::format("/s/{}{}{}", encoded(id), page.empty() ? "" : "/", page);
}

std::string claim_address(std::string_view story, const Claim& claim) {
  return story_address(story, "c/" + encoded(claim.id));
}

std::string beside_address(std::string_view story, const Claim& claim) {
  return story_address(story, "beside?claim=" + encoded(claim.id));
}

std::string report_address(std::string_view id, std::optional<Span> marked) {
  const std::string address = "/r/" + encoded(id);
  return marked ? fmt::format("{}?mark={}-{}#mark", address, marked->start, marked->end) : address;
}

std::string outlet_address(std::string_view name) { return "/o/" + encoded(name); }

std::string entity_address(std::string_view name) { return "/e/" + encoded(name); }

std::string search_address(std::string_view query) { return "/search?q=" + encoded(query); }

std::string status_chip(ClaimStatus status) {
  switch (status) {
    case ClaimStatus::kWithdrawn:
      return "<span class=\"chip mark\">withdrawn</span>";
    case ClaimStatus::kContested:
      return "<span class=\"chip disputed\">disputed</span>";
    case ClaimStatus::kCorroborated:
      return "<span class=\"chip agreed\">corroborated</span>";
    case ClaimStatus::kSingleOrigin:
      return "<span class=\"chip one-side\">one origin</span>";
    case ClaimStatus::kAnonymous:
      return "<span class=\"chip unnamed\">unnamed sources</span>";
    case ClaimStatus::kUnattributed:
      break;
  }
  return "<span class=\"chip\">outlets’ own word</span>";
}

std::string_view status_meaning(ClaimStatus status) {
  switch (status) {
    case ClaimStatus::kWithdrawn:
      return "Whoever asserted it took it back.";
    case ClaimStatus::kContested:
      return "One origin denies what another one asserts.";
    case ClaimStatus::kCorroborated:
      return "Two or more parties, each of which speaks for itself, assert it.";
    case ClaimStatus::kSingleOrigin:
      return "One party asserts it, however many reports carry it.";
    case ClaimStatus::kAnonymous:
      return "Only sources that are not named assert it.";
    case ClaimStatus::kUnattributed:
      break;
  }
  return "Only the outlets’ own word carries it, however many they are.";
}

std::string fields(const Fields& all) {
  std::string html = "<dl class=\"fields\">\n";
  for (const auto& [name, value] : all) {
    if (!value.empty()) html += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", name, value);
  }
  return html + "</dl>\n";
}

std::string hidden_field(std::string_view name, std::string_view value) {
  return fmt::format("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, escape_html(value));
}

std::string button(std::string_view action, const std::vector<std::pair<std::string_view, std::string>>& values,
                   std::string_view words, std::string_view key) {
  std::string html = fmt::format("<form class=\"one-button\" method=\"post\" action=\"{}\">", action);
  for (const auto& [name, value] : values) html += hidden_field(name, value);
  const std::string pressed_by = key.empty() ? "" : fmt::format(" data-key=\"{}\"", key);
  return html + fmt::format("<button{}>{}</button></form>", pressed_by, words);
}

}  // namespace twosource::rendering::desk

namespace twosource {

std::string_view desk_style() {
  static const std::string style = std::string(rendering::brief_style()) + std::string(rendering::desk::own_style());
  return style;
}

std::string desk_style_address() {
  static const std::string address = "/style-" + base::sha256_hex(desk_style()).substr(0, 16) + ".css";
  return address;
}

std::string_view desk_script() { return rendering::desk::script(); }

std::string desk_script_address() {
  static const std::string address = "/script-" + base::sha256_hex(desk_script()).substr(0, 16) + ".js";
  return address;
}

std::string desk_encoded(std::string_view words) { return rendering::desk::encoded(words); }

}  // namespace twosource
