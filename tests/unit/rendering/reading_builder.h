// A small Reading built by hand, with something of every kind: for the renderers' tests.
#pragma once

#include "twosource/reading.h"

namespace twosource::test {

inline Reading harbour_reading() {
  Reading reading;
  Report& report = reading.report;
  report.id = "harbour.txt";
  report.outlet = "Harbour Post";
  report.text =
      "Bridge is safe, says minister\n"
      "“We checked\nevery bolt,” Ilse Brandt told Reuters on Tuesday.\n"
      "An aide said the board denied 😀 the fault – on paper.\n";
  const auto span = [&report](std::string_view words) {
    const auto at = static_cast<std::uint32_t>(report.text.find(words));
    return Span{at, at + static_cast<std::uint32_t>(words.size())};
  };
  const auto second = static_cast<std::uint32_t>(report.text.find("“"));
  const auto third = static_cast<std::uint32_t>(report.text.find("An aide"));
  const auto end = static_cast<std::uint32_t>(report.text.size());
  report.blocks = {{BlockKind::kHeadline, 1, {0, second - 1}},
                   {BlockKind::kParagraph, 1, {second, third - 1}},
                   {BlockKind::kParagraph, 2, {third, end - 1}}};
  reading.entities.resize(3);
  reading.entities[0].name = "Ilse Brandt";
  reading.entities[0].type = EntityType::kPerson;
  reading.entities[1].name = "Reuters";
  reading.entities[1].type = EntityType::kOrg;
  reading.entities[2].name = "the board and its lawyers";
  reading.entities[2].type = EntityType::kGroup;
  Timex tuesday;
  tuesday.span = span("Tuesday");
  tuesday.value = "2031-05-06";
  reading.timexes = {tuesday};

  Attribution headline;
  headline.source = {span("minister")};
  headline.cue = {span("says")};
  headline.content = {span("Bridge is safe")};
  headline.speaker = 0;
  headline.confidence = Confidence::kLikely;
  headline.described = "minister";
  Attribution told;
  told.source = {span("Ilse Brandt")};
  told.cue = {span("told")};
  told.content = {span("“We checked\nevery bolt,”")};
  told.speaker = 0;
  told.kind = QuoteKind::kDirect;
  told.via = {{1, span("Reuters")}};
  told.time = {0, "2031-05-06"};
  Attribution aide;
  aide.source = {span("An aide")};
  aide.cue = {span("said")};
  aide.content = {span("the board denied 😀 the fault"), span("on paper")};
  aide.naming = Naming::kAnonymous;
  aide.described = "An aide";
  Attribution board;
  board.source = {span("the board")};
  board.cue = {span("denied")};
  board.content = {span("the fault")};
  board.speaker = 2;
  board.act = Act::kDeny;
  board.within = 2;
  reading.attributions = {headline, told, aide, board};
  return reading;
}

}  // namespace twosource::test
