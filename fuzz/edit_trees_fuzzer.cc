// A trainable lemmatizer's `trees`, and the pipeline's strings, in this order in one input.
#include "fuzz/fuzzing.h"
#include "language/components/edit_trees.h"

using namespace twosource;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const language::StringIds strings({"", "ORTH"});
  const auto [file, vocabulary] = fuzz::two_files(fuzz::as_text(data, size));
  const auto trees = language::EditTrees::read(file, "trees", vocabulary, "strings.json", strings);
  if (!trees) {
    fuzz::require_clear(trees.error());
    return 0;
  }
  for (std::uint32_t tree = 0; tree < trees->size(); ++tree) {
    for (const std::u32string_view form : {U"", U"s", U"gegooid", U"na\u00EFves"}) {
      const auto lemma = trees->apply(tree, form);
      fuzz::require(!lemma || !base::first_invalid_utf8(base::to_utf8(*lemma)), "a lemma is text");
    }
  }
  return 0;
}
