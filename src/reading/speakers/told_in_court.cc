#include "reading/speakers/told_in_court.h"

#include <algorithm>
#include <optional>

#include "base/unicode.h"
#include "document/grammar.h"
#include "document/mentions.h"
#include "document/places.h"

namespace twosource::reading {
namespace {

class ToldInCourt {
 public:
  ToldInCourt(Reading& reading, const document::ParseTree& tree, const AttributionRules& attributions,
              const DenialRules& denials)
      : reading_(reading), tree_(tree), attributions_(attributions), denials_(denials) {}

  void name() {
    for (std::size_t i = 0; i < reading_.attributions.size(); ++i) {
      if (!is_heard(reading_.attributions[i])) continue;
      if (const auto accuser = accuser_behind(i))
        take_speaker(reading_.attributions[i], reading_.attributions[*accuser]);
    }
  }

 private:
  /// "a jury was told", "the inquest heard", and by whom is not said.
  [[nodiscard]] bool is_heard(const Attribution& attribution) const {
    if (attribution.speaker || !attribution.source.empty() || attribution.cue.empty()) return false;
    const TokenRange cue = document::tokens_in(reading_, attribution.cue.front());
    for (std::uint32_t i = cue.first; i < cue.last; ++i) {
      const auto subject = document::subject_of(tree_, i);
      if (!subject) continue;
      const std::string noun = base::to_lower(tree_[*subject].lemma);
      if (attributions_.has(WordList::kPlacesOfHearing, noun)) return true;
    }
    return false;
  }

  /// Whoever is the next to be given as saying something, where that is one who charges.
  [[nodiscard]] std::optional<std::size_t> accuser_behind(std::size_t i) const {
    for (std::size_t next = i + 1; next < reading_.attributions.size(); ++next) {
      const Attribution& told = reading_.attributions[next];
      if (told.act == Act::kAsk || told.act == Act::kOther || is_heard(told)) continue;
      const bool named = told.speaker && document::has_name(reading_.entities[*told.speaker]);
      return named && is_accuser(told) ? std::optional(next) : std::nullopt;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_accuser(const Attribution& told) const {
    return std::ranges::any_of(told.source, [this](Span source) {
      return std::ranges::any_of(document::words_in(reading_, source), [this](const Word& word) {
        return denials_.accusers.contains(word.lemma) || denials_.prosecuting.contains(word.norm);
      });
    });
  }

  static void take_speaker(Attribution& heard, const Attribution& told) {
    heard.speaker = told.speaker;
    heard.naming = told.naming;
    heard.speaks = true;
    heard.confidence = Confidence::kLikely;
  }

  Reading& reading_;
  const document::ParseTree& tree_;
  const AttributionRules& attributions_;
  const DenialRules& denials_;
};

}  // namespace

void name_accusers_in_court(Reading& reading, const document::ParseTree& tree, const AttributionRules& attributions,
                            const DenialRules& denials) {
  ToldInCourt(reading, tree, attributions, denials).name();
}

}  // namespace twosource::reading
