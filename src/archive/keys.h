// Which report is which: the key that an archive knows a report by, and what is the same again.
//
// A key is the page's address without what says how a reader came to it ("utm_source=…", "#top", "www."); without an address the
// id that its provider gave it, where that names one thing in all the world ("urn:…", "tag:…"); a report without either
// has the hash of its words, with the outlet where one is named: two outlets that print one text are two
// reports. Test: tests/unit/archive/keys_test.cc.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "twosource/error.h"
#include "twosource/report.h"

namespace twosource::archive {

struct AddressRules {
  std::unordered_set<std::string> parameters;  ///< that say nothing of the page
  std::vector<std::string> prefixes;           ///< of such parameters
  std::vector<std::string> hosts;              ///< "www."

  /// Reads addresses.json of data/archive/.
  static Result<AddressRules> load(const std::filesystem::path& folder);
};

/// A web address as keys have it: "https://host/path?query", the host in lower case. What is no web address stays.
std::string canonical_address(std::string_view url, const AddressRules& rules);

/// The host of a web address in lower case, without "www."; none of what is no web address.
std::optional<std::string> host_of(std::string_view url);

/// The key of a report whose text and blocks are settled.
std::string key_of(const Report& report, const AddressRules& rules);

/// A hash of a report's title and of the words of its blocks: what has the same is the same again, however it is spaced
/// and whatever stands between the blocks.
std::string words_hash(const Report& report);

}  // namespace twosource::archive
