// See evidence.h.
#include "reading/attributions/evidence.h"

#include <algorithm>

#include "base/stable_math.h"
#include "document/attribution_scores.h"

namespace twosource::reading {
namespace {

constexpr float kFarthest = 12;  ///< of one score
constexpr float kUnseen = -3;    ///< log-odds of a token that was in no window with the cue

float log_sum(float a, float b) {
  const double most = std::max(a, b);
  return static_cast<float>(most + base::stable_log1p(base::stable_exp(std::min(a, b) - most)));
}

float bounded(float value) { return std::clamp(value, -kFarthest, kFarthest); }

}  // namespace

float RoleEvidence::fit(const std::vector<TokenRange>& parts) const {
  float sum = 0;
  for (const TokenRange part : parts) {
    for (std::uint32_t i = part.first; i < part.last; ++i) {
      const bool known = i >= first && i - first < inside.size();
      sum += known ? inside[i - first] : kUnseen;
      if (known && i == part.first) sum += begins[i - first];
      if (known && i + 1 == part.last) sum += ends[i - first];
    }
  }
  return sum;
}

std::vector<TokenRange> RoleEvidence::best_part() const {
  float most = 0;
  TokenRange found;
  float running = 0;
  std::uint32_t start = 0;
  for (std::uint32_t i = 0; i < inside.size(); ++i) {
    const float fresh = begins[i];
    if (i == 0 || fresh > running) {
      running = fresh;
      start = i;
    }
    running += inside[i];
    const float total = running + ends[i];
    if (total > most) {
      most = total;
      found = {first + start, first + i + 1};
    }
  }
  if (found.size() == 0) return {};
  return {found};
}

std::vector<TokenRange> RoleEvidence::best_parts() const {
  // closed[i]: the best sum with no part open before token i; `open`: the best with one open at it.
  const std::size_t count = inside.size();
  std::vector<float> closed(count + 1, 0);
  std::vector<bool> ends_before(count + 1, false);  // whether closed[i] has a part that ends with token i - 1
  std::vector<bool> goes_on(count, false);          // whether the best part open at token i was open before it
  float open = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const float fresh = closed[i] + begins[i];
    goes_on[i] = i > 0 && open > fresh;
    open = (goes_on[i] ? open : fresh) + inside[i];
    const float ended = open + ends[i];
    ends_before[i + 1] = ended > closed[i];
    closed[i + 1] = std::max(closed[i], ended);
  }
  std::vector<TokenRange> parts;
  for (std::size_t i = count; i > 0;) {
    if (!ends_before[i]) {
      --i;
      continue;
    }
    std::size_t start = i - 1;
    while (goes_on[start]) --start;
    parts.push_back({first + static_cast<std::uint32_t>(start), first + static_cast<std::uint32_t>(i)});
    i = start;
  }
  std::reverse(parts.begin(), parts.end());
  return parts;
}

AttributionEvidence::AttributionEvidence(const std::vector<Token>& tokens, const document::AttributionScores& scores,
                                         const AttributionDecoding& decoding)
    : scores_(scores),
      decoding_(decoding),
      pieces__token_(tokens.size()),
      token__piece_(scores.pieces.size(), 0),
      tokens_(tokens.size()) {
  std::uint32_t piece = 0;
  const auto count = static_cast<std::uint32_t>(scores.pieces.size());
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    while (piece < count && scores.pieces[piece].span.end <= tokens[i].span.start) ++piece;
    TokenRange range{piece, piece};
    while (range.last < count && scores.pieces[range.last].span.start < tokens[i].span.end) ++range.last;
    // A piece that begins in the token before is that one's, if the token has others.
    if (range.size() > 1 && scores.pieces[range.first].span.start < tokens[i].span.start) ++range.first;
    pieces__token_[i] = range;
    TokenScores& token = tokens_[i];
    if (range.size() == 0) continue;
    for (std::uint32_t k = range.first; k < range.last; ++k) {
      if (k < piece || token__piece_[k] == 0) token__piece_[k] = i;
      const auto& tags = scores.pieces[k].tags;
      token.source += log_sum(tags[1], tags[2]) - tags[0];
      token.cue += log_sum(tags[4], tags[5]) - tags[3];
      token.content += log_sum(tags[7], tags[8]) - tags[6];
    }
    const auto size = static_cast<float>(range.size());
    token.source /= size;
    token.cue /= size;
    token.content /= size;
    const auto& at = scores.pieces[range.first].tags;
    token.source_begins = bounded(at[1] - log_sum(at[0], at[2]));
    token.cue_begins = at[4] - at[5];
    token.content_begins = bounded(at[7] - log_sum(at[6], at[8]));
    const auto& end = scores.pieces[range.last - 1].tags;
    token.source_ends = bounded(end[9]);
    token.content_ends = bounded(end[11]);
  }
}

float AttributionEvidence::cue(std::uint32_t token) const {
  return pieces__token_[token].size() == 0 ? -kFarthest : tokens_[token].cue;
}

float AttributionEvidence::cue(TokenRange tokens) const {
  float most = -kFarthest;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) most = std::max(most, cue(i));
  return most;
}

std::vector<TokenRange> AttributionEvidence::cues() const {
  std::vector<TokenRange> found;
  const auto is_sure = [&](std::uint32_t i) { return i < tokens_.size() && cue(i) >= decoding_.sure_cue; };
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    if (is_sure(i)) {
      const bool goes_on = !found.empty() && found.back().last == i && is_sure(i - 1) && tokens_[i].cue_begins < 0;
      if (goes_on) {
        ++found.back().last;
      } else {
        found.push_back({i, i + 1});
      }
    } else if (cue(i) >= decoding_.seen_cue && !is_sure(i + 1) &&
               (i == 0 || (!is_sure(i - 1) && cue(i - 1) <= cue(i))) &&
               (i + 1 >= tokens_.size() || cue(i + 1) < cue(i))) {
      found.push_back({i, i + 1});  // the likeliest of words none of which is likely
    }
  }
  return found;
}

void AttributionEvidence::add(CueEvidence& found, std::uint32_t i, bool space, float source, float content,
                              bool own) const {
  const TokenScores& token = tokens_[i];
  const auto put = [&](RoleEvidence& role, float inside, float begins, float ends) {
    role.inside.push_back(space ? 0.0F : own ? -kFarthest : bounded(inside));
    role.begins.push_back(decoding_.edge_share * (space ? -kFarthest : begins) - decoding_.part_price);
    role.ends.push_back(decoding_.edge_share * (space ? -kFarthest : ends));
  };
  put(found.source, source + decoding_.source_tag_share * bounded(token.source), token.source_begins,
      token.source_ends);
  put(found.content, content + decoding_.content_tag_share * bounded(token.content), token.content_begins,
      token.content_ends);
}

CueEvidence AttributionEvidence::of(TokenRange cue) const {
  CueEvidence found;
  // The rows of the cue's pieces, averaged where they overlap.
  std::vector<const document::CueScores*> rows;
  std::uint32_t first_piece = UINT32_MAX;
  std::uint32_t last_piece = 0;
  const std::uint32_t from = pieces__token_[cue.first].first;
  const std::uint32_t to = pieces__token_[cue.last - 1].last;
  auto row =
      std::lower_bound(scores_.cues.begin(), scores_.cues.end(), from,
                       [](const document::CueScores& score, std::uint32_t piece) { return score.piece < piece; });
  for (; row != scores_.cues.end() && row->piece < to; ++row) {
    rows.push_back(&*row);
    first_piece = std::min(first_piece, row->first);
    last_piece = std::max(last_piece, row->first + static_cast<std::uint32_t>(row->source.size()));
  }
  if (rows.empty()) return found;
  const std::uint32_t first = token__piece_[first_piece];
  const std::uint32_t last = token__piece_[last_piece - 1] + 1;
  found.source.first = found.content.first = first;
  for (std::uint32_t i = first; i < last; ++i) {
    const TokenRange pieces = pieces__token_[i];
    float source = 0;
    float content = 0;
    float count = 0;
    for (std::uint32_t k = pieces.first; k < pieces.last; ++k) {
      for (const document::CueScores* cue_row : rows) {
        if (k < cue_row->first || k - cue_row->first >= cue_row->source.size()) continue;
        source += cue_row->source[k - cue_row->first];
        content += cue_row->content[k - cue_row->first];
        ++count;
      }
    }
    add(found, i, pieces.size() == 0, count > 0 ? source / count : kUnseen, count > 0 ? content / count : kUnseen,
        cue.contains(i));
  }
  return found;
}

std::vector<CueEvidence> AttributionEvidence::of(const std::vector<TokenRange>& cues) const {
  std::vector<CueEvidence> evidence;
  evidence.reserve(cues.size());
  for (const TokenRange cue : cues) evidence.push_back(of(cue));
  compete(cues, evidence);
  return evidence;
}

void AttributionEvidence::compete(const std::vector<TokenRange>& cues, std::vector<CueEvidence>& evidence) const {
  std::vector<double> sums(tokens_.size(), 1.0);
  std::vector<std::vector<double>> odds;
  for (std::size_t i = 0; i < cues.size(); ++i) {
    const double is_cue = 1.0 / (1.0 + base::stable_exp(-cue(cues[i])));
    const RoleEvidence& content = evidence[i].content;
    std::vector<double>& row = odds.emplace_back();
    for (std::size_t k = 0; k < content.inside.size(); ++k) {
      row.push_back(is_cue * base::stable_exp(content.inside[k]));
      sums[content.first + k] += row[k];
    }
  }
  for (std::size_t i = 0; i < cues.size(); ++i) {
    RoleEvidence& content = evidence[i].content;
    for (std::size_t k = 0; k < content.inside.size(); ++k) {
      const double others = std::max(1.0, sums[content.first + k] - odds[i][k]);
      content.inside[k] -= decoding_.competition * static_cast<float>(base::stable_log(others));
    }
  }
}

}  // namespace twosource::reading
