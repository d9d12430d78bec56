#include "rendering/brief/drawing.h"

#include <fmt/format.h>

#include "rendering/escaping.h"
#include "rendering/wrap.h"

namespace twosource::rendering {
namespace {

constexpr int kBoxHeight = 28;

}  // namespace

std::vector<int> middles(std::size_t boxes, std::size_t rows) {
  std::vector<int> all;
  for (std::size_t i = 0; i < boxes; ++i) {
    all.push_back(static_cast<int>((2 * i + 1) * rows * kRowHeight / (2 * boxes)));
  }
  return all;
}

std::string drawn_box(int x, int y, int width) {
  return fmt::format("<rect class=\"box\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"3\"/>", x,
                     y - kBoxHeight / 2, width, kBoxHeight);
}

std::string drawn_words(std::string_view words, std::size_t columns) {
  return escape_html(shortened(with_visible_controls(on_one_line(words)), columns));
}

std::string drawn_line(DrawnPoint from, DrawnPoint to, std::string_view kind) {
  const int bend = (from.x + to.x) / 2;
  return fmt::format("<path class=\"line{}\" d=\"M{} {}C{} {} {} {} {} {}\"/>\n", kind, from.x, from.y, bend, from.y,
                     bend, to.y, to.x, to.y);
}

std::string drawn_arc(DrawnPoint from, int to, int bend) {
  return fmt::format("<path class=\"line passed\" d=\"M{} {}C{} {} {} {} {} {}\"/>\n", from.x, from.y, bend, from.y,
                     bend, to, from.x, to);
}

std::string drawing(std::size_t rows, std::string_view label, std::string_view content) {
  return fmt::format("<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"{}\">\n{}</svg>\n", kDrawingWidth,
                     static_cast<int>(rows) * kRowHeight, label, content);
}

}  // namespace twosource::rendering
