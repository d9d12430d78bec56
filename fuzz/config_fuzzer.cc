// config.cfg and meta.json of a pipeline folder, in this order in one input.
#include "fuzz/fuzzing.h"
#include "language/model_config.h"

using namespace twosource;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::ScratchFolder folder;
  const auto [config, meta] = fuzz::two_files(fuzz::as_text(data, size));
  folder.write("config.cfg", config);
  folder.write("meta.json",
               meta.empty() ? R"({"name": "m", "version": "1", "spacy_version": ">=3.8.0,<3.9.0"})" : meta);
  const auto read = language::read_model_config(folder.path());
  if (!read) fuzz::require_clear(read.error());
  return 0;
}
