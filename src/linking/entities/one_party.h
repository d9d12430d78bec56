// Parties of one Story that may be one: two names are two witnesses only where nothing suggests that they are one.
//
// "Tarn police" and "police", "Halden Mining plc" and "Halden Mining", "William Roe" and "Bill Roe" are counted once
// (knowledge/namesakes.h). A name that is a part of several others ("police" beside two towns' police) may be any of
// them: it stays by itself, and is not counted beside one of them. Two governments are always two, but one that is
// named without its country may be the one that is named with it. Test: tests/stories/parties/*.story.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "knowledge/world.h"
#include "linking/entities/party.h"
#include "twosource/story.h"

namespace twosource::linking {

/// Collects the parties of all who speak, then settles which are one.
class OneParties {
 public:
  explicit OneParties(const knowledge::World& world) : world_(world) {}

  /// `speaker` is the entity that speaks for the party, if one is named.
  void add(const Party& party, const StoryEntity* speaker);

  /// By name: the party that it is counted as. Those that are counted as they are have no entry.
  [[nodiscard]] std::map<std::string, Party, std::less<>> settle() const;

 private:
  /// A name by which a party is compared.
  struct Name {
    bool person = false;
    std::vector<std::string> words;
    friend bool operator==(const Name&, const Name&) = default;
  };
  /// Whether a name is a part of several: of bodies only, beside which a claim does not count it (origins.h), or of
  /// persons and governments too, whose parties go by other names.
  enum class Part : std::uint8_t { kNo, kOfBodies, kOfAny };
  struct Member {
    Party party;
    std::vector<Name> names;
  };

  [[nodiscard]] Name name_of(std::string_view name, bool person) const;
  [[nodiscard]] bool may_be_one(const Member& one, const Member& other) const;
  [[nodiscard]] bool is_part(const Member& part, const Member& whole) const;
  [[nodiscard]] std::vector<Part> parts_of_several() const;
  [[nodiscard]] static bool is_person(const Member& member);

  const knowledge::World& world_;
  std::vector<Member> members_;  ///< each name once, in the order in which they were added
  std::map<std::string, std::size_t, std::less<>> index_;
};

}  // namespace twosource::linking
