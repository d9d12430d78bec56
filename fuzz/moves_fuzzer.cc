// A transition system's `moves` and `cfg` files; and the transition systems themselves, driven by moves that the input
// picks among those allowed: whatever a network says, a text comes to its end, with a head for every word.
#include "fuzz/fuzzing.h"
#include "language/components/arc_eager.h"
#include "language/components/biluo.h"
#include "language/components/dependency_tree.h"
#include "language/components/transition_system.h"

namespace {

using namespace twosource;
using namespace twosource::language;

/// Bytes as decisions; zeros when they run out.
class Decisions {
 public:
  explicit Decisions(std::string_view bytes) : bytes_(bytes) {}
  std::size_t next(std::size_t below) {
    const auto byte = at_ < bytes_.size() ? static_cast<unsigned char>(bytes_[at_++]) : 0U;
    return byte % below;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

void drive_parser(Decisions decisions) {
  static const std::vector<ArcLabel> labels{arc_label("nsubj"), arc_label("pobj||prep"), arc_label("prep"),
                                            arc_label("x||y")};
  const std::size_t length = decisions.next(64);
  std::vector<std::uint32_t> starts;
  for (std::uint32_t word = 0; word < length; ++word) {
    if (decisions.next(8) == 1) starts.push_back(word);
  }
  ParseState state;
  state.start(length, starts);
  std::size_t steps = 0;
  while (!state.finished()) {
    fuzz::require(++steps <= 8 * length + 8, "a parse takes steps in proportion to its words");
    std::array<std::int32_t, ParseState::kFeatures> features{};
    state.features(features);
    for (const std::int32_t word : features) {
      fuzz::require(word < static_cast<std::int32_t>(length), "a feature is a word of the text");
    }
    const auto allowed = state.allowed();
    std::size_t move = decisions.next(kParserMoves);
    for (std::size_t tried = 0; tried < kParserMoves && !allowed[move]; ++tried) move = (move + 1) % kParserMoves;
    if (!allowed[move]) {
      state.stop();
      break;
    }
    state.take(static_cast<ParserMove>(move), static_cast<std::uint32_t>(decisions.next(labels.size())));
  }
  std::vector<Token> tokens(length);
  std::vector<const ArcLabel*> arcs(length, nullptr);
  for (std::uint32_t word = 0; word < length; ++word) {
    const std::int32_t head = state.head(word);
    tokens[word].head = head < 0 ? word : static_cast<std::uint32_t>(head);
    fuzz::require(tokens[word].head < length, "a head is a word of the text");
    if (head >= 0) arcs[word] = &labels[state.label(word) % labels.size()];
  }
  TreeScratch scratch;
  find_edges(tokens, scratch);
  deprojectivise(arcs, tokens, scratch);
  find_edges(tokens, scratch);
  for (const Token& token : tokens) fuzz::require(token.head < length, "a head is a word of the text");
}

void drive_recognizer(Decisions decisions) {
  std::vector<WordFacts> words(decisions.next(64));
  for (WordFacts& word : words) word = {decisions.next(4) == 1, decisions.next(6) == 1};
  EntityState state;
  state.start(words);
  while (!state.finished()) {
    std::size_t move = decisions.next(kEntityMoves);
    const auto label = static_cast<std::uint32_t>(1 + decisions.next(3));
    const auto label_of = [label](std::size_t m) {
      return static_cast<EntityMove>(m) == EntityMove::kOut || static_cast<EntityMove>(m) == EntityMove::kMissing
                 ? 0U
                 : label;
    };
    std::size_t tried = 0;
    while (tried < kEntityMoves && !state.allows(static_cast<EntityMove>(move), label_of(move))) {
      move = (move + 1) % kEntityMoves;
      ++tried;
    }
    if (tried == kEntityMoves) {
      state.stop();
      break;
    }
    state.take(static_cast<EntityMove>(move), label_of(move));
  }
  std::uint32_t end = 0;
  for (const EntitySpan& entity : state.entities()) {
    fuzz::require(entity.tokens.first >= end && entity.tokens.first < entity.tokens.last, "names follow each other");
    fuzz::require(entity.tokens.last <= words.size(), "a name lies within its text");
    end = entity.tokens.last;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = fuzz::as_text(data, size);
  if (const auto actions = read_actions(input, "moves"); !actions) fuzz::require_clear(actions.error());
  if (const auto actions = parse_actions(input, "moves"); !actions) fuzz::require_clear(actions.error());
  if (const auto greedy = expect_greedy(input, "cfg"); !greedy) fuzz::require_clear(greedy.error());
  drive_parser(Decisions(input));
  drive_recognizer(Decisions(input));
  return 0;
}
