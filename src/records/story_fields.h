// The fields of every record of a Story, listed once, as fields.h lists those of a Reading: the form in which an archive keeps
// linked Stories (stored_story.h) and the checks of what comes back are readers of these lists. To add a field: its line at the
// end of its record's list, with a number that was never used there. A member that its list lacks fails
// tests/unit/records/fields_test.cc.
//
// Kinds besides those of fields.h:
//
//       choice_or_null   an enumeration that may be absent
//       numbers          a list of unsigned integers
//       quote            words that a span cuts out of a report's text, which is kept elsewhere: not kept, but cut anew
//       left_out         what is not kept, and absent in what comes back
//
// Places in the lists of a Reading, which whoever has the Story need not have, are not checked.
#pragma once

#include "records/fields.h"
#include "twosource/story.h"

namespace twosource::records {

/// The lists of a Story that fields point into.
enum class StoryList { kReports, kEntities, kClaims, kOpen, kDifferences, kNodes };

/// Their records are told by number.
constexpr std::string_view id_prefix(StoryList) { return ""; }

void for_each_field(Of<Evidence> auto& evidence, auto& field) {
  field.index(1, "report", evidence.report, StoryList::kReports);
  field.span(2, "span", evidence.span);
  field.quote(3, "quote", evidence.quote);
  field.choice(4, "block", evidence.block);
  field.number(5, "number", evidence.number);
}

void for_each_field(Of<SharedPassage> auto& passage, auto& field) {
  field.span(1, "here", passage.here);
  field.span(2, "there", passage.there);
}

void for_each_field(Of<CopiedReport> auto& copied, auto& field) {
  field.index(1, "report", copied.report, StoryList::kReports);
  field.real(2, "share", copied.share);
  field.records(3, "passages", copied.passages);
}

void for_each_field(Of<StoryReport> auto& report, auto& field) {
  field.text(1, "id", report.id);
  field.text(2, "label", report.label);
  field.text_or_null(3, "outlet", report.outlet);
  field.text_or_null(4, "title", report.title);
  field.text_or_null(5, "url", report.url);
  field.record_or_null(6, "published", report.published);
  field.text_or_null(7, "published_at", report.published_at);
  field.text_or_null(8, "version_of", report.version_of);
  field.records(9, "published_evidence", report.published_evidence);
  field.text(10, "sha256", report.sha256);
  field.body(11, "text", report.text);
  field.records(12, "blocks", report.blocks);
  field.records(13, "copies", report.copies);
}

void for_each_field(Of<LeftOut> auto& left_out, auto& field) {
  field.text(1, "report", left_out.report);
  field.text(2, "because", left_out.because);
}

void for_each_field(Of<StoryRole> auto& role, auto& field) {
  field.text(1, "title", role.title);
  field.index(2, "of", role.of, StoryList::kEntities);
  field.text(3, "as_of", role.as_of);
  field.records(4, "evidence", role.evidence);
}

void for_each_field(Of<EntityMember> auto& member, auto& field) {
  field.index(1, "report", member.report, StoryList::kReports);
  field.index(2, "entity", member.entity, List::kEntities);
}

void for_each_field(Of<StoryEntity> auto& entity, auto& field) {
  field.text(1, "name", entity.name);
  field.label(2, "type", entity.type);
  field.texts(3, "aliases", entity.aliases);
  field.records(4, "members", entity.members);
  field.records(5, "roles", entity.roles);
  field.numbers(6, "mentions", entity.mentions);
}

void for_each_field(Of<OriginReason> auto& reason, auto& field) {
  field.choice(1, "rule", reason.rule);
  field.choice(2, "first_hand", reason.first_hand);
  field.records(3, "evidence", reason.evidence);
}

void for_each_field(Of<StoryParty> auto& party, auto& field) {
  field.text(1, "name", party.name);
  field.choice(2, "kind", party.kind);
}

void for_each_field(Of<Origin> auto& origin, auto& field) {
  field.choice(1, "kind", origin.kind);
  field.index(2, "entity", origin.entity, StoryList::kEntities);
  field.text(3, "label", origin.label);
  field.text(4, "described", origin.described);
  field.record(5, "party", origin.party);
  field.choice(6, "stance", origin.stance);
  field.record(7, "because", origin.because);
}

void for_each_field(Of<StoryStatement> auto& statement, auto& field) {
  field.record(1, "place", statement.place);
  field.span(2, "passage", statement.passage);
  field.number(3, "origin", statement.origin);
  field.text_or_null(4, "speaker", statement.speaker);
  field.text(5, "opened_by", statement.opened_by);
  field.text(6, "cue", statement.cue);
  field.texts(7, "via", statement.via);
  field.choice(8, "stance", statement.stance);
  field.flag(9, "withdrawn", statement.withdrawn);
  field.choice(10, "confidence", statement.confidence);
  field.index(11, "attribution", statement.attribution, List::kAttributions);
  field.index(12, "proposition", statement.proposition, List::kPropositions);
}

void for_each_field(Of<Absence> auto& absence, auto& field) {
  field.index(1, "report", absence.report, StoryList::kReports);
  field.number(2, "beside", absence.beside);
}

void for_each_field(Of<Claim> auto& claim, auto& field) {
  field.text(1, "id", claim.id);
  field.text(2, "text", claim.text);
  field.choice(3, "status", claim.status);
  field.choice(4, "confidence", claim.confidence);
  field.records(5, "parties", claim.parties);
  field.records(6, "origins", claim.origins);
  field.records(7, "statements", claim.statements);
  field.number(8, "shown", claim.shown);
  field.records(9, "absent_from", claim.absent_from);
  field.real(10, "weight", claim.weight);
}

void for_each_field(Of<StoryQuestion> auto& question, auto& field) {
  field.text(1, "text", question.text);
  field.choice(2, "kind", question.kind);
  field.records(3, "evidence", question.evidence);
}

void for_each_field(Of<TimelineEntry> auto& entry, auto& field) {
  field.text(1, "time", entry.time);
  field.text(2, "end", entry.end);
  field.choice(3, "precision", entry.precision);
  field.choice(4, "basis", entry.basis);
  field.choice(5, "status", entry.status);
  field.text(6, "text", entry.text);
  field.index(7, "place", entry.place, StoryList::kEntities);
  field.records(8, "evidence", entry.evidence);
}

void for_each_field(Of<DifferingValue> auto& value, auto& field) {
  field.text(1, "value", value.value);
  field.record(2, "place", value.place);
  field.text(3, "whose", value.whose);
  field.choice_or_null(4, "modality", value.modality);
}

void for_each_field(Of<Difference> auto& difference, auto& field) {
  field.choice(1, "kind", difference.kind);
  field.text(2, "about", difference.about);
  field.text(3, "of", difference.of);
  field.choice_or_null(4, "explained", difference.explained);
  field.records(5, "evidence", difference.evidence);
}

void for_each_field(Of<ProvenanceNode> auto& node, auto& field) {
  field.choice(1, "kind", node.kind);
  field.text(2, "label", node.label);
  field.index(3, "entity", node.entity, StoryList::kEntities);
  field.index(4, "report", node.report, StoryList::kReports);
}

void for_each_field(Of<ProvenanceEdge> auto& edge, auto& field) {
  field.index(1, "from", edge.from, StoryList::kNodes);
  field.index(2, "to", edge.to, StoryList::kNodes);
  field.choice(3, "kind", edge.kind);
  field.number(4, "count", edge.count);
  field.records(5, "evidence", edge.evidence);
}

void for_each_field(Of<Provenance> auto& provenance, auto& field) {
  field.records(1, "nodes", provenance.nodes);
  field.records(2, "edges", provenance.edges);
}

void for_each_field(Of<ClaimStatement> auto& statement, auto& field) {
  field.index(1, "claim", statement.claim, StoryList::kClaims);
  field.number(2, "statement", statement.statement);
}

void for_each_field(Of<ShortForm> auto& form, auto& field) {
  field.record_or_null(1, "title", form.title);
  field.record_or_null(2, "lead", form.lead);
  field.indices(3, "claims", form.claims, StoryList::kClaims);
  field.indices(4, "disputed", form.disputed, StoryList::kClaims);
  field.indices(5, "differences", form.differences, StoryList::kDifferences);
  field.indices(6, "open", form.open, StoryList::kOpen);
}

void for_each_field(Of<Story> auto& story, auto& field) {
  field.text(1, "id", story.id);
  field.text(2, "title", story.title);
  field.record(3, "short", story.short_form);
  field.text(4, "as_of", story.as_of);
  field.records(5, "reports", story.reports);
  field.records(6, "left_out", story.left_out);
  field.records(7, "entities", story.entities);
  field.records(8, "claims", story.claims);
  field.left_out(9, "explanations", story.explanations);
  field.records(10, "open", story.open);
  field.records(11, "timeline", story.timeline);
  field.records(12, "differences", story.differences);
  field.record(13, "provenance", story.provenance);
  field.record(14, "made_by", story.made_by);
}

}  // namespace twosource::records
