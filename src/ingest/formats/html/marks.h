// What the names in a page's markup say of an element: class, id, role and the like, in the words that page makers use.
//
// A name is taken apart into words ("c-article__relatedLinks" is "c article related links"), which are looked up singly and
// in pairs in data/html/marks.json. Test: tests/unit/ingest/formats/html/marks_test.cc.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

#include "ingest/formats/html/tree.h"
#include "twosource/error.h"

namespace twosource::ingest::html {

/// A set of these says what an element is.
enum Mark : std::uint32_t {
  kBody = 1U << 0,         ///< the article's text
  kFurniture = 1U << 1,    ///< of the site: menus, sharing, advertisements, forms
  kRelated = 1U << 2,      ///< other stories
  kComments = 1U << 3,     ///< of readers
  kAuthorBox = 1U << 4,    ///< about the author
  kConsent = 1U << 5,      ///< asks for consent
  kPaywall = 1U << 6,      ///< asks for money
  kCaptionMark = 1U << 7,  ///< of a picture
  kCreditMark = 1U << 8,   ///< of a picture
  kStandfirst = 1U << 9,   ///< the summary above the body
  kBylineMark = 1U << 10,
  kHeadlineMark = 1U << 11,
  kDateMark = 1U << 12,
  kHidden = 1U << 13,     ///< not shown
  kEmbed = 1U << 14,      ///< of another site: a post, a player
  kQuoteMark = 1U << 15,  ///< a quotation set off
  kLiveMark = 1U << 16,   ///< written as things happen
  kKeyPoints = 1U << 17,  ///< the short lines above a story
  kPost = 1U << 19,       ///< of somebody on another site, printed here
  kNoteMark = 1U << 18,   ///< a correction
};
using Marks = std::uint32_t;

/// What is no part of an article, wherever it stands.
inline constexpr Marks kNotArticle =
    kFurniture | kRelated | kComments | kAuthorBox | kConsent | kPaywall | kHidden | kEmbed;

/// Immutable: may be shared between threads.
class MarkNames {
 public:
  /// Reads data/html/marks.json.
  static Result<MarkNames> open(const std::filesystem::path& file);

  /// What the names of an element say. `known` keeps what was found for a name in this page.
  using Known = std::unordered_map<std::string_view, Marks>;
  Marks of(const std::vector<Attribute>& attributes, Known& known) const;

  [[nodiscard]] Marks of_name(std::string_view name) const;

 private:
  std::unordered_map<std::string, Marks> words_;
};

}  // namespace twosource::ingest::html
