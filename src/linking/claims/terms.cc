#include "linking/claims/terms.h"

#include <algorithm>
#include <cmath>

#include "base/stable_math.h"
#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"

namespace twosource::linking {
namespace {

bool is_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const base::CodePoint point = base::decode_at(text, at);
    if (base::is_letter(point.value) || base::is_digit(point.value)) return true;
    at += point.size;
  }
  return false;
}

/// The name under which an entity is one term: a country for whatever stands for it.
std::string entity_key(const Context& context, std::size_t entity) {
  const StoryEntity& whole = context.story.entities[entity];
  if (whole.type != EntityType::kPerson) {
    if (const auto country = context.world.country(whole.name); !country.empty()) {
      return "@" + std::string(country);
    }
  }
  return "#" + std::to_string(entity);
}

/// The rarest word of a name says how rare the name is.
double name_idf(const Context& context, const std::string& name) {
  double idf = 0;
  std::size_t start = 0;
  while (start < name.size()) {
    const std::size_t end = std::min(name.find(' ', start), name.size());
    idf = std::max(idf, context.vocabulary.background.idf(base::to_lower(name.substr(start, end - start))));
    start = end + 1;
  }
  return idf;
}

}  // namespace

TermTable::TermTable(const Context& context, const ClaimRules& rules)
    : readings_(context.readings), entity_terms_(context.story.entities.size(), kNone) {
  for (std::size_t report = 0; report < context.readings.size(); ++report) add_report(context, report);
  weigh_by_rarity(context, rules.least_rarity);
}

TermId TermTable::intern(const std::string& name, Kind kind, double idf) {
  const auto [known, added] = ids_.emplace(name, static_cast<TermId>(weights_.size()));
  if (added) {
    weights_.push_back(idf);
    kinds_.push_back(kind);
  }
  return known->second;
}

void TermTable::add_report(const Context& context, std::size_t report) {
  const Reading& reading = context.reading(report);
  const Vocabulary& words = context.vocabulary;
  std::vector<TermId> terms(reading.words.size(), kNone);
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const std::string& lemma = reading.words[i].lemma;
    if (words.stop.contains(lemma) || !is_word(lemma)) continue;
    if (reading.words[i].pos == document::pos::NUM) {
      terms[i] = intern("n:" + lemma, Kind::kNumber, context.vocabulary.background.idf(lemma));
      continue;
    }
    const auto folded = words.synonym_class.find(lemma);
    const std::string& key = folded == words.synonym_class.end() ? lemma : folded->second;
    terms[i] = intern("w:" + key, Kind::kWord, context.vocabulary.background.idf(key));
  }
  std::unordered_map<std::size_t, Terms> more;
  for (std::size_t entity = 0; entity < reading.entities.size(); ++entity) {
    const std::size_t linked = context.entity_of[report][entity];
    const std::string& name = context.story.entities[linked].name;
    const TermId term = intern(entity_key(context, linked), Kind::kEntity, name_idf(context, name));
    entity_terms_[linked] = term;
    for (const Mention& mention : reading.entities[entity].mentions) {
      const auto [first, last] = words_in(report, mention.span);
      if (first == last) continue;
      if (mention.kind == MentionKind::kNominal) {
        more[first].push_back(term);
      } else {
        for (std::size_t i = first; i < last; ++i) terms[i] = term;
      }
    }
  }
  terms_.push_back(std::move(terms));
  more_.push_back(std::move(more));
}

void TermTable::weigh_by_rarity(const Context& context, double least_rarity) {
  std::vector<std::uint32_t> sentences_with(weights_.size(), 0);
  double sentences = 1;
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    for (const Sentence& sentence : context.reading(report).sentences) {
      ++sentences;
      for (const TermId term : of(report, sentence.span)) ++sentences_with[term];
    }
  }
  const double widest = base::stable_log(sentences + 1);
  for (std::size_t term = 0; term < weights_.size(); ++term) {
    const double rarity = base::stable_log((sentences + 1) / (sentences_with[term] + 1.0)) / widest;
    weights_[term] *= least_rarity + (1 - least_rarity) * rarity;
  }
}

TermTable::WordRange TermTable::words_in(std::size_t report, Span span) const {
  const auto words = document::words_in(*readings_[report], span);
  const auto first = static_cast<std::size_t>(words.data() - readings_[report]->words.data());
  return {first, first + words.size()};
}

TermId TermTable::of_word_at(std::size_t report, Span span) const {
  const auto [first, last] = words_in(report, span);
  return first == last ? kNone : terms_[report][first];
}

Terms TermTable::of(std::size_t report, Span span) const {
  Terms terms;
  const auto [first, last] = words_in(report, span);
  for (std::size_t word = first; word < last; ++word) {
    if (terms_[report][word] != kNone) terms.push_back(terms_[report][word]);
    if (const auto more = more_[report].find(word); more != more_[report].end()) {
      terms.insert(terms.end(), more->second.begin(), more->second.end());
    }
  }
  std::ranges::sort(terms);
  terms.erase(std::ranges::unique(terms).begin(), terms.end());
  return terms;
}

TermId TermTable::of_country(const std::string& country) const {
  const auto known = ids_.find("@" + country);
  return known == ids_.end() ? kNone : known->second;
}

double TermTable::weight(const Terms& terms) const {
  double sum = 0;
  for (const TermId term : terms) sum += weights_[term];
  return sum;
}

double TermTable::shared_weight(const Terms& a, const Terms& b) const {
  double sum = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) {
      sum += weights_[*i];
      ++i, ++j;
    } else if (*i < *j) {
      ++i;
    } else {
      ++j;
    }
  }
  return sum;
}

}  // namespace twosource::linking
