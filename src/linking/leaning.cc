#include "linking/leaning.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>

#include "base/fields.h"
#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"

namespace twosource::linking {
namespace {

/// The bytes of a text behind which its printed form has something in brackets.
std::set<std::uint32_t> bracketed(std::string_view text, std::string_view shown, std::uint32_t start) {
  constexpr std::string_view kOpening = " [";
  std::set<std::uint32_t> places;
  std::size_t at = 0;
  for (std::size_t i = 0; i < shown.size();) {
    const bool added = shown.substr(i).starts_with(kOpening) && !text.substr(at).starts_with(kOpening);
    if (added) {
      places.insert(start + static_cast<std::uint32_t>(at));
      i = std::min(shown.find(']', i), shown.size() - 1) + 1;
    } else {
      ++i;
      at = std::min(at + 1, text.size());
    }
  }
  return places;
}

class Leanings {
 public:
  Leanings(const Context& context, const LeaningRules& rules, Place passage, std::string_view shown)
      : context_(context),
        rules_(rules),
        reading_(context.reading(passage.report)),
        passage_(passage.span),
        words_(document::words_in(reading_, passage.span)),
        explained_(bracketed(context.words(passage), shown, passage.span.start)) {}

  [[nodiscard]] std::vector<Leaning> find() const {
    std::vector<Leaning> found;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (goes_on(i) || is_near_day(i) || is_person_not_named(i) || is_speaker_not_told(i) || nobody_stands_before(i))
        found.push_back({words_[i].span.start, {}});
      if (const auto noun = bare_description(i)) {
        found.push_back({words_[i].span.start, context_.vocabulary.synonym(words_[*noun].lemma)});
      }
    }
    return found;
  }

 private:
  [[nodiscard]] bool is_explained(std::size_t word) const { return explained_.contains(words_[word].span.end); }

  /// "But …", "In fact …", "… also …", "… that's because …".
  [[nodiscard]] bool goes_on(std::size_t i) const {
    if (i > 0 && rules_.adding.contains(words_[i - 1].norm + " " + words_[i].norm)) return true;
    if (i > 0) return rules_.adding.contains(words_[i].norm);
    const std::string two = words_.size() > 1 ? words_[0].norm + " " + words_[1].norm : std::string();
    return rules_.joining.contains(words_[0].norm) || rules_.joining.contains(two);
  }

  /// "we", of words whose speaker the passage does not tell.
  [[nodiscard]] bool is_speaker_not_told(std::size_t i) const {
    if (!rules_.speakers.contains(words_[i].norm)) return false;
    return std::ranges::none_of(reading_.attributions, [&](const Attribution& attribution) {
      return std::ranges::any_of(attribution.source, [&](Span source) { return passage_.contains(source); });
    });
  }

  /// "today", "this morning".
  [[nodiscard]] bool is_near_day(std::size_t i) const {
    if (rules_.days.contains(words_[i].norm)) return !is_explained(i);
    const bool part = i + 1 < words_.size() && rules_.parts_of_days.contains(words_[i + 1].norm);
    return part && rules_.near.contains(words_[i].norm) && !is_explained(i + 1);
  }

  /// "his", of somebody whom the passage gives neither a name nor a description.
  [[nodiscard]] bool is_person_not_named(std::size_t i) const {
    if (!rules_.persons.contains(words_[i].norm)) return false;
    const auto is_here = [&](const Mention& mention) { return mention.span.start == words_[i].span.start; };
    for (const Entity& entity : reading_.entities) {
      if (std::ranges::none_of(entity.mentions, is_here)) continue;
      return std::ranges::none_of(entity.mentions, [&](const Mention& mention) {
        return passage_.contains(mention.span) &&
               (mention.kind != MentionKind::kPronoun || explained_.contains(mention.span.end));
      });
    }
    return false;
  }

  /// "In 2018, they will launch it": of whom the passage has told nothing yet.
  [[nodiscard]] bool nobody_stands_before(std::size_t i) const {
    if (i == 0 || !rules_.several.contains(words_[i].norm) || is_explained(i)) return false;
    return std::none_of(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(i), [this](const Word& word) {
      const bool noun = word.pos == pos::NOUN || word.pos == pos::PROPN;
      return noun && std::ranges::none_of(reading_.timexes,
                                          [&word](const Timex& timex) { return timex.span.contains(word.span); });
    });
  }

  /// The noun of "the new rules", which nothing in the passage tells more of.
  [[nodiscard]] std::optional<std::size_t> bare_description(std::size_t determiner) const {
    if (!rules_.determiners.contains(words_[determiner].norm)) return std::nullopt;
    std::optional<std::size_t> noun;
    std::size_t i = determiner + 1;
    for (; i < words_.size() && follows(i) && !words_[i].in_name; ++i) {
      if (words_[i].pos == pos::NOUN)
        noun = i;
      else if (words_[i].pos != pos::ADJ && words_[i].pos != pos::NUM)
        break;
    }
    if (!noun || *noun + 1 != i || is_explained(*noun) || rules_.known.contains(words_[*noun].lemma))
      return std::nullopt;
    if (i < words_.size() && follows(i) && (words_[i].in_name || rules_.narrowing.contains(words_[i].norm)))
      return std::nullopt;
    return is_told_before(determiner, *noun) ? std::nullopt : noun;
  }

  /// Whether nothing but a space stands between a word and the one before it.
  [[nodiscard]] bool follows(std::size_t i) const { return words_[i].span.start <= words_[i - 1].span.end + 1; }

  /// "a ferry …, and the ferry": the passage itself tells what is meant.
  [[nodiscard]] bool is_told_before(std::size_t determiner, std::size_t noun) const {
    const std::string& lemma = context_.vocabulary.synonym(words_[noun].lemma);
    return std::any_of(words_.begin(), words_.begin() + static_cast<std::ptrdiff_t>(determiner),
                       [&](const Word& word) { return context_.vocabulary.synonym(word.lemma) == lemma; });
  }

  const Context& context_;
  const LeaningRules& rules_;
  const Reading& reading_;
  Span passage_;
  std::span<const Word> words_;
  std::set<std::uint32_t> explained_;  ///< bytes behind which brackets stand
};

/// Whether a passage begins with who says it, as the second of two persons in one sentence.
bool opens_with_its_source(const Context& context, const StoryStatement& statement) {
  if (!statement.attribution) return false;
  const SpanList& source = context.reading(statement.place.report).attributions[*statement.attribution].source;
  return !source.empty() && source.front().start == statement.passage.start;
}

}  // namespace

Result<LeaningRules> LeaningRules::load(const std::filesystem::path& folder) {
  LeaningRules rules;
  const auto done = base::read_fields(folder / "leaning.json", [&rules](base::Fields& file) {
    rules.openings = file.text_set("openings");
    rules.joining = file.text_set("joining");
    rules.adding = file.text_set("adding");
    rules.speakers = file.text_set("speakers");
    rules.days = file.text_set("days");
    rules.near = file.text_set("near");
    rules.parts_of_days = file.text_set("parts_of_days");
    rules.persons = file.text_set("persons");
    rules.several = file.text_set("several");
    rules.determiners = file.text_set("determiners");
    rules.narrowing = file.text_set("narrowing");
    rules.known = file.text_set("known");
  });
  if (!done) return done.error();
  return rules;
}

bool begins_amid(const Context& context, const LeaningRules& rules, const StoryStatement& statement,
                 std::string_view text) {
  if (text.starts_with('[') || base::trimmed(text).ends_with(':')) return true;
  std::size_t start = 0;
  while (start < text.size() && !base::is_letter(base::decode_at(text, start).value)) {
    start += base::decode_at(text, start).size;
  }
  std::size_t end = start;
  while (end < text.size() && base::is_letter(base::decode_at(text, end).value)) {
    end += base::decode_at(text, end).size;
  }
  const bool named = text.compare(end, 2, " [") == 0;
  const std::string first(text.substr(start, end - start));
  const std::string lower = base::to_lower(first);
  const bool number = std::ranges::any_of(text.substr(0, start), [](char c) { return c >= '0' && c <= '9'; });
  const bool inside = !first.empty() && first == lower && !number && !opens_with_its_source(context, statement);
  return inside || (!named && rules.openings.contains(lower));
}

std::vector<Leaning> leanings_of(const Context& context, const LeaningRules& rules, Place passage,
                                 std::string_view shown) {
  return Leanings(context, rules, passage, shown).find();
}

}  // namespace twosource::linking
