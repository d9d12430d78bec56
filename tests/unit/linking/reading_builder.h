// Readings built by hand, for tests of linking: no model; of the reading stage what it makes of entities, times,
// attributions and propositions once they are found.
//
//   ReadingBuilder a("a");
//   a.sentence("The/DET/det/2 mayor/NOUN/nsubj/3 left/VERB/ROOT/3/leave Oslo/PROPN/dobj/3 on/ADP/prep/3 "
//              "Monday/PROPN/pobj/5 +./PUNCT/punct/3");
//   const auto oslo = a.entity("Oslo", "GPE", {"Oslo"});
//   const auto monday = a.timex("Monday", "2024-05-06");
//   a.proposition("The mayor left Oslo on Monday", "left", {{ArgumentRole::kObject, oslo}}, monday);
//
// A token is form/POS/dependency/head[/lemma]; heads count from 1 within the sentence, a root is its own head, "+"
// glues a token to the one before it. Words are given as they are printed and found from the left, after the last
// sentence that `from` names (all of the text when it is empty).
#pragma once

#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/sha256.h"
#include "base/unicode.h"
#include "document/mentions.h"
#include "document/parse.h"
#include "document/quotations.h"
#include "reading/lexicon.h"
#include "reading/speakers/sources.h"
#include "reading/statements/denials.h"
#include "reading/statements/event_mentions.h"
#include "reading/statements/passages.h"
#include "reading/statements/quantities.h"
#include "reading/statements/statements.h"
#include "reading/words.h"
#include "support/english_world.h"
#include "twosource/reading.h"

namespace twosource::test {

/// What the reading stage knows of English, as the repository has it.
inline const reading::Lexicon& english_lexicon() {
  static const auto& lexicon =
      *new Result<reading::Lexicon>(reading::Lexicon::load(TWOSOURCE_SOURCE_DIR "/data", "en", *english_world()));
  if (!lexicon) {
    std::cerr << lexicon.error().line() << "\n";
    std::abort();
  }
  return *lexicon;
}

class ReadingBuilder {
 public:
  explicit ReadingBuilder(std::string id) {
    reading.report.id = std::move(id);
    reading.report.language = "en";
  }

  /// Published on a day that the input gives.
  ReadingBuilder& published(const std::string& day) {
    PublishedDate date;
    date.value = date.earliest = date.latest = day;
    reading.report.published = date;
    return *this;
  }

  /// One sentence, a block of its own.
  ReadingBuilder& sentence(std::string_view annotated, BlockKind kind = BlockKind::kParagraph) {
    std::string& text = reading.report.text;
    if (!text.empty()) text += '\n';
    const auto first = static_cast<std::uint32_t>(reading.tokens.size());
    const auto start = static_cast<std::uint32_t>(text.size());
    std::istringstream words{std::string(annotated)};
    for (std::string word; words >> word;) add_token(word, first);
    const auto end = static_cast<std::uint32_t>(text.size());
    std::uint32_t number = 1;
    for (const Block& block : reading.report.blocks) number += block.kind == kind ? 1 : 0;
    reading.report.blocks.push_back({kind, number, {start, end}});
    const auto last = static_cast<std::uint32_t>(reading.tokens.size());
    reading.sentences.push_back(
        {{start, end}, {first, last}, static_cast<std::uint32_t>(reading.report.blocks.size() - 1)});
    return *this;
  }

  /// The nth place of some words (from 0).
  [[nodiscard]] Span words(std::string_view printed, int nth = 0) const {
    std::size_t at = reading.report.text.find(printed);
    for (; nth > 0 && at != std::string::npos; --nth) at = reading.report.text.find(printed, at + 1);
    if (at == std::string::npos) {
      std::cerr << "the test document has no \"" << printed << "\"\n";
      std::abort();
    }
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + printed.size())};
  }

  [[nodiscard]] std::uint32_t token(std::string_view printed, int nth = 0) const {
    const Span span = words(printed, nth);
    std::uint32_t index = 0;
    while (reading.tokens[index].span.end <= span.start) ++index;
    return index;
  }

  /// An entity with every place at which one of its words stands.
  std::size_t entity(std::string name, std::string_view type, const std::vector<std::string>& mentions,
                     MentionKind kind = MentionKind::kName) {
    Entity entity;
    entity.name = std::move(name);
    entity.type = EntityType(type);
    for (const std::string& mention : mentions) {
      for (std::size_t at = reading.report.text.find(mention); at != std::string::npos;
           at = reading.report.text.find(mention, at + 1)) {
        const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + mention.size())};
        entity.mentions.push_back({span, tokens_at(span), kind});
      }
    }
    reading.entities.push_back(std::move(entity));
    return reading.entities.size() - 1;
  }

  ReadingBuilder& role(std::size_t entity, std::string title, std::optional<std::size_t> of) {
    const Span span = words(title);
    reading.entities[entity].roles.push_back({std::move(title), of, "", span});
    return *this;
  }

  std::size_t timex(std::string_view printed, std::string value, std::string local = {}, int direction = -1,
                    int nth = 0) {
    Timex timex;
    timex.span = words(printed, nth);
    timex.local = local.empty() ? value : std::move(local);
    timex.value = std::move(value);
    timex.direction = static_cast<std::int8_t>(direction);
    reading.timexes.push_back(std::move(timex));
    return reading.timexes.size() - 1;
  }

  std::size_t attribution(std::string_view source, std::string_view cue, std::string_view content,
                          std::optional<std::size_t> speaker = std::nullopt,
                          std::optional<std::size_t> time = std::nullopt) {
    Attribution attribution;
    attribution.source = {words(source)};
    attribution.cue = {words(cue)};
    attribution.content = {words(content)};
    attribution.speaker = speaker;
    if (time) attribution.time = {*time, reading.timexes[*time].value};
    reading.attributions.push_back(std::move(attribution));
    return reading.attributions.size() - 1;
  }

  std::size_t proposition(std::string_view span, std::string_view predicate,
                          const std::vector<std::pair<ArgumentRole, std::size_t>>& arguments = {},
                          std::optional<std::size_t> time = std::nullopt, Modality modality = Modality::kHappened) {
    Proposition proposition;
    proposition.span = {words(span)};
    proposition.predicate = {words(predicate)};
    proposition.head = token(predicate);
    proposition.verb = reading.tokens[proposition.head].span;
    proposition.lemma = base::to_lower(reading.tokens[proposition.head].lemma);
    for (const auto& [role, entity] : arguments) {
      proposition.arguments.push_back({role, entity, reading.entities[entity].mentions.front().span});
    }
    if (time) proposition.time = {*time, reading.timexes[*time].value};
    proposition.modality = modality;
    reading.propositions.push_back(std::move(proposition));
    return reading.propositions.size() - 1;
  }

  [[nodiscard]] const Reading& build() {
    if (reading.report.sha256.empty()) reading.report.sha256 = base::sha256_hex(reading.report.text);
    reading::list_words(reading);
    const reading::Lexicon& lexicon = english_lexicon();
    reading::settle_sources(reading, lexicon.attributions, lexicon.entities);
    reading.quotations = document::find_quotations(reading.report.text, reading.report.blocks);
    const document::ParseTree parse(reading.tokens);
    reading::find_quantities(reading, parse, lexicon.quantities);
    reading::find_statements(reading, parse, lexicon.attributions, lexicon.statements);
    reading::find_denied(reading, lexicon.denials);
    reading::find_passages(reading, parse, lexicon.passages);
    reading::find_event_mentions(reading, parse, document::MentionIndex(reading), lexicon.events);
    reading::find_openings(reading, parse, lexicon.openings);
    reading::find_open_questions(reading, parse, lexicon.open_questions);
    return reading;
  }

  Reading reading;

 private:
  void add_token(std::string_view word, std::uint32_t first) {
    std::vector<std::string> fields;
    for (std::size_t at = 0; at <= word.size();) {
      const std::size_t slash = std::min(word.find('/', at), word.size());
      fields.emplace_back(word.substr(at, slash - at));
      at = slash + 1;
    }
    if (fields.size() < 4) {
      std::cerr << "not form/POS/dependency/head: " << word << "\n";
      std::abort();
    }
    std::string& text = reading.report.text;
    const bool glued = fields[0].size() > 1 && fields[0][0] == '+';
    const std::string form = glued ? fields[0].substr(1) : fields[0];
    const bool opens = reading.tokens.size() == first;
    if (!glued && !opens) text += ' ';
    if (!opens) reading.tokens.back().space_after = !glued;
    Token token;
    token.span = {static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(text.size() + form.size())};
    text += form;
    token.norm = form;
    token.lemma = fields.size() > 4 ? fields[4] : form;
    token.pos = Label(fields[1]);
    token.tag = Label(fields[1] == "PRON" && (form == "who" || form == "which") ? "WP" : fields[1]);
    token.dep = Label(fields[2]);
    token.head = first + static_cast<std::uint32_t>(std::stoul(fields[3])) - 1;
    reading.tokens.push_back(std::move(token));
  }

  [[nodiscard]] TokenRange tokens_at(Span span) const {
    TokenRange range{0, 0};
    while (range.first < reading.tokens.size() && reading.tokens[range.first].span.end <= span.start) ++range.first;
    range.last = range.first;
    while (range.last < reading.tokens.size() && reading.tokens[range.last].span.start < span.end) ++range.last;
    return range;
  }
};

}  // namespace twosource::test
