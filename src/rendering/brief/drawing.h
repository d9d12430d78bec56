// What drawings of sources are made of: boxes with words, spread over columns, and the lines between them. Colours and strokes
// are the stylesheet's. Test: tests/unit/rendering/brief/graph_test.cc.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace twosource::rendering {

// In units of the drawing, of which a letter is some eight wide.
constexpr int kDrawingWidth = 680;
constexpr int kRowHeight = 35;

/// The middles of some boxes, spread over the height of all rows.
std::vector<int> middles(std::size_t boxes, std::size_t rows);

/// A box from its left edge, with its middle at a height.
std::string drawn_box(int x, int y, int width);

/// Words as they stand in a box that has room for so many columns.
std::string drawn_words(std::string_view words, std::size_t columns);

/// A curve between two points; `kind` are classes of its stroke, "" or " shared".
struct DrawnPoint {
  int x = 0;
  int y = 0;
};
std::string drawn_line(DrawnPoint from, DrawnPoint to, std::string_view kind);

/// A curve between two boxes of one column, along an edge that bends out to `bend`.
std::string drawn_arc(DrawnPoint from, int to, int bend);

/// The whole drawing. `label` is the id of what names it for a reader who does not see it; `content` is lines, then boxes.
std::string drawing(std::size_t rows, std::string_view label, std::string_view content);

}  // namespace twosource::rendering
