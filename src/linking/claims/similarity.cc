#include "linking/claims/similarity.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

#include "base/stable_math.h"

namespace twosource::linking {
namespace {

/// A run of this many words in common says as much as any longer one.
constexpr std::size_t kLongestPhrase = 8;
/// Words of a piece that are looked at for a phrase.
constexpr std::size_t kMostPhraseWords = 80;

bool share_any(const Terms& a, const Terms& b) {
  return std::ranges::any_of(a, [&b](TermId term) { return std::ranges::binary_search(b, term); });
}

}  // namespace

ClaimSimilarity::ClaimSimilarity(const Context& context, const TermTable& terms,
                                 const std::vector<Candidate>& candidates)
    : terms_(terms), candidates_(candidates) {
  std::unordered_map<std::string, std::uint32_t> ids;
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    std::vector<Terms> sentences;
    for (const Sentence& sentence : context.reading(report).sentences) {
      sentences.push_back(terms.of(report, sentence.span));
    }
    sentence_terms_.push_back(std::move(sentences));
  }
  for (const Candidate& candidate : candidates) {
    Terms content;
    Terms numbers;
    for (const TermId term : candidate.terms) {
      if (!terms.is_entity(term)) content.push_back(term);
      if (terms.is_number(term)) numbers.push_back(term);
    }
    content_terms_.push_back(std::move(content));
    number_terms_.push_back(std::move(numbers));
    std::vector<std::uint32_t> forms;
    const auto words = words_of(context, candidate);
    for (const Word& word : words.first(std::min(words.size(), kMostPhraseWords))) {
      forms.push_back(ids.emplace(word.norm, static_cast<std::uint32_t>(ids.size())).first->second);
    }
    forms_.push_back(std::move(forms));
  }
  const auto& weights = context.knowledge.claims.weights;
  const auto weight = [&weights](std::string_view name) {
    const auto found = weights.find(std::string(name));
    return found == weights.end() ? 0.0 : found->second;
  };
  for (std::size_t i = 0; i < kFeatureCount; ++i) weights_[i] = weight(kFeatureNames[i]);
  bias_ = weight("bias");
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
  const double shared = terms_.shared_weight(a.terms, b.terms);
  set(Feature::kClause, cosine(a.terms, b.terms));
  set(Feature::kContent, cosine(content_terms_[first], content_terms_[second]));
  set(Feature::kContainment, shared / std::min(a.weight, b.weight));
  set(Feature::kSentence, cosine(sentence_terms_[a.report][a->sentence], sentence_terms_[b.report][b->sentence]));
  set(Feature::kPredicate, a.predicate != TermTable::kNone && a.predicate == b.predicate);
  const bool subjects = a.subject != TermTable::kNone && b.subject != TermTable::kNone;
  set(Feature::kSubject, subjects && a.subject == b.subject);
  set(Feature::kOtherSubject, subjects && a.subject != b.subject);
  set(Feature::kSpeaker, a.speaker && b.speaker && *a.speaker == *b.speaker);
  set(Feature::kOtherParty, !a.party.name.empty() && !b.party.name.empty() && a.party.name != b.party.name);
  set(Feature::kMixedVoice, a->attribution.has_value() != b->attribution.has_value());
  set(Feature::kPhrase, static_cast<double>(longest_phrase(forms_[first], forms_[second])) / kLongestPhrase);
  const Terms& numbers = number_terms_[first];
  const Terms& other_numbers = number_terms_[second];
  if (!numbers.empty() && !other_numbers.empty()) {
    const bool agree = share_any(numbers, other_numbers);
    set(agree ? Feature::kNumber : Feature::kOtherNumber, 1);
  }
  set(Feature::kPolarity, a->polarity != b->polarity);
  set(Feature::kSharedWeight, base::stable_log1p(shared) / 4);
  set(Feature::kLength, std::abs(base::stable_log(a.weight / b.weight)));
  set(Feature::kSameReport, a.report == b.report);
  return features;
}

double ClaimSimilarity::likelihood(std::size_t a, std::size_t b) const {
  if (candidates_[a].report == candidates_[b].report && candidates_[a]->span.overlaps(candidates_[b]->span)) return 0;
  const Features values = features(a, b);
  double sum = bias_;
  for (std::size_t i = 0; i < kFeatureCount; ++i) sum += weights_[i] * values[i];
  return 1 / (1 + base::stable_exp(-sum));
}

}  // namespace twosource::linking
