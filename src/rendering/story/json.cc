// A Story as JSON, schema twosource.story/1 (docs/contract.md, schemas/). Names and order of the fields are the
// contract's; evidence carries its own words, so that a Story can be read without its Readings.
// Test: tests/unit/rendering/story/json_test.cc.
#include <set>
#include <utility>

#include "rendering/brief/claim_lines.h"
#include "rendering/brief/words.h"
#include "rendering/json_records.h"
#include "rendering/story/sentences.h"

namespace twosource::rendering {
namespace {

using base::CodePointIndex;
using base::Json;

/// Writes one Story; holds the code point index of every report's text, and what evidence has pointed at so far.
class StoryWriter {
 public:
  explicit StoryWriter(const Story& story) : story_(story) {
    indices_.reserve(story.reports.size());
    for (const StoryReport& report : story.reports) indices_.emplace_back(report.text);
  }

  /// Asked for last: reports carry the passages that all else points at, their dates included.
  [[nodiscard]] Json reports(Passages passages) const {
    Json list = Json::array();
    for (std::size_t i = 0; i < story_.reports.size(); ++i) list.push_back(report(i));
    for (std::size_t i = 0; i < story_.reports.size(); ++i) {
      if (passages == Passages::kFull) {
        add_text(list[i], i);
      } else {
        list[i]["passages"] = this->passages(i);
      }
    }
    return list;
  }

  [[nodiscard]] Json short_form() const {
    const ShortForm& chosen = story_.short_form;
    const auto ids = [this](const std::vector<std::size_t>& claims) {
      Json list = Json::array();
      for (const std::size_t claim : claims) list.push_back(story_.claims[claim].id);
      return list;
    };
    return {{"title", chosen.title ? evidence(*chosen.title) : Json(nullptr)},
            {"lead", chosen.lead ? evidence(lead_of(story_)->place) : Json(nullptr)},
            {"claims", ids(chosen.claims)},
            {"disputed", ids(chosen.disputed)},
            {"differences", chosen.differences},
            {"open", chosen.open}};
  }

  [[nodiscard]] Json entities() const {
    Json list = Json::array();
    for (std::size_t i = 0; i < story_.entities.size(); ++i) list.push_back(entity(i));
    return list;
  }

  [[nodiscard]] Json claims() const {
    Json list = Json::array();
    for (const Claim& claim : story_.claims) list.push_back(claim_json(claim));
    return list;
  }

  [[nodiscard]] Json open() const {
    Json list = Json::array();
    for (const StoryQuestion& question : story_.open) {
      list.push_back(
          {{"text", question.text}, {"kind", name_of(question.kind)}, {"evidence", evidence_list(question.evidence)}});
    }
    return list;
  }

  [[nodiscard]] Json timeline() const {
    Json list = Json::array();
    for (const TimelineEntry& entry : story_.timeline) {
      list.push_back({{"time", text_or_null(entry.time)},
                      {"end", text_or_null(entry.end)},
                      {"precision", name_of(entry.precision)},
                      {"basis", name_of(entry.basis)},
                      {"status", name_of(entry.status)},
                      {"text", entry.text},
                      {"place", id_or_null("E", entry.place)},
                      {"evidence", evidence_list(entry.evidence)}});
    }
    return list;
  }

  [[nodiscard]] Json differences() const {
    Json list = Json::array();
    for (const Difference& difference : story_.differences) {
      Json values = Json::array();
      for (const DifferingValue& value : difference.evidence) {
        Json entry{{"value", value.value}, {"whose", value.whose}};
        entry.update(evidence(value.place));
        values.push_back(std::move(entry));
      }
      list.push_back({{"kind", name_of(difference.kind)},
                      {"about", heading_of(difference)},
                      {"text", sentence_of(story_, difference)},
                      {"explained", difference.explained ? Json(name_of(*difference.explained)) : Json(nullptr)},
                      {"evidence", std::move(values)}});
    }
    return list;
  }

  [[nodiscard]] Json provenance() const {
    Json nodes = Json::array();
    for (std::size_t i = 0; i < story_.provenance.nodes.size(); ++i) {
      const ProvenanceNode& node = story_.provenance.nodes[i];
      nodes.push_back({{"id", numbered_id("n", i)},
                       {"kind", name_of(node.kind)},
                       {"label", node.label},
                       {"entity", id_or_null("E", node.entity)},
                       {"report", node.report ? Json(story_.reports[*node.report].id) : Json(nullptr)}});
    }
    Json edges = Json::array();
    for (const ProvenanceEdge& edge : story_.provenance.edges) {
      edges.push_back({{"from", numbered_id("n", edge.from)},
                       {"to", numbered_id("n", edge.to)},
                       {"kind", name_of(edge.kind)},
                       {"count", edge.count},
                       {"evidence", evidence_list(edge.evidence)}});
    }
    return {{"nodes", std::move(nodes)}, {"edges", std::move(edges)}};
  }

  [[nodiscard]] Json evidence_list(const std::vector<Evidence>& places) const {
    Json list = Json::array();
    for (const Evidence& place : places) list.push_back(evidence(place));
    return list;
  }

 private:
  [[nodiscard]] Json evidence(const Evidence& place) const {
    Json json{{"report", story_.reports[place.report].id}};
    add_offsets(json, place.span, indices_[place.report]);
    json["quote"] = place.quote;
    json["block"] = name_of(place.block);
    json["number"] = place.number;
    json["label"] = reference_to(story_, place).label;
    pointed_at_.emplace(place.report, place.span.start);
    return json;
  }

  /// The blocks of a report that evidence has pointed at.
  [[nodiscard]] Json passages(std::size_t report) const {
    Json list = Json::array();
    const StoryReport& source = story_.reports[report];
    for (const Block& block : source.blocks) {
      const auto first = pointed_at_.lower_bound({report, block.span.start});
      if (first == pointed_at_.end() || first->first != report || first->second >= block.span.end) continue;
      Json json = records::json_of(block, indices_[report]);
      json["text"] = cut(source.text, block.span);
      list.push_back(std::move(json));
    }
    return list;
  }

  /// A date's evidence: words of the report itself, then those of the reports that settle it.
  [[nodiscard]] Json published_evidence(std::size_t report) const {
    Json list = Json::array();
    const StoryReport& source = story_.reports[report];
    for (const Span span : source.published->evidence) {
      Evidence place{report, span, std::string(cut(source.text, span)), BlockKind::kParagraph, 1};
      for (const Block& block : source.blocks) {
        if (block.span.contains(span)) {
          place.block = block.kind;
          place.number = block.number;
        }
      }
      list.push_back(evidence(place));
    }
    for (const Evidence& place : source.published_evidence) list.push_back(evidence(place));
    return list;
  }

  [[nodiscard]] Json published(std::size_t report) const {
    const StoryReport& source = story_.reports[report];
    if (!source.published) return nullptr;
    Json json = records::json_of(*source.published, indices_[report]);
    json["evidence"] = published_evidence(report);
    return json;
  }

  [[nodiscard]] Json report(std::size_t i) const {
    const StoryReport& source = story_.reports[i];
    Json json{{"id", source.id},
              {"label", source.label},
              {"outlet", value_or_null(source.outlet)},
              {"title", value_or_null(source.title)},
              {"url", value_or_null(source.url)},
              {"published", published(i)},
              {"date", date_words(source.published)},
              {"sha256", source.sha256}};
    add_known(json, "published_at", source.published_at);
    add_known(json, "version_of", source.version_of);
    if (!source.copies.empty()) json["copies"] = copies(i);
    return json;
  }

  [[nodiscard]] Json copies(std::size_t i) const {
    Json list = Json::array();
    for (const CopiedReport& copied : story_.reports[i].copies) {
      list.push_back({{"report", story_.reports[copied.report].id},
                      {"share", copied.share},
                      {"passages", passages_json(copied.passages, indices_[i], indices_[copied.report])}});
    }
    return list;
  }

  void add_text(Json& json, std::size_t report) const {
    json["text"] = story_.reports[report].text;
    Json& blocks = json["blocks"] = Json::array();
    for (const Block& block : story_.reports[report].blocks) {
      blocks.push_back(records::json_of(block, indices_[report]));
    }
  }

  [[nodiscard]] Json entity(std::size_t i) const {
    const StoryEntity& source = story_.entities[i];
    Json members = Json::array();
    for (const EntityMember& member : source.members) {
      members.push_back({{"report", story_.reports[member.report].id}, {"entity", numbered_id("e", member.entity)}});
    }
    Json roles = Json::array();
    for (const StoryRole& role : source.roles) {
      roles.push_back({{"title", role.title},
                       {"of", id_or_null("E", role.of)},
                       {"as_of", text_or_null(role.as_of)},
                       {"evidence", evidence_list(role.evidence)}});
    }
    Json mentions = Json::object();
    for (std::size_t r = 0; r < source.mentions.size() && r < story_.reports.size(); ++r) {
      mentions[story_.reports[r].id] = source.mentions[r];
    }
    return {{"id", numbered_id("E", i)},      {"name", source.name},           {"type", source.type.text()},
            {"aliases", source.aliases},      {"members", std::move(members)}, {"roles", std::move(roles)},
            {"mentions", std::move(mentions)}};
  }

  [[nodiscard]] Json origin(const Origin& source, std::size_t i) const {
    return {{"id", numbered_id("O", i)},
            {"kind", name_of(source.kind)},
            {"entity", id_or_null("E", source.entity)},
            {"label", source.label},
            {"described", text_or_null(source.described)},
            {"party", text_or_null(source.party.name)},
            {"stance", name_of(source.stance)},
            {"because", {{"rule", name_of(source.because)}, {"evidence", evidence_list(source.because.evidence)}}}};
  }

  [[nodiscard]] Json statement(const Claim& claim, const StoryStatement& source) const {
    Json json = evidence(source.place);
    const Span passage = indices_[source.place.report].code_points(source.passage);
    json["passage"] = {passage.start, passage.end};
    json["origin"] = numbered_id("O", source.origin);
    json["speaker"] = value_or_null(source.speaker);
    json["cue"] = text_or_null(source.cue);
    json["via"] = source.via;
    json["whose"] = whose_word(claim.origins[source.origin], source.via);
    json["stance"] = name_of(source.stance);
    json["withdrawn"] = source.withdrawn;
    json["confidence"] = name_of(source.confidence);
    json["attribution"] = id_or_null("a", source.attribution);
    json["proposition"] = id_or_null("p", source.proposition);
    return json;
  }

  [[nodiscard]] Json claim_json(const Claim& source) const {
    Json origins = Json::array();
    for (std::size_t i = 0; i < source.origins.size(); ++i) origins.push_back(origin(source.origins[i], i));
    Json statements = Json::array();
    for (const StoryStatement& one : source.statements) statements.push_back(statement(source, one));
    Json parties = Json::array();
    for (const StoryParty& party : source.parties) parties.push_back(party.name);
    Json absent = Json::array();
    for (const Absence& absence : source.absent_from) {
      absent.push_back({{"report", story_.reports[absence.report].id}, {"because", reason_of(absence)}});
    }
    const ClaimLabel label = label_of(story_, source);
    return {{"id", source.id},
            {"text", source.text},
            {"status", name_of(source.status)},
            {"confidence", name_of(source.confidence)},
            {"label", label.label},
            {"whose", text_or_null(label.whose)},
            {"parties", std::move(parties)},
            {"origins", std::move(origins)},
            {"statements", std::move(statements)},
            {"shown", source.shown},
            {"absent_from", std::move(absent)}};
  }

  const Story& story_;
  std::vector<CodePointIndex> indices_;
  mutable std::set<std::pair<std::size_t, std::uint32_t>> pointed_at_;  ///< reports, and first bytes in them
};

}  // namespace

std::string story_json(const Story& story, const BriefOptions& options) {
  const StoryWriter writer(story);
  Json left_out = Json::array();
  for (const LeftOut& one : story.left_out) left_out.push_back({{"report", one.report}, {"because", one.because}});
  Json json{{"schema", "twosource.story/1"},
            {"made_by", records::json_of(story.made_by)},
            {"id", story.id},
            {"title", story.title},
            {"as_of", text_or_null(story.as_of)},
            {"reports", nullptr},
            {"left_out", std::move(left_out)},
            {"short", writer.short_form()},
            {"entities", writer.entities()},
            {"claims", writer.claims()},
            {"open", writer.open()},
            {"timeline", writer.timeline()},
            {"differences", writer.differences()},
            {"provenance", writer.provenance()}};
  json["reports"] = writer.reports(options.passages);
  return base::to_text(json) + "\n";
}

}  // namespace twosource::rendering
