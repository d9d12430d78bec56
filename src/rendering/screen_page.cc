#include "rendering/screen_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/display_width.h"
#include "rendering/escaping.h"
#include "rendering/wrap.h"

namespace twosource::rendering {
namespace {

constexpr std::size_t kNarrowest = 40;
constexpr std::size_t kNameColumn = 12;

}  // namespace

std::string shown(std::string_view text) { return with_visible_controls(on_one_line(text)); }

std::string counted(std::size_t number, std::string_view what) {
  return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

ScreenPage::ScreenPage(const TextOptions& options)
    : width_(std::max<std::size_t>(options.width, kNarrowest)), colour_(options.colour) {}

std::string ScreenPage::styled(std::string_view text, std::string_view style) const {
  if (!colour_ || style.empty() || text.empty()) return std::string(text);
  return fmt::format("\x1b[{}m{}\x1b[0m", style, text);
}

void ScreenPage::line(std::string_view text, std::string_view style, std::size_t indent) {
  for (const std::string& part : wrap(text, width_ - indent)) {
    out_ += std::string(indent, ' ') + styled(part, style) + '\n';
  }
}

void ScreenPage::field(std::string_view name, std::string_view text) {
  std::string head = padded(name, kNameColumn);
  for (const std::string& part : wrap(text, width_ - kNameColumn)) {
    out_ += head + part + '\n';
    head.assign(kNameColumn, ' ');
  }
}

void ScreenPage::edges(const std::string& left, const std::string& right, std::string_view left_style) {
  const std::size_t used = base::display_width(left) + base::display_width(right);
  if (used + 2 > width_) {
    line(left, left_style);
    return line(right, kDim);
  }
  out_ += styled(left, left_style) + std::string(width_ - used, ' ') + styled(right, kDim) + '\n';
}

void ScreenPage::marked(std::string_view text, std::size_t indent) {
  for (const std::string& part : wrap(text, width_ - indent)) {
    out_ += std::string(indent, ' ');
    for (const char c : part) {
      if (c != kBegin && c != kEnd) {
        out_ += c;
      } else if (colour_) {
        out_ += fmt::format("\x1b[{}m", c == kBegin ? kBold : "0");
      }
    }
    out_ += '\n';
  }
}

}  // namespace twosource::rendering
