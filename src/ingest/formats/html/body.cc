// Test: tests/unit/ingest/formats/html/body_test.cc.
#include "ingest/formats/html/body.h"

#include <algorithm>
#include <optional>

#include "base/json.h"
#include "base/unicode.h"

namespace twosource::ingest::html {
namespace {

using base::Json;

double weight_of(const TextBlock& block, const BodyRules& rules) {
  if ((block.marks & (kNotArticle | kCaptionMark | kCreditMark)) != 0 || block.shape == Shape::kHeading) return 0;
  if (is_prose(block, rules)) return block.letters;
  if (block.link_share() >= rules.list_links) return -rules.link_block_cost - rules.link_cost * block.letters;
  return 0;
}

class Search {
 public:
  Search(const Tree& tree, const PageBlocks& page, const BodyRules& rules) : tree_(tree), page_(page), rules_(rules) {
    sums_.assign(page.blocks.size() + 1, 0.0);
    for (std::size_t i = 0; i < page.blocks.size(); ++i) sums_[i + 1] = sums_[i] + weight_of(page.blocks[i], rules);
    inherited_ = page.own;
    for (std::size_t i = 1; i < inherited_.size(); ++i) inherited_[i] |= inherited_[tree.nodes()[i].parent];
    titles_.assign(tree.nodes().size() + 1, 0);
    for (std::size_t i = 0; i < tree.nodes().size(); ++i) {
      titles_[i + 1] = titles_[i] + (tree.nodes()[i].tag == LXB_TAG_H1 ? 1 : 0);
    }
  }

  Body find() const {
    Body body;
    const std::vector<std::uint32_t> articles = articles_with_titles();
    body.articles = std::max<std::size_t>(articles.size(), 1);
    const auto in_scope = [&](std::size_t i) { return articles.size() < 2 || is_inside(i, articles.front()); };
    auto best = heaviest(in_scope);
    if (!best) return body;
    const double most = weight(*best);
    const auto named = heaviest([&](std::size_t i) { return (page_.own[i] & kBody) != 0 && in_scope(i); });
    if (named && weight(*named) >= rules_.named_share * most) {
      best = innermost_named(*named);
    }
    body.nodes = with_its_likes(*best);
    for (const std::uint32_t node : body.nodes) {
      body.ranges.push_back({page_.first[node], page_.behind(tree_, node)});
      body.weight += weight(node);
    }
    return body;
  }

 private:
  [[nodiscard]] std::uint32_t titles_in(std::size_t node) const {
    return titles_[tree_.nodes()[node].end] - titles_[node];
  }

  [[nodiscard]] double weight(std::size_t node) const {
    return sums_[page_.behind(tree_, node)] - sums_[page_.first[node]];
  }

  /// The <article>s that have a title of their own and are long enough: endless pages append one after the other.
  [[nodiscard]] std::vector<std::uint32_t> articles_with_titles() const {
    std::vector<std::uint32_t> articles;
    for (std::uint32_t i = 0; i < tree_.nodes().size(); ++i) {
      const bool fits = tree_.nodes()[i].tag == LXB_TAG_ARTICLE && (inherited_[i] & kNotArticle) == 0 &&
                        weight(i) >= rules_.article_shortest;
      if (!fits) continue;
      if (titles_in(i) != 1) continue;
      articles.push_back(i);
      i = tree_.nodes()[i].end - 1;
    }
    return articles;
  }

  [[nodiscard]] bool is_inside(std::size_t node, std::size_t outer) const {
    return outer <= node && node < tree_.nodes()[outer].end;
  }

  /// The element of the greatest weight; of equal ones the innermost.
  template <class Wanted>
  [[nodiscard]] std::optional<std::uint32_t> heaviest(Wanted wanted) const {
    std::optional<std::uint32_t> best;
    double most = 0;
    for (std::size_t i = 0; i < tree_.nodes().size(); ++i) {
      if (tree_.nodes()[i].tag == LXB_TAG__TEXT || (inherited_[i] & kNotArticle) != 0 || !wanted(i)) continue;
      const double here = weight(i);
      if (here <= 0 || here < most) continue;
      if (here == most && best && !is_inside(i, *best)) continue;
      most = here;
      best = static_cast<std::uint32_t>(i);
    }
    return best;
  }

  /// Names of bodies stand around each other: the innermost that holds nearly all.
  [[nodiscard]] std::uint32_t innermost_named(std::uint32_t outer) const {
    std::uint32_t inner = outer;
    for (std::uint32_t i = outer + 1; i < tree_.nodes()[outer].end; ++i) {
      const bool fits = (page_.own[i] & kBody) != 0 && is_inside(i, inner) && (inherited_[i] & kNotArticle) == 0;
      if (fits && weight(i) >= rules_.inner_share * weight(outer)) inner = i;
    }
    return inner;
  }

  /// Other elements of the same tag and class that belong to the same article.
  [[nodiscard]] std::vector<std::uint32_t> with_its_likes(std::uint32_t node) const {
    const std::string_view name = tree_.attribute(node, "class");
    std::vector<std::uint32_t> likes;
    const std::uint32_t tag = tree_.nodes()[node].tag;
    for (std::uint32_t i = 0; i < tree_.nodes().size(); ++i) {
      const bool alike = i == node || (!name.empty() && tree_.nodes()[i].tag == tag && tag != LXB_TAG_ARTICLE &&
                                       tree_.attribute(i, "class") == name && is_of_same_article(i, node));
      if (!alike) continue;
      likes.push_back(i);
      i = tree_.nodes()[i].end - 1;
    }
    return likes;
  }

  [[nodiscard]] bool is_of_same_article(std::uint32_t other, std::uint32_t node) const {
    if (is_inside(node, other) || is_inside(other, node)) return false;
    if ((inherited_[other] & kNotArticle) != 0 || weight(other) <= 0) return false;
    std::uint32_t common = node;
    while (!is_inside(other, common)) common = tree_.nodes()[common].parent;
    for (const std::uint32_t from : {other, node}) {
      for (std::uint32_t up = from; up != common; up = tree_.nodes()[up].parent) {
        if (tree_.nodes()[up].tag == LXB_TAG_ARTICLE) return false;
      }
    }
    return titles_in(common) <= 1;
  }

  const Tree& tree_;
  const PageBlocks& page_;
  const BodyRules& rules_;
  std::vector<double> sums_;
  std::vector<Marks> inherited_;
  std::vector<std::uint32_t> titles_;  ///< <h1> before each node
};

}  // namespace

Result<BodyRules> BodyRules::open(const std::filesystem::path& file) {
  auto json = base::read_json_file(file);
  if (!json) return json.error();
  BodyRules rules;
  try {
    rules.prose_shortest = json->at("prose_shortest").get<std::uint32_t>();
    rules.sentence_shortest = json->at("sentence_shortest").get<std::uint32_t>();
    rules.article_shortest = json->at("article_shortest").get<std::uint32_t>();
    rules.prose_links = json->at("prose_links").get<double>();
    rules.list_links = json->at("list_links").get<double>();
    rules.link_cost = json->at("link_cost").get<double>();
    rules.link_block_cost = json->at("link_block_cost").get<double>();
    rules.named_share = json->at("named_share").get<double>();
    rules.inner_share = json->at("inner_share").get<double>();
  } catch (const Json::exception&) {
    return Error{ErrorCode::kDataBroken, "lacks a number, or holds one of the wrong type", file.string()};
  }
  return rules;
}

bool ends_like_sentence(const std::string& text) {
  for (std::size_t end = text.size(); end > 0;) {
    const auto [c, size] = base::decode_before(text, end);
    if (c != ')' && !base::is_quotation_mark(c)) return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002;
    end -= size;
  }
  return false;
}

bool is_prose(const TextBlock& block, const BodyRules& rules) {
  if (block.shape == Shape::kHeading || block.link_share() >= rules.prose_links) return false;
  if (block.letters >= rules.prose_shortest) return true;
  return block.letters >= rules.sentence_shortest && ends_like_sentence(block.text);
}

Body find_body(const Tree& tree, const PageBlocks& page, const BodyRules& rules) {
  return Search(tree, page, rules).find();
}

}  // namespace twosource::ingest::html
