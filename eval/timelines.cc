// The timelines of entities over many reports, as JSON Lines: what eval/accuracy turns into the form of SemEval-2015
// Task 4.
//
//   eval_timelines data REPORTS.jsonl ENTITY… > timelines.jsonl
//
// One line an ENTITY: {"entity", "timeline": [{"report", "words": [[start, end], …], "time", "order"}]}. An entity's
// are the happenings that it takes part in: named, by a part of its name, or referred to. The order is the rank in
// time, equal for what is of one time, 0 where the time is open.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "base/json.h"
#include "base/unicode.h"
#include "document/grammar.h"
#include "document/places.h"
#include "eval/readings.h"
#include "linking/entities/entities.h"
#include "linking/times/event_days.h"
#include "twosource/engine.h"

namespace twosource {
namespace {

using base::Json;

constexpr std::size_t kWidestName = 4;  ///< tokens of a name that others may stand among

std::vector<std::string> lower_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : base::to_lower(text) + " ") {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

/// The tokens of a report that stand for an entity.
class Target {
 public:
  Target(const Reading& reading, const std::vector<std::string>& name)
      : reading_(reading), is_of_it_(reading.tokens.size(), false) {
    mark_name(name);
  }

  /// As one of those whom the task asks for: who is only met with or spoken of does not take part.
  [[nodiscard]] bool takes_part_in(const EventMention& event) const {
    return std::any_of(event.participants.begin(), event.participants.end(), [this](const Participant& participant) {
      return participant.role != EventRole::kOblique &&
             is_of_it_[document::tokens_in(reading_, participant.head).first];
    });
  }

 private:
  [[nodiscard]] std::string lower(std::uint32_t i) const {
    return base::to_lower(cut(reading_.report.text, reading_.tokens[i].span));
  }

  /// Tokens of all mentions of the entity: its name, perhaps with words between, or all but its first word where two or
  /// more are left; what entities of that name are called besides.
  void mark_name(const std::vector<std::string>& name) {
    if (name.empty()) return;
    std::vector<std::vector<std::string>> names{name};
    if (name.size() > 2) names.emplace_back(name.begin() + 1, name.end());
    for (std::uint32_t i = 0; i < reading_.tokens.size(); ++i) {
      for (const auto& words : names) {
        const std::uint32_t end = match(i, words);
        for (std::uint32_t token = i; token < end; ++token) is_of_it_[token] = true;
      }
    }
    for (const Entity& entity : reading_.entities) {
      const bool named = std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](const Mention& mention) {
        if (mention.kind != MentionKind::kName) return false;
        for (std::uint32_t token = mention.tokens.first; token < mention.tokens.last; ++token) {
          if (!is_of_it_[token] && reading_.tokens[token].dep != document::dep::case_ && lower(token) != "the")
            return false;
        }
        return true;
      });
      if (!named) continue;
      for (const Mention& mention : entity.mentions) {
        for (std::uint32_t token = mention.tokens.first; token < mention.tokens.last; ++token) is_of_it_[token] = true;
      }
      if (entity.type == EntityType::kPerson && name.size() > 1) mark_surname(name.back());
    }
  }

  /// A surname alone that the language stage did not take for a name ("Jobs").
  void mark_surname(const std::string& surname) {
    for (std::uint32_t i = 0; i < reading_.tokens.size(); ++i) {
      const std::string_view printed = cut(reading_.report.text, reading_.tokens[i].span);
      if (lower(i) == surname && printed != surname && reading_.tokens[i].entity == EntityMark::kOutside) {
        is_of_it_[i] = true;
      }
    }
  }

  /// One past the tokens of a name that begins at a token; the token itself where none does.
  [[nodiscard]] std::uint32_t match(std::uint32_t first, const std::vector<std::string>& words) const {
    std::size_t word = 0;
    std::uint32_t at = first;
    for (; at < reading_.tokens.size() && word < words.size() && at < first + words.size() + kWidestName; ++at) {
      if (lower(at) == words[word]) {
        ++word;
      } else if (word == 0 || reading_.tokens[at].pos != document::pos::PROPN) {
        return first;
      }
    }
    return word == words.size() ? at : first;
  }

  const Reading& reading_;
  std::vector<bool> is_of_it_;  ///< by token
};

/// What happens to an entity or by it, with its time.
struct Happening {
  std::size_t report = 0;
  const EventMention* event = nullptr;
  linking::EventDays days;
};

/// A headline tells again what the body tells.
bool is_headline(const Reading& reading, Span words) {
  const auto block = document::block_at(reading, words.start);
  return block && reading.report.blocks[*block].kind == BlockKind::kHeadline;
}

/// The happenings of an entity from all reports, in order of time; within a time in the order of reports and words.
std::vector<Happening> happenings_of(const linking::Context& context, const linking::DateRules& rules,
                                     const std::string& name) {
  std::vector<Happening> happenings;
  const std::vector<std::string> words = lower_words(name);
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    const Reading& reading = context.reading(report);
    const Target target(reading, words);
    const auto days__event = linking::days_of_events(context, rules, report);
    for (std::size_t e = 0; e < reading.event_mentions.size(); ++e) {
      const EventMention& event = reading.event_mentions[e];
      if (event.kind == EventKind::kFrame || is_headline(reading, event.head) || !target.takes_part_in(event)) continue;
      happenings.push_back({report, &event, days__event[e]});
    }
  }
  std::stable_sort(happenings.begin(), happenings.end(), [](const Happening& one, const Happening& other) {
    const auto key = [](const Happening& h) {
      return std::make_tuple(!h.days.range.has_value(), h.days.range ? h.days.range->first : base::Day{},
                             h.days.range ? h.days.range->last : base::Day{});
    };
    return key(one) < key(other);
  });
  return happenings;
}

void print(const linking::Context& context, const linking::DateRules& rules, const std::string& name) {
  Json line{{"entity", name}, {"timeline", Json::array()}};
  std::size_t rank = 0;
  std::optional<base::DayRange> before;
  for (const Happening& happening : happenings_of(context, rules, name)) {
    const Reading& reading = context.reading(happening.report);
    const base::CodePointIndex index(reading.report.text);
    Json words = Json::array();
    for (const Span part : happening.event->words) {
      const Span span = index.code_points(part);
      words.push_back({span.start, span.end});
    }
    if (happening.days.range && happening.days.range != before) ++rank;
    before = happening.days.range;
    line["timeline"].push_back({{"report", reading.report.id},
                                {"words", std::move(words)},
                                {"time", happening.days.time ? Json(*happening.days.time) : Json()},
                                {"order", happening.days.range ? rank : 0}});
  }
  fmt::print("{}\n", base::to_text(line));
}

}  // namespace
}  // namespace twosource

int main(int argc, char** argv) {
  using twosource::eval::print_error;
  if (argc < 3) return fmt::print(stderr, "eval_timelines DATA REPORTS.jsonl ENTITY…\n"), 2;
  const auto world = twosource::knowledge::World::load(argv[1], "en");
  if (!world) return print_error(world.error()), 1;
  const std::string folder = std::string(argv[1]) + "/en/linking";
  const auto vocabulary = twosource::linking::Vocabulary::load(folder);
  if (!vocabulary) return print_error(vocabulary.error()), 1;
  const auto rules = twosource::linking::DateRules::load(folder);
  if (!rules) return print_error(rules.error()), 1;
  const auto engine = twosource::Engine::open({.model = {}, .data = argv[1], .threads = 0});
  if (!engine) return print_error(engine.error()), 1;
  const std::vector<twosource::Reading> readings = twosource::eval::all_readings(*engine, {argv[2]});
  std::vector<const twosource::Reading*> pointers;
  twosource::Story story;
  for (const twosource::Reading& reading : readings) {
    pointers.push_back(&reading);
    twosource::StoryReport report;
    report.id = reading.report.id;
    report.published = reading.report.published;
    story.reports.push_back(std::move(report));
  }
  twosource::linking::Context context{pointers, **world, *vocabulary, story, {}};
  twosource::linking::link_entities(context);
  for (int i = 3; i < argc; ++i) twosource::print(context, *rules, argv[i]);
}
