// Lines for a terminal, as wide as it is. Test: tests/unit/rendering/archive/archive_test.cc, tests/unit/rendering/search/text_test.cc.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "twosource/render.h"

namespace twosource::rendering {

class ScreenPage {
 public:
  // Around words of a marked text; no text that was escaped holds them.
  static constexpr char kBegin = '\x01';
  static constexpr char kEnd = '\x02';

  static constexpr std::string_view kBold = "1";
  static constexpr std::string_view kDim = "2";
  static constexpr std::string_view kGone = "31";   // red
  static constexpr std::string_view kAdded = "32";  // green

  explicit ScreenPage(const TextOptions& options);

  /// A text, escaped already, broken at its spaces; nothing of an empty one.
  void line(std::string_view text, std::string_view style = {}, std::size_t indent = 0);

  /// A name and what it is: "outlet      The Ledger (meta)"; nothing of an empty text.
  void field(std::string_view name, std::string_view text);

  /// One text at the left, one at the right edge; below each other where they do not fit.
  void edges(const std::string& left, const std::string& right, std::string_view left_style = {});

  /// As line(), with what stands between kBegin and kEnd bold.
  void marked(std::string_view text, std::size_t indent);

  void gap() { out_ += '\n'; }

  [[nodiscard]] std::string styled(std::string_view text, std::string_view style) const;
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::size_t width_;
  bool colour_;
  std::string out_;
};

/// Escaped, on one line.
std::string shown(std::string_view text);

/// "1 report", "3 reports"
std::string counted(std::size_t number, std::string_view what);

}  // namespace twosource::rendering
