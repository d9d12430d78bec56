#include "archive/search/query.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/record_names.h"
#include "base/unicode.h"
#include "twosource/report.h"

namespace twosource::archive {
namespace {

constexpr std::size_t kShortestPrefix = 3;  ///< letters

constexpr std::array<std::string_view, 6> kFilterNames{"entity", "speaker", "outlet", "place", "status", "story"};
constexpr std::string_view kAfter = "after";
constexpr std::string_view kBefore = "before";
constexpr std::string_view kAllFilters = "entity, speaker, outlet, place, status, story, after and before";

bool is_mark(char32_t c) { return c == '"' || c == U'“' || c == U'”' || c == U'„'; }

/// One thing that was typed.
struct Piece {
  std::size_t column = 1;
  bool is_or = false;
  bool excluded = false;
  bool quoted = false;
  std::string field;  ///< in lower case; empty: words
  std::string value;  ///< what stands in the marks, or up to the next space
};

Error wrong(std::size_t column, std::string message) {
  return {ErrorCode::kInvalidArgument, std::move(message), fmt::format("query, column {}", column), "query"};
}

Error wrong(const Piece& piece, std::string message) { return wrong(piece.column, std::move(message)); }

/// Takes what was typed apart.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(base::to_utf32(text)) {}

  Result<std::vector<Piece>> pieces() {
    std::vector<Piece> pieces;
    while (skip_space(), at_ < text_.size()) {
      auto piece = next();
      if (!piece) return piece.error();
      pieces.push_back(*std::move(piece));
    }
    return pieces;
  }

 private:
  void skip_space() {
    while (at_ < text_.size() && base::is_space(text_[at_])) ++at_;
  }

  [[nodiscard]] bool at_end_of_piece() const { return at_ == text_.size() || base::is_space(text_[at_]); }

  Result<Piece> next() {
    Piece piece;
    piece.column = at_ + 1;
    if (text_[at_] == '-' && at_ + 1 < text_.size() && !base::is_space(text_[at_ + 1])) {
      piece.excluded = true;
      ++at_;
    }
    if (text_[at_] == '(') {
      return wrong(at_ + 1, "parentheses are not understood: OR joins what stands on its two sides; leave them out");
    }
    piece.field = field();
    if (at_ < text_.size() && is_mark(text_[at_])) return quoted(std::move(piece));
    const std::size_t begin = at_;
    while (!at_end_of_piece()) ++at_;
    piece.value = base::to_utf8(std::u32string_view(text_).substr(begin, at_ - begin));
    if (piece.field.empty() && !piece.excluded) piece.is_or = piece.value == "OR";
    if (piece.value == "AND") return wrong(piece, "leave out AND: all words are looked for anyway");
    if (piece.value == "NOT") return wrong(piece, "write -word for what is not to be there");
    return piece;
  }

  /// Letters with a colon behind them.
  std::string field() {
    std::size_t end = at_;
    const auto is_letter = [](char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    while (end < text_.size() && is_letter(text_[end])) ++end;
    if (end == at_ || end == text_.size() || text_[end] != ':') return {};
    std::string name = base::to_lower(base::to_utf8(std::u32string_view(text_).substr(at_, end - at_)));
    at_ = end + 1;
    return name;
  }

  Result<Piece> quoted(Piece piece) {
    const std::size_t mark = at_++;
    const std::size_t begin = at_;
    while (at_ < text_.size() && !is_mark(text_[at_])) ++at_;
    if (at_ == text_.size()) return wrong(mark + 1, "the quotation mark is not closed: put another behind the phrase");
    piece.quoted = true;
    piece.value = base::to_utf8(std::u32string_view(text_).substr(begin, at_ - begin));
    ++at_;
    if (!at_end_of_piece()) return wrong(at_ + 1, "put a space behind the quotation mark");
    return piece;
  }

  std::u32string text_;
  std::size_t at_ = 0;
};

std::optional<FilterKind> filter_kind(std::string_view name) {
  const auto* const found = std::find(kFilterNames.begin(), kFilterNames.end(), name);
  if (found == kFilterNames.end()) return std::nullopt;
  return static_cast<FilterKind>(found - kFilterNames.begin());
}

Result<Term> term_of(const Piece& piece) {
  Term term;
  term.column = piece.column;
  term.words = phrase_of(piece.value);
  if (term.words.empty()) {
    return wrong(piece, fmt::format("there is no letter and no digit in '{}' to look for: leave it out", piece.value));
  }
  if (piece.quoted || term.words.size() > 1) term.kind = TermKind::kPhrase;
  if (piece.quoted || !piece.value.ends_with('*')) return term;
  term.kind = TermKind::kPrefix;
  if (term.words.size() > 1) return wrong(piece, "the beginning before * must be of one word");
  if (base::code_point_count(term.words.front()) < kShortestPrefix) {
    return wrong(piece, fmt::format("a beginning before * must have {} letters at least", kShortestPrefix));
  }
  return term;
}

Result<void> check_value(FilterKind kind, const Piece& piece) {
  if (kind == FilterKind::kStatus) {
    const base::Names names = base::names_of(ClaimStatus{});
    if (std::ranges::find(names, piece.value) != names.end()) return {};
    return wrong(piece, fmt::format("'{}' is no status; there are {}", piece.value, fmt::join(names, ", ")));
  }
  if (!base::trimmed(piece.value).empty()) return {};
  return wrong(piece, fmt::format("{0}: needs a value: {0}:name or {0}:\"several words\"", piece.field));
}

/// Reads pieces into a Query, from the left.
class Parser {
 public:
  explicit Parser(std::vector<Piece> pieces) : pieces_(std::move(pieces)) {}

  Result<Query> query() {
    for (std::size_t at = 0; at < pieces_.size();) {
      const std::size_t end = end_of_alternatives(at);
      if (auto taken = take(at, end); !taken) return taken.error();
      at = end;
    }
    if (terms_ > kMostTerms) {
      return Error{ErrorCode::kInvalidArgument,
                   fmt::format("asks for more than {} words and values; ask for fewer", kMostTerms), "query", "query"};
    }
    return std::move(query_);
  }

 private:
  /// Behind the last of "a OR b OR c", which begins at `at`.
  [[nodiscard]] std::size_t end_of_alternatives(std::size_t at) const {
    while (at + 1 < pieces_.size() && pieces_[at + 1].is_or) at += 2;
    return std::min(at + 1, pieces_.size());
  }

  Result<void> take(std::size_t begin, std::size_t end) {
    if (auto sound = check_alternatives(begin, end); !sound) return sound;
    const Piece& first = pieces_[begin];
    if (first.field == kAfter || first.field == kBefore) return take_day(first);
    const auto kind = filter_kind(first.field);
    if (first.field.empty()) return take_words(begin, end);
    if (kind) return take_filter(*kind, begin, end);
    return wrong(first, fmt::format("there is no filter '{}:'; there are {}; words with a colon go in quotation marks",
                                    first.field, kAllFilters));
  }

  /// What stands between ORs is of one kind, and looked for.
  [[nodiscard]] Result<void> check_alternatives(std::size_t begin, std::size_t end) const {
    const bool ends_in_or = (end - begin) % 2 == 0;
    if (pieces_[begin].is_or || ends_in_or) {
      return wrong(pieces_[ends_in_or && !pieces_[begin].is_or ? end - 1 : begin],
                   "OR stands between two words; the word itself goes in quotation marks: \"OR\"");
    }
    const Piece& first = pieces_[begin];
    for (std::size_t at = begin + 2; at < end; at += 2) {
      const Piece& other = pieces_[at];
      if (other.is_or) return wrong(other, "OR stands between two words");
      if (other.field != first.field || first.field == kAfter || first.field == kBefore) {
        return wrong(pieces_[at - 1], "OR joins words with words, or values of one filter");
      }
    }
    for (std::size_t at = begin; end - begin > 1 && at < end; at += 2) {
      if (pieces_[at].excluded) return wrong(pieces_[at], "OR joins what is looked for; leave out the - or the OR");
    }
    return {};
  }

  Result<void> take_words(std::size_t begin, std::size_t end) {
    std::vector<Term> any_of;
    for (std::size_t at = begin; at < end; at += 2) {
      auto term = term_of(pieces_[at]);
      if (!term) return term.error();
      any_of.push_back(*std::move(term));
      ++terms_;
    }
    if (pieces_[begin].excluded) {
      query_.none_of.push_back(std::move(any_of.front()));
    } else {
      query_.all_of.push_back(std::move(any_of));
    }
    return {};
  }

  Result<void> take_filter(FilterKind kind, std::size_t begin, std::size_t end) {
    Filter filter{kind, {}, pieces_[begin].excluded};
    if (filter.excluded && (kind == FilterKind::kSpeaker || kind == FilterKind::kStatus)) {
      return wrong(pieces_[begin],
                   fmt::format("- goes before words and before entity:, outlet:, place: and story:, not "
                               "before {}:",
                               pieces_[begin].field));
    }
    for (std::size_t at = begin; at < end; at += 2) {
      if (auto sound = check_value(kind, pieces_[at]); !sound) return sound;
      filter.any_of.push_back(pieces_[at].value);
      ++terms_;
    }
    query_.filters.push_back(std::move(filter));
    return {};
  }

  Result<void> take_day(const Piece& piece) {
    if (piece.excluded) return wrong(piece, "- goes before words; use after: and before: the other way round");
    const auto date = given_date(piece.value);
    if (!date || piece.value != date->value) {
      return wrong(piece, fmt::format("'{}' is no date: write {}:2031-05-14, {}:2031-05 or {}:2031", piece.value,
                                      piece.field, piece.field, piece.field));
    }
    if (piece.field == kAfter) {
      query_.from = std::max(query_.from, date->earliest);
    } else {
      query_.before = query_.before.empty() ? date->earliest : std::min(query_.before, date->earliest);
    }
    return {};
  }

  std::vector<Piece> pieces_;
  Query query_;
  std::size_t terms_ = 0;
};

}  // namespace

std::string_view name_of(FilterKind kind) { return kFilterNames[static_cast<std::size_t>(kind)]; }

Result<Query> parse_query(std::string_view text) {
  if (text.size() > kLongestQuery) {
    return Error{ErrorCode::kInvalidArgument, fmt::format("is longer than {} bytes; ask for less", kLongestQuery),
                 "query", "query"};
  }
  if (const auto invalid = base::first_invalid_utf8(text)) {
    return wrong(base::code_point_count(text.substr(0, *invalid)) + 1, "is no valid UTF-8");
  }
  auto pieces = Scanner(text).pieces();
  if (!pieces) return pieces.error();
  if (pieces->empty()) return wrong(1, "there is nothing to look for: write words or a filter");
  return Parser(*std::move(pieces)).query();
}

}  // namespace twosource::archive
