// A pipeline's vocab/lookups.bin (norms), and the names of symbols, in this order in one input.
#include "fuzz/fuzzing.h"
#include "language/lexeme.h"

using namespace twosource;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::ScratchFolder folder;
  const auto [lookups, symbols] = fuzz::two_files(fuzz::as_text(data, size));
  folder.write("lookups.bin", lookups);
  folder.write("symbols.json", symbols.empty() ? R"({"symbols": ["", "IS_ALPHA", "NOUN"]})" : symbols);
  folder.write("base_norms.json", R"({"norms": {"'s": "is"}})");
  const auto loaded = language::LexicalData::load(folder.path(), folder.path() / "lookups.bin");
  if (!loaded) {
    fuzz::require_clear(loaded.error());
    return 0;
  }
  for (const std::string_view form : {"", "'s", "Moscow", "NOUN", "na\xC3\xAFve", "2,500", "\xF0\x9F\x99\x82"}) {
    const std::string norm = loaded->norm_of(form);
    fuzz::require(!base::first_invalid_utf8(norm), "a norm is text");
    fuzz::require(loaded->features(form, norm).norm == loaded->strings().id(norm), "a norm is hashed as it is");
  }
  return 0;
}
