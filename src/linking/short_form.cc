#include "linking/short_form.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/fields.h"
#include "base/unicode.h"
#include "document/places.h"
#include "linking/differences/differences.h"
#include "linking/lemmas.h"

namespace twosource::linking {
namespace {

bool is_contested(const Claim& claim) { return claim.status == ClaimStatus::kContested; }

/// The statement whose passage stands for a claim.
const StoryStatement& shown_of(const Claim& claim) { return claim.statements[claim.shown]; }

/// Whether a passage begins with who says it, as the second of two persons in one sentence.
bool opens_with_its_source(const Context& context, const StoryStatement& statement) {
  if (!statement.attribution) return false;
  const SpanList& source = context.reading(statement.place.report).attributions[*statement.attribution].source;
  return !source.empty() && source.front().start == statement.passage.start;
}

/// Whether a claim's words begin with what only the sentence before tells (a name in brackets tells it too), or in the middle
/// of what somebody says.
bool leans(const Context& context, const ShortFormRules& rules, const Claim& claim) {
  const std::string& text = claim.text;
  if (text.starts_with('[')) return true;
  std::size_t start = 0;
  while (start < text.size() && !base::is_letter(base::decode_at(text, start).value)) {
    start += base::decode_at(text, start).size;
  }
  std::size_t end = start;
  while (end < text.size() && base::is_letter(base::decode_at(text, end).value)) {
    end += base::decode_at(text, end).size;
  }
  const bool named = text.compare(end, 2, " [") == 0;
  const std::string first = text.substr(start, end - start);
  const std::string lower = base::to_lower(first);
  const bool number = std::ranges::any_of(text.substr(0, start), [](char c) { return c >= '0' && c <= '9'; });
  const bool inside = !first.empty() && first == lower && !number && !opens_with_its_source(context, shown_of(claim));
  return inside || (!named && rules.leaning.contains(lower));
}

/// A headline or key point tells what the text below it tells in full, and a cross-head what follows.
bool is_heading(const Claim& claim) {
  const BlockKind block = shown_of(claim).place.block;
  return block == BlockKind::kHeadline || block == BlockKind::kKeyPoint || block == BlockKind::kHeading;
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
    words_.push_back(words_of(statement));
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

  /// Whether one printed passage says nearly all of it, or is likely to mean the same. A figure that is not printed there
  /// is news.
  [[nodiscard]] bool says(const StoryStatement& statement) const {
    const Place place{statement.place.report, statement.place.span};
    const bool same = std::ranges::any_of(
        places_, [&](const Place& printed) { return context_.likelihood(printed, place) >= rules_.same; });
    if (same) return true;
    const std::set<std::string> words = words_of(statement);
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
  static bool has_digit(const std::string& word) {
    return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
  }

  [[nodiscard]] std::set<std::string> words_of(const StoryStatement& statement) const {
    std::set<std::string> words;
    for (const std::string& lemma : content_lemmas(context_.reading(statement.place.report), statement.passage)) {
      words.insert(context_.vocabulary.synonym(lemma));
    }
    return words;
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
    if (printed.says(shown_of(claims[i]))) continue;
    printed.add(shown_of(claims[i]));
    chosen.push_back(i);
  }
  return chosen;
}

/// Whether a statement is most of what is printed of it: a relative clause inside of a long sentence is not.
bool is_most_of_its_passage(const StoryStatement& statement) {
  return 2 * statement.place.span.size() >= statement.passage.size();
}

/// The statement of a claim that says most, in a paragraph where one has it, and not by the way; of two, the one nearer to
/// the beginning of its report, and of the newer report.
std::size_t fullest_statement(const Claim& claim) {
  const auto fullest = std::ranges::min_element(claim.statements, {}, [](const StoryStatement& statement) {
    const Evidence& place = statement.place;
    return std::tuple(statement.stance, place.block != BlockKind::kParagraph, !is_most_of_its_passage(statement),
                      -static_cast<std::int64_t>(place.span.size()), place.span.start, place.report);
  });
  return static_cast<std::size_t>(fullest - claim.statements.begin());
}

/// The weightiest claim that a paragraph tells, and not by the way; of those that a headline stands for only where no other is.
std::optional<ClaimStatement> first_line(const std::vector<Claim>& claims) {
  std::optional<ClaimStatement> weightiest;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (claims[i].statements.empty()) continue;
    const std::size_t fullest = fullest_statement(claims[i]);
    const StoryStatement& statement = claims[i].statements[fullest];
    const bool told = statement.place.block == BlockKind::kParagraph && is_most_of_its_passage(statement);
    if (told && !is_heading(claims[i])) return {{i, fullest}};
    if (!weightiest) weightiest = {i, fullest};
  }
  return weightiest;
}

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
    rules.leaning = file.text_set("leaning");
    rules.reader = file.text_set("reader");
  });
  if (!done) return done.error();
  return rules;
}

void choose_short_form(Context& context, const ShortFormRules& rules) {
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
  Printed printed(context, rules);
  ToldNumbers numbers(story, chosen.differences);
  for (std::size_t i = 0; i < story.claims.size(); ++i) {
    if (chosen.claims.size() + chosen.disputed.size() >= rules.claims) break;
    const Claim& claim = story.claims[i];
    if (claim.statements.empty() || is_contested(claim) || leans(context, rules, claim) || is_heading(claim)) continue;
    const StoryStatement& shown = shown_of(claim);
    if (!printed.contains(claim)) {
      if (printed.says(shown) || numbers.has(shown) || addresses_reader(context, rules, shown)) continue;
      printed.add(shown);
      numbers.add(shown);
    }
    chosen.claims.push_back(i);
  }
  chosen.lead = first_line(story.claims);
  for (std::size_t i = 0; i < std::min(story.open.size(), rules.open); ++i) chosen.open.push_back(i);
}

}  // namespace twosource::linking
