// Test: tests/unit/knowledge/full_names_test.cc.
#include "knowledge/full_names.h"

#include <algorithm>

#include "base/unicode.h"

namespace twosource::knowledge {

bool is_one_full_name(const std::vector<std::string>& one, const std::vector<std::string>& other) {
  if (one.size() < 2 || other.size() < 2 || ends_of(one) != ends_of(other)) return false;
  return std::min(one.size(), other.size()) == 2 || one == other;
}

std::string ends_of(const std::vector<std::string>& words) { return words.front() + " " + words.back(); }

bool is_printed_as_acronym(std::string_view printed) { return printed == base::to_upper(printed); }

void FullNames::add_person(const std::vector<std::string>& words, std::size_t full) {
  add(words.front(), full);
  std::string tail;
  for (std::size_t word = words.size(); word-- > 1;) {
    tail = tail.empty() ? words[word] : words[word] + " " + tail;
    add(tail, full);
  }
}

void FullNames::add_body(const std::vector<std::string>& words, std::size_t full, Tails tails) {
  std::string tail;
  for (std::size_t word = words.size(); word-- > (tails == Tails::kAll ? 0U : 1U);) {
    tail = tail.empty() ? words[word] : words[word] + " " + tail;
    if (word > 0 && names_.small_words.contains(words[word - 1])) break;
    add(tail, full);
  }
}

void FullNames::add_initials(const std::vector<std::string>& words, std::size_t full) {
  for (const Letters letters : {Letters::kTelling, Letters::kAll}) add(names_.initials(words, letters), full);
}

const std::vector<std::size_t>& FullNames::bearers(std::string_view short_name) const {
  static const std::vector<std::size_t> kNone;
  const auto found = bearers_.find(short_name);
  return found == bearers_.end() ? kNone : found->second;
}

std::optional<std::size_t> FullNames::only(std::string_view short_name) const {
  const std::vector<std::size_t>& all = bearers(short_name);
  return all.size() == 1 ? std::optional(all.front()) : std::nullopt;
}

void FullNames::add(const std::string& short_name, std::size_t full) {
  std::vector<std::size_t>& all = bearers_[short_name];
  if (std::ranges::find(all, full) == all.end()) all.push_back(full);
}

}  // namespace twosource::knowledge
