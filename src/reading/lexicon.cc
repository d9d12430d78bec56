// Test: every test of tests/unit/reading/ loads the lexicon of English; tests/unit/reading/lexicon_test.cc.
#include "reading/lexicon.h"

#include <utility>

namespace twosource::reading {

Result<Lexicon> Lexicon::load(const std::filesystem::path& data, const std::string& language,
                              const knowledge::World& world) {
  const std::filesystem::path folder = data / language;
  auto unread = UnreadRules::load(folder / "reading");
  if (!unread) return unread.error();
  auto entities = EntityRules::load(folder / "reading", world);
  if (!entities) return entities.error();
  auto times = TimeRules::load(folder / "times");
  if (!times) return times.error();
  auto dates = DateRules::load(folder / "reading");
  if (!dates) return dates.error();
  auto attributions = AttributionRules::load(folder / "reading", world);
  if (!attributions) return attributions.error();
  auto propositions = PropositionRules::load(folder / "reading");
  if (!propositions) return propositions.error();
  auto quantities = QuantityRules::load(folder / "reading", times->numbers());
  if (!quantities) return quantities.error();
  auto statements = StatementRules::load(folder / "reading");
  if (!statements) return statements.error();
  auto passages = PassageRules::load(folder / "reading");
  if (!passages) return passages.error();
  auto denials = DenialRules::load(folder / "reading");
  if (!denials) return denials.error();
  auto events = EventRules::load(folder / "reading");
  if (!events) return events.error();
  auto openings = OpeningRules::load(folder / "reading");
  if (!openings) return openings.error();
  auto open_questions = OpenQuestionRules::load(folder / "reading");
  if (!open_questions) return open_questions.error();
  auto turns = TurnRules::load(folder / "reading");
  if (!turns) return turns.error();
  auto releases = ReleaseRules::load(folder / "reading");
  if (!releases) return releases.error();
  return Lexicon{std::move(*unread),         std::move(*entities),     std::move(*times),      std::move(*dates),
                 std::move(*attributions),   std::move(*propositions), std::move(*quantities), std::move(*statements),
                 std::move(*passages),       std::move(*denials),      std::move(*events),     std::move(*openings),
                 std::move(*open_questions), std::move(*turns),        std::move(*releases)};
}

}  // namespace twosource::reading
