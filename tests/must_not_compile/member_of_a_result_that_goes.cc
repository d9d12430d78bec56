// What stands inside a Result goes with it.
#include "twosource/engine.h"

twosource::Result<twosource::Story> linked();

std::size_t claims() {
  std::size_t count = 0;
#ifdef FORBIDDEN
  for (const twosource::Claim& claim : linked()->claims) count += claim.statements.size();
#else
  const twosource::Result<twosource::Story> story = linked();
  for (const twosource::Claim& claim : story->claims) count += claim.statements.size();
#endif
  return count;
}
