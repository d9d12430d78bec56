// Why a claim is what it is, for a terminal: its statements with whose word each is and by which rule, how alike they
// are, what is near to it and was kept apart, and what gave its status.
// Test: tests/unit/rendering/brief/explanation_test.cc, tests/golden/cable.explained.txt.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "rendering/brief/sections.h"
#include "rendering/brief/words.h"
#include "rendering/escaping.h"
#include "rendering/rendering.h"
#include "rendering/wrap.h"

namespace twosource::rendering {
namespace {

constexpr std::size_t kNarrowest = 40;
constexpr std::size_t kMostPairs = 28;  // of eight statements
/// Fewer characters of an id may stand for another claim tomorrow.
constexpr std::size_t kShortestId = 5;

std::string shown(std::string_view text) { return with_visible_controls(on_one_line(text)); }
std::string in_quotes(std::string_view text) { return in_quotation_marks(shown(text)); }

std::string_view words_of(OriginRule rule) {
  switch (rule) {
    case OriginRule::kNamedSource:
      return "the report names its source";
    case OriginRule::kDocument:
      return "a paper speaks for whoever issued it";
    case OriginRule::kUnnamedSources:
      return "unnamed sources are one origin, since nothing shows that they differ";
    case OriginRule::kNoSourceGiven:
      return "the report gives no source: its outlet’s own word";
    case OriginRule::kWireCopy:
      return "the report is an agency’s copy: the agency’s own word";
    case OriginRule::kSharedPassage:
      return "several reports print this sentence: one origin, whoever it was taken for";
    case OriginRule::kSourceInBody:
      return "the line gives no source, and the report’s body has it from this one";
    case OriginRule::kCitedOutlet:
      return "a report that is given here, as another one cites it: its outlet’s own word";
    case OriginRule::kSecondHand:
      return "its source has it from somebody else: that one’s word";
  }
  return "";
}

std::string_view words_of(FirstHand first_hand) {
  switch (first_hand) {
    case FirstHand::kDateline:
      return "; a dateline puts the outlet at the place";
    case FirstHand::kToldOutlet:
      return "; the outlet was told so itself";
    case FirstHand::kNotShown:
      break;
  }
  return "";
}

/// What a feature of the comparison says; one that has no words here goes by its name.
std::string words_of_feature(std::string_view feature) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kWords{
      {{"content", "words in common"},
       {"sentence", "words of their sentences in common"},
       {"predicate", "one verb"},
       {"phrase", "words in a row in common"},
       {"shared_weight", "how much is in common"},
       {"polarity", "one is negated"},
       {"same_report", "both in one report"},
       {"meaning", "near in meaning as a whole"},
       {"meaning_less", "what is in both"},
       {"meaning_more", "how much of one is in the other"}}};
  const auto* const found = std::ranges::find(kWords, feature, &std::pair<std::string_view, std::string_view>::first);
  if (found != kWords.end()) return std::string(found->second);
  std::string name(feature);
  std::ranges::replace(name, '_', ' ');
  return name;
}

/// "words in common (+2.10), one is negated (-0.69)".
std::string compared_words(const std::vector<ComparedBy>& compared) {
  std::string words;
  for (const ComparedBy& one : compared) {
    words += fmt::format("{}{} ({:+.2f})", words.empty() ? "" : ", ", words_of_feature(one.feature), one.share);
  }
  return words.empty() ? "nothing in common" : words;
}

std::string apart_words(const NearStatement& near) {
  switch (near.because) {
    case Apart::kPolarity:
      return "the one says yes and the other no, and it is not taken for a denial";
    case Apart::kLikelihood:
      return fmt::format("a pair joins from a likelihood of {:.2f}", near.needed);
    case Apart::kNumbers:
      return "they give one thing different numbers";
    case Apart::kFragment:
      return "one is told in a scrap of a sentence, which bears no other party out";
    case Apart::kMood:
      return "what is planned or may be bears no other party out on what has happened";
    case Apart::kQuotation:
      return "nobody bears another out by the very same quotation: one of the two speakers was read wrongly";
    case Apart::kParties:
      return fmt::format("one party bears another out from a likelihood of {:.2f}", near.needed);
    case Apart::kOthers:
      return fmt::format("with the statements that each is joined with the likelihood is {:.2f}, and {:.2f} is needed",
                         near.reached, near.needed);
  }
  return "";
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : std::string(between)) + part;
  return all;
}

/// The origins of a claim that stand to it in one of some ways, each once.
std::vector<std::string> origins_that(const Claim& claim, std::initializer_list<Stance> stances) {
  std::vector<std::string> labels;
  for (const Origin& origin : claim.origins) {
    const std::string label = shown(origin.label);
    const bool meant = std::ranges::find(stances, origin.stance) != stances.end();
    if (meant && std::ranges::find(labels, label) == labels.end()) labels.push_back(label);
  }
  return labels;
}

/// The rule that gave a claim its status: the first of those of docs/contract.md that holds.
std::string status_words(const Claim& claim) {
  std::vector<std::string> parties;
  for (const StoryParty& party : claim.parties) parties.push_back(shown(party.name));
  switch (claim.status) {
    case ClaimStatus::kWithdrawn:
      return "whoever asserted it has taken it back: " + joined(origins_that(claim, {Stance::kWithdraws}), "; ");
    case ClaimStatus::kContested:
      return "one origin denies what another asserts: " + joined(origins_that(claim, {Stance::kDenies}), "; ") +
             " against " + joined(origins_that(claim, {Stance::kAsserts, Stance::kRelays}), "; ");
    case ClaimStatus::kCorroborated:
      return "two or more parties assert it: " + joined(parties, "; ");
    case ClaimStatus::kSingleOrigin:
      return parties.empty() ? "those who assert it are named, and of no party that is known"
                             : "one party asserts it: " + joined(parties, "; ");
    case ClaimStatus::kAnonymous:
      return "only unnamed sources assert it";
    case ClaimStatus::kUnattributed:
      break;
  }
  return "only the outlets’ own word tells it, which is never a party";
}

/// "1, 3": the statements whose speaker is in doubt.
std::string doubtful_speakers(const Claim& claim) {
  std::vector<std::string> numbers;
  for (std::size_t i = 0; i < claim.statements.size(); ++i) {
    if (claim.statements[i].confidence == Confidence::kLikely) numbers.push_back(std::to_string(i + 1));
  }
  return joined(numbers, ", ");
}

std::string confidence_words(const Claim& claim, const ClaimExplanation& explanation) {
  std::vector<std::string> doubts;
  if (explanation.cohesion < explanation.sure) {
    doubts.push_back(fmt::format("its statements are one with a mean likelihood of {:.2f}, and {:.2f} is needed",
                                 explanation.cohesion, explanation.sure));
  }
  const bool contested = claim.status == ClaimStatus::kContested;
  if (contested && explanation.dispute == Confidence::kLikely) {
    doubts.emplace_back("that the denial is one of this claim is not sure");
  }
  const std::string speakers = doubtful_speakers(claim);
  if (!speakers.empty()) doubts.push_back("who speaks, or that it tells the same, is not sure in " + speakers);
  if (!doubts.empty()) return joined(doubts, "; ");
  return claim.statements.size() < 2
             ? "nothing is joined, and whose word it is is sure"
             : fmt::format("the joining is sure (mean likelihood {:.2f}, needed {:.2f}), and so is whose word it is",
                           explanation.cohesion, explanation.sure);
}

class Printer {
 public:
  Printer(const Story& story, const TextOptions& options)
      : story_(story), width_(std::max<std::size_t>(options.width, kNarrowest)), colour_(options.colour) {}

  void print(const Claim& claim, const ClaimExplanation& explanation) {
    if (!out_.empty()) out_ += '\n';
    head(claim, explanation);
    statements(claim);
    pairs(explanation);
    near(explanation);
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  static constexpr std::size_t kLabel = 12;

  void head(const Claim& claim, const ClaimExplanation& explanation) {
    title(in_quotes(claim.text));
    const std::string probably = claim.confidence == Confidence::kLikely ? "probably " : "";
    line("id", claim.id);
    line("status", fmt::format("{}{}: {}", probably, name_of(claim.status), status_words(claim)));
    line(probably.empty() ? "sure" : "probably", confidence_words(claim, explanation));
  }

  void statements(const Claim& claim) {
    title("Statements");
    for (std::size_t i = 0; i < claim.statements.size(); ++i) {
      const StoryStatement& statement = claim.statements[i];
      const Origin& origin = claim.origins[statement.origin];
      line(std::to_string(i + 1), fmt::format("{} {}: {}", place(statement.place), name_of(statement.stance),
                                              in_quotes(statement.place.quote)));
      std::string whose = shown(whose_word(origin, statement.via));
      if (!statement.cue.empty()) whose += ", by " + in_quotes(statement.cue);
      if (!origin.party.name.empty()) whose += "; party: " + shown(origin.party.name);
      line("", "whose word: " + whose);
      line("", "because " + reason(origin.because));
    }
  }

  /// The rule, what shows first-hand work, and the words that it rests on.
  [[nodiscard]] std::string reason(const OriginReason& because) const {
    std::string words = std::string(words_of(because.rule)) + std::string(words_of(because.first_hand));
    std::vector<std::string> evidence;
    for (const Evidence& one : because.evidence) {
      std::string part = fmt::format("{} ({})", in_quotes(one.quote), place(one));
      if (std::ranges::find(evidence, part) == evidence.end()) evidence.push_back(std::move(part));
    }
    return evidence.empty() ? words : words + ": " + joined(evidence, ", ");
  }

  void pairs(const ClaimExplanation& explanation) {
    if (explanation.pairs.empty()) return;
    title("How likely they are one claim");
    const std::size_t count = std::min(explanation.pairs.size(), kMostPairs);
    for (std::size_t i = 0; i < count; ++i) {
      const ExplainedPair& pair = explanation.pairs[i];
      line(fmt::format("{} and {}", pair.one + 1, pair.other + 1),
           fmt::format("{:.2f}: {}", pair.likelihood, compared_words(pair.compared)));
    }
    const std::size_t more = explanation.pairs.size() - count;
    if (more > 0) line("", fmt::format("and {} pairs more", more));
  }

  void near(const ClaimExplanation& explanation) {
    if (explanation.near.empty()) return;
    title("Near, and kept apart");
    for (const NearStatement& near : explanation.near) {
      const StoryReport& report = story_.reports[near.report];
      line(place(evidence_at(report, near)), in_quotes(cut(report.text, near.span)));
      line("", fmt::format("with {}: {:.2f}: {}", near.nearest + 1, near.likelihood, compared_words(near.compared)));
      line("", "apart because " + apart_words(near));
    }
  }

  static Evidence evidence_at(const StoryReport& report, const NearStatement& near) {
    Evidence evidence{.report = near.report, .span = near.span, .quote = {}};
    for (const Block& block : report.blocks) {
      if (!block.span.contains(near.span)) continue;
      evidence.block = block.kind;
      evidence.number = block.number;
    }
    return evidence;
  }

  [[nodiscard]] std::string place(const Evidence& evidence) const { return reference_to(story_, evidence).label; }

  void title(const std::string& text) {
    for (const std::string& row : wrap(text, width_)) out_ += colour_ ? "\x1b[1m" + row + "\x1b[0m\n" : row + "\n";
  }

  void line(const std::string& label, const std::string& text) {
    std::string before = padded("  " + label, kLabel);
    for (const std::string& row : wrap(text, width_ - kLabel)) {
      out_ += before + row + "\n";
      before = std::string(kLabel, ' ');
    }
  }

  const Story& story_;
  std::size_t width_;
  bool colour_;
  std::string out_;
};

/// Whether a claim is the one with this id (or its beginning), or prints these words.
bool is_meant(const Claim& claim, std::string_view words) {
  if (claim.id == words || (words.size() >= kShortestId && claim.id.starts_with(words))) return true;
  const std::string key = base::comparison_key(on_one_line(words));
  const auto prints = [&key](std::string_view text) {
    return base::comparison_key(on_one_line(text)).find(key) != std::string::npos;
  };
  return prints(claim.text) || std::ranges::any_of(claim.statements, [&prints](const StoryStatement& statement) {
           return prints(statement.place.quote);
         });
}

/// The claims that are meant, weightiest first; of no words those that the short form shows.
std::set<std::size_t> meant_claims(const Story& story, std::string_view words) {
  const ShortForm& chosen = story.short_form;
  if (words.empty()) {
    std::set<std::size_t> claims(chosen.claims.begin(), chosen.claims.end());
    claims.insert(chosen.disputed.begin(), chosen.disputed.end());
    return claims;
  }
  std::set<std::size_t> claims;
  for (std::size_t i = 0; i < story.claims.size(); ++i) {
    if (is_meant(story.claims[i], words)) claims.insert(i);
  }
  return claims;
}

}  // namespace

std::string explanation_text(const Story& story, std::string_view words, const TextOptions& options) {
  Printer printer(story, options);
  for (const std::size_t claim : meant_claims(story, words)) {
    printer.print(story.claims[claim], story.explanations[claim]);
  }
  return printer.take();
}

}  // namespace twosource::rendering
