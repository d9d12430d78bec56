// A lemmatizer's lookups.bin, in both modes, and some lemmas by it.
#include "fuzz/fuzzing.h"
#include "language/lemmatizer.h"

using namespace twosource;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const language::StringIds strings({""});
  static const auto base_forms = fuzz::data_folder() / "en" / "language" / "base_forms.json";
  for (const char* mode : {"rule", "lookup"}) {
    const auto lemmatizer = language::Lemmatizer::from_bytes(std::string(fuzz::as_text(data, size)), {mode, true},
                                                             strings, base_forms, "lookups.bin");
    if (!lemmatizer) {
      fuzz::require_clear(lemmatizer.error());
      continue;
    }
    for (const std::string_view form : {"Ponies", "s", "na\xC3\xAFves", "sank", "mice", "baked"}) {
      for (const std::string_view pos : {"NOUN", "VERB", "ADJ", "PROPN", ""}) {
        fuzz::require(!base::first_invalid_utf8(lemmatizer->lemma_of(form, pos, "Number=Plur")), "a lemma is text");
      }
    }
  }
  return 0;
}
