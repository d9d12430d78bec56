#include "linking/short_form.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fields.h"
#include "document/places.h"
#include "linking/lead.h"
#include "linking/lemmas.h"
#include "linking/times/linked_dates.h"

namespace twosource::linking {
namespace {

bool is_contested(const Claim& claim) { return claim.status == ClaimStatus::kContested; }

/// The statement whose passage stands for a claim.
const StoryStatement& shown_of(const Claim& claim) { return claim.statements[claim.shown]; }

/// What a statement's passage tells of, a synonym for its set.
std::set<std::string> words_of(const Context& context, const StoryStatement& statement) {
  std::set<std::string> words;
  for (const std::string& lemma : content_lemmas(context.reading(statement.place.report), statement.passage)) {
    words.insert(context.vocabulary.synonym(lemma));
  }
  return words;
}

/// Whether words hold a telephone number: seven digits and more, with nothing but spaces and hyphens between.
bool has_telephone(std::string_view words) {
  constexpr int kDigits = 7;
  int digits = 0;
  bool parted = false;
  for (const char c : words) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && ++digits >= kDigits && parted) return true;
    parted = digits > 0 && (parted || c == ' ' || c == '-');
    if (!digit && c != ' ' && c != '-') digits = 0;
  }
  return false;
}

/// Advice of the outlet's own to its readers ("If you have one, …"), or a number to call.
bool addresses_reader(const Context& context, const ShortFormRules& rules, const StoryStatement& statement) {
  if (has_telephone(context.words({statement.place.report, statement.passage}))) return true;
  if (statement.speaker) return false;
  return std::ranges::any_of(document::words_in(context.reading(statement.place.report), statement.passage),
                             [&rules](const Word& word) { return rules.reader.contains(word.norm); });
}

/// "Its condition is not known": told where questions are, if it is still open, and no line of its own.
bool leaves_open(const Context& context, const StoryStatement& statement) {
  return std::ranges::any_of(context.reading(statement.place.report).open_questions, [&](const OpenQuestion& open) {
    const Span& asked = open.clause.span;
    const Span& told = statement.place.span;
    return asked.overlaps(told) &&
           2 * (std::min(asked.end, told.end) - std::max(asked.start, told.start)) >= told.size();
  });
}

/// What only a report tells that its outlet has taken back whole, and no notice speaks of.
bool is_killed_with_its_report(const Context& context, const Claim& claim) {
  return std::ranges::all_of(
      claim.statements, [&](const StoryStatement& statement) { return context.is_killed(statement.place.report); });
}

/// Two renderings of one saying that differ in a "that" or a comma; or, of reports of two days, perhaps two sayings.
bool is_trifle(const Context& context, const ShortFormRules& rules, const Difference& difference) {
  if (difference.explained != DifferenceReason::kRendering) return false;
  const auto words = [&](const DifferingValue& value) {
    return content_lemmas(context.reading(value.place.report), value.place.span);
  };
  const std::size_t report = difference.evidence.front().place.report;
  const bool two_days = std::ranges::any_of(difference.evidence, [&](const DifferingValue& value) {
    return is_older(context, report, value.place.report) || is_older(context, value.place.report, report);
  });
  if (two_days) return true;
  return std::ranges::all_of(difference.evidence, [&](const DifferingValue& value) {
    return likeness(words(difference.evidence.front()), words(value), context.vocabulary.background) >= rules.trifle;
  });
}

/// Which numbers that differ are printed in a line already: one line is enough, for all of them stand side by side below.
class ToldNumbers {
 public:
  ToldNumbers(const Story& story, const std::vector<std::size_t>& chosen) {
    for (const std::size_t i : chosen) {
      if (story.differences[i].kind == DifferenceKind::kNumber) differences_.push_back({&story.differences[i], false});
    }
  }

  [[nodiscard]] bool has(const StoryStatement& statement) const {
    return std::ranges::any_of(differences_,
                               [&](const auto& one) { return one.second && gives(statement, *one.first); });
  }

  void add(const StoryStatement& statement) {
    for (auto& [difference, told] : differences_) told = told || gives(statement, *difference);
  }

 private:
  static bool gives(const StoryStatement& statement, const Difference& difference) {
    return std::ranges::any_of(difference.evidence, [&](const DifferingValue& value) {
      return value.place.report == statement.place.report && statement.place.span.contains(value.place.span);
    });
  }

  std::vector<std::pair<const Difference*, bool>> differences_;
};

/// What is printed already: passages, and the words of each.
class Printed {
 public:
  Printed(const Context& context, const ShortFormRules& rules) : context_(context), rules_(rules) {}

  void add(const StoryStatement& statement) {
    passages_.push_back({statement.place.report, statement.passage});
    places_.push_back({statement.place.report, statement.place.span});
    words_.push_back(words_of(context_, statement));
  }

  /// Whether a statement of a claim stands in a passage that is printed.
  [[nodiscard]] bool contains(const Claim& claim) const {
    return std::ranges::any_of(claim.statements, [&](const StoryStatement& statement) {
      const bool is_shown = &statement == &shown_of(claim);
      return std::ranges::any_of(passages_, [&](const Place& place) {
        return place.report == statement.place.report && place.span.start == statement.passage.start &&
               (is_shown || statement.place.span.end <= place.span.end);
      });
    });
  }

  /// Whether one printed passage says nearly all of a claim's, or is likely to mean the same as one of its statements
  /// (those of its own report are not compared with it, so that another report's may tell). A figure that is not printed
  /// there is news.
  [[nodiscard]] bool says(const Claim& claim) const {
    if (std::ranges::any_of(claim.statements, [this](const StoryStatement& one) { return is_likely_said(one); })) {
      return true;
    }
    const std::set<std::string> words = words_of(context_, shown_of(claim));
    return std::ranges::any_of(words_, [&](const std::set<std::string>& printed) {
      double shared = 0;
      double all = 0;
      for (const std::string& word : words) {
        const double weight = context_.vocabulary.background.idf(word);
        if (!printed.contains(word) && has_digit(word)) return false;
        if (printed.contains(word)) shared += weight;
        all += weight;
      }
      return all > 0 && shared >= rules_.repeated * all;
    });
  }

 private:
  [[nodiscard]] bool is_likely_said(const StoryStatement& statement) const {
    const Place place{statement.place.report, statement.place.span};
    return std::ranges::any_of(
        places_, [&](const Place& printed) { return context_.likelihood(printed, place) >= rules_.same; });
  }

  static bool has_digit(const std::string& word) {
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
  }

  const Context& context_;
  const ShortFormRules& rules_;
  std::vector<Place> passages_;
  std::vector<Place> places_;  ///< of the statements that they stand for
  std::vector<std::set<std::string>> words_;
};

/// Disputes that are sure first, else by weight, as claims stand; one that says what a weightier one says is left out.
std::vector<std::size_t> disputes(const Context& context, const ShortFormRules& rules) {
  const std::vector<Claim>& claims = context.story.claims;
  std::vector<std::size_t> disputed;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (is_contested(claims[i])) disputed.push_back(i);
  }
  std::ranges::stable_sort(disputed, {}, [&](std::size_t i) { return claims[i].confidence; });
  std::vector<std::size_t> chosen;
  Printed printed(context, rules);
  for (const std::size_t i : disputed) {
    if (chosen.size() >= rules.disputed) break;
    if (printed.says(claims[i])) continue;
    printed.add(shown_of(claims[i]));
    chosen.push_back(i);
  }
  return chosen;
}

/// Chooses the lines: the weightiest claim first, where what its line leans on and no other printed line tells takes from
/// its weight.
class Lines {
 public:
  Lines(const Context& context, const ShortFormRules& rules, const LeaningRules& leaning)
      : context_(context),
        rules_(rules),
        story_(context.story),
        printed_(context, rules),
        numbers_(story_, story_.short_form.differences) {
    for (std::size_t i = 0; i < story_.claims.size(); ++i) {
      const Claim& claim = story_.claims[i];
      if (claim.statements.empty() || is_contested(claim)) continue;
      const StoryStatement& shown = shown_of(claim);
      if (is_heading(shown.place.block) || begins_amid(context, leaning, shown, claim.text)) continue;
      leanings_[i] = leanings_of(context, leaning, {shown.place.report, shown.passage}, claim.text);
      waiting_.push_back(i);
    }
    if (const StoryStatement* lead = lead_of(story_)) tell(*lead);
  }

  /// In the order of the claims, but for those that lean on another.
  [[nodiscard]] std::vector<std::size_t> choose() {
    std::vector<std::size_t> chosen;
    while (!waiting_.empty() && chosen.size() + story_.short_form.disputed.size() < rules_.claims) {
      const auto best = std::ranges::max_element(waiting_, std::less(), [this](std::size_t one) { return worth(one); });
      const std::size_t claim = *best;
      waiting_.erase(best);
      if (take(story_.claims[claim])) chosen.push_back(claim);
    }
    std::ranges::sort(chosen);
    put_behind_tellers(chosen);
    return chosen;
  }

 private:
  [[nodiscard]] double worth(std::size_t claim) const {
    double weight = story_.claims[claim].weight;
    for (const Leaning& leaning : leanings_.at(claim)) {
      if (leaning.noun.empty()) weight *= rules_.leaning;
      if (!leaning.noun.empty() && !told_.contains(leaning.noun)) weight *= rules_.bare;
    }
    return weight;
  }

  /// A line that speaks of "the footage" comes behind the first one that tells of footage otherwise, where one does.
  void put_behind_tellers(std::vector<std::size_t>& chosen) const {
    std::set<std::string> told;
    if (const StoryStatement* lead = lead_of(story_)) told = words_of(context_, *lead);
    std::vector<std::size_t> ordered;
    std::vector<std::size_t> left = chosen;
    while (!left.empty()) {
      const auto ready = std::ranges::find_if(left, [&](std::size_t claim) {
        return std::ranges::none_of(leanings_.at(claim), [&](const Leaning& leaning) {
          return !leaning.noun.empty() && !told.contains(leaning.noun) && is_told_by_another(leaning.noun, claim, left);
        });
      });
      const auto next = ready == left.end() ? left.begin() : ready;
      ordered.push_back(*next);
      told.merge(words_of(context_, shown_of(story_.claims[*next])));
      left.erase(next);
    }
    chosen = std::move(ordered);
  }

  /// Whether one of some claims, not this one, tells of something without leaning on it.
  [[nodiscard]] bool is_told_by_another(const std::string& noun, std::size_t claim,
                                        const std::vector<std::size_t>& claims) const {
    return std::ranges::any_of(claims, [&](std::size_t other) {
      const bool leans =
          std::ranges::any_of(leanings_.at(other), [&noun](const Leaning& leaning) { return leaning.noun == noun; });
      return other != claim && !leans && words_of(context_, shown_of(story_.claims[other])).contains(noun);
    });
  }

  /// Whether a claim is worth a line, or stands in a printed one; then it is printed.
  bool take(const Claim& claim) {
    const StoryStatement& shown = shown_of(claim);
    if (printed_.contains(claim)) return true;
    if (printed_.says(claim) || numbers_.has(shown) || leaves_open(context_, shown)) return false;
    if (addresses_reader(context_, rules_, shown) || is_killed_with_its_report(context_, claim)) return false;
    printed_.add(shown);
    numbers_.add(shown);
    tell(shown);
    return true;
  }

  void tell(const StoryStatement& statement) { told_.merge(words_of(context_, statement)); }

  const Context& context_;
  const ShortFormRules& rules_;
  const Story& story_;
  Printed printed_;
  ToldNumbers numbers_;
  std::vector<std::size_t> waiting_;                      ///< claims that may get a line, in their order
  std::map<std::size_t, std::vector<Leaning>> leanings_;  ///< by claim
  std::set<std::string> told_;                            ///< words of the printed passages
};

}  // namespace

Result<ShortFormRules> ShortFormRules::load(const std::filesystem::path& folder) {
  ShortFormRules rules;
  const auto done = base::read_fields(folder / "short_form.json", [&rules](base::Fields& file) {
    rules.claims = file.count("claims");
    rules.disputed = file.count("disputed");
    rules.differences = file.count("differences");
    rules.open = file.count("open");
    rules.repeated = file.number("repeated");
    rules.same = file.number("same");
    rules.trifle = file.number("trifle");
    rules.leaning = file.number("leaning");
    rules.bare = file.number("bare");
    rules.reader = file.text_set("reader");
  });
  if (!done) return done.error();
  return rules;
}

void choose_short_form(Context& context, const ShortFormRules& rules, const LeaningRules& leaning) {
  Story& story = context.story;
  ShortForm& chosen = story.short_form;
  // What is explained is no disagreement: it comes after what nothing explains.
  for (const bool explained : {false, true}) {
    for (std::size_t i = 0; i < story.differences.size() && chosen.differences.size() < rules.differences; ++i) {
      const Difference& difference = story.differences[i];
      if (explained && is_trifle(context, rules, difference)) continue;
      if (difference.explained.has_value() == explained) chosen.differences.push_back(i);
    }
  }
  chosen.disputed = disputes(context, rules);
  chosen.lead = first_line(story.claims, [&](const StoryStatement& statement) {
    const Place passage{statement.place.report, statement.passage};
    // "the road" may be known; what begins with "The accident" goes on from something.
    return std::ranges::any_of(leanings_of(context, leaning, passage, context.words(passage)), [&](const Leaning& one) {
      return one.noun.empty() || one.at == statement.passage.start;
    });
  });
  chosen.claims = Lines(context, rules, leaning).choose();
  for (std::size_t i = 0; i < std::min(story.open.size(), rules.open); ++i) chosen.open.push_back(i);
}

}  // namespace twosource::linking
