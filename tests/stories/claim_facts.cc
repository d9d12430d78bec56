// `claim "…": corroborated, party "Norland government", said by "Ann Roe" via "TASS"`: what stands behind the colon.
#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <set>
#include <utility>

#include "stories/expectation.h"

namespace twosource::stories {
namespace {

constexpr std::array<std::pair<std::string_view, Stance>, 5> kStances = {{{"said by", Stance::kAsserts},
                                                                          {"denied by", Stance::kDenies},
                                                                          {"answered by", Stance::kAnswers},
                                                                          {"relayed by", Stance::kRelays},
                                                                          {"withdrawn by", Stance::kWithdraws}}};
constexpr std::array<ClaimStatus, 6> kStatuses = {ClaimStatus::kWithdrawn,    ClaimStatus::kContested,
                                                  ClaimStatus::kCorroborated, ClaimStatus::kSingleOrigin,
                                                  ClaimStatus::kAnonymous,    ClaimStatus::kUnattributed};

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

/// One fact of a claim: what it says, and whether it holds.
struct Fact {
  std::string text;
  bool holds = false;
};

class Facts {
 public:
  Facts(const Told& told, const Claim& claim, Words& line) : told_(told), claim_(claim), line_(line) {}

  /// All facts are read, so that a mistake behind one that does not hold is told as well.
  std::string check() {
    std::string wrong;
    while (!line_.at_end() && line_.wrong().empty()) {
      const bool no = line_.take("not");
      const auto fact = next();
      if (!fact) break;
      if (fact->holds == no && wrong.empty()) wrong = (no ? "is " : "is not ") + fact->text;
      if (!line_.at_end() && !line_.take(",")) line_.fail("a comma stands between two facts, before " + line_.here());
    }
    return wrong;
  }

 private:
  std::optional<Fact> next() {
    if (auto fact = of_stance()) return fact;
    if (auto fact = of_status()) return fact;
    if (auto fact = of_counts()) return fact;
    if (line_.take("party")) {
      return with_words("party", [&](const std::string& words) {
        return std::ranges::any_of(claim_.parties, [&](const StoryParty& party) { return has(party.name, words); });
      });
    }
    if (line_.take("via")) {
      return with_words("via", [&](const std::string& words) {
        return std::ranges::any_of(claim_.statements, [&](const auto& statement) {
          return std::ranges::any_of(statement.via, [&](const std::string& via) { return has(via, words); });
        });
      });
    }
    if (line_.take("because")) {
      return with_words("because", [&](const std::string& words) {
        return std::ranges::any_of(claim_.origins, [&](const Origin& one) { return has(name_of(one.because), words); });
      });
    }
    if (line_.take("reads"))
      return with_words("read", [&](const std::string& words) { return has(claim_.text, words); });
    if (line_.take("before")) return before();
    if (line_.take_all("absent from")) return absent();
    if (line_.take("in")) return in_reports();
    line_.fail("no fact of a claim: " + line_.here());
    return std::nullopt;
  }

  std::optional<Fact> of_status() {
    for (const ClaimStatus status : kStatuses) {
      if (line_.take(name_of(status))) return Fact{std::string(name_of(status)), claim_.status == status};
    }
    for (const Confidence confidence : {Confidence::kSure, Confidence::kLikely}) {
      if (line_.take(name_of(confidence)))
        return Fact{std::string(name_of(confidence)), claim_.confidence == confidence};
    }
    return std::nullopt;
  }

  std::optional<Fact> of_stance() {
    for (const auto& [words, stance] : kStances) {
      if (!line_.take_all(words)) continue;
      const auto whose = line_.quoted();
      if (!whose) {
        line_.fail("whose word is it? " + std::string(words) + " \"Ann Roe\"");
        return std::nullopt;
      }
      const bool relayed = line_.take("via");
      const auto via = relayed ? line_.quoted() : std::nullopt;
      const bool holds = std::ranges::any_of(claim_.statements, [&, stance = stance](const auto& statement) {
        const bool by_way = !via || std::ranges::any_of(statement.via, [&](const auto& one) { return has(one, *via); });
        return statement.stance == stance && has(claim_.origins[statement.origin].label, *whose) && by_way;
      });
      return Fact{std::string(words) + " \"" + *whose + "\"" + (via ? " via \"" + *via + "\"" : ""), holds};
    }
    return std::nullopt;
  }

  /// "2 parties", "1 origin", "3 statements", "no party".
  std::optional<Fact> of_counts() {
    if (line_.take_all("no party")) return Fact{"without a party", claim_.parties.empty()};
    for (std::size_t count = 1; count < 10; ++count) {
      const std::string number = std::to_string(count);
      for (const std::string_view noun : {" parties", " party"}) {
        if (line_.take_all(number + std::string(noun)))
          return Fact{"of " + number + " parties", claim_.parties.size() == count};
      }
      for (const std::string_view noun : {" origins", " origin"}) {
        if (line_.take_all(number + std::string(noun))) return Fact{"of " + number + " origins", asserting() == count};
      }
      for (const std::string_view noun : {" statements", " statement"}) {
        if (line_.take_all(number + std::string(noun))) {
          return Fact{"of " + number + " statements", claim_.statements.size() == count};
        }
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::size_t asserting() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(claim_.origins, [](const Origin& origin) { return origin.stance == Stance::kAsserts; }));
  }

  std::optional<Fact> with_words(const std::string& name, const std::function<bool(const std::string&)>& holds) {
    const auto words = line_.quoted();
    if (!words) {
      line_.fail("words in quotation marks stand behind \"" + name + "\"");
      return std::nullopt;
    }
    return Fact{name + " \"" + *words + "\"", holds(*words)};
  }

  /// Whether it stands before another claim: the weightier stands first.
  std::optional<Fact> before() {
    const auto other = printed(line_);
    if (!other) {
      line_.fail("before which claim? before \"the dam is safe\"");
      return std::nullopt;
    }
    must_be_printed(told_, *other, line_);
    const auto& claims = told_.story.claims;
    const auto own = std::ranges::find(claims, claim_.id, &Claim::id) - claims.begin();
    const auto others = claims_with(told_, *other);
    const bool first =
        std::ranges::all_of(others, [&](std::size_t one) { return static_cast<std::size_t>(own) < one; });
    return Fact{"before \"" + other->words + "\"", first};
  }

  std::optional<Fact> absent() {
    const auto name = line_.report();
    const auto report = name ? report_named(told_, *name, line_) : std::nullopt;
    if (!report) {
      line_.fail("absent from which report? absent from C");
      return std::nullopt;
    }
    const bool holds =
        std::ranges::any_of(claim_.absent_from, [&](const Absence& absence) { return absence.report == *report; });
    return Fact{"absent from " + *name, holds};
  }

  /// "in A B": these reports and no other have it.
  std::optional<Fact> in_reports() {
    std::set<std::size_t> wanted;
    std::string names;
    while (const auto name = line_.report()) {
      const auto report = report_named(told_, *name, line_);
      if (!report) return std::nullopt;
      wanted.insert(*report);
      names += " " + *name;
    }
    if (wanted.empty()) line_.fail("in which reports? in A B");
    std::set<std::size_t> found;
    for (const auto& statement : claim_.statements) found.insert(statement.place.report);
    return Fact{"in" + names, wanted == found};
  }

  const Told& told_;
  const Claim& claim_;
  Words& line_;
};

}  // namespace

std::string check_claim_facts(const Told& told, const Claim& claim, Words& line) {
  return Facts(told, claim, line).check();
}

}  // namespace twosource::stories
