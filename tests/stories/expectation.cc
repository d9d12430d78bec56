#include "stories/expectation.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "stories/shown.h"

namespace twosource::stories {
namespace {

bool has(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

Verdict failed(std::string why, std::string shown) { return {Verdict::Kind::kFails, std::move(why), std::move(shown)}; }

/// Checks one line. Each kind of line is a method, which reads its words and says what is not as expected.
class Checker {
 public:
  Checker(const Expectation& expectation, const Told& told) : told_(told), line_(expectation.words) {}

  Verdict check() {
    no_ = line_.take("no");
    Verdict verdict = dispatch();
    if (line_.wrong().empty() && verdict.kind == Verdict::Kind::kHolds && !line_.at_end()) {
      line_.fail("cannot be understood from here on: " + line_.here());
    }
    if (!line_.wrong().empty()) return {Verdict::Kind::kMalformed, line_.wrong(), {}};
    return verdict;
  }

 private:
  Verdict dispatch() {
    if (line_.take("claim")) return claim(std::nullopt);
    if (line_.take("dispute")) return no_ ? no_dispute() : claim(ClaimStatus::kContested);
    if (line_.take_all("one claim")) return together(true);
    if (line_.take_all("two claims")) return together(false);
    if (line_.take_all("one entity")) return entities_together(true);
    if (line_.take_all("two entities")) return entities_together(false);
    if (line_.take_all("one story")) return stories_together(true);
    if (line_.take_all("two stories")) return stories_together(false);
    if (line_.take("difference")) return difference();
    if (line_.take("entity")) return entity();
    if (line_.take("open")) return open();
    if (line_.take("day")) return day();
    if (line_.take("published")) return published();
    if (line_.take("source")) return source();
    if (line_.take("title")) return text("title", told_.story.title, shown_head(told_));
    if (line_.take("lead")) {
      return text("lead", lead_words(told_.story), shown_head(told_));
    }
    if (line_.take("brief")) return text("brief", told_.brief, told_.brief);
    line_.fail("begins with nothing known: " + line_.here());
    return {};
  }

  std::optional<Printed> wanted_words() {
    auto found = printed(line_);
    if (found) must_be_printed(told_, *found, line_);
    if (!found) line_.fail("printed words stand here in quotation marks, not " + line_.here());
    return found;
  }

  /// `claim "…": facts`, `no claim "…"`; a dispute is a claim that is contested.
  Verdict claim(std::optional<ClaimStatus> status) {
    const auto words = wanted_words();
    if (!words) return {};
    const auto found = claims_with(told_, *words);
    if (no_) return found.empty() ? Verdict{} : failed("there is such a claim", shown_claims(told_));
    const Claim& claim = found.size() == 1 ? told_.story.claims[found.front()] : Claim{};
    std::string wrong = line_.take(":") ? check_claim_facts(told_, claim, line_) : std::string();
    if (found.size() != 1) wrong = found.empty() ? "no claim has these words" : "several claims have these words";
    if (found.size() == 1 && status && claim.status != *status) wrong = "is not disputed";
    return wrong.empty() ? Verdict{} : failed(std::move(wrong), shown_claims(told_));
  }

  Verdict no_dispute() {
    const bool any = line_.at_end();
    const auto words = any ? std::nullopt : wanted_words();
    const auto found = words ? claims_with(told_, *words) : std::vector<std::size_t>();
    for (std::size_t i = 0; i < told_.story.claims.size(); ++i) {
      const bool meant = any || std::ranges::find(found, i) != found.end();
      if (meant && told_.story.claims[i].status == ClaimStatus::kContested) {
        return failed("there is a dispute", shown_claims(told_));
      }
    }
    return {};
  }

  /// `one claim "…", "…"`: all these words are statements of one; `two claims`: of as many as there are words.
  Verdict together(bool one) {
    std::vector<std::vector<std::size_t>> found;
    do {
      const auto words = wanted_words();
      if (!words) return {};
      found.push_back(claims_with(told_, *words));
      if (found.back().empty()) return failed("no claim has \"" + words->words + "\"", shown_claims(told_));
    } while (line_.take(","));
    if (found.size() < 2) line_.fail("two pieces of printed words are needed, with a comma between");
    for (std::size_t i = 0; i < found.size(); ++i) {
      for (std::size_t j = i + 1; j < found.size(); ++j) {
        const bool shared = std::ranges::any_of(
            found[i], [&](std::size_t claim) { return std::ranges::find(found[j], claim) != found[j].end(); });
        if (shared != one) return failed(one ? "they are two claims" : "they are one claim", shown_claims(told_));
      }
    }
    return {};
  }

  [[nodiscard]] bool is_called(const StoryEntity& entity, const Printed& name) const {
    const bool named =
        entity.name == name.words || std::ranges::find(entity.aliases, name.words) != entity.aliases.end();
    if (!name.report) return named;
    return std::ranges::any_of(entity.members, [&](const EntityMember& member) {
      if (told_.story.reports[member.report].id != *name.report) return false;
      const auto reading =
          std::ranges::find(told_.readings, *name.report, [](const Reading& r) { return r.report.id; });
      return std::ranges::any_of(reading->entities[member.entity].mentions, [&](const Mention& mention) {
        return cut(reading->report.text, mention.span) == name.words;
      });
    });
  }

  [[nodiscard]] std::vector<std::size_t> entities_called(const Printed& name) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < told_.story.entities.size(); ++i) {
      if (is_called(told_.story.entities[i], name)) found.push_back(i);
    }
    return found;
  }

  Verdict entities_together(bool one) {
    std::vector<std::vector<std::size_t>> found;
    do {
      const auto name = printed(line_);
      if (!name) line_.fail("a name stands here in quotation marks, not " + line_.here());
      if (!name) return {};
      if (name->report) report_named(told_, *name->report, line_);
      found.push_back(entities_called(*name));
      if (found.back().empty()) return failed("no entity is called \"" + name->words + "\"", shown_entities(told_));
    } while (line_.take(","));
    if (found.size() < 2) line_.fail("two names are needed, with a comma between");
    const bool shared = std::ranges::any_of(found.front(), [&](std::size_t entity) {
      return std::ranges::all_of(found,
                                 [&](const auto& others) { return std::ranges::find(others, entity) != others.end(); });
    });
    if (shared == one) return {};
    return failed(one ? "they are several entities" : "they are one entity", shown_entities(told_));
  }

  /// `entity "Ann Roe": PERSON, role "mayor", also "the mayor"`.
  Verdict entity() {
    const auto name = printed(line_);
    if (!name) line_.fail("a name stands here in quotation marks, not " + line_.here());
    if (!name) return {};
    const auto found = entities_called(*name);
    if (no_) return found.empty() ? Verdict{} : failed("there is such an entity", shown_entities(told_));
    const bool facts = line_.take(":");
    if (found.size() != 1) {
      return failed(std::to_string(found.size()) + " entities are called so", shown_entities(told_));
    }
    const StoryEntity& entity = told_.story.entities[found.front()];
    while (facts && !line_.at_end()) {
      const bool no = line_.take("not");
      bool holds = false;
      if (line_.take("role")) {
        const auto title = line_.quoted().value_or("");
        const auto of = line_.take("of") ? line_.quoted() : std::nullopt;
        holds = std::ranges::any_of(entity.roles, [&](const StoryRole& role) {
          return role.title == title && (!of || (role.of && told_.story.entities[*role.of].name == *of));
        });
      } else if (line_.take("also")) {
        holds = std::ranges::find(entity.aliases, line_.quoted().value_or("")) != entity.aliases.end();
      } else if (line_.take("named")) {
        holds = entity.name == line_.quoted().value_or("");
      } else {
        holds = entity.type.text() == line_.bare().value_or("");
      }
      if (holds == no) return failed("is otherwise", shown_entities(told_));
      if (!line_.at_end() && !line_.take(",")) line_.fail("a comma stands between two facts, before " + line_.here());
      if (!line_.wrong().empty()) return {};
    }
    return {};
  }

  Verdict stories_together(bool one) {
    std::vector<std::string> names;
    while (auto name = line_.report()) {
      report_named(told_, *name, line_);
      names.push_back(std::move(*name));
      line_.take(",");
    }
    if (names.size() < 2) line_.fail("two reports are needed: one story A, B");
    const auto in = [](const std::vector<std::string>& story, const std::string& name) {
      return std::ranges::find(story, name) != story.end();
    };
    const bool together = std::ranges::any_of(told_.stories, [&](const auto& story) {
      return std::ranges::all_of(names, [&](const std::string& name) { return in(story, name); });
    });
    if (together == one) return {};
    return failed(one ? "they are several stories" : "they are one story", shown_stories(told_));
  }

  [[nodiscard]] bool has_values(const Difference& difference, const std::vector<std::string>& values) const {
    return std::ranges::all_of(values, [&](const std::string& value) {
      return std::ranges::any_of(difference.evidence, [&](const DifferingValue& one) { return has(one.value, value); });
    });
  }

  /// `difference number "40", "52": about "passengers", explained later-report`.
  Verdict difference() {
    constexpr std::array kKinds = {DifferenceKind::kRole,    DifferenceKind::kNumber, DifferenceKind::kDate,
                                   DifferenceKind::kWording, DifferenceKind::kStatus, DifferenceKind::kAttribution,
                                   DifferenceKind::kAccount};
    std::optional<DifferenceKind> kind;
    for (const DifferenceKind one : kKinds) {
      if (line_.take(name_of(one))) kind = one;
    }
    if (!kind && !(no_ && line_.at_end())) line_.fail("no kind of difference: " + line_.here());
    std::vector<std::string> values;
    while (auto value = line_.quoted()) {
      values.push_back(std::move(*value));
      line_.take(",");
    }
    if (!no_ && values.empty()) line_.fail("which values differ? difference number \"40\", \"52\"");
    const Difference* found = nullptr;
    for (const Difference& one : told_.story.differences) {
      if ((!kind || one.kind == *kind) && has_values(one, values)) found = &one;
    }
    if (no_) return found == nullptr ? Verdict{} : failed("there is such a difference", shown_differences(told_));
    if (found == nullptr) return failed("there is no such difference", shown_differences(told_));
    line_.take(":");
    while (!line_.at_end() && line_.wrong().empty()) {
      bool holds = false;
      if (line_.take("explained")) {
        const auto reason = line_.bare();
        holds = found->explained && name_of(*found->explained) == reason;
      } else if (line_.take("unexplained")) {
        holds = !found->explained;
      } else if (line_.take("about")) {
        holds = has(found->about, line_.quoted().value_or("?"));
      } else if (line_.take("of")) {
        const auto whose = line_.quoted().value_or("?");
        holds = std::ranges::any_of(found->evidence, [&](const auto& value) { return has(value.whose, whose); });
      } else {
        line_.fail("no fact of a difference: " + line_.here());
      }
      if (!holds) return failed("is otherwise", shown_differences(told_));
      line_.take(",");
    }
    return {};
  }

  [[nodiscard]] static bool prints(const Told& told, const StoryQuestion& question, const Printed& printed) {
    return std::ranges::any_of(question.evidence, [&](const Evidence& evidence) {
      return has(evidence.quote, printed.words) &&
             (!printed.report || told.story.reports[evidence.report].id == *printed.report);
    });
  }

  /// `open "how many": declined, with B "…", before "…"`, `no open "…"`, `no open`.
  Verdict open() {
    const auto& all = told_.story.open;
    if (no_ && line_.at_end())
      return all.empty() ? Verdict{} : failed("something is said to be open", shown_open(told_));
    const auto words = wanted_words();
    if (!words) return {};
    const auto place_of = [&](const Printed& printed) {
      return std::ranges::find_if(all, [&](const StoryQuestion& one) { return prints(told_, one, printed); });
    };
    const auto found = place_of(*words);
    if (no_) return found == all.end() ? Verdict{} : failed("is said to be open", shown_open(told_));
    line_.take(":");
    bool holds = found != all.end();
    while (!line_.at_end() && line_.wrong().empty()) {
      const bool with = line_.take("with");  // another report's words for the same question
      if (with || line_.take("before")) {
        const auto other = wanted_words();
        if (!other) return {};
        holds = holds && (with ? prints(told_, *found, *other) : found < place_of(*other));
      } else {
        const auto kind = line_.bare().value_or("");
        holds = holds && kind == name_of(found->kind);
      }
      line_.take(",");
    }
    return holds ? Verdict{} : failed("is not left open like this", shown_open(told_));
  }

  /// `day 2024-03-04 "…": planned`, `day 2024-03-04 to 2024-03-06 "…"`, `no day "…"`, `no day 2024-03-04`.
  Verdict day() {
    const bool dated = !line_.at_end() && line_.here().front() != '"' &&
                       !std::ranges::any_of(told_.story.reports, [&](const auto& r) { return r.id == line_.here(); });
    const std::string time = dated ? line_.bare().value_or("") : "";
    const std::string end = line_.take("to") ? line_.bare().value_or("") : "";
    const auto words = dated && no_ && line_.at_end() ? std::nullopt : wanted_words();
    const TimelineEntry* found = nullptr;
    for (const TimelineEntry& entry : told_.story.timeline) {
      if (!time.empty() && entry.time != time) continue;
      if (!end.empty() && entry.end != end) continue;
      const bool printed = !words || std::ranges::any_of(entry.evidence, [&](const Evidence& evidence) {
        return has(evidence.quote, words->words) &&
               (!words->report || told_.story.reports[evidence.report].id == *words->report);
      });
      if (printed) found = &entry;
    }
    if (no_) return found == nullptr ? Verdict{} : failed("stands in the timeline", shown_timeline(told_));
    line_.take(":");
    const TimelineEntry entry = found == nullptr ? TimelineEntry{} : *found;
    bool holds = found != nullptr;
    while (!line_.at_end() && line_.wrong().empty()) {
      const bool no = line_.take("not");
      bool so = false;
      if (line_.take("place")) {
        const auto name = line_.quoted();
        so = entry.place && told_.story.entities[*entry.place].name == name;
      } else if (line_.take("with")) {  // another report's telling of the same
        const auto other = wanted_words();
        if (!other) return {};
        so = std::ranges::any_of(entry.evidence, [&](const auto& place) { return has(place.quote, other->words); });
      } else {
        const auto fact = line_.bare().value_or("");
        so = fact == name_of(entry.status) || fact == name_of(entry.basis);
      }
      holds = holds && so != no;
      line_.take(",");
    }
    return holds ? Verdict{} : failed("does not stand in the timeline like this", shown_timeline(told_));
  }

  /// `published B: 2024-03-05, linked, likely`, `published B: unknown`.
  Verdict published() {
    const auto name = line_.report();
    const auto report = name ? report_named(told_, *name, line_) : std::nullopt;
    if (!report || !line_.take(":")) line_.fail("which report, and when? published B: 2024-03-05");
    if (!line_.wrong().empty()) return {};
    const auto& date = told_.story.reports[*report].published;
    if (line_.take("unknown")) return date ? failed("a date is known", shown_dates(told_)) : Verdict{};
    bool holds = date.has_value();
    while (!line_.at_end() && line_.wrong().empty()) {
      const auto fact = line_.bare().value_or("");
      holds = holds && (fact == date->value || fact == name_of(date->basis) || fact == name_of(date->confidence));
      line_.take(",");
    }
    return holds ? Verdict{} : failed("is dated otherwise", shown_dates(told_));
  }

  [[nodiscard]] bool is_node(std::size_t node, const std::optional<std::string>& report,
                             const std::string& label) const {
    const ProvenanceNode& one = told_.story.provenance.nodes[node];
    return report ? one.report && told_.story.reports[*one.report].id == *report : has(one.label, label);
  }

  /// `source A quotes "Ann Roe": person`, `source "TASS" relays "the ministry"`.
  Verdict source() {
    const auto report = line_.report();
    const auto label = report ? std::nullopt : line_.quoted();
    std::optional<EdgeKind> kind;
    for (const EdgeKind one : {EdgeKind::kCites, EdgeKind::kQuotes, EdgeKind::kRelays}) {
      if (line_.take(name_of(one))) kind = one;
    }
    const auto to = line_.quoted();
    if ((!report && !label) || !kind || !to)
      line_.fail("who cites, quotes or relays whom? source A quotes \"Ann Roe\"");
    const auto what = line_.take(":") ? line_.bare() : std::nullopt;
    if (!line_.wrong().empty()) return {};
    const auto& provenance = told_.story.provenance;
    const bool found = std::ranges::any_of(provenance.edges, [&](const ProvenanceEdge& edge) {
      return edge.kind == *kind && is_node(edge.from, report, label.value_or("")) && is_node(edge.to, {}, *to) &&
             (!what || name_of(provenance.nodes[edge.to].kind) == *what);
    });
    if (found != no_) return {};
    return failed(no_ ? "there is such a source" : "there is no such source", shown_sources(told_));
  }

  Verdict text(const std::string& what, std::string_view all, std::string shown) {
    const auto words = line_.quoted();
    if (!words) line_.fail("words in quotation marks stand behind \"" + what + "\"");
    if (!words || has(all, *words) != no_) return {};
    return failed(no_ ? "these words are there" : "these words are not there", std::move(shown));
  }

  const Told& told_;
  Words line_;
  bool no_ = false;
};

}  // namespace

bool Words::take(std::string_view word) {
  if (at_end() || words_[next_].quoted || words_[next_].text != word) return false;
  ++next_;
  return true;
}

bool Words::take_all(std::string_view words) {
  const std::size_t before = next_;
  while (!words.empty()) {
    const std::size_t space = words.find(' ');
    if (!take(words.substr(0, space))) {
      next_ = before;
      return false;
    }
    words = space == std::string_view::npos ? std::string_view() : words.substr(space + 1);
  }
  return true;
}

std::optional<std::string> Words::quoted() {
  if (at_end() || !words_[next_].quoted) return std::nullopt;
  return words_[next_++].text;
}

std::optional<std::string> Words::report() {
  const bool named = !at_end() && !words_[next_].quoted && words_[next_].text.size() == 1 &&
                     words_[next_].text >= "A" && words_[next_].text <= "Z";
  if (!named) return std::nullopt;
  return words_[next_++].text;
}

std::optional<std::string> Words::bare() {
  if (at_end() || words_[next_].quoted) {
    fail("a word without quotation marks is expected, not " + here());
    if (!at_end()) ++next_;
    return std::nullopt;
  }
  return words_[next_++].text;
}

std::string Words::here() const {
  if (at_end()) return "the end of the line";
  return words_[next_].quoted ? "\"" + words_[next_].text + "\"" : words_[next_].text;
}

std::optional<Printed> printed(Words& words) {
  Printed found{.report = words.report(), .words = {}};
  auto quoted = words.quoted();
  if (!quoted) return std::nullopt;
  found.words = std::move(*quoted);
  return found;
}

std::optional<std::size_t> report_named(const Told& told, const std::string& name, Words& line) {
  const auto& reports = told.story.reports;
  const auto found = std::ranges::find(reports, name, &StoryReport::id);
  if (found != reports.end()) return static_cast<std::size_t>(found - reports.begin());
  line.fail("there is no report " + name);
  return std::nullopt;
}

void must_be_printed(const Told& told, const Printed& printed, Words& line) {
  if (printed.report) report_named(told, *printed.report, line);
  const bool found = std::ranges::any_of(told.story.reports, [&](const StoryReport& report) {
    return (!printed.report || report.id == *printed.report) && has(report.text, printed.words);
  });
  if (!found) line.fail("no report prints \"" + printed.words + "\"");
}

std::vector<std::size_t> claims_with(const Told& told, const Printed& printed) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < told.story.claims.size(); ++i) {
    const bool told_so = std::ranges::any_of(told.story.claims[i].statements, [&](const auto& statement) {
      const bool here = !printed.report || told.story.reports[statement.place.report].id == *printed.report;
      // An answer to a charge is a claim of its own, and is meant there.
      const bool own = statement.stance != Stance::kAnswers;
      return here && own && has(statement.place.quote, printed.words);
    });
    if (told_so) found.push_back(i);
  }
  return found;
}

Verdict check(const Expectation& expectation, const Told& told) { return Checker(expectation, told).check(); }

}  // namespace twosource::stories
