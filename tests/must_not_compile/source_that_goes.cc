// A stream pulls from its source for as long as it is there.
#include "twosource/engine.h"

twosource::ReadingStream stream_of(const twosource::Engine& engine, twosource::PathSource& source) {
#ifdef FORBIDDEN
  return engine.read(twosource::PathSource({"reports/"}));
#else
  return engine.read(source);
#endif
}
