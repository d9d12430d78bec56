// What the elements of a page tell beside its text, collected in one walk.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ingest/formats/html/blocks.h"
#include "ingest/formats/html/tree.h"

namespace twosource::ingest::html {

class Told {
 public:
  /// Both outlive it.
  Told(const Tree& tree, const PageBlocks& blocks);

  /// The content of the first <meta> of each name (property, name, itemprop, lower case).
  std::map<std::string, std::string, std::less<>> metas;
  std::multimap<std::string, std::string, std::less<>> all_metas;
  std::string canonical;             ///< <link rel="canonical">
  std::string title;                 ///< <title>
  std::vector<std::size_t> heads;    ///< <h1>
  std::vector<std::size_t> times;    ///< <time>
  std::vector<std::size_t> dated;    ///< itemprop="datePublished"
  std::vector<std::size_t> authors;  ///< rel="author", itemprop="author"

  std::vector<std::string> linked_data;  ///< what <script type="application/ld+json"> hold

  /// The first of these names of <meta> that is there.
  [[nodiscard]] std::optional<std::string> first_meta(const std::vector<std::string>& names) const;
  /// Whether an element belongs to another story or to a comment.
  [[nodiscard]] bool is_elsewhere(std::size_t node) const;
  [[nodiscard]] std::string words_of(std::size_t node) const;

 private:
  void look_at(std::size_t i);
  void take_meta();

  const Tree& tree_;
  const PageBlocks& blocks_;
  std::vector<Attribute> attributes_;  ///< of the element that is looked at
};

}  // namespace twosource::ingest::html
