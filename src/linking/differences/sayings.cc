// One saying in two renderings, or given to two speakers.
//
// Quotations are compared word by word, by their longest common subsequence; those that are alike but not the same are
// renderings of one saying where the speaker is the same, and one saying with two speakers where he is not.
// Test: tests/unit/linking/differences/differences_test.cc.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/unicode.h"
#include "document/places.h"
#include "linking/differences/differences.h"
#include "linking/lemmas.h"

namespace twosource::linking {
namespace {

constexpr std::size_t kMostWords = 60;
constexpr std::size_t kMostOfSpeaker = 300;  // quotations compared

/// A quoted sentence.
struct QuotedSentence {
  Place place;
  std::vector<std::string> words;  ///< normal forms
  std::size_t speaker = 0;         ///< story entity
};

/// Words of a quotation, contractions spelt out, what stands in square brackets left out.
std::vector<std::string> words_of(const Reading& reading, Span span) {
  std::vector<std::string> words;
  std::uint32_t at = span.start;
  bool bracketed = false;
  for (const Word& word : document::words_in(reading, span)) {
    for (const char c : cut(reading.report.text, {at, std::max(at, word.span.start)})) {
      if (c == '[' || c == ']') bracketed = c == '[';
    }
    at = word.span.end;
    if (!bracketed) words.push_back(word.norm);
  }
  return words;
}

/// Quotations of every report, sentence by sentence: what stands between quotation marks in an attributed content.
std::vector<QuotedSentence> quotations(const Context& context, std::size_t least_quoted) {
  std::vector<QuotedSentence> all;
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    const Reading& reading = context.reading(report);
    for (const Attribution& attribution : reading.attributions) {
      if (attribution.kind != QuoteKind::kDirect || !attribution.speaker) continue;
      for (const Span content : attribution.content) {
        auto sentence = document::sentence_at(reading, content.start);
        for (; sentence && *sentence < reading.sentences.size(); ++*sentence) {
          const Span whole = reading.sentences[*sentence].span;
          const Span part{std::max(whole.start, content.start), std::min(whole.end, content.end)};
          if (whole.start >= content.end) break;
          if (part.empty()) continue;
          QuotedSentence quotation{.place = {report, part}, .words = words_of(reading, part)};
          quotation.speaker = context.entity_of[report][*attribution.speaker];
          if (quotation.words.size() >= least_quoted && quotation.words.size() <= kMostWords) {
            all.push_back(std::move(quotation));
          }
        }
      }
    }
  }
  return all;
}

/// 2·LCS/(n+m): 1 for the same words in the same order. (Hirschberg 1975)
double sameness(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  std::vector<std::size_t> row(other.size() + 1, 0);
  for (const std::string& word : one) {
    std::size_t diagonal = 0;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = word == other[j - 1] ? diagonal + 1 : std::max(row[j], row[j - 1]);
      diagonal = above;
    }
  }
  return 2.0 * static_cast<double>(row.back()) / static_cast<double>(one.size() + other.size());
}

/// Whether one is a stretch of the other: quoted at different length is no difference.
bool is_part(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  return std::search(other.begin(), other.end(), one.begin(), one.end()) != other.end() ||
         std::search(one.begin(), one.end(), other.begin(), other.end()) != one.end();
}

/// Whether two renderings differ in words of weight: an "is not" for an "isn't", a "that" more or less is no difference.
bool differ_in_weight(const Context& context, Place one, Place other) {
  return content_lemmas(context.reading(one.report), one.span) !=
         content_lemmas(context.reading(other.report), other.span);
}

/// The words that differ, with one word of context on either side, as a reader would point at them.
Place without_edges(const Context& context, Place place) {
  // QuotedSentence marks at the edges are not part of the value.
  std::string_view words = context.words(place);
  while (!words.empty()) {
    const base::CodePoint first = base::decode_at(words, 0);
    if (!base::is_quotation_mark(first.value) && !base::is_space(first.value)) break;
    words.remove_prefix(first.size);
    place.span.start += first.size;
  }
  while (!words.empty()) {
    const base::CodePoint last = base::decode_before(words, words.size());
    const bool edge = base::is_quotation_mark(last.value) || base::is_space(last.value) || last.value == U',';
    if (!edge) break;
    words.remove_suffix(last.size);
    place.span.end -= last.size;
  }
  return place;
}

/// The words between quotation marks in or around a statement: the longest quotation inside its sentence.
std::optional<Place> quoted_fragment(const Context& context, const StoryStatement& statement) {
  const Reading& reading = context.reading(statement.place.report);
  const Span within = statement.place.span;
  const auto sentence = document::sentence_at(reading, within.start);
  if (!sentence) return std::nullopt;
  const Span whole = reading.sentences[*sentence].span;
  std::optional<Place> longest;
  for (const Quotation& quotation : reading.quotations) {
    if (!quotation.closed || !whole.contains(quotation.span) || !quotation.inner.overlaps(within)) continue;
    if (!longest || quotation.inner.size() > longest->span.size()) {
      longest = Place{statement.place.report, quotation.inner};
    }
  }
  return longest;
}

bool is_named_person(const Context& context, std::size_t entity) {
  const StoryEntity& person = context.story.entities[entity];
  return person.type == EntityType::kPerson && std::ranges::any_of(person.members, [&](const EntityMember& member) {
           return std::ranges::any_of(context.reading(member.report).entities[member.entity].mentions,
                                      [](const Mention& mention) { return mention.kind == MentionKind::kName; });
         });
}

/// Short quotations that stand for one claim in different words: they share rare words, and no two parties say them.
std::vector<Difference> renderings_in_claims(const Context& context, double shared_words) {
  std::vector<Difference> differences;
  for (const Claim& claim : context.story.claims) {
    if (claim.parties.size() > 1) continue;
    std::vector<std::pair<Place, std::set<std::string>>> fragments;
    for (const StoryStatement& statement : claim.statements) {
      const auto place = quoted_fragment(context, statement);
      if (!place || statement.stance != Stance::kAsserts) continue;
      fragments.emplace_back(*place, content_lemmas(context.reading(place->report), place->span));
    }
    for (std::size_t j = 1; j < fragments.size(); ++j) {
      const auto& [first, lemmas] = fragments.front();
      const auto& [second, others] = fragments[j];
      const auto shared = std::count_if(lemmas.begin(), lemmas.end(),
                                        [&others](const std::string& lemma) { return others.contains(lemma); });
      if (first.report == second.report || shared < 2 || lemmas == others) continue;
      const Reading& reading = context.reading(first.report);
      const auto words = words_of(reading, first.span);
      const auto other_words = words_of(context.reading(second.report), second.span);
      if (words.size() > kMostWords || other_words.size() > kMostWords || is_part(words, other_words)) continue;
      // All but a word of the shorter in the longer: quoted at different length.
      const std::size_t shorter = std::min(words.size(), other_words.size());
      const std::size_t longer = std::max(words.size(), other_words.size());
      const double common = sameness(words, other_words) * static_cast<double>(shorter + longer) / 2;
      if (longer >= shorter + 3 && common >= static_cast<double>(shorter) - 1) continue;
      if (likeness(lemmas, others, context.vocabulary.background) < shared_words) continue;
      const auto origin = std::find_if(claim.origins.begin(), claim.origins.end(),
                                       [](const Origin& one) { return one.kind == OriginKind::kNamed; });
      Difference difference =
          new_difference(DifferenceKind::kWording, origin == claim.origins.end() ? "" : origin->label);
      for (const Place& place : {first, second}) {
        difference.evidence.push_back(differing_value(context, without_edges(context, place)));
      }
      difference.explained = DifferenceReason::kRendering;
      differences.push_back(std::move(difference));
      break;
    }
  }
  return differences;
}

}  // namespace

std::vector<Difference> wording_differences(const Context& context, const DifferenceRules& rules) {
  std::map<std::size_t, std::vector<QuotedSentence>> by_speaker;
  for (QuotedSentence& quotation : quotations(context, rules.least_quoted)) {
    auto& own = by_speaker[quotation.speaker];
    if (own.size() < kMostOfSpeaker) own.push_back(std::move(quotation));
  }
  std::vector<Difference> differences;
  for (const auto& [speaker, own] : by_speaker) {
    std::vector<bool> taken(own.size(), false);
    for (std::size_t i = 0; i < own.size(); ++i) {
      if (taken[i]) continue;
      std::vector<const QuotedSentence*> renderings = {&own[i]};
      double least = 1;
      for (std::size_t j = i + 1; j < own.size(); ++j) {
        if (taken[j]) continue;
        const double alike = sameness(own[i].words, own[j].words);
        if (alike < rules.one_saying) continue;
        taken[j] = true;
        const bool new_words = std::none_of(renderings.begin(), renderings.end(), [&](const QuotedSentence* known) {
          return is_part(known->words, own[j].words) || !differ_in_weight(context, known->place, own[j].place);
        });
        if (!new_words || own[j].place.report == own[i].place.report) continue;
        renderings.push_back(&own[j]);
        least = std::min(least, alike);
      }
      if (renderings.size() < 2) continue;
      Difference difference = new_difference(DifferenceKind::kWording, context.story.entities[speaker].name);
      for (const QuotedSentence* rendering : renderings) {
        difference.evidence.push_back(differing_value(context, without_edges(context, rendering->place)));
      }
      difference.explained = DifferenceReason::kRendering;
      differences.push_back(std::move(difference));
    }
  }
  const auto known = [&](const Difference& rendering) {
    return std::any_of(differences.begin(), differences.end(), [&](const Difference& difference) {
      return std::any_of(difference.evidence.begin(), difference.evidence.end(), [&](const DifferingValue& value) {
        return value.place.report == rendering.evidence.front().place.report &&
               value.place.span.overlaps(rendering.evidence.front().place.span);
      });
    });
  };
  for (Difference& rendering : renderings_in_claims(context, rules.shared_words)) {
    if (!known(rendering)) differences.push_back(std::move(rendering));
  }
  return differences;
}

std::vector<Difference> attribution_differences(const Context& context, const DifferenceRules& rules) {
  const std::vector<QuotedSentence> all = quotations(context, rules.least_quoted);
  // Quotations that are nearly the same share most of their words; an index over rarer words finds them.
  std::map<std::string, std::vector<std::size_t>> with_word;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const std::string& word : std::set<std::string>(all[i].words.begin(), all[i].words.end())) {
      if (word.size() > 4) with_word[word].push_back(i);
    }
  }
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  constexpr std::size_t kCommon = 12;  // quotations that share a word that tells them apart no more
  for (const auto& [word, places] : with_word) {
    if (places.size() > kCommon) continue;
    for (std::size_t i = 0; i < places.size(); ++i) {
      for (std::size_t j = i + 1; j < places.size(); ++j) pairs.emplace(places[i], places[j]);
    }
  }
  std::vector<Difference> differences;
  std::set<std::pair<std::size_t, std::size_t>> told;  // pairs of speakers
  for (const auto& [i, j] : pairs) {
    const QuotedSentence& one = all[i];
    const QuotedSentence& other = all[j];
    if (one.speaker == other.speaker || one.place.report == other.place.report) continue;
    const auto& entities = context.story.entities;
    // A body and its announcement, or its spokesman, are no two speakers; nor are a name and "the champion".
    if (!is_named_person(context, one.speaker) || !is_named_person(context, other.speaker)) continue;
    if (share_a_name(entities[one.speaker].name, entities[other.speaker].name)) continue;
    if (sameness(one.words, other.words) < rules.same_words) continue;
    if (!told.insert(std::minmax(one.speaker, other.speaker)).second) continue;
    Difference difference =
        new_difference(DifferenceKind::kAttribution, std::string(context.words(without_edges(context, one.place))));
    for (const QuotedSentence* quotation : {&one, &other}) {
      difference.evidence.push_back({context.story.entities[quotation->speaker].name,
                                     evidence_of(context, without_edges(context, quotation->place))});
    }
    differences.push_back(std::move(difference));
  }
  return differences;
}

}  // namespace twosource::linking
