// Test: tests/unit/ingest/formats/html/page_kind_test.cc.
#include "ingest/formats/html/page_kind.h"

#include <algorithm>

#include "base/json.h"
#include "base/unicode.h"

namespace twosource::ingest::html {
namespace {

using base::Json;

/// Words, and in scripts that set none apart a word for every two letters.
std::size_t words_in(std::string_view text) {
  std::size_t words = 0;
  std::size_t wide = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    if (const char c = text[at]; (c | 0x20) >= 'a' && (c | 0x20) <= 'z') {  // nearly all of most texts
      words += !inside;
      inside = true;
      ++at;
      continue;
    }
    const auto [c, size] = base::decode_at(text, at);
    const bool letter = base::is_letter(c) || base::is_digit(c);
    words += letter && !inside;
    wide += letter && c >= 0x3040 && c < 0xE000;
    inside = letter;
    at += size;
  }
  return std::max(words, wide / 2);
}

bool is_front_page(const std::optional<std::string>& url) {
  if (!url) return false;
  const auto scheme = url->find("://");
  const auto slash = url->find('/', scheme == std::string::npos ? 0 : scheme + 3);
  return slash == std::string::npos || slash + 1 >= url->size();
}

std::size_t link_headings(const PageBlocks& page) {
  return static_cast<std::size_t>(std::ranges::count_if(
      page.blocks, [](const TextBlock& block) { return block.shape == Shape::kHeading && block.link_share() > 0.6; }));
}

std::size_t marked(const PageBlocks& page, Marks mark) {
  return static_cast<std::size_t>(std::ranges::count_if(page.own, [mark](Marks marks) { return (marks & mark) != 0; }));
}

bool asks_for_consent(const PageBlocks& page) {
  std::uint64_t all = 0;
  std::uint64_t consent = 0;
  for (const TextBlock& block : page.blocks) {
    all += block.letters;
    consent += (block.marks & kConsent) != 0 ? block.letters : 0;
  }
  return consent * 2 > all;
}

bool is_content(const Piece& piece) {
  return piece.kind == BlockKind::kParagraph || piece.kind == BlockKind::kList || piece.kind == BlockKind::kQuote;
}

std::size_t words_of(const std::vector<Piece>& pieces) {
  std::size_t words = 0;
  for (const Piece& piece : pieces) words += is_content(piece) ? words_in(piece.text) : 0;
  return words;
}

}  // namespace

Result<KindRules> KindRules::open(const std::filesystem::path& file) {
  auto json = base::read_json_file(file);
  if (!json) return json.error();
  KindRules rules;
  try {
    rules.fewest_words = json->at("fewest_words").get<std::size_t>();
    rules.teaser_words = json->at("teaser_words").get<std::size_t>();
    rules.video_words = json->at("video_words").get<std::size_t>();
    rules.index_headings = json->at("index_headings").get<std::size_t>();
    rules.live_entries = json->at("live_entries").get<std::size_t>();
    rules.summary_words = json->at("summary_words").get<std::size_t>();
  } catch (const Json::exception&) {
    return Error{ErrorCode::kDataBroken, "lacks a number, or holds one of the wrong type", file.string()};
  }
  return rules;
}

Result<PageKind> kind_of(const PageBlocks& page, const Body& body, const std::vector<Piece>& pieces,
                         const Metadata& metadata, const KindRules& rules, const std::string& where) {
  const std::size_t words = words_of(pieces);
  const auto last = std::ranges::find_if(pieces.rbegin(), pieces.rend(), is_content);
  const auto refused = [&where](std::string why) { return Error{ErrorCode::kEmpty, std::move(why), where, "page"}; };
  const bool told = metadata.linked.article && metadata.linked.article->type != "WebPage";
  const std::size_t headings = link_headings(page);
  const bool index = !told && headings >= rules.index_headings &&
                     (is_front_page(metadata.url) || (!metadata.published && metadata.site));
  if (words < rules.fewest_words && asks_for_consent(page)) {
    return refused("asks for consent and holds no article; save the page after answering");
  }
  if (index || (words < rules.fewest_words && headings >= rules.index_headings)) {
    return refused("is an index page: it lists other stories and holds no article");
  }
  if (words < rules.fewest_words) {
    return refused("holds no article: " + std::to_string(words) + (words == 1 ? " word" : " words") + " of prose");
  }
  if (metadata.linked.live || marked(page, kLiveMark) >= rules.live_entries) return PageKind::kLive;
  const bool cut_off = last != pieces.rend() && (last->text.ends_with("...") || last->text.ends_with("…"));
  const bool paid = metadata.linked.article && !metadata.linked.article->free;
  const bool wall =
      std::ranges::any_of(page.blocks, [](const TextBlock& block) { return (block.marks & kPaywall) != 0; });
  if (((paid || wall) && words <= rules.teaser_words) || (paid && cut_off)) return PageKind::kTeaser;
  if (metadata.linked.video && words <= rules.video_words) return PageKind::kVideo;
  return body.articles > 1 ? PageKind::kSeveral : PageKind::kArticle;
}

PageKind kind_of_item(const Page& item, const std::vector<Piece>& pieces, const KindRules& rules) {
  const bool summary = item.kind == PageKind::kSummary && words_of(pieces) < rules.summary_words;
  return summary ? PageKind::kSummary : PageKind::kArticle;
}

}  // namespace twosource::ingest::html
