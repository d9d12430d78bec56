// A lemmatizer's lookups.bin, by every method, and some lemmas by it.
#include "fuzz/fuzzing.h"
#include "language/components/lemmatizer.h"
#include "language/components/lemmatizer_method.h"

using namespace twosource;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const language::StringIds strings({""});
  for (const auto& [code, mode] : {std::pair("en", "rule"), {"fr", "rule"}, {"sv", "lookup"}}) {
    auto method = language::lemmatizer_method(fuzz::data_folder(), code, mode, "lookups.bin");
    fuzz::require(method.ok(), "the method is there");
    const auto lemmatizer = language::Lemmatizer::from_bytes(std::string(fuzz::as_text(data, size)), std::move(*method),
                                                             true, strings, "lookups.bin");
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
