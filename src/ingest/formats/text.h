// Plain text -> blocks: what a reader saves from a web page, with its captions, credits, dateline, key points,
// cross-headings and notes around and between the paragraphs.
//
// Method: lines become pieces (lines.h). Patterns from data/ mark what tells itself (notes, credits, bylines,
// datelines); the first piece of prose, or a dateline, tells where the body begins; position, end punctuation, length,
// capitals and the points of a caption decide on the rest.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/error.h"
#include "twosource/report.h"

namespace twosource::ingest {

/// What the make-up of a text tells.
struct PageText {
  std::vector<Block> blocks;          ///< in text order; white space and bullet marks belong to none
  std::optional<std::string> outlet;  ///< where dateline, byline or note say so
  std::vector<std::string> authors;   ///< of the byline
};

struct PageRules;

/// Reads the pages of one language. Immutable: may be shared between threads.
class TextReader {
 public:
  /// Reads a folder data/<language>/ingest.
  static Result<TextReader> open(const std::filesystem::path& folder);

  /// `text` is valid UTF-8; `title` is the page's title where it is known.
  [[nodiscard]] PageText read(std::string_view text, const std::optional<std::string>& title) const;

  [[nodiscard]] const PageRules& rules() const { return *rules_; }

 private:
  explicit TextReader(std::shared_ptr<const PageRules> rules) : rules_(std::move(rules)) {}
  std::shared_ptr<const PageRules> rules_;
};

}  // namespace twosource::ingest
