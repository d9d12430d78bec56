// All that the reading stage knows of one language: one part for each phenomenon, each loaded from files of
// data/<language>/ by its own function.
#pragma once

#include <filesystem>
#include <string>

#include "reading/attributions/rules.h"
#include "reading/names/rules.h"
#include "reading/speakers/releases.h"
#include "reading/statements/denials.h"
#include "reading/statements/event_rules.h"
#include "reading/statements/open_questions.h"
#include "reading/statements/openings.h"
#include "reading/statements/passages.h"
#include "reading/statements/quantities.h"
#include "reading/statements/statements.h"
#include "reading/times/date_evidence.h"
#include "reading/times/rules.h"
#include "reading/transcripts.h"
#include "reading/unread.h"
#include "twosource/error.h"

namespace twosource::reading {

struct Lexicon {
  UnreadRules unread;                ///< data/<language>/reading/unread.json
  EntityRules entities;              ///< data/<language>/reading/persons.json, …
  TimeRules times;                   ///< data/<language>/times/
  DateRules dates;                   ///< data/<language>/reading/published.json
  AttributionRules attributions;     ///< data/<language>/reading/attributions.json, …
  PropositionRules propositions;     ///< data/<language>/reading/propositions.json
  QuantityRules quantities;          ///< data/<language>/reading/quantities.json
  StatementRules statements;         ///< data/<language>/reading/statements.json
  PassageRules passages;             ///< data/<language>/reading/passages.json
  DenialRules denials;               ///< data/<language>/reading/denials.json
  EventRules events;                 ///< data/<language>/reading/events.json
  OpeningRules openings;             ///< data/<language>/reading/openings.json
  OpenQuestionRules open_questions;  ///< data/<language>/reading/open_questions.json
  TurnRules turns;                   ///< data/<language>/reading/turns.json
  ReleaseRules releases;             ///< data/<language>/reading/releases.json

  /// `data` is the data/ folder, `language` an ISO 639-1 code. `world` is of that language.
  static Result<Lexicon> load(const std::filesystem::path& data, const std::string& language,
                              const knowledge::World& world);
};

}  // namespace twosource::reading
