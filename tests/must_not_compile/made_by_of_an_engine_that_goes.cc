// What an Engine says of itself is part of it.
#include "twosource/engine.h"

twosource::Engine opened();

std::string model() {
#ifdef FORBIDDEN
  const twosource::MadeBy& made_by = opened().made_by();
#else
  const twosource::Engine engine = opened();
  const twosource::MadeBy& made_by = engine.made_by();
#endif
  return made_by.model;
}
