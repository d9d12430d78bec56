#include "unit/rendering/story_builder.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <utility>

namespace twosource::test {
namespace {

constexpr std::size_t kA = 0;
constexpr std::size_t kB = 1;
constexpr std::size_t kC = 2;

PublishedDate day(std::string value, DateBasis basis = DateBasis::kGiven) {
  PublishedDate date;
  date.value = date.earliest = date.latest = std::move(value);
  date.basis = basis;
  return date;
}

void add_cable_reports(StoryBuilder& builder) {
  const std::size_t a = builder.add_report("harbour-post.txt", "A");
  builder.add_block(a, BlockKind::kHeadline, "Velling lands in Korsand as quarrel over the Aska cable deepens");
  builder.add_block(a, BlockKind::kCaption, "Foreign Minister Dara Velling at a boat show in March 2029.");
  builder.add_block(a, BlockKind::kDateline, "KORSAND, Harbour Post —");
  builder.add_block(
      a, BlockKind::kParagraph,
      "Norland’s energy minister Dara Velling arrived in Korsand on Wednesday for talks on the Aska cable.");
  builder.add_block(
      a, BlockKind::kParagraph,
      "She will meet Suderland’s premier, Ivo Tarn, on Thursday, Suderland’s government said in a statement.");
  builder.add_block(
      a, BlockKind::kParagraph,
      "“We have not cut the cable and we do not know who did,” Suderland’s navy spokesman Piet Osk said on "
      "Tuesday.");
  builder.add_block(a, BlockKind::kParagraph,
                    "Norland’s coast guard said the survey ship Meridian had crossed the cable “at least four times” "
                    "that night.");
  builder.add_block(a, BlockKind::kHeading, "What the talks are about");
  builder.add_block(a, BlockKind::kParagraph,
                    "Neither government has said whether the two will sign the repair agreement.");
  builder.add_block(
      a, BlockKind::kParagraph,
      "“They are considering closing the strait,” Velling told Kanal Sju in an interview shown on Sunday.");
  builder.add_block(a, BlockKind::kParagraph,
                    "Officials in Norland, who asked not to be named, told the Harbour Post that repairs would cost 27 "
                    "million crowns.");
  builder.add_block(a, BlockKind::kParagraph, "“Norland should stop towing rumours across the sea,” Osk said.");
  builder.add_block(a, BlockKind::kNote, "Lea Brand contributed to this report.");
  StoryReport& post = builder.story.reports[a];
  post.outlet = "Harbour Post";
  post.title = "Velling lands in Korsand";
  post.url = "https://harbour-post.example/velling?a=1&b=2";
  post.published = day("2031-05-14", DateBasis::kInferred);
  post.published->latest = "2031-05-15";
  post.published->evidence = {builder.at(a, "on Wednesday").span};

  const std::size_t b = builder.add_report("saved page.html", "B");
  builder.add_block(b, BlockKind::kKeyPoint, "Velling is set to visit Korsand");
  builder.add_block(b, BlockKind::kKeyPoint, "Suderland has no plan to close the strait");
  builder.add_block(b, BlockKind::kParagraph, "Energy Minister Dara Velling is to travel to Korsand this week.");
  builder.add_block(
      b, BlockKind::kParagraph,
      "Suderland’s premier Ivo Tarn said Monday that there was “no plan, and no thought of a plan, to close "
      "the strait,” Nordwire reported.");
  builder.add_block(b, BlockKind::kParagraph,
                    "Velling is expected to meet Tarn in Korsand, a spokesperson of Norland’s energy ministry said.");
  builder.add_block(b, BlockKind::kParagraph,
                    "Repairs would cost 31 million crowns, according to the cable’s owner, Aska Link.");
  builder.add_block(b, BlockKind::kParagraph,
                    "The Meridian crossed the cable three times, Nordwire reported, citing Norland’s coast guard.");
  builder.add_block(b, BlockKind::kParagraph,
                    "\x1b[31mRead more\x1b[0m at javascript:alert(1) <script>alert('x')</script> \xE2\x80\xAEgnihsif "
                    "[here](https://x.example) *now* & <b>“free”</b>");
  StoryReport& page = builder.story.reports[b];
  page.url = "javascript:alert(1)";
  page.published = day("2031-05-12", DateBasis::kLinked);
  page.published->confidence = Confidence::kLikely;
  page.published->evidence = {builder.at(b, "said Monday").span};
  page.published_evidence = {builder.at(a, "said on Tuesday")};

  const std::size_t c = builder.add_report("wire/<7>.jsonl:3", "C");
  builder.add_block(c, BlockKind::kParagraph,
                    "Tarn’s office in 北の海 said the premier would not go to sea this week.");
  builder.add_block(c, BlockKind::kParagraph, "Tarn’s office would not give details of the talks.");
  builder.story.reports[c].outlet = "Nordwire";
}

Origin origin(OriginKind kind, std::string label, std::string described, std::string party,
              Stance stance = Stance::kAsserts) {
  Origin one;
  one.kind = kind;
  one.label = std::move(label);
  one.described = std::move(described);
  const bool government = party.ends_with(" government");
  one.party = {std::move(party), government ? PartyKind::kGovernment : PartyKind::kBody};
  one.stance = stance;
  return one;
}

struct Said {
  std::size_t origin = 0;
  std::optional<std::string> speaker;
  std::string cue;
  std::vector<std::string> via;
  Stance stance = Stance::kAsserts;
  Confidence confidence = Confidence::kSure;
};

StoryStatement statement(Evidence place, const Said& said) {
  StoryStatement one;
  one.passage = place.span;
  one.place = std::move(place);
  one.origin = said.origin;
  one.speaker = said.speaker;
  one.cue = said.cue;
  one.via = said.via;
  one.stance = said.stance;
  one.confidence = said.confidence;
  if (said.speaker) one.attribution = 0;
  one.proposition = 0;
  return one;
}

Claim claim(std::string id, std::string text, ClaimStatus status, std::vector<Origin> origins,
            std::vector<StoryStatement> statements) {
  Claim one;
  one.id = std::move(id);
  one.text = std::move(text);
  one.status = status;
  for (const Origin& each : origins) {
    const bool known = std::find(one.parties.begin(), one.parties.end(), each.party) != one.parties.end();
    if (each.stance == Stance::kAsserts && !each.party.name.empty() && !known) one.parties.push_back(each.party);
  }
  one.origins = std::move(origins);
  one.statements = std::move(statements);
  return one;
}

/// All disputes, differences that nothing explains and open questions; of the other claims the first seven.
void choose_short_form(Story& story) {
  constexpr std::size_t kClaims = 7;
  ShortForm& chosen = story.short_form;
  for (std::size_t i = 0; i < story.claims.size(); ++i) {
    if (story.claims[i].status == ClaimStatus::kContested) {
      chosen.disputed.push_back(i);
    } else if (chosen.claims.size() < kClaims) {
      chosen.claims.push_back(i);
    }
  }
  for (std::size_t i = 0; i < story.differences.size(); ++i) {
    if (!story.differences[i].explained) chosen.differences.push_back(i);
  }
  for (std::size_t i = 0; i < story.open.size(); ++i) chosen.open.push_back(i);
}

void add_cable_claims(StoryBuilder& builder) {
  std::vector<Claim>& claims = builder.story.claims;
  claims.push_back(claim(
      "C01", "[Velling] will meet Suderland’s premier, Ivo Tarn, on Thursday [15 May]", ClaimStatus::kCorroborated,
      {origin(OriginKind::kDocument, "Suderland’s government", "a statement", "Suderland government"),
       origin(OriginKind::kNamed, "Norland’s energy ministry", "a spokesperson, not named", "Norland government")},
      {statement(builder.at(kA, "will meet Suderland’s premier, Ivo Tarn, on Thursday"),
                 {0, "Suderland’s government", "said", {}, Stance::kAsserts, Confidence::kSure}),
       statement(builder.at(kB, "Velling is expected to meet Tarn in Korsand"),
                 {1, "Norland’s energy ministry", "said", {}, Stance::kAsserts, Confidence::kSure})}));

  claims.push_back(claim(
      "C02", "They are considering closing the strait", ClaimStatus::kContested,
      {origin(OriginKind::kNamed, "Dara Velling", "Norland’s energy minister", "Norland government"),
       origin(OriginKind::kNamed, "Ivo Tarn", "Suderland’s premier", "Suderland government", Stance::kDenies),
       origin(OriginKind::kNamed, "Piet Osk", "Suderland’s navy spokesman", "Suderland government", Stance::kAnswers)},
      {statement(builder.at(kA, "They are considering closing the strait"),
                 {0, "Dara Velling", "told", {"Kanal Sju"}, Stance::kAsserts, Confidence::kSure}),
       statement(builder.at(kB, "no plan, and no thought of a plan, to close the strait"),
                 {1, "Ivo Tarn", "said", {"Nordwire"}, Stance::kDenies, Confidence::kSure}),
       statement(builder.at(kB, "Suderland has no plan to close the strait"),
                 {1, "Ivo Tarn", "", {}, Stance::kDenies, Confidence::kLikely}),
       statement(builder.at(kA, "Norland should stop towing rumours across the sea"),
                 {2, "Piet Osk", "said", {}, Stance::kAnswers, Confidence::kSure})}));
  claims.back().absent_from = {{kA, 2}};

  claims.push_back(
      claim("C03", "the survey ship Meridian had crossed the cable “at least four times” that night [11 May]",
            ClaimStatus::kSingleOrigin, {origin(OriginKind::kNamed, "Norland’s coast guard", "", "Norland government")},
            {statement(builder.at(kA, "the survey ship Meridian had crossed the cable “at least four times”"),
                       {0, "Norland’s coast guard", "said", {}, Stance::kAsserts, Confidence::kSure}),
             statement(builder.at(kB, "The Meridian crossed the cable three times"),
                       {0, "Norland’s coast guard", "citing", {"Nordwire"}, Stance::kAsserts, Confidence::kLikely})}));
  claims.back().confidence = Confidence::kLikely;

  Origin post = origin(OriginKind::kOutlet, "Harbour Post, own word", "", "");
  post.because = {OriginRule::kWireCopy, FirstHand::kDateline, {builder.at(kA, "KORSAND, Harbour Post —")}};
  claims.push_back(
      claim("C04", "Norland’s energy minister Dara Velling arrived in Korsand on Wednesday [14 May]",
            ClaimStatus::kUnattributed, {post},
            {statement(builder.at(kA, "Norland’s energy minister Dara Velling arrived in Korsand on Wednesday"),
                       {0, std::nullopt, "", {}, Stance::kAsserts, Confidence::kSure})}));

  claims.push_back(claim("C05", "repairs would cost 27 million crowns", ClaimStatus::kAnonymous,
                         {origin(OriginKind::kAnonymous, "officials in Norland, unnamed", "asked not to be named", "")},
                         {statement(builder.at(kA, "repairs would cost 27 million crowns"),
                                    {0, "Officials in Norland", "told", {}, Stance::kAsserts, Confidence::kSure})}));

  for (const auto& [id, words] :
       {std::pair{"C06", "We have not cut the cable"}, std::pair{"C07", "we do not know who did"}}) {
    claims.push_back(
        claim(id, words, ClaimStatus::kSingleOrigin,
              {origin(OriginKind::kNamed, "Piet Osk", "Suderland’s navy spokesman", "Suderland government")},
              {statement(builder.at(kA, words), {0, "Piet Osk", "said", {}, Stance::kAsserts, Confidence::kSure})}));
  }
  claims.push_back(claim("C08", "Repairs would cost 31 million crowns", ClaimStatus::kSingleOrigin,
                         {origin(OriginKind::kNamed, "Aska Link", "the cable’s owner", "Aska Link")},
                         {statement(builder.at(kB, "Repairs would cost 31 million crowns"),
                                    {0, "Aska Link", "according to", {}, Stance::kAsserts, Confidence::kSure})}));
  claims.push_back(claim("C09", "the premier would not go to sea this week", ClaimStatus::kSingleOrigin,
                         {origin(OriginKind::kNamed, "Tarn’s office", "", "Suderland government")},
                         {statement(builder.at(kC, "the premier would not go to sea this week"),
                                    {0, "Tarn’s office", "said", {}, Stance::kAsserts, Confidence::kSure})}));
  Origin unsourced = origin(OriginKind::kOutlet, "B, own word", "", "");
  unsourced.because.rule = OriginRule::kNoSourceGiven;
  claims.push_back(claim(
      "C10",
      std::string(cut(
          builder.story.reports[kB].text,
          builder
              .at(kB, "\x1b[31mRead more\x1b[0m at javascript:alert(1) <script>alert('x')</script> \xE2\x80\xAEgnihsif")
              .span)),
      ClaimStatus::kUnattributed, {unsourced},
      {statement(
          builder.at(kB,
                     "\x1b[31mRead more\x1b[0m at javascript:alert(1) <script>alert('x')</script> \xE2\x80\xAEgnihsif"),
          {0, std::nullopt, "", {}, Stance::kAsserts, Confidence::kSure})}));
}

void add_cable_differences(StoryBuilder& builder) {
  Story& story = builder.story;
  story.differences = {
      {DifferenceKind::kNumber,
       "what repairs would cost",
       "",
       std::nullopt,
       {{"27 million crowns", builder.at(kA, "27 million crowns")},
        {"31 million crowns", builder.at(kB, "31 million crowns")}}},
      {DifferenceKind::kNumber,
       "how often the Meridian crossed the cable",
       "",
       std::nullopt,
       {{"4", builder.at(kA, "at least four times")}, {"3", builder.at(kB, "three times")}}},
      {DifferenceKind::kRole,
       "Dara Velling",
       "",
       DifferenceReason::kOtherOccasion,
       {{"Foreign Minister", builder.at(kA, "Foreign Minister")},
        {"Energy Minister", builder.at(kB, "Energy Minister")}}},
      {DifferenceKind::kStatus,
       "the visit",
       "",
       DifferenceReason::kLaterReport,
       {{"is to travel", builder.at(kB, "is to travel"), "", Modality::kPlanned},
        {"arrived", builder.at(kA, "arrived in Korsand"), "", Modality::kHappened}}},
      {DifferenceKind::kAccount,
       "what the talks are about",
       "",
       std::nullopt,
       {{"talks on the Aska cable", builder.at(kA, "talks on the Aska cable"), "Norland’s premier"},
        {"the talks", builder.at(kC, "would not give details of the talks"), "a diplomat"}}},
  };
  story.open = {
      {"Neither government has said whether the two will sign the repair agreement",
       OpenKind::kNotSpecified,
       {builder.at(kA, "Neither government has said whether the two will sign the repair agreement")}},
      {"would not give details of the talks",
       OpenKind::kNoDetails,
       {builder.at(kC, "would not give details of the talks")}},
  };
  const auto entry = [&](std::string time, TimelineStatus status, std::string text, Evidence place) {
    TimelineEntry one;
    one.time = std::move(time);
    one.status = status;
    one.text = std::move(text);
    one.evidence = {std::move(place)};
    return one;
  };
  story.timeline = {
      entry("2031-05-11", TimelineStatus::kHappened, "an interview shown on Sunday",
            builder.at(kA, "an interview shown on Sunday")),
      entry("2031-05-13", TimelineStatus::kHappened, "Suderland’s navy spokesman Piet Osk said on Tuesday",
            builder.at(kA, "Suderland’s navy spokesman Piet Osk said on Tuesday")),
      entry("2031-05-14", TimelineStatus::kHappened, "Dara Velling arrived in Korsand on Wednesday",
            builder.at(kA, "Dara Velling arrived in Korsand on Wednesday")),
      entry("2031-05-14", TimelineStatus::kHappened, "talks on the Aska cable",
            builder.at(kA, "talks on the Aska cable")),
      entry("2031-05-15", TimelineStatus::kPlanned, "[Velling] will meet Suderland’s premier, Ivo Tarn",
            builder.at(kA, "will meet Suderland’s premier, Ivo Tarn")),
      entry("2031-06", TimelineStatus::kPossible, "the two will sign the repair agreement",
            builder.at(kA, "the two will sign the repair agreement")),
  };
  story.timeline[4].basis = TimelineBasis::kInferred;
  story.timeline[5].precision = DatePrecision::kMonth;
}

void add_cable_people(StoryBuilder& builder) {
  Story& story = builder.story;
  const auto entity = [](std::string name, std::string_view type, std::vector<std::string> aliases,
                         std::vector<std::uint32_t> mentions) {
    StoryEntity one;
    one.name = std::move(name);
    one.type = EntityType(type);
    one.aliases = std::move(aliases);
    one.mentions = std::move(mentions);
    one.members = {{0, 0}};
    return one;
  };
  story.entities = {entity("Dara Velling", "PERSON", {"Velling", "She"}, {4, 3, 0}),
                    entity("Ivo Tarn", "PERSON", {"Tarn"}, {1, 2, 3}), entity("Norland", "GPE", {}, {3, 1, 0}),
                    entity("Piet Osk", "PERSON", {"Osk"}, {2, 0, 0}), entity("Lena Tarn", "PERSON", {}, {0, 0, 1})};
  story.entities[0].roles = {{"energy minister", 2, "2031-05-14", {builder.at(kA, "energy minister")}},
                             {"Foreign Minister", std::nullopt, "2029-03", {builder.at(kA, "Foreign Minister")}}};
  story.entities[1].roles = {{"premier", std::nullopt, "2031-05-14", {builder.at(kA, "premier")}}};
  const auto node = [](NodeKind kind, std::string label, std::optional<std::size_t> report = std::nullopt) {
    ProvenanceNode one;
    one.kind = kind;
    one.label = std::move(label);
    one.report = report;
    return one;
  };
  story.provenance.nodes = {node(NodeKind::kReport, "A", kA), node(NodeKind::kReport, "B", kB),
                            node(NodeKind::kAgency, "Nordwire"), node(NodeKind::kBroadcast, "Kanal Sju"),
                            node(NodeKind::kReportNotGiven, "Nordwire")};
  story.provenance.edges = {{0, 3, EdgeKind::kRelays, 1, {builder.at(kA, "Kanal Sju")}},
                            {1, 2, EdgeKind::kRelays, 2, {builder.at(kB, "Nordwire")}},
                            {1, 4, EdgeKind::kCites, 1, {builder.at(kB, "Nordwire reported")}}};
}

}  // namespace

std::size_t StoryBuilder::add_report(std::string id, std::string label) {
  StoryReport report;
  report.id = std::move(id);
  report.label = std::move(label);
  report.sha256 = std::string(64, '0');
  story.reports.push_back(std::move(report));
  return story.reports.size() - 1;
}

void StoryBuilder::add_block(std::size_t report, BlockKind kind, std::string_view text) {
  StoryReport& into = story.reports[report];
  if (!into.text.empty()) into.text += "\n\n";
  const auto start = static_cast<std::uint32_t>(into.text.size());
  into.text += text;
  const auto same_kind =
      std::count_if(into.blocks.begin(), into.blocks.end(), [&](const Block& b) { return b.kind == kind; });
  into.blocks.push_back(
      {kind, static_cast<std::uint32_t>(same_kind + 1), {start, static_cast<std::uint32_t>(into.text.size())}});
}

Evidence StoryBuilder::at(std::size_t report, std::string_view words) const {
  const StoryReport& from = story.reports[report];
  const std::size_t start = from.text.find(words);
  if (start == std::string::npos) {
    std::cerr << "no such words in report " << from.label << ": " << words << '\n';
    std::abort();
  }
  const Span span{static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(start + words.size())};
  Evidence evidence{report, span, std::string(words), BlockKind::kParagraph, 1};
  for (const Block& block : from.blocks) {
    if (block.span.contains(span)) {
      evidence.block = block.kind;
      evidence.number = block.number;
    }
  }
  return evidence;
}

Story cable_story() {
  StoryBuilder builder;
  Story& story = builder.story;
  story.id = "S1";
  story.title = "Dara Velling in Korsand";
  story.made_by = {"0.1.0", "a model 1.0", "0123abcd", "4567abcd", "89abcdef", "cdef0123"};
  story.as_of = "2031-05-14";
  add_cable_reports(builder);
  story.left_out = {{"recipe.txt", "tells of something else"}};
  add_cable_claims(builder);
  add_cable_differences(builder);
  add_cable_people(builder);
  choose_short_form(story);
  story.short_form.claims = {0, 3, 4, 5, 6, 7, 8};  // not what is only probably one side's, told by two reports
  story.short_form.lead = ClaimStatement{0, 1};     // "Velling is expected to meet Tarn in Korsand"
  return story;
}

Story explained_cable_story() {
  Story story = cable_story();
  story.explanations.resize(story.claims.size());
  for (ClaimExplanation& explanation : story.explanations) explanation.sure = 0.8;
  const auto place = [&story](std::size_t report, std::string_view words) {
    const auto start = static_cast<std::uint32_t>(story.reports[report].text.find(words));
    return Span{start, start + static_cast<std::uint32_t>(words.size())};
  };
  story.explanations[0].pairs = {{0, 1, 0.91, {{"phrase", 0.5, 1.73}, {"content", 0.7, 1.38}}}};
  story.explanations[0].cohesion = 0.91;
  story.explanations[0].near = {{kB,
                                 place(kB, "Velling is set to visit Korsand"),
                                 1,
                                 0.44,
                                 {{"predicate", 1, 0.89}},
                                 Apart::kParties,
                                 0.44,
                                 0.6}};
  story.explanations[1].pairs = {{0, 1, 0.83, {{"content", 0.8, 1.58}, {"polarity", 1, -0.69}}}};
  story.explanations[1].dispute = Confidence::kLikely;
  story.explanations[2].pairs = {{0, 1, 0.62, {{"a_new_feature", 1, 0.5}}}};
  story.explanations[2].cohesion = 0.62;
  story.explanations[2].near = {{kA, place(kA, "We have not cut the cable"), 0, 0.31, {}, Apart::kPolarity, 0, 0},
                                {kA, place(kA, "we do not know who did"), 0, 0.12, {}, Apart::kLikelihood, 0.12, 0.3}};
  return story;
}

Story lone_story() {
  StoryBuilder builder;
  builder.add_report("fire.txt", "A");
  builder.add_block(0, BlockKind::kParagraph, "A barn burned down near Ellmoor, the fire service said.");
  Story& story = builder.story;
  story.id = "S2";
  story.title = "Ellmoor";
  story.claims = {claim("C11", "A barn burned down near Ellmoor", ClaimStatus::kSingleOrigin,
                        {origin(OriginKind::kNamed, "the fire service", "", "the fire service")},
                        {statement(builder.at(0, "A barn burned down near Ellmoor"),
                                   {0, "the fire service", "said", {}, Stance::kAsserts, Confidence::kSure})})};
  choose_short_form(story);
  return story;
}

}  // namespace twosource::test
