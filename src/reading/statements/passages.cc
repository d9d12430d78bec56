#include "reading/statements/passages.h"

#include <algorithm>
#include <optional>
#include <ranges>
#include <vector>

#include "base/fields.h"
#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"

namespace twosource::reading {
namespace {

class Passages {
 public:
  Passages(const Reading& reading, const document::ParseTree& tree, const PassageRules& rules)
      : reading_(reading), tree_(tree), rules_(rules), words_before_{0}, cuts_(reading.sentences.size()) {
    for (const Token& token : reading.tokens) {
      const bool word = token.pos != pos::PUNCT && token.pos != pos::SPACE;
      words_before_.push_back(words_before_.back() + (word ? 1 : 0));
    }
    for (std::size_t i = 0; i < reading.sentences.size(); ++i) cuts_[i] = cuts_of(reading.sentences[i].span);
    find_parts();
  }

  /// Where a sentence begins, behind "However," and the like.
  [[nodiscard]] std::uint32_t start_of(std::uint32_t sentence) const {
    const Span whole = reading_.sentences[sentence].span;
    const TokenRange tokens = document::tokens_in(reading_, whole);
    if (tokens.size() < 3 || !rules_.connectives.contains(base::to_lower(tree_[tokens.first].norm))) return whole.start;
    const std::string next = printed(tokens.first + 2);
    const bool capital = next != base::to_lower(next) && base::is_letter(base::decode_at(next, 0).value);
    return printed(tokens.first + 1) == "," && capital ? tree_[tokens.first + 2].span.start : whole.start;
  }

  [[nodiscard]] Span passage_of(const Statement& statement) const {
    const std::string_view text = reading_.report.text;
    const Span sentence = reading_.sentences[statement.sentence].span;
    const Span block = reading_.report.blocks[statement.block].span;
    const std::uint32_t start = std::min(start_of(statement.sentence), statement.span.start);
    Span passage{start, std::max(sentence.end, statement.span.end)};
    passage = base::trimmed(text, {std::max(passage.start, block.start), std::min(passage.end, block.end)});
    if (const auto part = part_of(statement)) passage = *part;
    const std::uint32_t least = needed_end(statement);
    if (least == statement.span.end && ends_at_dash(statement)) {
      passage.end = least;
    } else if (words_in(passage) > rules_.shorten_from) {
      shorten(cuts_[statement.sentence], least, passage);
    }
    drop_stop(passage);
    if (words_in(passage) > rules_.longest || !close_quotations(passage) || !passage.contains(statement.span)) {
      return statement.span;
    }
    return passage;
  }

 private:
  [[nodiscard]] std::string printed(std::uint32_t token) const {
    return std::string(cut(reading_.report.text, tree_[token].span));
  }

  [[nodiscard]] std::size_t words_in(Span span) const {
    const TokenRange tokens = document::tokens_in(reading_, span);
    return words_before_[tokens.last] - words_before_[tokens.first];
  }

  /// Whether a statement ends before a dash, behind which an outlet adds a word of its own.
  [[nodiscard]] bool ends_at_dash(const Statement& statement) const {
    const TokenRange behind =
        document::tokens_in(reading_, {statement.span.end, reading_.sentences[statement.sentence].span.end});
    return behind.size() > 0 && rules_.dashes.contains(printed(behind.first));
  }

  /// The full stop of a sentence, which a passage cut from a longer one has not.
  void drop_stop(Span& passage) const {
    const TokenRange tokens = document::tokens_in(reading_, passage);
    if (tokens.size() < 2) return;
    const std::uint32_t last = tokens.last - 1;
    if (tree_[last].pos == pos::PUNCT && printed(last) == ".") passage.end = tree_[last].span.start;
  }

  /// Quotations that share a byte with a span.
  [[nodiscard]] auto quotations_in(Span span) const {
    const auto first = std::ranges::partition_point(
        reading_.quotations, [span](const Quotation& quotation) { return quotation.span.end <= span.start; });
    const auto last = std::partition_point(first, reading_.quotations.end(), [span](const Quotation& quotation) {
      return quotation.span.start < span.end;
    });
    return std::ranges::subrange(first, last);
  }

  /// The bytes at which a sentence may end: behind a word that a cut mark follows.
  [[nodiscard]] std::vector<std::uint32_t> cuts_of(Span sentence) const {
    std::vector<std::uint32_t> cuts;
    const TokenRange tokens = document::tokens_in(reading_, sentence);
    std::uint32_t furthest = 0;  // head of what stands before
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
      const bool closed = i > tokens.first && furthest < i;
      if (closed && rules_.cut_marks.contains(printed(i)) && i + 1 < tokens.last && can_go(i, tokens.last)) {
        cuts.push_back(tree_[i - 1].span.end);
      }
      // The mark itself may hang on what follows.
      if (tree_[i].pos != pos::PUNCT) furthest = std::max(furthest, tree_[i].head);
    }
    return cuts;
  }

  /// Whether what follows a mark only adds to what stands before it: a clause of its own, no further item of a list.
  [[nodiscard]] bool can_go(std::uint32_t mark, std::uint32_t end) const {
    std::uint32_t next = mark + 1;
    while (next < end && (tree_[next].pos == pos::PUNCT || tree_[next].pos == pos::SPACE)) ++next;
    if (next == end || rules_.binding.contains(base::to_lower(tree_[next].norm))) return false;
    std::uint32_t top = next;
    while (tree_[top].head > mark && tree_[top].head != top) top = tree_[top].head;
    const Label label = tree_[top].dep;
    if (label == dep::cc) return joins_clause(top);
    if (label == dep::conj) return document::is_verbal(tree_[top]);
    return label == dep::relcl || label == dep::advcl || label == dep::acl || label == dep::prep;
  }

  /// "…, and she left": what the conjunction joins is a clause.
  [[nodiscard]] bool joins_clause(std::uint32_t conjunction) const {
    for (const std::uint32_t child : tree_.children(tree_[conjunction].head)) {
      if (child > conjunction && tree_[child].dep == dep::conj) return document::is_verbal(tree_[child]);
    }
    return false;
  }

  /// All that an attribution has, where it stands in one sentence.
  [[nodiscard]] std::optional<Span> whole_of(const Attribution& attribution) const {
    std::optional<Span> whole;
    for (const SpanList* list : {&attribution.source, &attribution.cue, &attribution.content}) {
      for (const Span span : *list) {
        whole = whole ? Span{std::min(whole->start, span.start), std::max(whole->end, span.end)} : span;
      }
    }
    return whole;
  }

  /// Sentences that are one's word and then another's: the part of each attribution.
  void find_parts() {
    std::vector<std::vector<std::size_t>> outermost(reading_.sentences.size());
    for (std::size_t i = 0; i < reading_.attributions.size(); ++i) {
      const Attribution& attribution = reading_.attributions[i];
      if (attribution.within || attribution.cue.empty()) continue;
      const auto sentence = document::sentence_at(reading_, attribution.cue.front().start);
      if (sentence) outermost[*sentence].push_back(i);
    }
    parts_.resize(reading_.attributions.size());
    for (std::size_t i = 0; i < outermost.size(); ++i) part(reading_.sentences[i].span, outermost[i]);
  }

  void part(Span sentence, std::vector<std::size_t>& voices) {
    if (voices.size() < 2) return;
    std::ranges::sort(voices, {}, [this](std::size_t i) { return whole_of(reading_.attributions[i])->start; });
    for (std::size_t i = 0; i < voices.size(); ++i) {
      const Attribution& attribution = reading_.attributions[voices[i]];
      if (!sentence.contains(*whole_of(attribution)) || !names_its_source(attribution)) return;
      if (i > 0 && !are_joined(reading_.attributions[voices[i - 1]], attribution)) return;
    }
    for (std::size_t i = 0; i < voices.size(); ++i) {
      const Span whole = *whole_of(reading_.attributions[voices[i]]);
      parts_[voices[i]] =
          Span{i == 0 ? sentence.start : whole.start, i + 1 == voices.size() ? sentence.end : whole.end};
    }
  }

  /// By more than a pronoun, so that it reads by itself.
  [[nodiscard]] bool names_its_source(const Attribution& attribution) const {
    if (attribution.source.empty()) return false;
    const TokenRange tokens = document::tokens_in(reading_, attribution.source.front());
    return tokens.size() > 0 && tree_[tokens.first].pos != pos::PRON;
  }

  /// Whether one attribution and then another's stand side by side, with no more than a mark and a conjunction between.
  [[nodiscard]] bool are_joined(const Attribution& one, const Attribution& other) const {
    const Span before = *whole_of(one);
    const Span behind = *whole_of(other);
    if (before.end >= behind.start || (one.speaker && one.speaker == other.speaker)) return false;
    const TokenRange between = document::tokens_in(reading_, {before.end, behind.start});
    for (std::uint32_t i = between.first; i < between.last; ++i) {
      if (tree_[i].pos != pos::PUNCT && !rules_.joining.contains(base::to_lower(tree_[i].norm))) return false;
    }
    return between.size() > 0;
  }

  /// The part of a sentence that is the word of the one whose statement it is; none where it is no other's too.
  [[nodiscard]] std::optional<Span> part_of(const Statement& statement) const {
    auto holder = statement.attribution;
    for (std::size_t steps = 0; holder && steps < reading_.attributions.size(); ++steps) {
      if (parts_[*holder]) return parts_[*holder];
      holder = reading_.attributions[*holder].within;
    }
    return std::nullopt;
  }

  /// Where a statement and whoever is given as saying it in its sentence end.
  [[nodiscard]] std::uint32_t needed_end(const Statement& statement) const {
    std::uint32_t least = statement.span.end;
    const Span sentence = reading_.sentences[statement.sentence].span;
    auto holder = statement.attribution;
    for (std::size_t steps = 0; holder && steps < reading_.attributions.size(); ++steps) {
      const Attribution& attribution = reading_.attributions[*holder];
      for (const SpanList* part : {&attribution.source, &attribution.cue}) {
        for (const Span span : *part) {
          if (sentence.contains(span)) least = std::max(least, span.end);
        }
      }
      holder = attribution.within;
    }
    return least;
  }

  /// Ends a long passage at the first place where that can be.
  void shorten(const std::vector<std::uint32_t>& cuts, std::uint32_t least, Span& passage) const {
    for (auto end = std::ranges::lower_bound(cuts, least); end != cuts.end() && *end < passage.end;) {
      const auto split = quotations_in({*end, *end + 1});
      const bool inside = !split.empty() && split.front().span.start < *end && split.front().span.start > passage.start;
      if (!inside) {
        passage.end = *end;
        return;
      }
      end = std::lower_bound(end, cuts.end(), split.front().span.end);
    }
  }

  [[nodiscard]] bool only_stops_between(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t at = from; at < to;) {
      const base::CodePoint point = base::decode_at(reading_.report.text, at);
      if (!base::is_punctuation(point.value)) return false;
      at += point.size;
    }
    return true;
  }

  /// Takes off a mark whose counterpart stands elsewhere; false where one is left inside.
  [[nodiscard]] bool close_quotations(Span& passage) const {
    for (const Quotation& quotation : quotations_in(passage)) {
      if (passage.contains(quotation.span) || quotation.inner.contains(passage)) continue;
      if (quotation.span.start == passage.start) {
        passage.start = quotation.inner.start;
      } else if (quotation.inner.end <= passage.end && quotation.span.end >= passage.end &&
                 quotation.span.start < passage.start) {
        passage.end = quotation.inner.end;
      } else if (passage.start < quotation.span.start && only_stops_between(passage.end, quotation.inner.end)) {
        // The sentence ends with the quotation: “… said it would “go on.””
        passage.end = quotation.span.end;
      } else {
        return false;
      }
    }
    passage = base::trimmed(reading_.report.text, passage);
    return !passage.empty();
  }

  const Reading& reading_;
  const document::ParseTree& tree_;
  const PassageRules& rules_;
  std::vector<std::size_t> words_before_;         ///< by token
  std::vector<std::vector<std::uint32_t>> cuts_;  ///< by sentence
  std::vector<std::optional<Span>> parts_;        ///< by attribution, where its sentence is another's word too
};

}  // namespace

Result<PassageRules> PassageRules::load(const std::filesystem::path& folder) {
  PassageRules rules;
  const auto read = base::read_fields(folder / "passages.json", [&rules](base::Fields& file) {
    rules.shorten_from = file.count("shorten_from");
    rules.longest = file.count("longest");
    rules.cut_marks = file.text_set("cut_marks");
    rules.dashes = file.text_set("dashes");
    rules.binding = file.text_set("binding");
    rules.joining = file.text_set("joining");
    rules.connectives = file.text_set("connectives");
  });
  if (!read) return read.error();
  return rules;
}

void find_passages(Reading& reading, const document::ParseTree& tree, const PassageRules& rules) {
  const Passages passages(reading, tree, rules);
  for (Statement& statement : reading.statements) {
    const std::uint32_t start = passages.start_of(statement.sentence);
    if (start < statement.content.end) {
      statement.span.start = std::max(statement.span.start, start);
      statement.content.start = std::max(statement.content.start, start);
    }
    statement.passage = passages.passage_of(statement);
  }
}

}  // namespace twosource::reading
