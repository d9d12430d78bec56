// What is made of saved web pages, for eval/extraction.py.
//     eval_pages DATA FILE… : one line of JSON each
#include <fstream>
#include <iostream>
#include <iterator>

#include "base/json.h"
#include "ingest/formats/html/article.h"
#include "ingest/formats/html/charset.h"

using namespace twosource;
using namespace twosource::ingest;

int main(int count, char** arguments) {
  const std::string data = arguments[1];
  const auto names = html::MarkNames::open(data + "/html/marks.json");
  const auto rules = html::BodyRules::open(data + "/html/body.json");
  const auto words = read_page_rules(data + "/en/ingest");
  if (!names || !rules || !words) return std::cerr << "data\n", 1;
  for (int i = 2; i < count; ++i) {
    std::ifstream file(arguments[i], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    std::vector<std::string> notes;
    const std::string text = html::decode_page(bytes, notes);
    const auto tree = html::Tree::parse(text, notes);
    if (!tree) return 1;
    const html::PageBlocks page = html::find_blocks(*tree, *names);
    const html::Body body = html::find_body(*tree, page, *rules);
    base::Json out;
    out["file"] = arguments[i];
    std::string all;
    for (const html::Piece& piece : html::article_of(page, body, *rules, *words, {})) {
      const bool counts = piece.kind == BlockKind::kParagraph || piece.kind == BlockKind::kHeading || piece.kind == BlockKind::kList || piece.kind == BlockKind::kQuote;
      if (counts) all += piece.text + "\n";
      out["pieces"].push_back({name_of(piece.kind), piece.text});
    }
    out["articleBody"] = all;
    for (const auto node : body.nodes) out["nodes"].push_back(std::string(tree->attribute(node, "class")) + "#" + std::string(tree->attribute(node, "id")));
    for (std::uint32_t b = 0; b < page.blocks.size(); ++b) {
      const auto& block = page.blocks[b];
      bool in = false;
      for (const auto& range : body.ranges) in = in || (range.first <= b && b < range.behind);
      out["all"].push_back({in, block.marks, static_cast<int>(block.shape), block.letters, block.link_letters, block.text.substr(0, 200), std::string(tree->attribute(block.node, "class"))});
    }
    out["notes"] = notes;
    std::cout << base::to_text(out) << '\n';
  }
}
