// Whom a source without a name stands for: a pronoun ("she added", "they argue") or a description ("his lawyer", "the
// old mayor").
//
// A pronoun is whoever spoke last, unless a clause since has been about somebody that it fits; a description is who
// holds the office that it tells, or whom the report has just spoken of. Test:
// tests/unit/reading/speakers/speakers_test.cc.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "document/mentions.h"
#include "document/parse.h"
#include "reading/attributions/attributions.h"
#include "reading/lexicon.h"
#include "reading/names/entities.h"
#include "reading/speakers/naming.h"

namespace twosource::reading {

/// Holds references: use it while they live. Knows the entities that the Reading has when it is made.
class SpeakerReferences {
 public:
  SpeakerReferences(const FoundAttributions& found, const Lexicon& lexicon, const SourceNaming& naming);

  /// The entity that a pronoun at `head` stands for as the source of attribution i, made for several that have none
  /// yet.
  std::optional<std::size_t> of_pronoun(std::size_t i, std::uint32_t head);

  /// "Mrs Roe", where several of the report's people are called so: whom the title fits and who was named last;
  /// else the entity that is known.
  [[nodiscard]] std::optional<std::size_t> of_surname(std::uint32_t head, std::optional<std::size_t> known) const;

  /// "A player who asked not to be named … The player said": the attribution whose source without a name goes by the same
  /// noun.
  [[nodiscard]] std::optional<std::size_t> unnamed_before(std::size_t i, std::uint32_t head, TokenRange source) const;

  /// The person that a description without a name stands for: "his lawyer", whose name the report has given, and "the
  /// New York businessman" of whom it has just spoken.
  [[nodiscard]] std::optional<std::size_t> of_description(std::size_t i, std::uint32_t head, TokenRange source) const;

 private:
  /// Who said something, and where.
  struct Said {
    std::size_t speaker = 0;
    std::uint32_t cue = 0;
    std::size_t attribution = 0;
  };

  /// Who holds an office, and of whom.
  struct Holder {
    std::size_t entity = 0;
    std::optional<std::size_t> owner;
    std::string modifiers;  ///< of the title: "zoo" of "Zoo Director"
  };

  /// "they said", "he added": whoever spoke last, in this or one of the sentences before.
  [[nodiscard]] std::optional<Said> last_speaker(const std::string& form, std::size_t own, std::uint32_t head,
                                                 std::size_t reach) const;

  /// Whether somebody's office is that of an owner: "Zoo Director" of the Norvik Zoo, where the report tells no more.
  [[nodiscard]] bool is_of(const Holder& holder, std::size_t owner) const;

  /// Where a person was last named in full before a token: behind that; 0 for nowhere.
  [[nodiscard]] std::uint32_t full_name_before(std::size_t entity, std::uint32_t token) const;

  /// Whom a description behind which "of" or before which "'s" stands is of.
  [[nodiscard]] std::optional<std::size_t> owner_of(std::uint32_t head) const;

  /// Whether an entity is what a clause between a remark and a pronoun is about, outside of what is quoted: it takes
  /// the pronoun before the last speaker does.
  [[nodiscard]] bool is_subject_between(std::optional<std::size_t> entity, const Said& said, std::uint32_t head) const;

  /// "They argue": the several that the sentence before is about, named or not; "it said": the body.
  std::optional<std::size_t> body_in_focus(std::size_t i, const std::string& form, std::uint32_t head);

  /// The person whom this or the last sentences are about: the subject of the nearest one that has a person for it.
  [[nodiscard]] std::optional<std::size_t> in_focus(std::size_t i, std::uint32_t before, std::uint8_t kinds) const;

  /// The one person who holds an office of somebody ("Roe's lawyer", "his attorney"), or at all.
  [[nodiscard]] std::optional<std::size_t> holder_of(const std::string& noun, std::optional<std::size_t> owner) const;

  /// What pronouns may stand for an entity, by its type, its first name and the pronouns that have stood for it.
  [[nodiscard]] std::uint8_t kinds_of(std::size_t index) const;
  [[nodiscard]] std::uint8_t kinds_told(std::size_t index) const;

  /// Headline and lead describe whom the text names below.
  [[nodiscard]] bool is_head_of_report(std::uint32_t block) const;

  /// Whom the text below calls what a description at its head says: "Head teacher Ada Roe" for "its head teacher". Else
  /// whose words the next paragraph says that they are, or who speaks next, named there for the first time and told nothing
  /// else of.
  [[nodiscard]] std::optional<std::size_t> named_below(std::size_t i, std::uint32_t head) const;

  /// "The comments by Ada Roe come …": who said what the first sentence of a block speaks of.
  [[nodiscard]] std::optional<std::size_t> whose_words(std::uint32_t block) const;

  /// "The company, Lorne Water," for "the water company".
  [[nodiscard]] std::optional<std::size_t> body_below(std::size_t i, const std::string& noun) const;

  /// Whether a source that names somebody says what else he is: "the harbour master, Finn Dahl".
  [[nodiscard]] bool is_called(std::size_t i, std::size_t person, const std::string& office) const;
  [[nodiscard]] bool is_described(std::size_t i) const;

  /// The person whom the source of an attribution names.
  [[nodiscard]] std::optional<std::size_t> person_named(std::size_t i) const;

  const FoundAttributions& found_;
  const AttributionRules& rules_;
  const EntityRules& entity_rules_;
  const SourceNaming& naming_;
  std::multimap<std::string, Holder> holders__office_;
  std::multimap<std::string, std::size_t> bearers__surname_;  ///< people of more than one name
  std::uint32_t lead_ = 0;                                    ///< block
  std::set<std::size_t> speaks_;  ///< entities that are given as saying something, not by a pronoun alone
  mutable std::map<std::size_t, std::uint8_t> kinds__entity_;
};

}  // namespace twosource::reading
