// The fields of every record of a Reading, listed once. From these lists come its JSON (out and in), its binary form
// (codec.h), the checks of what comes from outside (check.h) and its JSON Schema (schema.h).
//
// To add a field to a record, write one line at the end of the record's list below:
//
//       field.text_or_null(10, "local", timex.local);
//             |            |   |        the member
//             |            |   its name in JSON, as docs/contract.md gives it
//             |            its number in the binary form: below 256, never used before in this list, never changed
//             what it is: one of the kinds below
//
// then write the schema anew (the head of tests/unit/records/schema_test.cc says how) and say in docs/contract.md what
// the field means. A member that a record has and its list has not fails tests/unit/records/fields_test.cc.
//
// To take a field away, leave its number behind in a comment: `// 10 was "local"`. To add a record, write its list; to
// add a list to Reading that others point into, give it a line in `List` as well (the compiler names the switches).
//
// Kinds. `or_null`: JSON has null where the member is empty or absent. A reader that meets neither the name nor the
// number leaves the member as the record has it by default; a name or a number that it does not know it passes over.
//
//       text, text_or_null    a string; `Text` says more of it, for the schema
//       text_if_known         one that JSON has where there is one, and else no member: of what few inputs give
//       texts                 a list of them
//       body                  the report's text, which all spans cut
//       label                 a Label or an EntityType
//       choice                an enumeration: by its name in JSON, by its value in bytes; append values, never move one
//       flag                  a bool
//       number, small         an unsigned integer; a small signed one
//       real                  a number that may be infinite, for which JSON has null
//       offsets               a Span, in JSON as "start" and "end" of the record
//       span, span_or_null    a Span under a name: [0,9]
//       spans                 a SpanList: [[0,9],[12,20]]
//       tokens                a TokenRange: [0,2]
//       index, indices        places in a list of the Reading: "e1" where its records have ids, else a number
//       record(_or_null)      another record; one that may be absent
//       record_if_known       one that JSON has where there is one, and else no member: of what few inputs give
//       records               a list of records
//
// And what serves the shape of JSON alone: `list` (a list of Reading, of records with ids), `columns` (the same, as one
// array for each field, named by the first), `flat` (a record whose fields stand among the outer one's), `inside`
// (fields gathered under a name), `derived` (written for readers' ease, never read).
//
// A reader or writer of a new form is a class with a function for each kind: json_writer.cc is the shortest.
#pragma once

#include <concepts>
#include <string_view>
#include <type_traits>

#include "twosource/reading.h"

namespace twosource::records {

/// The lists of a Reading (and its Report) that fields point into.
enum class List {
  kBlocks,
  kSentences,
  kTokens,
  kEntities,
  kTimexes,
  kAttributions,
  kPropositions,
  kEvents,
  kWords,
  kQuotations,
  kStatements,
  kEventMentions,
  kOpenings,
  kQuantities,
  kOpenQuestions,
};

/// What the ids of a list's records begin with in JSON: "e" for "e1". Empty: they have none, and are told by number.
constexpr std::string_view id_prefix(List list) {
  switch (list) {
    case List::kEntities:
      return "e";
    case List::kTimexes:
      return "t";
    case List::kAttributions:
      return "a";
    case List::kPropositions:
      return "p";
    case List::kEvents:
      return "v";
    case List::kStatements:
      return "s";
    default:
      return "";
  }
}

/// What a field is called of one record by itself: sentences are columns in JSON, with names for all of them.
constexpr std::string_view name_of_one(std::string_view field) {
  if (field == "sentences") return "span";
  if (field == "sentence_blocks") return "block";
  return field == "sentence_tokens" ? "tokens" : field;
}

/// What a text is like.
enum class Text { kAny, kNotEmpty, kDay, kDate, kLanguage };

/// A record to be written (const) or read into.
template <class Given, class Record>
concept Of = std::same_as<std::remove_const_t<Given>, Record>;

void for_each_field(Of<Block> auto& block, auto& field) {
  field.choice(1, "kind", block.kind);
  field.number(2, "number", block.number);
  field.offsets(3, block.span);
}

void for_each_field(Of<PublishedDate> auto& published, auto& field) {
  field.text(1, "value", published.value, Text::kDate);
  field.choice(2, "precision", published.precision);
  field.text(3, "earliest", published.earliest, Text::kDay);
  field.text(4, "latest", published.latest, Text::kDay);
  field.choice(5, "basis", published.basis);
  field.choice(6, "confidence", published.confidence);
  field.spans(7, "evidence", published.evidence);
}

void for_each_field(Of<Page> auto& page, auto& field) {
  field.choice(1, "kind", page.kind);
  field.choice(2, "title", page.title);
  field.choice(3, "authors", page.authors);
  field.choice(4, "published", page.published);
  field.choice(5, "outlet", page.outlet);
  field.choice(6, "url", page.url);
  field.text_if_known(7, "modified_at", page.modified_at);
  field.texts(8, "agencies", page.agencies);
}

void for_each_field(Of<Report> auto& report, auto& field) {
  field.text(1, "id", report.id, Text::kNotEmpty);
  field.text_or_null(2, "outlet", report.outlet);
  field.text_or_null(3, "url", report.url);
  field.text_or_null(4, "title", report.title);
  field.texts(5, "authors", report.authors);
  field.text(6, "language", report.language, Text::kLanguage);
  field.record_or_null(7, "published", report.published);
  field.body(8, "text", report.text);
  field.list(9, "blocks", report.blocks, List::kBlocks);
  field.text_if_known(13, "published_at", report.published_at);
  field.text_if_known(14, "fetched_at", report.fetched_at);
  field.text_if_known(15, "version_of", report.version_of);
  field.text_if_known(16, "html", report.html);
  field.record_if_known(17, "page", report.page);
  field.text(10, "sha256", report.sha256);
  field.text(11, "source", report.source);
  field.texts(12, "notes", report.notes);
}

void for_each_field(Of<Sentence> auto& sentence, auto& field) {
  field.span(1, "sentences", sentence.span);
  field.index(2, "sentence_blocks", sentence.block, List::kBlocks);
  field.tokens(3, "sentence_tokens", sentence.tokens);
}

void for_each_field(Of<Token> auto& token, auto& field) {
  field.offsets(1, token.span);
  field.text(2, "lemma", token.lemma);
  field.label(3, "pos", token.pos);
  field.label(4, "tag", token.tag);
  field.label(5, "morph", token.morph);
  field.index(6, "head", token.head, List::kTokens);
  field.label(7, "dep", token.dep);
  field.flag(8, "space_after", token.space_after);
  field.text(9, "norm", token.norm);
  field.inside("ent", [&token](auto& ent) {
    ent.choice(10, "iob", token.entity);
    ent.label(11, "type", token.entity_type);
  });
  field.flag(12, "is_space", token.is_space);
}

void for_each_field(Of<Mention> auto& mention, auto& field) {
  field.offsets(1, mention.span);
  field.choice(2, "kind", mention.kind);
  field.tokens(3, "tokens", mention.tokens);
}

void for_each_field(Of<Role> auto& role, auto& field) {
  field.text(1, "title", role.title, Text::kNotEmpty);
  field.index(2, "of", role.of, List::kEntities);
  field.text_or_null(3, "as_of", role.as_of, Text::kDate);
  field.offsets(4, role.span);
}

void for_each_field(Of<Entity> auto& entity, auto& field) {
  field.text(1, "name", entity.name, Text::kNotEmpty);
  field.label(2, "type", entity.type);
  field.records(3, "mentions", entity.mentions);
  field.records(4, "roles", entity.roles);
}

void for_each_field(Of<Timex> auto& timex, auto& field) {
  field.offsets(1, timex.span);
  field.choice(2, "type", timex.type);
  field.text(3, "value", timex.value);
  field.text_or_null(4, "mod", timex.mod);
  field.text_or_null(5, "quant", timex.quant);
  field.text_or_null(6, "freq", timex.freq);
  field.index(7, "begin", timex.begin, List::kTimexes);
  field.index(8, "end_point", timex.end_point, List::kTimexes);
  field.index(9, "anchor", timex.anchor, List::kTimexes);
  field.text_or_null(10, "local", timex.local);
  field.small(11, "direction", timex.direction);
}

void for_each_field(Of<TimeOf> auto& time, auto& field) {
  field.index(1, "timex", time.timex, List::kTimexes);
  field.text_or_null(2, "value", time.value);
}

void for_each_field(Of<Relay> auto& relay, auto& field) {
  field.index(1, "entity", relay.entity, List::kEntities);
  field.offsets(2, relay.span);
}

void for_each_field(Of<Attribution> auto& attribution, auto& field) {
  field.spans(1, "source", attribution.source);
  field.spans(2, "cue", attribution.cue);
  field.spans(3, "content", attribution.content);
  field.index(4, "speaker", attribution.speaker, List::kEntities);
  field.choice(5, "kind", attribution.kind);
  field.choice(6, "act", attribution.act);
  field.derived("anonymous", attribution.naming == Naming::kAnonymous);
  field.choice(7, "naming", attribution.naming);
  field.text_or_null(8, "described", attribution.described);
  field.record_or_null(9, "time", attribution.time);
  field.records(10, "via", attribution.via);
  field.index(11, "within", attribution.within, List::kAttributions);
  field.choice(12, "confidence", attribution.confidence);
  field.flag(13, "speaks", attribution.speaks);
  field.index(14, "paper", attribution.paper, List::kAttributions);
}

void for_each_field(Of<Argument> auto& argument, auto& field) {
  field.choice(1, "role", argument.role);
  field.index(2, "entity", argument.entity, List::kEntities);
  field.offsets(3, argument.span);
}

void for_each_field(Of<Proposition> auto& proposition, auto& field) {
  field.spans(1, "span", proposition.span);
  field.spans(2, "predicate", proposition.predicate);
  field.records(3, "arguments", proposition.arguments);
  field.choice(4, "polarity", proposition.polarity);
  field.choice(5, "modality", proposition.modality);
  field.record_or_null(6, "time", proposition.time);
  field.index(7, "attribution", proposition.attribution, List::kAttributions);
  field.index(8, "head", proposition.head, List::kTokens);
  field.span(9, "verb", proposition.verb);
  field.text_or_null(10, "lemma", proposition.lemma);
  field.text_or_null(11, "complement", proposition.complement);
  field.flag(12, "bare", proposition.bare);
}

void for_each_field(Of<Word> auto& word, auto& field) {
  field.offsets(1, word.span);
  field.text(2, "norm", word.norm);
  field.text(3, "lemma", word.lemma);
  field.label(4, "pos", word.pos);
  field.flag(5, "in_name", word.in_name);
}

void for_each_field(Of<Quotation> auto& quotation, auto& field) {
  field.offsets(1, quotation.span);
  field.span(2, "inner", quotation.inner);
  field.index(3, "block", quotation.block, List::kBlocks);
  field.flag(4, "closed", quotation.closed);
  field.flag(5, "continues", quotation.continues);
  field.flag(6, "single", quotation.single);
}

void for_each_field(Of<Statement> auto& statement, auto& field) {
  field.offsets(1, statement.span);
  field.span(2, "content", statement.content);
  field.span(16, "passage", statement.passage);
  field.index(5, "proposition", statement.proposition, List::kPropositions);
  field.index(6, "attribution", statement.attribution, List::kAttributions);
  field.flag(7, "denial", statement.denial);
  field.flag(8, "fragment", statement.fragment);
  field.flag(9, "first_person", statement.first_person);
  field.choice(10, "polarity", statement.polarity);
  field.choice(11, "modality", statement.modality);
  field.span_or_null(12, "subject", statement.subject);
  field.index(13, "inner_speaker", statement.inner_speaker, List::kEntities);
  field.index(3, "sentence", statement.sentence, List::kSentences);
  field.index(4, "block", statement.block, List::kBlocks);
  field.index(14, "refers_to", statement.refers_to, List::kStatements);
  field.flag(15, "withdrawal", statement.withdrawal);
}

void for_each_field(Of<ClauseText> auto& clause, auto& field) {
  field.offsets(1, clause.span);
  field.text(2, "text", clause.text);
  field.number(3, "words", clause.words);
  field.flag(4, "has_subject", clause.has_subject);
  field.text_or_null(5, "subject", clause.subject);
  field.index(6, "subject_entity", clause.subject_entity, List::kEntities);
}

void for_each_field(Of<Participant> auto& participant, auto& field) {
  field.choice(1, "role", participant.role);
  field.offsets(2, participant.head);
  field.index(3, "entity", participant.entity, List::kEntities);
  field.text_or_null(4, "preposition", participant.preposition);
}

void for_each_field(Of<DatedClause> auto& dated, auto& field) {
  field.index(1, "saying", dated.saying, List::kAttributions);
  field.record(2, "clause", dated.clause);
}

void for_each_field(Of<EventMention> auto& mention, auto& field) {
  field.offsets(1, mention.head);
  field.text(2, "lemma", mention.lemma);
  field.choice(3, "kind", mention.kind);
  field.spans(4, "words", mention.words);
  field.records(5, "participants", mention.participants);
  field.index(6, "proposition", mention.proposition, List::kPropositions);
  field.indices(7, "sayings", mention.sayings, List::kAttributions);
  field.choice(8, "time", mention.time);
  field.index(9, "timex", mention.timex, List::kTimexes);
  field.flag(10, "worded_possible", mention.worded_possible);
  field.flag(11, "in_person", mention.in_person);
  field.flag(12, "happening_object", mention.happening_object);
  field.records(13, "dated", mention.dated);
}

void for_each_field(Of<Quantity> auto& quantity, auto& field) {
  field.real(1, "least", quantity.least);
  field.real(2, "most", quantity.most);
  field.text_or_null(3, "counted", quantity.counted);
  field.offsets(4, quantity.span);
  field.span(5, "noun", quantity.noun);
  field.index(6, "sentence", quantity.sentence, List::kSentences);
  field.text_or_null(7, "verb", quantity.verb);
  field.flag(8, "told", quantity.told);
  field.flag(9, "by_saying", quantity.by_saying);
  field.flag(10, "is_figure", quantity.is_figure);
  field.span_or_null(11, "owner", quantity.owner);
  field.index(12, "attribution", quantity.attribution, List::kAttributions);
  field.index(13, "noun_from", quantity.noun_from, List::kQuantities);
}

void for_each_field(Of<Opening> auto& opening, auto& field) {
  field.record(1, "clause", opening.clause);
  field.span(2, "sentence", opening.sentence);
  field.number(3, "rank", opening.rank);
  field.flag(4, "complete", opening.complete);
  field.text_or_null(5, "verb", opening.verb);
  field.index(6, "proposition", opening.proposition, List::kPropositions);
  field.index(7, "subject", opening.subject, List::kEntities);
  field.index(8, "place", opening.place, List::kEntities);
  field.text_or_null(9, "preposition", opening.preposition);
}

void for_each_field(Of<OpenQuestion> auto& question, auto& field) {
  field.choice(1, "kind", question.kind);
  field.record(2, "clause", question.clause);
}

void for_each_field(Of<Event> auto& event, auto& field) {
  field.index(1, "proposition", event.proposition, List::kPropositions);
  field.spans(2, "trigger", event.trigger);
  field.text_or_null(3, "plover", event.plover);
  field.text_or_null(4, "mode", event.mode);
  field.texts(5, "contexts", event.contexts);
  field.text_or_null(6, "cameo", event.cameo);
  field.indices(7, "actors", event.actors, List::kEntities);
  field.indices(8, "recipients", event.recipients, List::kEntities);
  field.index(9, "place", event.place, List::kEntities);
}

void for_each_field(Of<MadeBy> auto& made_by, auto& field) {
  field.text(1, "program", made_by.program);
  field.text(2, "model", made_by.model);
  field.text(3, "data", made_by.data);
  field.text(4, "language", made_by.language);
  field.text(5, "reading", made_by.reading);
  field.text(6, "linking", made_by.linking);
}

void for_each_field(Of<Reading> auto& reading, auto& field) {
  field.record(16, "made_by", reading.made_by);
  field.flat(1, reading.report);
  field.columns(2, "sentences", reading.sentences, List::kSentences);
  field.list(3, "tokens", reading.tokens, List::kTokens);
  field.list(4, "entities", reading.entities, List::kEntities);
  field.list(5, "timexes", reading.timexes, List::kTimexes);
  field.list(6, "attributions", reading.attributions, List::kAttributions);
  field.list(7, "propositions", reading.propositions, List::kPropositions);
  field.list(12, "statements", reading.statements, List::kStatements);
  field.list(8, "events", reading.events, List::kEvents);
  field.list(10, "words", reading.words, List::kWords);
  field.list(11, "quotations", reading.quotations, List::kQuotations);
  field.list(13, "event_mentions", reading.event_mentions, List::kEventMentions);
  field.indices(17, "lead_times", reading.lead_times, List::kTimexes);
  field.list(18, "openings", reading.openings, List::kOpenings);
  field.list(14, "quantities", reading.quantities, List::kQuantities);
  field.list(15, "open_questions", reading.open_questions, List::kOpenQuestions);
  field.index(9, "printed_date", reading.printed_date, List::kTimexes);
  field.index(19, "issuer", reading.issuer, List::kEntities);
}

/// Whether a record that has no presence of its own says nothing: JSON has null for it.
inline bool says_nothing(const TimeOf& time) { return !time.timex && time.value.empty(); }

}  // namespace twosource::records
