// A page's markup -> its elements and texts, in the order of the page, within bounds that no page can break.
//
// lexbor builds the tree that the HTML Standard asks for. It is stopped where a page would make it slow: at 512 elements
// inside of each other (as browsers do), at a bound of elements and open formatting altogether; of one tag it keeps 256
// attributes, of all tags and attributes 10,000 names. The bounds count what is built, not time, so that a page gives the same tree on any machine.
// Test: tests/unit/ingest/formats/html/tree_test.cc.
#pragma once

#include <lexbor/tag/tag.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/error.h"

struct lxb_dom_node;

namespace twosource::ingest::html {

/// An element or a text. Elements are told by lexbor's tags, texts by LXB_TAG__TEXT; comments are left out.
struct Node {
  std::uint32_t tag = 0;
  std::uint32_t parent = 0;
  std::uint32_t end = 0;  ///< behind the last node inside
  lxb_dom_node* dom = nullptr;
};

/// An attribute of an element; its name is lower case.
struct Attribute {
  std::string_view name;
  std::string_view value;
};

/// A page's nodes in their order: what is inside of nodes()[i] stands in [i + 1, nodes()[i].end). nodes()[0] is <html>.
class Tree {
 public:
  /// `utf8` is valid UTF-8. Errors: kOutOfMemory alone; a page that breaks a bound is read up to there, and `notes` says
  /// so.
  static Result<Tree> parse(std::string_view utf8, std::vector<std::string>& notes);

  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
  /// The attributes of an element, none of a text, in place of what `attributes` held.
  void attributes_of(std::size_t node, std::vector<Attribute>& attributes) const;
  /// Empty for an attribute that is not there. Names are lower case.
  [[nodiscard]] std::string_view attribute(std::size_t node, std::string_view name) const;
  [[nodiscard]] bool has_attribute(std::size_t node, std::string_view name) const;
  /// The characters of a text node.
  [[nodiscard]] std::string_view text(std::size_t node) const;
  /// The first `most` bytes of the characters inside of an element, as they stand there.
  [[nodiscard]] std::string text_inside(std::size_t node, std::size_t most) const;

 private:
  struct Document;
  Tree() = default;
  void flatten();

  std::shared_ptr<Document> document_;
  std::vector<Node> nodes_;
};

}  // namespace twosource::ingest::html
