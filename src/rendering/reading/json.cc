// A Reading as one line of JSON, schema twosource.reading/1 (docs/contract.md, schemas/). Names and order of the
// fields are the contract's. Test: tests/unit/rendering/reading/json_test.cc.
#include <utility>

#include "rendering/json_records.h"

namespace twosource::rendering {
namespace {

using base::CodePointIndex;
using base::Json;

std::string_view iob(EntityMark mark) {
  switch (mark) {
    case EntityMark::kBegin:
      return "B";
    case EntityMark::kInside:
      return "I";
    case EntityMark::kOutside:
      break;
  }
  return "O";
}

Json tokens_json(const std::vector<Token>& tokens, const CodePointIndex& index) {
  Json list = Json::array();
  for (const Token& token : tokens) {
    Json entry = Json::object();
    add_offsets(entry, token.span, index);
    entry["lemma"] = token.lemma;
    entry["pos"] = token.pos.text();
    entry["tag"] = token.tag.text();
    entry["morph"] = token.morph.text();
    entry["head"] = token.head;
    entry["dep"] = token.dep.text();
    entry["space_after"] = token.space_after;
    entry["norm"] = token.norm;
    entry["ent"] = {{"iob", iob(token.entity)}, {"type", token.entity_type.text()}};
    list.push_back(std::move(entry));
  }
  return list;
}

Json sentences_json(const std::vector<Sentence>& sentences, const CodePointIndex& index) {
  Json list = Json::array();
  for (const Sentence& sentence : sentences) list.push_back(json_of(sentence.span, index));
  return list;
}

Json entities_json(const std::vector<Entity>& entities, const CodePointIndex& index) {
  Json list = Json::array();
  for (std::size_t i = 0; i < entities.size(); ++i) {
    Json mentions = Json::array();
    for (const Mention& mention : entities[i].mentions) {
      Json entry = Json::object();
      add_offsets(entry, mention.span, index);
      entry["kind"] = name_of(mention.kind);
      mentions.push_back(std::move(entry));
    }
    Json roles = Json::array();
    for (const Role& role : entities[i].roles) {
      Json entry{{"title", role.title}, {"of", id_or_null("e", role.of)}, {"as_of", text_or_null(role.as_of)}};
      add_offsets(entry, role.span, index);
      roles.push_back(std::move(entry));
    }
    list.push_back({{"id", numbered_id("e", i)},
                    {"name", entities[i].name},
                    {"type", entities[i].type.text()},
                    {"mentions", std::move(mentions)},
                    {"roles", std::move(roles)}});
  }
  return list;
}

Json timexes_json(const std::vector<Timex>& timexes, const CodePointIndex& index) {
  Json list = Json::array();
  for (std::size_t i = 0; i < timexes.size(); ++i) {
    const Timex& timex = timexes[i];
    Json entry{{"id", numbered_id("t", i)}};
    add_offsets(entry, timex.span, index);
    entry["type"] = name_of(timex.type);
    entry["value"] = timex.value;
    entry["mod"] = text_or_null(timex.mod);
    entry["quant"] = text_or_null(timex.quant);
    entry["freq"] = text_or_null(timex.freq);
    entry["begin"] = id_or_null("t", timex.begin);
    entry["end_point"] = id_or_null("t", timex.end_point);
    entry["anchor"] = id_or_null("t", timex.anchor);
    list.push_back(std::move(entry));
  }
  return list;
}

Json time_json(const TimeOf& time) {
  if (!time.timex && time.value.empty()) return nullptr;
  return {{"timex", id_or_null("t", time.timex)}, {"value", text_or_null(time.value)}};
}

Json attributions_json(const std::vector<Attribution>& attributions, const CodePointIndex& index) {
  Json list = Json::array();
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    const Attribution& attribution = attributions[i];
    Json via = Json::array();
    for (const Relay& relay : attribution.via) {
      Json entry{{"entity", id_or_null("e", relay.entity)}};
      add_offsets(entry, relay.span, index);
      via.push_back(std::move(entry));
    }
    list.push_back({{"id", numbered_id("a", i)},
                    {"source", json_of(attribution.source, index)},
                    {"cue", json_of(attribution.cue, index)},
                    {"content", json_of(attribution.content, index)},
                    {"speaker", id_or_null("e", attribution.speaker)},
                    {"kind", name_of(attribution.kind)},
                    {"act", name_of(attribution.act)},
                    {"anonymous", attribution.naming == Naming::kAnonymous},
                    {"naming", name_of(attribution.naming)},
                    {"described", text_or_null(attribution.described)},
                    {"time", time_json(attribution.time)},
                    {"via", std::move(via)},
                    {"within", id_or_null("a", attribution.within)},
                    {"confidence", name_of(attribution.confidence)}});
  }
  return list;
}

Json propositions_json(const std::vector<Proposition>& propositions, const CodePointIndex& index) {
  Json list = Json::array();
  for (std::size_t i = 0; i < propositions.size(); ++i) {
    const Proposition& proposition = propositions[i];
    Json arguments = Json::array();
    for (const Argument& argument : proposition.arguments) {
      Json entry{{"role", name_of(argument.role)}, {"entity", id_or_null("e", argument.entity)}};
      add_offsets(entry, argument.span, index);
      arguments.push_back(std::move(entry));
    }
    list.push_back({{"id", numbered_id("p", i)},
                    {"span", json_of(proposition.span, index)},
                    {"predicate", json_of(proposition.predicate, index)},
                    {"arguments", std::move(arguments)},
                    {"polarity", name_of(proposition.polarity)},
                    {"modality", name_of(proposition.modality)},
                    {"time", time_json(proposition.time)},
                    {"attribution", id_or_null("a", proposition.attribution)}});
  }
  return list;
}

Json statements_json(const std::vector<Statement>& statements, const CodePointIndex& index) {
  Json list = Json::array();
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    Json entry{{"id", numbered_id("s", i)}};
    add_offsets(entry, statement.span, index);
    entry["content"] = json_of(statement.content, index);
    entry["proposition"] = id_or_null("p", statement.proposition);
    entry["attribution"] = id_or_null("a", statement.attribution);
    entry["denial"] = statement.denial;
    entry["fragment"] = statement.fragment;
    entry["first_person"] = statement.first_person;
    entry["polarity"] = name_of(statement.polarity);
    entry["modality"] = name_of(statement.modality);
    entry["subject"] = statement.subject.empty() ? Json() : json_of(statement.subject, index);
    entry["inner_speaker"] = id_or_null("e", statement.inner_speaker);
    list.push_back(std::move(entry));
  }
  return list;
}

Json entity_ids(const std::vector<std::size_t>& entities) {
  Json list = Json::array();
  for (const std::size_t entity : entities) list.push_back(numbered_id("e", entity));
  return list;
}

Json events_json(const std::vector<Event>& events, const CodePointIndex& index) {
  Json list = Json::array();
  for (std::size_t i = 0; i < events.size(); ++i) {
    const Event& event = events[i];
    list.push_back({{"id", numbered_id("v", i)},
                    {"proposition", numbered_id("p", event.proposition)},
                    {"trigger", json_of(event.trigger, index)},
                    {"plover", text_or_null(event.plover)},
                    {"mode", text_or_null(event.mode)},
                    {"contexts", event.contexts},
                    {"cameo", text_or_null(event.cameo)},
                    {"actors", entity_ids(event.actors)},
                    {"recipients", entity_ids(event.recipients)},
                    {"place", id_or_null("e", event.place)}});
  }
  return list;
}

}  // namespace

std::string reading_json(const Reading& reading, const Layers& layers) {
  const Report& report = reading.report;
  const CodePointIndex index(report.text);
  const SpanList evidence = report.published ? report.published->evidence : SpanList();
  Json json{{"schema", "twosource.reading/1"},
            {"made_by", json_of(reading.made_by)},
            {"id", report.id},
            {"outlet", value_or_null(report.outlet)},
            {"url", value_or_null(report.url)},
            {"title", value_or_null(report.title)},
            {"authors", report.authors},
            {"language", report.language},
            {"published", json_of(report.published, json_of(evidence, index))},
            {"text", report.text},
            {"blocks", json_of(report.blocks, index)}};
  add_known(json, "published_at", report.published_at);
  add_known(json, "fetched_at", report.fetched_at);
  add_known(json, "version_of", report.version_of);
  if (layers.sentences) json["sentences"] = sentences_json(reading.sentences, index);
  if (layers.tokens) json["tokens"] = tokens_json(reading.tokens, index);
  if (layers.entities) json["entities"] = entities_json(reading.entities, index);
  if (layers.timexes) json["timexes"] = timexes_json(reading.timexes, index);
  if (layers.attributions) json["attributions"] = attributions_json(reading.attributions, index);
  if (layers.propositions) json["propositions"] = propositions_json(reading.propositions, index);
  if (layers.statements) json["statements"] = statements_json(reading.statements, index);
  if (layers.events) json["events"] = events_json(reading.events, index);
  return base::to_text(json);
}

}  // namespace twosource::rendering
