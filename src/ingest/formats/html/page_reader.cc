// Test: tests/unit/ingest/formats/html/page_reader_test.cc.
#include "ingest/formats/html/page_reader.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <utility>

#include "base/dates.h"
#include "base/unicode.h"
#include "ingest/formats/html/article.h"
#include "ingest/formats/html/charset.h"
#include "ingest/formats/html/metadata.h"
#include "ingest/formats/html/page_kind.h"

namespace twosource::ingest::html {
namespace {

/// Text and blocks of a Report as they grow.
class Composer {
 public:
  explicit Composer(Report& report) : report_(report) {}

  void add(BlockKind kind, std::string_view text) {
    if (text.empty()) return;
    if (!report_.text.empty()) report_.text += "\n\n";
    report_.text += text;
    block(kind, text.size());
  }

  /// A piece whose first `size` bytes are of another kind than the rest.
  void add_two(BlockKind first, std::size_t size, BlockKind second, std::string_view text) {
    const Span head = base::trimmed(text, {0, static_cast<std::uint32_t>(size)});
    const Span rest = base::trimmed(text, {static_cast<std::uint32_t>(size), static_cast<std::uint32_t>(text.size())});
    if (head.empty() || rest.empty()) return add(head.empty() ? second : first, text);
    add(first, text.substr(0, head.end));
    report_.text += text.substr(head.end);
    block(second, text.size() - rest.start);
  }

 private:
  void block(BlockKind kind, std::size_t size) {
    const auto end = static_cast<std::uint32_t>(report_.text.size());
    report_.blocks.push_back(
        {kind, ++counts_[static_cast<std::size_t>(kind)], {end - static_cast<std::uint32_t>(size), end}});
  }

  Report& report_;
  std::array<std::uint32_t, static_cast<std::size_t>(BlockKind::kNote) + 1> counts_{};
};

void compose(Report& report, const std::vector<Piece>& pieces, const PageRules& words) {
  Composer composer(report);
  if (report.title) composer.add(BlockKind::kHeadline, *report.title);
  bool any_prose = false;
  for (const Piece& piece : pieces) {
    if (piece.kind == BlockKind::kParagraph && !any_prose) {
      any_prose = true;
      if (const auto dateline = words.dateline_prefixes.find(piece.text);
          dateline && !dateline->groups.contains("bare")) {
        composer.add_two(BlockKind::kDateline, dateline->whole.end, BlockKind::kParagraph, piece.text);
        continue;
      }
    }
    if (piece.kind == BlockKind::kCaption && piece.text.size() <= words.caption.longest * 4) {
      if (const auto credit = words.credit_suffixes.find(piece.text); credit && credit->whole.start > 0) {
        composer.add_two(BlockKind::kCaption, credit->whole.start, BlockKind::kCredit, piece.text);
        continue;
      }
    }
    composer.add(piece.kind, piece.text);
  }
}

/// Dates of the page, unless they lie behind the day that it was fetched on; of an item, whose clock may be a zone off,
/// the day after it.
void take_dates(Report& report, const Metadata& metadata, bool item) {
  const auto too_late = [&report, item](const std::string& iso) {
    const auto fetched = report.fetched_at ? base::parse_day(*report.fetched_at) : std::nullopt;
    const auto day = base::parse_day(iso);
    if (!fetched || !day || *day <= *fetched + std::chrono::days(item ? 1 : 0)) return false;
    const auto fetched_moment = moment_in_utc(*report.fetched_at);
    const auto moment = moment_in_utc(iso);
    return !fetched_moment || !moment || *moment > *fetched_moment;
  };
  if (!report.published && !report.published_at && metadata.published) {
    if (too_late(*metadata.published)) {
      report.notes.push_back("the page says that it was published after it was fetched: " + *metadata.published +
                             "; left out");
      report.page->published = FieldBasis::kNone;
    } else {
      report.published = given_date(*metadata.published);
      report.published_at = moment_in_utc(*metadata.published);
    }
  }
  if (metadata.modified && !too_late(*metadata.modified)) report.page->modified_at = moment_in_utc(*metadata.modified);
}

/// All blocks but the title.
std::vector<Piece> all_pieces(const PageBlocks& page) {
  std::vector<Piece> pieces;
  for (const TextBlock& block : page.blocks) {
    if (block.level != 1) pieces.push_back({BlockKind::kParagraph, block.text});
  }
  return pieces;
}

/// The whole of a page.
Body whole(const PageBlocks& page) {
  Body body;
  body.nodes = {0};
  if (!page.blocks.empty()) body.ranges = {{0, static_cast<std::uint32_t>(page.blocks.size())}};
  return body;
}

void tell_kind(Report& report, const Body& body) {
  if (report.page->kind == PageKind::kTeaser) {
    report.notes.emplace_back("the page shows the beginning of its article alone");
  }
  if (report.page->kind == PageKind::kSeveral) {
    report.notes.push_back("the page holds " + std::to_string(body.articles) + " articles: the first is read");
  }
}

}  // namespace

struct PageReader::Rules {
  MarkNames names;
  BodyRules body;
  MetadataRules metadata;
  KindRules kinds;
};

class PageReader::Parsed {
 public:
  std::vector<std::string> notes;
  Tree tree;
  PageBlocks blocks;
  Body body;
};

Result<PageReader> PageReader::open(const std::filesystem::path& folder) {
  auto names = MarkNames::open(folder / "marks.json");
  if (!names) return names.error();
  auto body = BodyRules::open(folder / "body.json");
  if (!body) return body.error();
  auto metadata = MetadataRules::open(folder);
  if (!metadata) return metadata.error();
  auto kinds = KindRules::open(folder / "page_kinds.json");
  if (!kinds) return kinds.error();
  return PageReader(std::make_shared<const Rules>(Rules{std::move(*names), *body, std::move(*metadata), *kinds}));
}

Result<std::shared_ptr<const PageReader::Parsed>> PageReader::parse(std::string bytes, bool item) const {
  std::vector<std::string> notes;
  const std::string utf8 = decode_page(std::move(bytes), notes);
  auto tree = Tree::parse(utf8, notes);
  if (!tree) return tree.error();
  PageBlocks blocks = find_blocks(*tree, rules_->names);
  Body body = item ? whole(blocks) : find_body(*tree, blocks, rules_->body);
  return std::make_shared<const Parsed>(Parsed{std::move(notes), std::move(*tree), std::move(blocks), std::move(body)});
}

std::string PageReader::prose_of(const Parsed& page) const {
  std::string prose;
  for (const BlockRange& range : page.body.ranges) {
    for (std::uint32_t i = range.first; i < range.behind; ++i) {
      if (is_prose(page.blocks.blocks[i], rules_->body)) prose += page.blocks.blocks[i].text + '\n';
    }
  }
  if (!prose.empty()) return prose;
  for (const TextBlock& block : page.blocks.blocks) prose += block.text + '\n';
  return prose;
}

Result<void> PageReader::fill(Report& report, const Parsed& page, const PageRules& words,
                              const std::string& where) const {
  const std::uint32_t first = page.body.ranges.empty() ? 0 : page.body.ranges.front().first;
  Metadata metadata = find_metadata(page.tree, page.blocks, rules_->metadata, words, report.url, first);
  std::vector<Piece> pieces = article_of(page.blocks, page.body, rules_->body, words, metadata.title);
  const std::optional<Page> item = std::exchange(report.page, metadata.page);
  if (item) {
    report.page->kind = kind_of_item(*item, pieces, rules_->kinds);
    if (report.page->kind == PageKind::kSummary) pieces = all_pieces(page.blocks);
    add_agencies(*report.page, item->agencies, words);
  } else {
    const auto kind = kind_of(page.blocks, page.body, pieces, metadata, rules_->kinds, where);
    if (!kind) return kind.error();
    report.page->kind = *kind;
  }
  report.notes.insert(report.notes.end(), page.notes.begin(), page.notes.end());
  tell_kind(report, page.body);
  const auto take = [](std::optional<std::string>& field, std::optional<std::string>& found, FieldBasis& basis) {
    if (field) {
      basis = FieldBasis::kGiven;
    } else {
      field = std::move(found);
    }
  };
  take(report.title, metadata.title, report.page->title);
  take(report.outlet, metadata.outlet, report.page->outlet);
  take(report.url, metadata.url, report.page->url);
  if (!report.authors.empty()) {
    report.page->authors = FieldBasis::kGiven;
  } else {
    report.authors = std::move(metadata.authors);
  }
  if (report.published || report.published_at) report.page->published = FieldBasis::kGiven;
  take_dates(report, metadata, item.has_value());
  compose(report, pieces, words);
  return {};
}

}  // namespace twosource::ingest::html
