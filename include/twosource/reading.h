// Reading: all that one Report says, found without looking at any other.
//
// The second of the four records. Things refer to one another by index into the vectors of the same Reading
// (an attribution's speaker is an index into `entities`); JSON writes index 0 of `entities` as "e1", and likewise
// t1 for timexes, a1 for attributions, p1 for propositions, v1 for events.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "twosource/report.h"

namespace twosource {

/// A name from a small closed set (a tag, a dependency label, an entity type), interned for the life of the
/// program: copying and comparing two Labels costs a pointer. Safe from any thread.
class Label {
 public:
  Label() : Label(std::string_view{}) {}
  explicit Label(std::string_view text);
  [[nodiscard]] std::string_view text() const { return *text_; }
  [[nodiscard]] bool empty() const { return text_->empty(); }
  friend bool operator==(Label a, Label b) { return a.text_ == b.text_; }

 private:
  const std::string* text_;
};

/// What a name is a name of: the types of OntoNotes, which spaCy's English models give, and kGroup for several that
/// act as one. A type of another model's is kOther, and keeps the label that the model gives it.
///
///   if (entity.type == EntityType::kPerson) …
///   std::cout << entity.type.text();              // "PERSON"
class EntityType {
 public:
  enum Kind : std::uint8_t {
    kPerson,
    kNorp,  ///< nationalities, religious and political groups
    kFac,   ///< buildings, airports, bridges
    kOrg,
    kGpe,  ///< countries, cities, states
    kLoc,  ///< other places
    kProduct,
    kEvent,
    kWorkOfArt,
    kLaw,
    kLanguage,
    kDate,
    kTime,
    kPercent,
    kMoney,
    kQuantity,
    kOrdinal,
    kCardinal,
    kGroup,
    kOther,
  };

  EntityType() = default;  ///< none: kOther without a label
  EntityType(Kind kind);   // NOLINT(google-explicit-constructor): a kind is a type
  explicit EntityType(std::string_view label) : label_(label) {}
  [[nodiscard]] Kind kind() const;
  [[nodiscard]] std::string_view text() const { return label_.text(); }
  [[nodiscard]] bool empty() const { return label_.empty(); }
  [[nodiscard]] Label label() const { return label_; }
  friend bool operator==(EntityType a, EntityType b) { return a.label_ == b.label_; }
  friend bool operator==(EntityType a, Kind b) { return b == kOther ? a.kind() == b : a == EntityType(b); }
  friend std::strong_ordering operator<=>(EntityType a, EntityType b) { return a.text() <=> b.text(); }

 private:
  Label label_;
};

/// How a token stands to a named entity.
enum class EntityMark : std::uint8_t { kOutside, kBegin, kInside };

/// One token, as the language pipeline gives it (spaCy's meaning of every field).
struct Token {
  Span span;
  std::string norm;  ///< normal form: "n't" -> "not"
  std::string lemma;
  Label pos;               ///< Universal POS: "PROPN"
  Label tag;               ///< language-specific: "NNP"
  Label morph;             ///< "Number=Sing|Tense=Past", empty when none
  Label dep;               ///< dependency label: "nsubj", "ROOT"
  std::uint32_t head = 0;  ///< index of the head token; its own index at a root
  EntityType entity_type;  ///< empty outside of names
  EntityMark entity = EntityMark::kOutside;
  bool space_after = false;
  bool is_space = false;  ///< a token of white space alone, as spaCy keeps them
};

/// A run of tokens, half open indices.
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;  ///< one past the end
  [[nodiscard]] std::uint32_t size() const { return last - first; }
  [[nodiscard]] bool contains(std::uint32_t token) const { return first <= token && token < last; }
  friend auto operator<=>(const TokenRange&, const TokenRange&) = default;
};

/// One sentence: never crosses a block.
struct Sentence {
  Span span;  ///< without white space at its ends
  TokenRange tokens;
  std::uint32_t block = 0;  ///< index into Report::blocks
};

enum class MentionKind { kName, kNominal, kPronoun };

struct Mention {
  Span span;
  TokenRange tokens;
  MentionKind kind = MentionKind::kName;
};

/// An office or a description that the report gives an entity: "Kremlin spokesman".
struct Role {
  std::string title;              ///< as printed, without the organisation where that is an entity of its own
  std::optional<std::size_t> of;  ///< entity that the office belongs to
  std::string as_of;              ///< ISO day for which the report gives it, empty when unknown
  Span span;
};

struct Entity {
  std::string name;  ///< the fullest name that the report prints
  EntityType type;
  std::vector<Mention> mentions;  ///< in text order
  std::vector<Role> roles;
};

/// A word, as reports are compared by: all that linking sees of a token, without its parse. White space and
/// punctuation are no words.
struct Word {
  Span span;
  std::string norm;      ///< normal form in lower case: "n't" -> "not"
  std::string lemma;     ///< in lower case
  Label pos;             ///< Universal POS
  bool in_name = false;  ///< of a named entity
};

/// What stands between quotation marks.
struct Quotation {
  Span span;   ///< with its marks
  Span inner;  ///< without them
  std::uint32_t block = 0;
  bool closed = true;      ///< false: the closing mark is missing
  bool continues = false;  ///< runs on from the quotation of the block before
  bool single = false;     ///< 'in single marks'
};

enum class TimexType { kDate, kTime, kDuration, kSet };

/// A time expression: TIMEX3 of ISO-TimeML.
struct Timex {
  Span span;
  TimexType type = TimexType::kDate;
  std::string value;  ///< "2023-02-21", "P8D", "PRESENT_REF", "XXXX-WXX-1"
  std::string mod;    ///< "APPROX", "END"… empty when none
  std::string quant;
  std::string freq;
  std::optional<std::size_t> begin;      ///< timex that a duration begins at
  std::optional<std::size_t> end_point;  ///< timex that it ends at
  std::optional<std::size_t> anchor;     ///< timex that the value was computed from; none: the report's date
  std::string local;  ///< the value that the words give alone, before any date is known (base/time_resolution.h)
  std::int8_t direction = 0;  ///< which way an open `local` looks from the report's date: -1 back, 1 ahead, 0 unknown;
                              ///< twice as much where words like "last" say so
};

/// A time that something has: the words that give it, where there are any, and its value.
struct TimeOf {
  std::optional<std::size_t> timex;
  std::string value;
};

enum class QuoteKind { kDirect, kIndirect, kMixed };

enum class Act {
  kState,
  kDeny,
  kAccuse,
  kCriticise,
  kPraise,
  kWarn,
  kUrge,
  kAnnounce,
  kPromise,
  kAsk,
  kAgree,
  kRefuse,
  kDecline,
  kSuggest,
  kBelieve,
  kReport,
  kOther,
};

/// How the report names a source.
enum class Naming {
  kNamed,
  kUnnamedOnRecord,  ///< a spokesman whose name the outlet left out
  kAnonymous,        ///< a source that is deliberately unnamed
  kDocument,         ///< a readout, a filing, an editorial, a poll
  kOutlet,           ///< the outlet's own voice
};

/// Who relayed the words: an agency, a readout, a broadcaster.
struct Relay {
  std::optional<std::size_t> entity;
  Span span;
};

/// An attribution relation (PARC 3, PolNeAR): a source, a cue and the content that the source is given as saying.
struct Attribution {
  SpanList source;  ///< empty when the text names none
  SpanList cue;
  SpanList content;
  std::optional<std::size_t> speaker;  ///< the source resolved: an entity
  QuoteKind kind = QuoteKind::kIndirect;
  Act act = Act::kState;
  Naming naming = Naming::kNamed;
  std::string described;                      ///< the source's description as printed: "China's top diplomat"
  TimeOf time;                                ///< when it was said, where the text dates it
  std::vector<Relay> via;                     ///< nearest to the reader first
  std::optional<std::size_t> within;          ///< the attribution whose content holds this one
  Confidence confidence = Confidence::kSure;  ///< of the speaker
  bool speaks = true;  ///< false: the source is nothing that could say anything ("questions"), or nobody is told
  std::optional<std::size_t> paper;  ///< of a bare "the statement": the attribution that names the paper in full
};

enum class ArgumentRole { kSubject, kObject, kOblique };

struct Argument {
  ArgumentRole role = ArgumentRole::kSubject;
  std::optional<std::size_t> entity;
  Span span;
};

enum class Polarity { kPositive, kNegative };
enum class Modality { kHappened, kOngoing, kPlanned, kPossible, kConditional, kGeneric };

/// One clause-sized thing that the report says, in its own voice or inside an attributed content.
struct Proposition {
  SpanList span;  ///< the clause without its own attributed contents and without its attribution
  SpanList predicate;
  std::uint32_t head = 0;  ///< token of the predicate
  Span verb;               ///< the same word
  std::string lemma;       ///< its lemma in lower case: "arrive"
  std::string complement;  ///< lemma of the infinitive that it governs ("expected to raise"); empty when none
  /// A bare infinitive ("wants to visit") or a gerund, which tells nothing of what is done; "is set to visit" is none.
  bool bare = false;
  std::vector<Argument> arguments;
  Polarity polarity = Polarity::kPositive;
  Modality modality = Modality::kHappened;
  TimeOf time;
  std::optional<std::size_t> attribution;  ///< the innermost attribution whose content holds it; none: own voice
};

/// A place that may carry a claim, as a whole: the shortest continuous piece that tells one thing. One for each
/// proposition, in the report's own voice or inside what somebody is given as saying; one for an attributed content
/// that holds no proposition; one for a denial. What is only asked, or what nobody is given as saying ("has not said
/// whether …"), is none.
struct Statement {
  Span span;     ///< of a denial and what needs its cue ("refused to …"): with the cue
  Span content;  ///< what it tells, without such a cue: of a denial, what is denied
  Span passage;  ///< what a page prints of it: its sentence, or so much of a long one as reads by itself
  std::uint32_t sentence = 0;
  std::uint32_t block = 0;
  std::optional<std::size_t> proposition;
  std::optional<std::size_t> attribution;   ///< innermost; none: the report's own voice
  bool denial = false;                      ///< the words deny what they tell
  bool fragment = false;                    ///< a subordinate or subjectless piece, a heading: reads badly by itself
  bool first_person = false;                ///< "we have never …": whoever speaks is the subject
  Polarity polarity = Polarity::kPositive;  ///< "it is false that …", "has no plan to …" are negative
  Modality modality = Modality::kHappened;
  Span subject;  ///< words of the subject; empty where it has none of its own
  /// Who really says it, an entity, where a verb of saying stands before it inside the attributed content: "… said Roe
  /// had told her that …".
  std::optional<std::size_t> inner_speaker;
  /// Of words that deny, answer or take back without telling what ("denied it", "That is false", "He did not"): the
  /// statement that they mean.
  std::optional<std::size_t> refers_to;
  bool withdrawal = false;  ///< whoever said it takes it back: "retracted the claim that …"
};

/// A clause in printed words, short enough for one line of a page: without what is subordinate, coordinate or set off
/// by commas. Left-out words inside show as "…".
struct ClauseText {
  Span span;         ///< from its first to its last word, as evidence
  std::string text;  ///< without a subject that is put in
  std::size_t words = 0;
  bool has_subject = false;  ///< one that a reader understands: a noun, or a name that is put in
  /// A subject that stands elsewhere ("and announced …", "who arrived …"), to be put before `text` in square brackets:
  /// its words, or the entity that a pronoun stands for ("He arrived …"), whose name is put in.
  std::string subject;
  std::optional<std::size_t> subject_entity;
};

enum class EventKind {
  kVerb,
  kNoun,   ///< a noun that names a happening: "his resignation"
  kFrame,  ///< the head of a clause that tells no happening by itself: "is", a predicate without a verb
};

enum class EventRole {
  kAgent,
  kPatient,
  kRecipient,
  kOwner,    ///< of an event that a noun names: "his resignation", "the death of Ann Roe"
  kOblique,  ///< behind another preposition: "met with the envoy", "arrived in Varn"
};

/// Who takes part in an event.
struct Participant {
  EventRole role = EventRole::kAgent;
  Span head;                          ///< the word that heads its phrase
  std::optional<std::size_t> entity;  ///< whom it mentions
  std::string preposition;            ///< of kOblique, in lower case: "with"
};

/// How an event stands in time.
enum class EventTime {
  kGiven,       ///< by the words of a timex
  kTellingDay,  ///< told as past: on the day that the report's lead tells of
  kReportDay,   ///< told in the present: on the report's own day
  kOpen,
};

/// A clause that its own words put on a time, as a timeline shows it.
struct DatedClause {
  std::optional<std::size_t> saying;  ///< the attribution that has the time; none: the event's proposition has it
  ClauseText clause;
};

/// A word that tells that something happens (an event mention of TimeML and ACE).
struct EventMention {
  Span head;
  std::string lemma;  ///< in lower case
  EventKind kind = EventKind::kVerb;
  SpanList words;  ///< the verb with its particle, or the noun
  std::vector<Participant> participants;
  std::optional<std::size_t> proposition;  ///< what the report says of it, where it is the head
  std::vector<std::size_t> sayings;        ///< attributions whose cue it heads
  EventTime time = EventTime::kOpen;
  std::optional<std::size_t> timex;  ///< of kGiven
  bool worded_possible = false;      ///< "may arrive": what must or should be is no possibility
  bool in_person = false;            ///< its proposition speaks of "me" or "you", as only a speaker can
  bool happening_object = false;     ///< "paid a visit": its object names what happened
  std::vector<DatedClause> dated;    ///< its proposition's first, then its sayings'
};

/// How much of something: as an interval, so that "more than 150" and "about 200" do not contradict each other.
struct Quantity {
  double least = 0;
  double most = 0;
  std::string counted;  ///< lower-case lemma of the noun; empty where the number stands alone and takes none
  Span span;            ///< from the approximator to the noun
  Span noun;            ///< the words that are counted: "cubic metres", "percent of its capacity"
  std::uint32_t sentence = 0;
  std::string verb;                        ///< lower-case lemma of the verb that governs it
  bool told = true;                        ///< as happened: no number that must, may or will be
  bool by_saying = false;                  ///< the verb is a cue: "said"
  bool is_figure = false;                  ///< "puts the toll at 23": said to be a figure
  Span owner;                              ///< words of whose figure it is; empty where nobody is named
  std::optional<std::size_t> attribution;  ///< innermost with a source around it
  std::optional<std::size_t> noun_from;    ///< of a number that stands alone: the quantity whose noun it takes
};

enum class OpenKind { kNotSpecified, kDeclined, kUnconfirmed, kNoDetails };

/// A clause of a report's first sentences, which may tell what the report is about: a main clause, or what it says is
/// said. A clause that only says who said something is none.
struct Opening {
  ClauseText clause;
  Span sentence;
  std::size_t rank = 0;   ///< 0 in the first sentence of the report's paragraphs, 1 in the second
  bool complete = false;  ///< no object or complement of its verb was left out
  std::string verb;       ///< lower-case lemma
  std::optional<std::size_t> proposition;
  /// Of a clause that tells no more than who is where ("Ann Roe landed in Varn on Monday"): both entities, and the
  /// preposition that tells it in short. Empty otherwise.
  std::optional<std::size_t> subject;
  std::optional<std::size_t> place;
  std::string preposition;
};

/// A question that the report itself leaves open: "It is not clear whether …".
struct OpenQuestion {
  OpenKind kind = OpenKind::kNotSpecified;
  ClauseText clause;
};

/// A proposition coded in PLOVER or CAMEO.
struct Event {
  std::size_t proposition = 0;
  SpanList trigger;
  std::string plover;
  std::string mode;
  std::vector<std::string> contexts;
  std::string cameo;
  std::vector<std::size_t> actors;
  std::vector<std::size_t> recipients;
  std::optional<std::size_t> place;
};

/// Who made a Reading or a Story: it travels in the record, so that a stored one can be shown and judged by itself.
struct MadeBy {
  std::string program;  ///< "0.1.0"
  std::string model;    ///< "en_core_web_sm 3.8.0"
  std::string data;     ///< hash of all of data/
  // Hashes of what of data/ each stage rests on. Where language and reading are as they were, a Reading need not be
  // made again for a new Story.
  std::string language = {};
  std::string reading = {};
  std::string linking = {};
};

/// All that one Report says.
struct Reading {
  Report report;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<Entity> entities;
  std::vector<Timex> timexes;
  std::vector<Attribution> attributions;
  std::vector<Proposition> propositions;
  std::vector<Event> events;
  std::vector<Word> words;                   ///< in text order
  std::vector<Quotation> quotations;         ///< outermost, in text order
  std::vector<Statement> statements;         ///< by place
  std::vector<EventMention> event_mentions;  ///< in text order
  std::vector<std::size_t> lead_times;       ///< timexes of the first sentences at which something is told as past
  std::vector<Opening> openings;             ///< in text order
  std::vector<Quantity> quantities;
  std::vector<OpenQuestion> open_questions;
  std::optional<std::size_t> printed_date;  ///< timex that a dateline or a note prints as the report's own day
  /// Entity that speaks where nobody else is given as saying something: whose release the report is.
  std::optional<std::size_t> issuer;
  MadeBy made_by;
};

std::string_view name_of(MentionKind kind);
std::string_view name_of(TimexType type);
std::string_view name_of(QuoteKind kind);
std::string_view name_of(Act act);
std::string_view name_of(Naming naming);
std::string_view name_of(ArgumentRole role);
std::string_view name_of(Polarity polarity);
std::string_view name_of(Modality modality);
std::string_view name_of(EventKind kind);
std::string_view name_of(EventRole role);
std::string_view name_of(EventTime time);
std::string_view name_of(OpenKind kind);

}  // namespace twosource
