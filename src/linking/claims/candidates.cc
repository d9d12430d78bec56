#include "linking/claims/candidates.h"

#include <algorithm>

#include "document/arguments.h"
#include "document/grammar.h"
#include "document/places.h"

namespace twosource::linking {
namespace {

/// Candidates of one report.
class Collector {
 public:
  Collector(const Context& context, const ClaimRules& rules, std::size_t report, const TermTable& terms,
            const Parties& parties)
      : context_(context),
        rules_(rules),
        report_(report),
        reading_(context.reading(report)),
        terms_(terms),
        parties_(parties) {}

  void collect(std::vector<Candidate>& candidates) const {
    std::vector<bool> is_meant(reading_.statements.size(), false);
    for (const Statement& statement : reading_.statements) {
      if (statement.refers_to) is_meant[*statement.refers_to] = true;
    }
    for (const Statement& statement : reading_.statements) {
      Candidate candidate;
      candidate.report = report_;
      candidate.statement = &statement;
      candidate.terms = terms_.of(report_, statement.content);
      candidate.weight = terms_.weight(candidate.terms);
      const bool empty = candidate.weight < rules_.least_content;
      // "denied it" still denies what was said before, and "There are no talks" says no to whoever tells of talks.
      const bool says_no = statement.denial || (statement.polarity == Polarity::kNegative && statement.attribution);
      const bool meets =
          statement.refers_to || is_meant[static_cast<std::size_t>(&statement - reading_.statements.data())];
      const bool news = says_no || is_quoted_whole(statement);
      const bool told = statement.denial || !candidate.terms.empty() || is_whole_remark(statement);
      if (empty && !meets && !(news && told)) continue;
      if (statement.proposition) describe(reading_.propositions[*statement.proposition], candidate);
      if (statement.attribution) {
        const Attribution& attribution = reading_.attributions[*statement.attribution];
        if (attribution.speaker) candidate.speaker = context_.entity_of[report_][*attribution.speaker];
        candidate.party = parties_.of_attribution(report_, attribution);
        if (statement.first_person) candidate.subject = own_term(candidate);
      }
      candidates.push_back(std::move(candidate));
    }
  }

 private:
  /// "We have won": a named speaker's sentence, however short.
  [[nodiscard]] bool is_quoted_whole(const Statement& statement) const {
    if (!statement.attribution || !statement.proposition || statement.fragment) return false;
    const Attribution& attribution = reading_.attributions[*statement.attribution];
    return attribution.kind == QuoteKind::kDirect && attribution.naming == Naming::kNamed && attribution.speaker;
  }

  /// "I did it," and no word more between the marks: all that was said is what is to be told, though of words that every
  /// report has.
  [[nodiscard]] bool is_whole_remark(const Statement& statement) const {
    constexpr std::size_t kLeastWords = 2;
    constexpr std::uint32_t kMarks = 3;  // bytes: a comma or a stop
    if (!is_quoted_whole(statement) || document::words_in(reading_, statement.content).size() < kLeastWords)
      return false;
    return std::ranges::any_of(reading_.quotations, [&](const Quotation& quotation) {
      return quotation.closed && quotation.span.contains(statement.content) &&
             quotation.inner.size() <= statement.content.size() + kMarks;
    });
  }

  void describe(const Proposition& proposition, Candidate& candidate) const {
    candidate.predicate = terms_.of_word_at(report_, proposition.verb);
    if (const Argument* subject = document::subject_of(proposition)) candidate.subject = subject_term(*subject);
  }

  /// Of "we": the country spoken for, or the speaker.
  [[nodiscard]] TermId own_term(const Candidate& candidate) const {
    if (!candidate.party.country.empty()) {
      if (const TermId country = terms_.of_country(candidate.party.country); country != TermTable::kNone)
        return country;
    }
    return candidate.speaker ? terms_.of_entity(*candidate.speaker) : candidate.subject;
  }

  /// The entity that does it, else the first word of the subject with content.
  [[nodiscard]] TermId subject_term(const Argument& argument) const {
    const Terms all = terms_.of(report_, argument.span);
    const auto entity = std::ranges::find_if(all, [this](TermId term) { return terms_.is_entity(term); });
    if (entity != all.end()) return *entity;
    return all.empty() ? TermTable::kNone : all.front();
  }

  const Context& context_;
  const ClaimRules& rules_;
  std::size_t report_;
  const Reading& reading_;
  const TermTable& terms_;
  const Parties& parties_;
};

}  // namespace

std::vector<Candidate> candidate_statements(const Context& context, const ClaimRules& rules, const TermTable& terms,
                                            const Parties& parties) {
  std::vector<Candidate> all;
  for (std::size_t report = 0; report < context.readings.size(); ++report) {
    Collector(context, rules, report, terms, parties).collect(all);
  }
  return all;
}

BlockKind block_kind(const Context& context, const Candidate& candidate) {
  return context.reading(candidate.report).report.blocks[candidate->block].kind;
}

std::span<const Word> words_of(const Context& context, const Candidate& candidate) {
  return document::words_in(context.reading(candidate.report), candidate->content);
}

}  // namespace twosource::linking
