// That a report copies another: an agency's copy, or one report lifted from the other.
//
// A paper cuts and lengthens what it copies, so that the share of all passages (Jaccard) would tell little: what counts is
// how much of the report with fewer passages the other one has (containment: Broder 1997), by winnowed hashes (shingles.h).
// What an outlet prints in reports of several stories is its own boilerplate and tells of no copy (live_reports.h); where
// the shared passages stand, shared_passages.h tells. Test: tests/unit/linking/stories/copies_test.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "base/fields.h"
#include "twosource/stories.h"

namespace twosource::linking {

/// From which share on a report copies another. Read from "copies" of stream.json (stream.h).
struct CopyRules {
  double joins = 0;            ///< from which two reports are never parted
  double linked = 0;           ///< from which one is said to copy the other
  std::size_t least = 0;       ///< shared hashes under which nothing is copied
  std::size_t newest = 0;      ///< of a hash, the newest reports that are looked at
  std::size_t own = 0;         ///< stories in which an outlet has a passage, from which on it is boilerplate
  std::size_t everybodys = 0;  ///< the same of all outlets

  static CopyRules from(base::Fields& fields);
};

/// Two ascending lists of hashes: of the shorter one, the share that the other has, from 0 to 1; 0 under `least`.
double copied_share(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, std::size_t least);

/// Whether two reports are of one outlet that is known: what they share is its own.
bool of_one_outlet(const StoryProfile& a, const StoryProfile& b);

/// Of two reports that share passages, whether `report` copies `other` rather than the other way round: who credits the
/// other as its agency, who is no agency beside one, who came later. Where nothing tells, true.
bool is_copy_of(const StoryProfile& report, const StoryProfile& other);

}  // namespace twosource::linking
