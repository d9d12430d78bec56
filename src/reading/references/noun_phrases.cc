// Test: tests/unit/reading/references/coreference_test.cc.
#include "reading/references/noun_phrases.h"

#include "document/grammar.h"

namespace twosource::reading {
namespace {

constexpr std::uint32_t kLongestPhrase = 16;  ///< tokens before the noun
constexpr int kDeepestClimb = 6;

}  // namespace

TokenRange phrase_before(const Reading& reading, std::uint32_t noun, TokenRange sentence) {
  std::uint32_t first = noun;
  while (first > sentence.first && noun - first < kLongestPhrase) {
    const std::uint32_t head = reading.tokens[first - 1].head;
    const bool inside = head >= first && head <= noun && head != first - 1;
    // A possessor's own modifiers hang on the possessor: take them in with it.
    if (!inside || reading.tokens[first - 1].pos == pos::PUNCT || reading.tokens[first - 1].is_space) break;
    --first;
  }
  return {first, noun + 1};
}

TokenRange phrase_around(const Reading& reading, std::uint32_t noun, TokenRange sentence) {
  TokenRange phrase = phrase_before(reading, noun, sentence);
  while (phrase.last < sentence.last && phrase.size() < kLongestPhrase) {
    const Token& next = reading.tokens[phrase.last];
    const std::uint32_t head = next.head;
    const bool inside = head >= noun && head <= phrase.last + kLongestPhrase && head != phrase.last;
    const bool prepositional =
        next.dep == dep::prep || next.dep == dep::amod || next.dep == dep::acl || next.head != noun;
    if (!inside || !prepositional || next.pos == pos::PUNCT || next.is_space) break;
    // A word before its own head ("the Foreign Ministry") belongs when that head does.
    if (head > phrase.last &&
        (head >= sentence.last || reading.tokens[head].head < noun || reading.tokens[head].head > phrase.last)) {
      break;
    }
    ++phrase.last;
  }
  return phrase;
}

std::uint32_t governing_verb(const Reading& reading, std::uint32_t token) {
  std::uint32_t at = token;
  for (int step = 0; step < kDeepestClimb; ++step) {
    const Token& here = reading.tokens[at];
    if (at != token && document::is_verbal(here)) return at;
    if (here.head == at) return token;
    at = here.head;
  }
  return token;
}

}  // namespace twosource::reading
