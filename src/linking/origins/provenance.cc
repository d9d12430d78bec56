// Test: tests/unit/linking/origins/provenance_test.cc.
#include "linking/origins/provenance.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/fields.h"
#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"
#include "linking/origins/outlets.h"

namespace twosource::linking {
namespace {

std::string printed_label(const Context& context, const Reading& reading, const SpanList& source) {
  return std::string(context.world.names.without_article(cut(reading.report.text, document::hull(source))));
}

class Tracer {
 public:
  Tracer(Context& context, const ProvenanceRules& rules)
      : context_(context), rules_(rules), graph_(context.story.provenance) {
    for (std::size_t report = 0; report < context.readings.size(); ++report) {
      const StoryReport& story_report = context.story.reports[report];
      graph_.nodes.push_back({NodeKind::kReport, story_report.outlet.value_or(story_report.id), std::nullopt, report});
    }
  }

  void trace(std::size_t report) {
    const Reading& reading = context_.reading(report);
    for (const Attribution& attribution : reading.attributions) {
      if (attribution.source.empty() || attribution.content.empty() || is_nobody(reading, attribution.source)) continue;
      const auto end = far_end(report, attribution);
      if (!end) continue;
      const Evidence evidence = evidence_of(context_, {report, words_of(attribution)});
      std::size_t from = report;  // the reports' nodes come first, in their order
      bool direct = true;
      for (const Relay& relay : attribution.via) {
        if (document::hull(attribution.source).contains(relay.span)) continue;  // a readout that speaks relays nobody
        const auto node = relay_node(report, relay);
        if (!node || *node == *end || *node == from) continue;
        add_edge(from, *node, direct ? EdgeKind::kCites : EdgeKind::kRelays, evidence);
        from = *node;
        direct = false;
      }
      const EdgeKind kind = !direct                                    ? EdgeKind::kRelays
                            : attribution.kind == QuoteKind::kIndirect ? EdgeKind::kCites
                                                                       : EdgeKind::kQuotes;
      if (from != *end) add_edge(from, *end, kind, evidence);
    }
  }

 private:
  /// "Neither ministry", "no official": nobody's words.
  [[nodiscard]] bool is_nobody(const Reading& reading, const SpanList& source) const {
    const auto words = document::words_in(reading, document::hull(source));
    return words.empty() || rules_.nobody.contains(words.front().norm);
  }

  static Span words_of(const Attribution& attribution) {
    SpanList words = attribution.source;
    words.insert(words.end(), attribution.cue.begin(), attribution.cue.end());
    return document::hull(words);
  }

  std::size_t story_entity(std::size_t report, std::size_t entity) const { return context_.entity_of[report][entity]; }

  /// The node at the far end of an attribution; nothing where the text gives only an unresolved pronoun.
  std::optional<std::size_t> far_end(std::size_t report, const Attribution& attribution) {
    const Reading& reading = context_.reading(report);
    if (attribution.naming == Naming::kAnonymous) {
      const std::string label = label_of(reading, attribution);
      const bool says_so = std::ranges::any_of(
          rules_.says_unnamed, [&label](const std::string& words) { return label.find(words) != std::string::npos; });
      return node(NodeKind::kAnonymous, says_so ? label : label + ", " + rules_.unnamed, std::nullopt);
    }
    if (attribution.naming == Naming::kDocument) {
      return node(NodeKind::kDocument, label_of(reading, attribution), std::nullopt);
    }
    if (attribution.speaker) {
      const std::size_t entity = story_entity(report, *attribution.speaker);
      const StoryEntity& known = context_.story.entities[entity];
      if (attribution.naming == Naming::kUnnamedOnRecord) {
        // "the spokesman said": whose, the text has told before.
        if (label_of(reading, attribution).find(' ') == std::string::npos) return std::nullopt;
        return node(NodeKind::kInstitution, label_of(reading, attribution), entity);
      }
      return node(kind_of(known, attribution.act), known.name, entity);
    }
    const auto words = document::words_in(reading, document::hull(attribution.source));
    if (words.size() == 1 && words.front().pos == document::pos::PRON) return std::nullopt;
    const NodeKind kind = attribution.naming == Naming::kNamed ? NodeKind::kPerson : NodeKind::kInstitution;
    return node(kind, label_of(reading, attribution), std::nullopt);
  }

  std::string label_of(const Reading& reading, const Attribution& attribution) const {
    return attribution.described.empty() ? printed_label(context_, reading, attribution.source)
                                         : std::string(context_.world.names.without_article(attribution.described));
  }

  NodeKind kind_of(const StoryEntity& entity, Act act) const {
    const std::string key = context_.bare_key(entity.name);
    const knowledge::Media& media = context_.world.media;
    if (media.agencies.contains(key)) return NodeKind::kAgency;
    if (media.outlets.contains(key) && !media.platforms.contains(key)) {
      return act == Act::kReport && !report_of_outlet(context_, entity.name) ? NodeKind::kReportNotGiven
                                                                             : NodeKind::kOutlet;
    }
    return entity.type == EntityType::kPerson ? NodeKind::kPerson : NodeKind::kInstitution;
  }

  std::optional<std::size_t> relay_node(std::size_t report, const Relay& relay) {
    const Reading& reading = context_.reading(report);
    const std::string_view words = cut(reading.report.text, relay.span);
    if (!relay.entity) return node(noun_kind(words), printed_label(context_, reading, {relay.span}), std::nullopt);
    const std::size_t entity = story_entity(report, *relay.entity);
    const StoryEntity& known = context_.story.entities[entity];
    const std::string key = context_.bare_key(known.name);
    const knowledge::Media& media = context_.world.media;
    if (media.agencies.contains(key)) return node(NodeKind::kAgency, known.name, entity);
    if (media.outlets.contains(key)) {
      return node(is_broadcast(reading, relay.span) ? NodeKind::kBroadcast : NodeKind::kOutlet, known.name, entity);
    }
    return node(known.type == EntityType::kPerson ? NodeKind::kPerson : noun_kind(words), known.name, entity);
  }

  /// What the last noun of a description says of its kind.
  NodeKind noun_kind(std::string_view words) const {
    const std::string lower = base::to_lower(words);
    const auto has_one_of = [&](const std::unordered_set<std::string>& nouns) {
      return std::any_of(nouns.begin(), nouns.end(), [&](const std::string& noun) {
        const std::size_t at = lower.find(noun);
        const bool starts = at != std::string::npos && (at == 0 || lower[at - 1] == ' ');
        return starts && (at + noun.size() == lower.size() || lower[at + noun.size()] == ' ');
      });
    };
    if (has_one_of(rules_.broadcast_nouns)) return NodeKind::kBroadcast;
    if (has_one_of(rules_.document_nouns)) return NodeKind::kDocument;
    return NodeKind::kInstitution;
  }

  /// A broadcaster is a broadcast where the sentence speaks of one ("in an interview that aired").
  bool is_broadcast(const Reading& reading, Span span) const {
    const auto sentence = document::sentence_at(reading, span.start);
    if (!sentence) return false;
    const auto words = document::words_in(reading, reading.sentences[*sentence].span);
    return std::ranges::any_of(words, [this](const Word& word) {
      return rules_.broadcast_nouns.contains(word.lemma) || rules_.broadcast_verbs.contains(word.lemma);
    });
  }

  std::size_t node(NodeKind kind, std::string label, std::optional<std::size_t> entity) {
    const auto [found, added] = nodes_.emplace(std::make_pair(kind, base::comparison_key(label)), graph_.nodes.size());
    if (added) graph_.nodes.push_back({kind, std::move(label), entity, std::nullopt});
    return found->second;
  }

  void add_edge(std::size_t from, std::size_t to, EdgeKind kind, const Evidence& evidence) {
    const auto [found, added] = edges_.emplace(std::make_tuple(from, to, kind), graph_.edges.size());
    if (added) graph_.edges.push_back({from, to, kind, 0, {}});
    ProvenanceEdge& edge = graph_.edges[found->second];
    ++edge.count;
    edge.evidence.push_back(evidence);
  }

  Context& context_;
  const ProvenanceRules& rules_;
  Provenance& graph_;
  std::map<std::pair<NodeKind, std::string>, std::size_t> nodes_;
  std::map<std::tuple<std::size_t, std::size_t, EdgeKind>, std::size_t> edges_;
};

}  // namespace

Result<ProvenanceRules> ProvenanceRules::load(const std::filesystem::path& folder) {
  ProvenanceRules rules;
  const auto done = base::read_fields(folder / "provenance.json", [&](base::Fields& file) {
    rules.document_nouns = file.text_set("document_nouns");
    rules.broadcast_nouns = file.text_set("broadcast_nouns");
    rules.broadcast_verbs = file.text_set("broadcast_verbs");
    rules.says_unnamed = file.texts("says_unnamed");
    rules.unnamed = file.text("unnamed");
    rules.nobody = file.text_set("nobody");
  });
  if (!done) return done.error();
  return rules;
}

void trace_provenance(Context& context, const ProvenanceRules& rules) {
  Tracer tracer(context, rules);
  for (std::size_t report = 0; report < context.readings.size(); ++report) tracer.trace(report);
  std::stable_sort(context.story.provenance.edges.begin(), context.story.provenance.edges.end(),
                   [](const ProvenanceEdge& one, const ProvenanceEdge& other) {
                     return std::tie(one.from, one.to, one.kind) < std::tie(other.from, other.to, other.kind);
                   });
}

}  // namespace twosource::linking
