#include "linking/claims/similarity.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <unordered_map>

#include "base/stable_math.h"

namespace twosource::linking {
namespace {

/// A run of this many words in common says as much as any longer one.
constexpr std::size_t kLongestPhrase = 8;
/// Words of a piece that are looked at for a phrase.
constexpr std::size_t kMostPhraseWords = 80;

}  // namespace

ClaimSimilarity::ClaimSimilarity(const Context& context, const ClaimRules& rules, const TermTable& terms,
                                 const std::vector<Candidate>& candidates)
    : terms_(terms),
      meaning_(context, candidates),
      numbers_(context, candidates),
      candidates_(candidates),
      rules_(rules) {
  std::unordered_map<std::string, std::uint32_t> ids;
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    sentence_terms_.push_back(sentence_terms(context.reading(report), report));
  }
  for (const Candidate& candidate : candidates) {
    Terms content;
    for (const TermId term : candidate.terms) {
      if (!terms.is_entity(term)) content.push_back(term);
    }
    content_terms_.push_back(std::move(content));
    std::vector<std::uint32_t> forms;
    const auto words = words_of(context, candidate);
    for (const Word& word : words.first(std::min(words.size(), kMostPhraseWords))) {
      forms.push_back(ids.emplace(word.norm, static_cast<std::uint32_t>(ids.size())).first->second);
    }
    forms_.push_back(std::move(forms));
  }
}

/// Of each sentence, without those that only tell who says it: two things that one person says are not alike for that.
std::vector<Terms> ClaimSimilarity::sentence_terms(const Reading& reading, std::size_t report) const {
  std::vector<Terms> sentences;
  for (const Sentence& sentence : reading.sentences) sentences.push_back(terms_.of(report, sentence.span));
  for (const Attribution& attribution : reading.attributions) {
    for (const SpanList* part : {&attribution.source, &attribution.cue}) {
      for (const Span span : *part) {
        const auto sentence = document::sentence_at(reading, span.start);
        if (!sentence) continue;
        Terms without;
        std::ranges::set_difference(sentences[*sentence], terms_.of(report, span), std::back_inserter(without));
        sentences[*sentence] = std::move(without);
      }
    }
  }
  return sentences;
}

double ClaimSimilarity::cosine(const Terms& a, const Terms& b) const {
  const double both = terms_.weight(a) * terms_.weight(b);
  return both > 0 ? terms_.shared_weight(a, b) / std::sqrt(both) : 0;
}

/// Length of the longest run of words that both pieces have, by dynamic programming over their (bounded) words.
std::size_t ClaimSimilarity::longest_phrase(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::array<std::uint8_t, kMostPhraseWords + 1> runs{};
  std::size_t best = 0;
  for (const std::uint32_t form : a) {
    for (std::size_t j = b.size(); j > 0; --j) {
      const bool equal = b[j - 1] == form;
      runs[j] = equal ? static_cast<std::uint8_t>(runs[j - 1] + 1) : std::uint8_t{0};
      best = std::max<std::size_t>(best, runs[j]);
    }
  }
  return std::min(best, kLongestPhrase);
}

Features ClaimSimilarity::features(std::size_t first, std::size_t second) const {
  const Candidate& a = candidates_[first];
  const Candidate& b = candidates_[second];
  Features features{};
  const auto set = [&features](Feature feature, double value) { features[static_cast<std::size_t>(feature)] = value; };
  set(Feature::kContent, cosine(content_terms_[first], content_terms_[second]));
  set(Feature::kSentence, cosine(sentence_terms_[a.report][a->sentence], sentence_terms_[b.report][b->sentence]));
  set(Feature::kPredicate, a.predicate != TermTable::kNone && a.predicate == b.predicate);
  set(Feature::kPhrase, static_cast<double>(longest_phrase(forms_[first], forms_[second])) / kLongestPhrase);
  set(Feature::kSharedWeight, base::stable_log1p(terms_.shared_weight(a.terms, b.terms)) / 4);
  set(Feature::kPolarity, a->polarity != b->polarity);
  set(Feature::kSameReport, a.report == b.report);
  const Nearness nearness = meaning_.between(first, second);
  set(Feature::kMeaning, nearness.whole);
  set(Feature::kMeaningLess, nearness.less);
  set(Feature::kMeaningMore, nearness.more);
  return features;
}

std::vector<ComparedBy> ClaimSimilarity::compared(std::size_t a, std::size_t b) const {
  const Features values = features(a, b);
  std::vector<ComparedBy> all;
  for (std::size_t i = 0; i < kFeatureCount; ++i) {
    all.push_back({std::string(kFeatureNames[i]), values[i], rules_.weights.features[i] * values[i]});
  }
  std::size_t product = 0;  // of two features: half a share to each
  for (std::size_t i = 0; i < kFeatureCount; ++i) {
    for (std::size_t j = i; j < kFeatureCount; ++j) {
      const double half = rules_.weights.products[product++] * values[i] * values[j] / 2;
      all[i].share += half;
      all[j].share += half;
    }
  }
  return all;
}

double ClaimSimilarity::likelihood(std::size_t a, std::size_t b) const {
  const auto [low, high] = std::minmax({std::uint64_t{a}, std::uint64_t{b}});
  const auto [known, added] = known_.try_emplace((low << 32U) | high, 0.0);
  if (added) known->second = likelihood_of(low, high);
  return known->second;
}

double ClaimSimilarity::likelihood_of(std::size_t a, std::size_t b) const {
  if (in_one_place(candidates_[a], candidates_[b])) return 0;
  const Features values = features(a, b);
  double sum = rules_.weights.bias;
  std::size_t product = 0;
  for (std::size_t i = 0; i < kFeatureCount; ++i) {
    sum += rules_.weights.features[i] * values[i];
    for (std::size_t j = i; j < kFeatureCount; ++j) sum += rules_.weights.products[product++] * values[i] * values[j];
  }
  return 1 / (1 + base::stable_exp(-sum));
}

double ClaimSimilarity::cohesion(const std::vector<std::size_t>& members) const {
  double sum = 0;
  for (std::size_t i = 0; i < members.size(); ++i) {
    for (std::size_t j = i + 1; j < members.size(); ++j) sum += likelihood(members[i], members[j]);
  }
  const std::size_t pairs = members.size() * (members.size() - 1) / 2;
  return pairs == 0 ? 1 : sum / static_cast<double>(pairs);
}

}  // namespace twosource::linking
