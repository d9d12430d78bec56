// How an attribution is put: the cue's kind and what its content is to it.
//
//   said that …            kVerbClause             "verb:clause"
//   is expected to …       kVerbRaising            "verb:raising/passive"
//   warned about …         kVerbPreposition        "verb:about"
//   the claim that …       kNounClause             "noun:clause"
//   "…," Roe said          kQuoteBehind            "quote:behind"
//
// The name is what the linear model's features and the lists of data call a construction; decisions ask the rest.
// Test: tests/unit/reading/attributions/construction_test.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace twosource::reading {

enum class ConstructionKind : std::uint8_t {
  kNone,  ///< a turn of a transcript, which is in no sentence
  // A verb, by its content.
  kVerbClause,
  kVerbClauseBefore,           ///< "…, he said"
  kVerbClauseAndSubject,       ///< "the plan is thought to be dead"
  kVerbClauseBelowObject,      ///< "telling the paper that": hung on the object by the parser
  kVerbIf,                     ///< "was asked if"
  kVerbTail,                   ///< "…, the agency reported", whatever the parser made of it
  kVerbParenthesis,            ///< "The road, he said, was closed"
  kVerbAs,                     ///< "as she put it"
  kVerbInfinitive,             ///< "promised to leave"
  kVerbInfinitiveAfterObject,  ///< "told her to leave": the infinitive
  kVerbObjectAndInfinitive,    ///< "told her to leave": the object with it
  kVerbSubjectAndInfinitive,   ///< "she was told to leave"
  kVerbRaising,                ///< "is expected to leave": who leaves, with the infinitive
  kVerbSubject,                ///< "the plan was announced"
  kVerbParticiple,             ///< "the plan proposed by the ministry"
  kVerbObject,
  kVerbObjectBefore,
  kVerbObjectAndRest,          ///< with all that follows in the clause
  kVerbObjectAnd,              ///< with one phrase behind it, whose preposition or label is the word
  kVerbObjectThen,             ///< what stands under a preposition behind the object
  kVerbPreposition,            ///< what stands under a preposition
  kVerbPrepositionInfinitive,  ///< "called on them to leave"
  // An adjective.
  kAdjectiveClause,       ///< "is confident that"; the word is the label of the clause
  kAdjectivePreposition,  ///< "worried about"
  // A noun, by its content.
  kNounClause,
  kNounInfinitive,
  kNounParticiple,
  kNounPreposition,
  // Other words.
  kAccording,
  kAdverb,
  kPreposition,  ///< "per the ministry"
  kColon,
  kColonOfHeadline,
  // A quotation, by where its cue stands.
  kQuoteBehind,
  kQuoteBetween,
  kQuoteBefore,
  kQuoteColon,
  kQuoteAnnounced,  ///< at the end of the block before
  kQuoteAnnouncedColon,
  kQuoteDash,
  kQuoteAccording,
  kEncoder,  ///< seen by the encoder where no construction is
};

/// What a noun that is a cue is to its own verb: "made the claim that", "it is a claim that".
enum class NounRole : std::uint8_t { kOther, kObject, kComplement };

struct Construction {
  ConstructionKind kind = ConstructionKind::kNone;
  std::string word = {};  ///< tells constructions of one kind apart: a preposition, a label
  bool passive = false;   ///< the cue is a passive
  NounRole role = NounRole::kOther;

  /// "verb:object+about/passive"
  [[nodiscard]] std::string name() const;

  /// What the name begins with: "verb", "noun", "quote", "according"…
  [[nodiscard]] std::string_view family() const;

  /// Whether what is said is told by a noun phrase about the cue's verb, as verbs of any meaning have them.
  [[nodiscard]] bool is_loose() const;

  /// Whether the cue's subject is part of what is said: "is expected to leave", "the plan proposed by the ministry".
  [[nodiscard]] bool shares_subject() const;

  /// Whether what is said is a clause, or a quotation, of its own.
  [[nodiscard]] bool holds_clause() const;

  /// Whether what is said is, or ends in, an infinitive that hangs on the cue.
  [[nodiscard]] bool holds_infinitive() const;

  /// Whether what is said stands under a preposition of the verb's, which is the word.
  [[nodiscard]] bool is_under_preposition() const;

  [[nodiscard]] bool is_quotation() const;
};

}  // namespace twosource::reading
