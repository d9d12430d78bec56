// The status of a claim by its origins, in the contract's order.
#include "linking/origins/origins.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace twosource::linking {
namespace {

Origin origin(OriginKind kind, std::string party, Stance stance = Stance::kAsserts) {
  Origin origin;
  origin.kind = kind;
  origin.party.name = std::move(party);
  origin.stance = stance;
  return origin;
}

ClaimStatus status_of(std::vector<Origin> origins) {
  Claim claim;
  claim.origins = std::move(origins);
  settle_status(claim);
  return claim.status;
}

TEST(Status, FollowsTheContract) {
  const Origin one = origin(OriginKind::kNamed, "Acme Oil");
  const Origin other = origin(OriginKind::kDocument, "Norwegian government");
  const Origin denial = origin(OriginKind::kNamed, "Greenwatch", Stance::kDenies);
  const Origin answer = origin(OriginKind::kNamed, "Greenwatch", Stance::kAnswers);
  const Origin unnamed = origin(OriginKind::kAnonymous, "");
  const Origin outlet = origin(OriginKind::kOutlet, "");
  EXPECT_EQ(status_of({one, other, denial}), ClaimStatus::kContested);
  EXPECT_EQ(status_of({one, other}), ClaimStatus::kCorroborated);
  EXPECT_EQ(status_of({one, one, unnamed, outlet}), ClaimStatus::kSingleOrigin);
  EXPECT_EQ(status_of({one, answer}), ClaimStatus::kSingleOrigin);
  EXPECT_EQ(status_of({unnamed, outlet}), ClaimStatus::kAnonymous);
  EXPECT_EQ(status_of({outlet, outlet}), ClaimStatus::kUnattributed);
  EXPECT_EQ(status_of({outlet, denial}), ClaimStatus::kContested);
  EXPECT_EQ(status_of({denial}), ClaimStatus::kSingleOrigin);
}

}  // namespace
}  // namespace twosource::linking
