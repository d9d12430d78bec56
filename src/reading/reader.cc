#include "reading/reader.h"

#include <utility>

#include "document/attribution_scores.h"
#include "document/mentions.h"
#include "reading/attributions/attributions.h"
#include "reading/attributions/glosses.h"
#include "reading/attributions/turns.h"
#include "reading/lexicon.h"
#include "reading/names/entities.h"
#include "reading/names/roles.h"
#include "reading/relays/relays.h"
#include "reading/sentences.h"
#include "reading/speakers/acts.h"
#include "reading/speakers/releases.h"
#include "reading/speakers/sources.h"
#include "reading/speakers/speakers.h"
#include "reading/speakers/told_in_court.h"
#include "reading/statements/belied.h"
#include "reading/statements/denials.h"
#include "reading/statements/event_mentions.h"
#include "reading/statements/open_questions.h"
#include "reading/statements/openings.h"
#include "reading/statements/passages.h"
#include "reading/statements/propositions.h"
#include "reading/statements/quantities.h"
#include "reading/statements/statements.h"
#include "reading/statements/tellers.h"
#include "reading/times/entry_times.h"
#include "reading/times/inferred_date.h"
#include "reading/times/quoted_times.h"
#include "reading/times/said_days.h"
#include "reading/times/times.h"
#include "reading/words.h"

namespace twosource::reading {

Reader::Reader(std::unique_ptr<const Lexicon> lexicon) : lexicon_(std::move(lexicon)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::load(const std::filesystem::path& data, const std::string& language,
                            const knowledge::World& world) {
  auto lexicon = Lexicon::load(data, language, world);
  if (!lexicon) return lexicon.error();
  return Reader(std::make_unique<const Lexicon>(std::move(*lexicon)));
}

ReadableText Reader::readable(std::string_view text) const {
  ReadableText readable;
  readable.sentences = readable_text(text, lexicon_->unread);
  readable.words = readable.sentences;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '.' || readable.sentences[i] == '.') continue;
    // The stop of an abbreviation goes alone, that of an address with what is around it.
    const bool alone = (i == 0 || readable.sentences[i - 1] == text[i - 1]) &&
                       (i + 1 == text.size() || readable.sentences[i + 1] == text[i + 1]);
    if (alone) readable.words[i] = '.';
  }
  return readable;
}

Reading Reader::read(Report report, std::vector<Token> tokens, const std::vector<TokenRange>& sentences,
                     const document::AttributionScores& scores) const {
  Reading reading;
  reading.report = std::move(report);
  reading.tokens = std::move(tokens);
  find_sentences(reading, sentences);
  list_words(reading);
  const auto turns = find_turn_labels(reading, lexicon_->turns, lexicon_->attributions, lexicon_->entities);
  find_entities(reading, lexicon_->entities, turns);
  join_turn_roles(reading, turns, lexicon_->turns);
  mend_said_days(reading, lexicon_->times);
  find_times(reading, lexicon_->times);
  if (!reading.report.published) infer_published(reading, lexicon_->times, lexicon_->dates);
  resolve_times(reading);
  date_roles(reading);

  const AttributionContext context(reading, scores, lexicon_->attributions);
  auto places = find_attributions(reading, context, lexicon_->attributions);
  add_turns(reading, context, places, turns);
  cut_glosses(reading, context, places, lexicon_->attributions);
  classify_acts(reading, context, places, lexicon_->attributions);
  document::MentionIndex mentions(reading);
  const FoundAttributions found{reading, context, places, mentions};
  resolve_speakers(found, *lexicon_);
  carry_entry_times(reading);
  resolve_quoted_times(reading, context.quotations, lexicon_->dates);
  add_relays(found, lexicon_->attributions);
  carry_occasions(found, lexicon_->attributions);
  find_issuer(reading, mentions, lexicon_->releases);
  settle_sources(reading, lexicon_->attributions, lexicon_->entities);
  give_turns_to_outlet(reading, turns);
  name_accusers_in_court(reading, context.tree, lexicon_->attributions, lexicon_->denials);
  find_propositions(found, lexicon_->propositions);
  find_quantities(reading, context.tree, lexicon_->quantities);
  reading.quotations = context.quotations;
  find_statements(reading, context.tree, lexicon_->attributions, lexicon_->statements);
  find_belied(reading, context.tree, lexicon_->denials);
  find_denied(reading, lexicon_->denials);
  settle_tellers(reading);
  find_passages(reading, context.tree, lexicon_->passages);
  find_event_mentions(reading, context.tree, mentions, lexicon_->events);
  find_openings(reading, context.tree, lexicon_->openings);
  find_open_questions(reading, context.tree, lexicon_->open_questions);
  return reading;
}

}  // namespace twosource::reading
