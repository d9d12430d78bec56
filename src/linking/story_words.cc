#include "linking/story_words.h"

#include "linking/lemmas.h"

namespace twosource::linking {
namespace {

/// Added to the number of a piece's words before their mean is taken.
constexpr double kFewWords = 4;

}  // namespace

StoryWords::StoryWords(const Context& context) : context_(context) {
  for (const Reading* reading : context.readings) {
    const Span whole{0, static_cast<std::uint32_t>(reading->report.text.size())};
    for (const std::string& lemma : content_lemmas(*reading, whole)) reports_with_[lemma] += 1;
  }
}

double StoryWords::centrality(const std::set<std::string>& lemmas) const {
  if (lemmas.empty()) return 0;
  double sum = 0;
  for (const std::string& lemma : lemmas) {
    const auto found = reports_with_.find(lemma);
    if (found == reports_with_.end()) continue;
    const double share = found->second / static_cast<double>(context_.readings.size());
    sum += context_.vocabulary.background.idf(lemma) * share;
  }
  return sum / (static_cast<double>(lemmas.size()) + kFewWords);
}

}  // namespace twosource::linking
