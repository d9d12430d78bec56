#include "reading/transcripts.h"

#include <algorithm>
#include <optional>
#include <ranges>
#include <set>
#include <string_view>
#include <utility>

#include "base/fields.h"
#include "base/unicode.h"
#include "document/grammar.h"
#include "document/mentions.h"
#include "document/places.h"
#include "reading/attributions/rules.h"
#include "reading/names/rules.h"

namespace twosource::reading {
namespace {

constexpr std::uint32_t kLongestName = 5;    ///< tokens of a person's name before the colon
constexpr std::uint32_t kLongestLabel = 20;  ///< tokens of a label in capitals, with office and party
constexpr std::uint32_t kFarthestTurn = 4;   ///< blocks from one turn to the next

class LabelFinder {
 public:
  LabelFinder(const Reading& reading, const TurnRules& rules, const AttributionRules& attributions,
              const EntityRules& entities)
      : reading_(reading), rules_(rules), attributions_(attributions), entities_(entities) {
    tokens__block_.resize(reading.report.blocks.size());
    for (const Sentence& sentence : reading.sentences) {
      TokenRange& block = tokens__block_[sentence.block];
      block = block.size() == 0 ? sentence.tokens : TokenRange{block.first, sentence.tokens.last};
    }
  }

  [[nodiscard]] std::vector<TurnLabel> find() const {
    std::vector<TurnLabel> labels;
    for (std::uint32_t block = 0; block < tokens__block_.size(); ++block) {
      if (auto label = label_at(block)) labels.push_back(std::move(*label));
    }
    std::vector<TurnLabel> kept;
    for (std::size_t first = 0; first < labels.size();) {
      std::size_t last = first + 1;
      std::set<std::string> names = {labels[first].key};
      while (last < labels.size() && labels[last].block - labels[last - 1].block <= kFarthestTurn) {
        names.insert(labels[last++].key);
      }
      if (names.size() > 1) {
        kept.insert(kept.end(), labels.begin() + static_cast<std::ptrdiff_t>(first),
                    labels.begin() + static_cast<std::ptrdiff_t>(last));
      }
      first = last;
    }
    spread_own_voices(kept);
    return kept;
  }

 private:
  /// "BOYLE:" is who was "MONA BOYLE, BYLINE:" before.
  static void spread_own_voices(std::vector<TurnLabel>& labels) {
    std::set<std::string> keys;
    for (const TurnLabel& label : labels) {
      if (label.own_voice) keys.insert(label.key);
    }
    for (TurnLabel& label : labels) label.own_voice = keys.contains(label.key);
  }

  [[nodiscard]] std::string_view text(std::uint32_t token) const {
    return cut(reading_.report.text, reading_.tokens[token].span);
  }
  [[nodiscard]] std::string_view text(TokenRange range) const {
    return cut(reading_.report.text, document::span_of(reading_.tokens, range));
  }
  [[nodiscard]] std::string key(TokenRange range) const { return base::comparison_key(text(range)); }

  [[nodiscard]] bool has_word_of(TokenRange range, const WordSet& set) const {
    return std::ranges::any_of(std::views::iota(range.first, range.last), [&](std::uint32_t i) {
      return set.contains(key({i, i + 1}));
    });
  }

  [[nodiscard]] bool opens_quotation(std::uint32_t token) const {
    return base::is_quotation_mark(base::decode_at(text(token), 0).value);
  }

  [[nodiscard]] std::optional<TurnLabel> label_at(std::uint32_t block) const {
    TokenRange range = tokens__block_[block];
    while (range.size() > 0 && (reading_.tokens[range.first].is_space || opens_quotation(range.first))) ++range.first;
    for (std::uint32_t colon = range.first; colon < std::min(range.last, range.first + kLongestLabel + 1); ++colon) {
      const bool period = text(colon) == "." && colon == range.first + 1 && is_role(range.first);  // "Q. Did he go?"
      if (text(colon) != ":" && !period) continue;
      TurnLabel label{.block = block,
                      .label = {range.first, colon},
                      .name = {},
                      .colon = colon,
                      .words = {colon + 1, range.last},
                      .role = {},
                      .own_voice = false,
                      .key = {}};
      if (label.label.size() == 0 || label.words.size() < 2 || !settle(label)) return std::nullopt;
      return label;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_role(std::uint32_t token) const {
    const std::string word = key({token, token + 1});
    return rules_.askers.contains(word) || rules_.answerers.contains(word);
  }

  /// Fills in what the label says; false: it is none.
  [[nodiscard]] bool settle(TurnLabel& label) const {
    const std::string whole = key(label.label);
    if (attributions_.has(WordList::kNotTurns, whole)) return false;
    label.name = name_in(label.label);
    label.key = key({label.name.last - 1, label.name.last});
    if (rules_.askers.contains(whole) || rules_.answerers.contains(whole)) {
      label.role = rules_.askers.contains(whole) ? TurnRole::kAsker : TurnRole::kAnswerer;
      return true;
    }
    const bool nobody = has_word_of(label.name, rules_.unnamed);
    label.role = nobody ? TurnRole::kUnnamed : TurnRole::kNamed;
    if (nobody) label.key = whole;
    label.own_voice = has_word_of(label.label, rules_.own_voices);
    // "ALLARD (voice-over)": what stands in brackets is about the name.
    const std::string_view outside = text(label.label).substr(0, text(label.label).find('('));
    if (base::to_upper(outside) == outside && base::to_lower(outside) != outside) return true;
    return label.label.size() <= kLongestName &&
           std::ranges::all_of(std::views::iota(label.label.first, label.label.last),
                               [&](std::uint32_t i) { return reading_.tokens[i].entity_type == EntityType::kPerson; });
  }

  /// Behind the titles, before party, office and place: "HELEN MARSH" of "GOV. HELEN MARSH (D), CARRAWAY".
  [[nodiscard]] TokenRange name_in(TokenRange label) const {
    TokenRange name = label;
    for (std::uint32_t i = label.first + 1; i < label.last; ++i) {
      if (text(i) != "," && !text(i).starts_with('(')) continue;
      name.last = i;
      break;
    }
    for (std::uint32_t i = name.first; i + 1 < name.last; ++i) {
      if (entities_.titles.contains(name_key(text(i)))) name.first = i + 1;
    }
    while (name.size() > 1 && reading_.tokens[name.first].pos == pos::PUNCT) ++name.first;
    return name;
  }

  const Reading& reading_;
  const TurnRules& rules_;
  const AttributionRules& attributions_;
  const EntityRules& entities_;
  std::vector<TokenRange> tokens__block_;
};

/// Who asks and who answers, by the words that introduce an interview.
struct Interview {
  std::optional<std::size_t> asker;
  std::optional<std::size_t> answerer;
};

bool is_person(const Reading& reading, std::optional<std::size_t> entity) {
  return entity && reading.entities[*entity].type == EntityType::kPerson;
}

/// "She spoke to Hana Brod." in the words above the first label; the last such sentence counts.
Interview introduced(const Reading& reading, std::uint32_t end, const TurnRules& rules) {
  const document::MentionIndex mentions(reading);
  Interview found;
  std::optional<std::size_t> subject;
  for (std::uint32_t i = 0; i < end; ++i) {
    const Token& token = reading.tokens[i];
    const std::uint32_t verb = token.head;
    const auto entity = mentions.at(i);
    if (!is_person(reading, entity)) continue;
    if (document::is_subject(token)) subject = entity;
    const std::string lemma = base::to_lower(reading.tokens[verb].lemma);
    const Token& above = reading.tokens[verb];
    const bool behind_to = rules.to.contains(base::to_lower(above.lemma));
    const std::string governing = base::to_lower(reading.tokens[above.head].lemma);
    if (rules.asking.contains(lemma) && !document::is_subject(token) && token.dep == dep::dobj) {
      found = {subject, entity};
    } else if ((behind_to && rules.spoken_to.contains(governing)) ||
               (rules.spoken_to.contains(lemma) && token.dep == dep::dobj)) {
      found = {entity, subject};
    }
  }
  if (found.asker == found.answerer) found.asker.reset();
  return found;
}

/// Whom the words above the first label name most.
std::optional<std::size_t> most_named(const Reading& reading, std::uint32_t end) {
  std::optional<std::size_t> most;
  std::ptrdiff_t count = 0;
  for (std::size_t i = 0; i < reading.entities.size(); ++i) {
    const Entity& entity = reading.entities[i];
    if (entity.type != EntityType::kPerson) continue;
    const auto named =
        std::ranges::count_if(entity.mentions, [end](const Mention& mention) { return mention.tokens.last <= end; });
    if (named > count) {
      most = i;
      count = named;
    }
  }
  return most;
}

void add_mention(Reading& reading, std::size_t entity, TokenRange label) {
  auto& mentions = reading.entities[entity].mentions;
  const Mention mention{document::span_of(reading.tokens, label), label, MentionKind::kNominal};
  mentions.insert(std::ranges::upper_bound(mentions, mention.span, {}, &Mention::span), mention);
}

}  // namespace

Result<TurnRules> TurnRules::load(const std::filesystem::path& folder) {
  TurnRules rules;
  const auto read = base::read_fields(folder / "turns.json", [&](base::Fields& file) {
    const auto words = [&file](const char* key) {
      const auto list = file.texts(key);
      return WordSet(list.begin(), list.end());
    };
    rules.askers = words("askers");
    rules.answerers = words("answerers");
    rules.unnamed = words("unnamed");
    rules.own_voices = words("own_voices");
    rules.spoken_to = words("spoken_to");
    rules.asking = words("asking");
    rules.to = words("to");
  });
  if (!read) return read.error();
  return rules;
}

std::vector<TurnLabel> find_turn_labels(const Reading& reading, const TurnRules& rules,
                                        const AttributionRules& attributions, const EntityRules& entities) {
  return LabelFinder(reading, rules, attributions, entities).find();
}

void join_turn_roles(Reading& reading, const std::vector<TurnLabel>& labels, const TurnRules& rules) {
  const auto is_role = [](const TurnLabel& label) {
    return label.role == TurnRole::kAsker || label.role == TurnRole::kAnswerer;
  };
  const auto first = std::ranges::find_if(labels, is_role);
  if (first == labels.end()) return;
  Interview interview = introduced(reading, first->label.first, rules);
  if (!interview.answerer) interview.answerer = most_named(reading, first->label.first);
  if (interview.asker == interview.answerer) interview.asker.reset();
  for (const TurnLabel& label : labels) {
    const auto who = label.role == TurnRole::kAsker ? interview.asker : interview.answerer;
    if (is_role(label) && who) add_mention(reading, *who, label.label);
  }
}

}  // namespace twosource::reading
