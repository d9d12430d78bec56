#include "reading/relays.h"

#include <algorithm>
#include <map>

#include "base/unicode.h"

namespace twosource::reading {
namespace {

constexpr std::uint32_t kFarthestBlock = 2;  ///< blocks over which an interview is carried on
constexpr std::uint32_t kNearTitle = 4;      ///< tokens between "broadcast" and the title in quotation marks

class Occasions {
 public:
  Occasions(Reading& reading, const AttributionContext& context, const std::vector<AttributionPlace>& places,
            const AttributionRules& rules)
      : reading_(reading), context_(context), tree_(context.tree), places_(places), rules_(rules) {}

  void add() {
    for (std::size_t i = 0; i < places_.size(); ++i) {
      Attribution& attribution = reading_.attributions[i];
      if (!attribution.via.empty()) continue;
      if (const auto words = occasion_of(i)) attribution.via.push_back({std::nullopt, *words});
    }
    carry_on();
  }

 private:
  /// A title in quotation marks that begins at a token: its words without the marks and the comma.
  [[nodiscard]] std::optional<Span> title_at(std::uint32_t token) const {
    if (token >= tree_.size() || !context_.is_quoted(token)) return std::nullopt;
    const std::uint32_t quotation = context_.quotation__token[token] - 1;
    const TokenRange quoted = context_.tokens__quotation[quotation];
    if (quoted.first != token || quoted.size() > 9) return std::nullopt;
    Span inner = context_.quotations[quotation].inner;
    const std::string_view text = cut(reading_.report.text, inner);
    if (text.empty() || !base::is_upper(base::decode_at(text, 0).value)) return std::nullopt;
    while (!inner.empty() && reading_.report.text[inner.end - 1] == ',') --inner.end;
    return inner;
  }

  /// "told “Sunday Talk”"; "on the broadcast of “Sunday Talk”", "in his book, Salt", "in a Foreign Office statement".
  [[nodiscard]] std::optional<Span> occasion_of(std::size_t i) const {
    const std::uint32_t cue = places_[i].cue_head;
    if (rules_.has("addressing", context_.token(cue).lemma) && !in_content(i, cue + 1)) {
      if (const auto title = title_at(cue + 1)) return title;
    }
    for (const std::uint32_t child : tree_.children(cue)) {
      const Token& token = tree_[child];
      if (token.dep != "prep" || !rules_.has("occasion_prepositions", token.norm) || in_content(i, child)) continue;
      const auto noun = tree_.child(child, {"pobj"});
      if (!noun || !rules_.has("occasions", base::to_lower(tree_[*noun].lemma))) continue;
      if (const auto name = name_of_occasion(*noun)) return name;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Span> name_of_occasion(std::uint32_t noun) const {
    for (std::uint32_t token = noun + 1; token <= noun + kNearTitle; ++token) {
      if (const auto title = title_at(token)) return title;
    }
    if (const auto title = tree_.child(noun, {"appos"}); title && tree_[*title].pos == "PROPN") {
      return span_of(reading_.tokens, tidy(context_, tree_.extent(*title)));
    }
    const TokenRange before{tree_.extent(noun).first, noun};
    for (std::uint32_t token = before.first; token < before.last; ++token) {
      if (tree_[token].pos == "PROPN") return span_of(reading_.tokens, {token, noun + 1});
    }
    return std::nullopt;
  }

  [[nodiscard]] bool in_content(std::size_t i, std::uint32_t token) const {
    return std::any_of(places_[i].content.begin(), places_[i].content.end(),
                       [&](TokenRange part) { return part.contains(token); });
  }

  [[nodiscard]] std::uint32_t block_of(std::size_t i) const {
    const std::uint32_t sentence = context_.sentence__token[places_[i].cue_head];
    return sentence == 0 ? 0 : reading_.sentences[sentence - 1].block;
  }

  /// Whether words of an attribution's clause set its time or manner apart from the remark before.
  [[nodiscard]] bool is_other_occasion(std::size_t i) const {
    const auto children = tree_.children(places_[i].cue_head);
    return reading_.attributions[i].time.timex ||
           std::any_of(children.begin(), children.end(), [&](std::uint32_t child) {
             return rules_.has("other_occasions", tree_[child].norm) || tree_[child].dep == "neg";
           });
  }

  void carry_on() {
    struct Interview {
      std::vector<Relay> via;
      std::uint32_t block = 0;
    };
    std::map<std::size_t, Interview> interview__speaker;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      Attribution& attribution = reading_.attributions[i];
      if (!attribution.speaker || attribution.within || attribution.naming == Naming::kDocument) continue;
      const std::uint32_t block = block_of(i);
      if (!attribution.via.empty()) {
        interview__speaker[*attribution.speaker] = {attribution.via, block};
        continue;
      }
      const auto found = interview__speaker.find(*attribution.speaker);
      if (found == interview__speaker.end() || block > found->second.block + kFarthestBlock) continue;
      if (is_other_occasion(i)) {
        interview__speaker.erase(found);
        continue;
      }
      if (!rules_.has("told", base::to_lower(tree_[places_[i].cue_head].lemma))) continue;
      attribution.via = found->second.via;
      found->second.block = block;
    }
  }

  Reading& reading_;
  const AttributionContext& context_;
  const ParseTree& tree_;
  const std::vector<AttributionPlace>& places_;
  const AttributionRules& rules_;
};

}  // namespace

void add_occasions(Reading& reading, const AttributionContext& context, const std::vector<AttributionPlace>& places,
                   const AttributionRules& rules) {
  Occasions(reading, context, places, rules).add();
}

}  // namespace twosource::reading
