// Test: tests/unit/ingest/formats/html/tree_test.cc.
#include "ingest/formats/html/tree.h"

#include <lexbor/dom/dom.h>
#include <lexbor/html/html.h>

namespace twosource::ingest::html {
namespace {

constexpr std::size_t kDeepest = 512;           ///< elements inside of each other
constexpr std::size_t kMostFormatting = 128;    ///< <b>, <a> and the like that are open, which each block opens anew
constexpr std::size_t kMostElements = 500'000;  ///< that tags may make
constexpr std::size_t kMostNames = 10'000;      ///< of tags and attributes, all different: lexbor's table has 128 rows
constexpr std::size_t kChunk = std::size_t{16} << 10;  ///< between two looks at what one tag may hold
constexpr std::size_t kMostAttributes = 256;           ///< of one tag

/// Stands between the tokenizer and the builder of the tree.
struct Gate {
  lxb_html_tokenizer_token_f next = nullptr;
  void* context = nullptr;
  std::size_t made = 0;
  const char* broken = nullptr;  ///< which bound
};

void cut_attributes(lxb_html_token_t& token) {
  lxb_html_token_attr_t* last = token.attr_first;
  for (std::size_t count = 1; last && count < kMostAttributes; ++count) last = last->next;
  if (!last || !last->next) return;
  last->next = nullptr;
  token.attr_last = last;
}

lxb_html_token_t* pass(lxb_html_tokenizer_t* tokenizer, lxb_html_token_t* token, void* given) {
  Gate& gate = *static_cast<Gate*>(given);
  const lxb_html_tree_t& tree = *tokenizer->tree;
  const std::size_t formatting = lexbor_array_length(tree.active_formatting);
  gate.made += 1 + formatting;
  if (lexbor_array_length(tree.open_elements) > kDeepest) gate.broken = "elements nested deeper than 512";
  if (formatting > kMostFormatting) gate.broken = "formatting that is never closed";
  if (gate.made > kMostElements) gate.broken = "more than 500,000 elements";
  if (gate.broken) {
    tokenizer->status = LXB_STATUS_STOP;
    return nullptr;
  }
  cut_attributes(*token);
  return gate.next(tokenizer, token, gate.context);
}

std::string_view view(const lxb_char_t* data, std::size_t size) {
  return data ? std::string_view(reinterpret_cast<const char*>(data), size) : std::string_view();
}

}  // namespace

struct Tree::Document {
  Document() : html(lxb_html_document_create()) {}
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;
  ~Document() { lxb_html_document_destroy(html); }
  lxb_html_document_t* html;
};

Result<Tree> Tree::parse(std::string_view utf8, std::vector<std::string>& notes) {
  const Error no_memory{ErrorCode::kOutOfMemory, "there is not enough memory for a page's elements", ""};
  Tree tree;
  tree.document_ = std::make_shared<Document>();
  lxb_html_document_t* const document = tree.document_->html;
  if (!document || lxb_html_document_parse_chunk_begin(document) != LXB_STATUS_OK) return no_memory;
  auto* const parser = static_cast<lxb_html_parser_t*>(lxb_dom_interface_document(document)->parser);
  Gate gate{parser->tkz->callback_token_done, parser->tkz->callback_token_ctx};
  lxb_html_tokenizer_callback_token_done_set(parser->tkz, pass, &gate);
  for (std::size_t at = 0; at < utf8.size() && !gate.broken; at += kChunk) {
    const std::string_view chunk = utf8.substr(at, kChunk);
    const auto* const data = reinterpret_cast<const lxb_char_t*>(chunk.data());
    const lxb_status_t read = lxb_html_document_parse_chunk(document, data, chunk.size());
    if (!gate.broken && read != LXB_STATUS_OK) return no_memory;
    const std::size_t names =
        lexbor_dobject_allocated(parser->tkz->attrs->entries) + lexbor_dobject_allocated(parser->tkz->tags->entries);
    if (names > kMostNames) gate.broken = "more than 10,000 names of tags and attributes";
  }
  if (!gate.broken && lxb_html_document_parse_chunk_end(document) != LXB_STATUS_OK && !gate.broken) return no_memory;
  lxb_html_tokenizer_callback_token_done_set(parser->tkz, gate.next, gate.context);
  if (gate.broken) notes.push_back("the page has " + std::string(gate.broken) + ": read up to there");
  tree.flatten();
  return tree;
}

void Tree::flatten() {
  lxb_dom_node_t* const root = lxb_dom_interface_node(lxb_dom_interface_document(document_->html)->element);
  if (!root) return;
  std::uint32_t parent = 0;
  for (lxb_dom_node_t* at = root; at;) {
    const bool element = at->type == LXB_DOM_NODE_TYPE_ELEMENT;
    if (element || at->type == LXB_DOM_NODE_TYPE_TEXT) {
      nodes_.push_back({static_cast<std::uint32_t>(at->local_name), parent, 0, at});
      if (element && at->first_child) {
        parent = static_cast<std::uint32_t>(nodes_.size() - 1);
        at = at->first_child;
        continue;
      }
      nodes_.back().end = static_cast<std::uint32_t>(nodes_.size());
    }
    while (at != root && !at->next) {
      at = at->parent;
      nodes_[parent].end = static_cast<std::uint32_t>(nodes_.size());
      parent = nodes_[parent].parent;
    }
    at = at == root ? nullptr : at->next;
  }
}

void Tree::attributes_of(std::size_t node, std::vector<Attribute>& attributes) const {
  attributes.clear();
  if (nodes_[node].tag == LXB_TAG__TEXT) return;
  const lxb_dom_element_t* const element = lxb_dom_interface_element(nodes_[node].dom);
  for (lxb_dom_attr_t* at = element->first_attr; at; at = at->next) {
    std::size_t name_size = 0;
    std::size_t value_size = 0;
    const lxb_char_t* const name = lxb_dom_attr_local_name(at, &name_size);
    const lxb_char_t* const value = lxb_dom_attr_value(at, &value_size);
    attributes.push_back({view(name, name_size), view(value, value_size)});
  }
}

std::string_view Tree::attribute(std::size_t node, std::string_view name) const {
  if (nodes_[node].tag == LXB_TAG__TEXT) return {};
  std::size_t size = 0;
  const lxb_char_t* const value =
      lxb_dom_element_get_attribute(lxb_dom_interface_element(nodes_[node].dom),
                                    reinterpret_cast<const lxb_char_t*>(name.data()), name.size(), &size);
  return view(value, size);
}

bool Tree::has_attribute(std::size_t node, std::string_view name) const {
  return nodes_[node].tag != LXB_TAG__TEXT &&
         lxb_dom_element_has_attribute(lxb_dom_interface_element(nodes_[node].dom),
                                       reinterpret_cast<const lxb_char_t*>(name.data()), name.size());
}

std::string_view Tree::text(std::size_t node) const {
  const lexbor_str_t& data = lxb_dom_interface_character_data(nodes_[node].dom)->data;
  return view(data.data, data.length);
}

std::string Tree::text_inside(std::size_t node, std::size_t most) const {
  std::string all;
  for (std::size_t i = node + 1; i < nodes_[node].end && all.size() <= most; ++i) {
    if (nodes_[i].tag == LXB_TAG__TEXT) all += text(i).substr(0, most + 4 - all.size());
  }
  if (all.size() > most) {  // not within a code point
    while (most > 0 && (static_cast<unsigned char>(all[most]) & 0xC0U) == 0x80U) --most;
    all.resize(most);
  }
  return all;
}

}  // namespace twosource::ingest::html
