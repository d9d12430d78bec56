#include "bench/made_news.h"

#include <algorithm>

namespace twosource::bench {
namespace {

constexpr std::size_t kSize = 2500;       ///< bytes of a text
constexpr std::size_t kMostRecent = 200;  ///< reports that may be copied

constexpr std::array<const char*, 40> kSmallWords{
    "the", "of",   "to",   "and", "in",  "a",    "that", "for",   "on",    "is",    "with",  "was",  "it",   "by",
    "at",  "from", "as",   "be",  "has", "have", "are",  "his",   "will",  "were",  "which", "its",  "this", "had",
    "but", "been", "they", "who", "not", "more", "an",   "their", "after", "would", "one",   "about"};

const Label kNoun("NOUN");
const Label kName("PROPN");

std::uint32_t size_of(const Reading& reading) { return static_cast<std::uint32_t>(reading.report.text.size()); }

/// The half of a Reading's report: a paper cuts what it copies.
void halve(Reading& reading) {
  const std::size_t sentences = reading.sentences.size() / 2;
  const std::uint32_t end = reading.sentences[sentences - 1].span.end;
  reading.report.text.resize(end);
  reading.sentences.resize(sentences);
  const auto beyond = [end](const auto& one) { return one.span.end > end; };
  std::erase_if(reading.words, beyond);
  std::erase_if(reading.statements, beyond);
  for (Block& block : reading.report.blocks) block.span.end = std::min(block.span.end, end);
}

}  // namespace

std::string MadeNews::small_word() { return kSmallWords[chance_.zipf(kSmallWords.size())]; }

void MadeNews::add_word(Reading& reading, const std::string& printed, const std::string& lemma, bool in_name) {
  std::string& text = reading.report.text;
  if (!text.empty() && text.back() != '\n') text += ' ';
  const std::uint32_t start = size_of(reading);
  text += printed;
  reading.words.push_back({{start, size_of(reading)}, printed, lemma, in_name ? kName : kNoun, in_name});
}

void MadeNews::add_name(Reading& reading, const std::string& name, EntityType type) {
  const auto known = std::find_if(reading.entities.begin(), reading.entities.end(),
                                  [&name](const Entity& entity) { return entity.name == name; });
  add_word(reading, name, name, true);
  const Mention mention{reading.words.back().span, {}, MentionKind::kName};
  if (known == reading.entities.end()) {
    reading.entities.push_back({name, type, {mention}, {}});
  } else {
    known->mentions.push_back(mention);
  }
}

/// "Bako Ritenov said on Monday that the ko of musal in Tenburg …": two in three are somebody's word.
void MadeNews::sentence(const Story& story, Reading& reading) {
  const std::uint32_t start = size_of(reading) == 0 ? 0 : size_of(reading) + 1;
  const bool attributed = !chance_.one_in(3);
  if (attributed) {
    const std::string& speaker = story.persons[chance_.zipf(story.persons.size())];
    add_name(reading, speaker, EntityType::kPerson);
    add_word(reading, "said", "say", false);
    Attribution attribution;
    const auto entity = std::find_if(reading.entities.begin(), reading.entities.end(),
                                     [&speaker](const Entity& one) { return one.name == speaker; });
    attribution.speaker = static_cast<std::size_t>(entity - reading.entities.begin());
    attribution.cue = {reading.words.back().span};
    reading.attributions.push_back(std::move(attribution));
    if (chance_.one_in(2)) add_word(reading, "on", "on", false);
    if (chance_.one_in(2)) add_word(reading, "Monday", "monday", false);
    add_word(reading, "that", "that", false);
  }
  const std::uint32_t told = size_of(reading) + (size_of(reading) == 0 ? 0U : 1U);
  for (std::size_t words = 12 + chance_.below(16); words > 0; --words) {
    if (chance_.one_in(2)) {
      const std::string word = small_word();
      add_word(reading, word, word, false);
    } else if (chance_.one_in(9)) {
      add_name(reading, story.places[chance_.zipf(story.places.size())], EntityType::kGpe);
    } else if (chance_.one_in(12)) {
      add_name(reading, story.bodies[chance_.zipf(story.bodies.size())], EntityType::kOrg);
    } else {
      const std::string word =
          chance_.one_in(2) ? story.words[chance_.below(story.words.size())] : made_word(chance_.zipf(kWords));
      add_word(reading, chance_.one_in(4) ? word + "s" : word, word, false);
    }
  }
  reading.report.text += '.';
  reading.sentences.push_back({{start, size_of(reading)}, {}, 0});
  twosource::Statement statement;
  statement.span = {told, size_of(reading) - 1};
  statement.content = statement.passage = statement.span;
  statement.sentence = static_cast<std::uint32_t>(reading.sentences.size() - 1);
  if (attributed) statement.attribution = reading.attributions.size() - 1;
  reading.statements.push_back(statement);
}

const Reading* MadeNews::last_of(const Story& story) const {
  const auto last = std::find_if(recent_.rbegin(), recent_.rend(),
                                 [&story](const auto& recent) { return recent.first == story.number; });
  return last == recent_.rend() ? nullptr : &last->second;
}

Reading MadeNews::write(const Story& story) {
  const Reading* last = last_of(story);
  if (last != nullptr && chance_.one_in(2)) {
    Reading copy = *last;
    if (chance_.one_in(2)) halve(copy);
    return copy;
  }
  Reading reading;
  reading.report.language = "en";
  const std::size_t size = kSize / 2 + chance_.below(kSize);
  while (reading.report.text.size() < size) sentence(story, reading);
  reading.report.title = capital(story.words[0]) + " " + story.words[1] + " in " + story.places[0];
  reading.report.blocks.push_back({BlockKind::kParagraph, 1, {0, size_of(reading)}});
  recent_.emplace_back(story.number, reading);
  if (recent_.size() > kMostRecent) recent_.pop_front();
  return reading;
}

}  // namespace twosource::bench
