// What an AnalysedText gives points into it.
#include "twosource/language.h"

twosource::AnalysedText analysed();

std::size_t tokens() {
#ifdef FORBIDDEN
  return analysed().tokens().size();
#else
  const twosource::AnalysedText text = analysed();
  return text.tokens().size();
#endif
}
