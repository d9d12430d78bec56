// Which clauses a time expression dates, and how a timeline shows them.
//
// A time of a noun ("the 2016 election"), one that only bounds what is told ("since Monday"), and what is asked or
// referred to ("what she knew on Monday") date no clause. Test: tests/unit/reading/statements/dated_clauses_test.cc.
#pragma once

#include "document/parse.h"
#include "reading/statements/event_rules.h"
#include "twosource/reading.h"

namespace twosource::reading {

/// "since Monday", "until May": where something begins or ends, not when it happened.
bool is_bound(const Reading& reading, const Timex& timex, const EventRules& rules);

/// Fills EventMention::dated of all reading.event_mentions. Needs entities, times, attributions and propositions.
void find_dated_clauses(Reading& reading, const document::ParseTree& parse, const EventRules& rules);

}  // namespace twosource::reading
