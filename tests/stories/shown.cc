#include "stories/shown.h"

#include <string_view>

namespace twosource::stories {
namespace {

std::string in_marks(std::string_view words) {
  std::string on_one_line;
  for (const char c : words) on_one_line += c == '\n' || c == '"' ? ' ' : c;
  return "\"" + on_one_line + "\"";
}

std::string name(const Told& told, std::size_t report) { return told.story.reports[report].id; }

std::string_view verb_of(Stance stance) {
  switch (stance) {
    case Stance::kAsserts:
      return "said by ";
    case Stance::kDenies:
      return "denied by ";
    case Stance::kRelays:
      return "relayed by ";
    case Stance::kAnswers:
      return "answered by ";
    case Stance::kWithdraws:
      return "withdrawn by ";
  }
  return "";
}

std::string shown_statement(const Told& told, const Claim& claim, const StoryStatement& statement) {
  std::string line = "    " + std::string(verb_of(statement.stance)) + in_marks(claim.origins[statement.origin].label);
  for (const std::string& via : statement.via) line += " via " + in_marks(via);
  if (statement.confidence == Confidence::kLikely) line += ", likely";
  return line + "   # " + name(told, statement.place.report) + " " + in_marks(statement.place.quote) + "\n";
}

}  // namespace

std::string shown_claims(const Told& told) {
  std::string all;
  for (const Claim& claim : told.story.claims) {
    all += "  claim " + in_marks(claim.text) + ": " + std::string(name_of(claim.status)) + ", " +
           std::string(name_of(claim.confidence));
    for (const StoryParty& party : claim.parties) all += ", party " + in_marks(party.name);
    for (const Absence& absence : claim.absent_from) all += ", absent from " + name(told, absence.report);
    for (const Origin& origin : claim.origins) {
      all += ", because " + in_marks(name_of(origin.because));
    }
    all += "\n";
    for (const StoryStatement& statement : claim.statements) all += shown_statement(told, claim, statement);
  }
  return all;
}

std::string shown_differences(const Told& told) {
  std::string all;
  for (const Difference& difference : told.story.differences) {
    all += "  difference " + std::string(name_of(difference.kind));
    bool first = true;
    for (const DifferingValue& value : difference.evidence) {
      all += (first ? " " : ", ") + name(told, value.place.report) + " " + in_marks(value.value);
      if (!value.whose.empty()) all += " of " + in_marks(value.whose);
      first = false;
    }
    all += ": about " + in_marks(difference.about);
    if (difference.explained) all += ", explained " + std::string(name_of(*difference.explained));
    all += "\n";
  }
  return all;
}

std::string shown_entities(const Told& told) {
  std::string all;
  for (const StoryEntity& entity : told.story.entities) {
    all += "  entity " + in_marks(entity.name) + ": " + std::string(entity.type.text());
    for (const StoryRole& role : entity.roles) {
      all += ", role " + in_marks(role.title);
      if (role.of) all += " of " + in_marks(told.story.entities[*role.of].name);
    }
    for (const std::string& alias : entity.aliases) all += ", also " + in_marks(alias);
    all += "   #";
    for (const EntityMember& member : entity.members) all += " " + name(told, member.report);
    all += "\n";
  }
  return all;
}

std::string shown_open(const Told& told) {
  std::string all;
  for (const StoryQuestion& open : told.story.open) {
    all += "  open " + in_marks(open.text) + ": " + std::string(name_of(open.kind)) + ", in";
    for (const Evidence& evidence : open.evidence) all += " " + name(told, evidence.report);
    all += "\n";
  }
  return all;
}

std::string shown_timeline(const Told& told) {
  std::string all;
  for (const TimelineEntry& entry : told.story.timeline) {
    all += "  day " + entry.time + (entry.end.empty() ? "" : " to " + entry.end) + " " + in_marks(entry.text) + ": " +
           std::string(name_of(entry.status)) + ", " + std::string(name_of(entry.basis));
    if (entry.place) all += ", place " + in_marks(told.story.entities[*entry.place].name);
    all += ", in";
    for (const Evidence& evidence : entry.evidence) all += " " + name(told, evidence.report);
    all += "\n";
  }
  return all;
}

std::string shown_dates(const Told& told) {
  std::string all;
  for (const StoryReport& report : told.story.reports) {
    all += "  published " + report.id + ": ";
    if (report.published) {
      all += report.published->value + ", " + std::string(name_of(report.published->basis)) + ", " +
             std::string(name_of(report.published->confidence)) + "\n";
    } else {
      all += "unknown\n";
    }
  }
  return all;
}

std::string shown_sources(const Told& told) {
  std::string all;
  const auto& nodes = told.story.provenance.nodes;
  const auto label = [&](std::size_t node) {
    return nodes[node].report ? name(told, *nodes[node].report) : in_marks(nodes[node].label);
  };
  for (const ProvenanceEdge& edge : told.story.provenance.edges) {
    all += "  source " + label(edge.from) + " " + std::string(name_of(edge.kind)) + " " + label(edge.to) + ": " +
           std::string(name_of(nodes[edge.to].kind)) + "\n";
  }
  return all;
}

std::string shown_stories(const Told& told) {
  std::string all;
  for (const auto& story : told.stories) {
    all += "  one story";
    for (const std::string& report : story) all += " " + report;
    all += "\n";
  }
  return all;
}

std::string lead_words(const Story& story) {
  const StoryStatement* lead = lead_of(story);
  return lead == nullptr ? "" : std::string(cut(story.reports[lead->place.report].text, lead->passage));
}

std::string shown_head(const Told& told) {
  std::string all = "  title " + in_marks(told.story.title) + "\n";
  all += "  lead " + in_marks(lead_words(told.story)) + "\n";
  return all;
}

std::string shown_story(const Told& told) {
  return shown_head(told) + shown_claims(told) + shown_differences(told) + shown_open(told) + shown_timeline(told) +
         shown_entities(told) + shown_dates(told) + shown_sources(told) + shown_stories(told) + told.brief;
}

}  // namespace twosource::stories
