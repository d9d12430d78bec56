#include "language/encoder/vocabulary.h"

#include <utility>

#include "language/encoder/windows.h"

namespace twosource::language {

Result<std::shared_ptr<const Vocabulary>> Vocabulary::load(const std::filesystem::path& path) {
  auto file = base::TensorFile::open(path);
  if (!file) return file.error();
  return read(std::move(*file));
}

Result<std::shared_ptr<const Vocabulary>> Vocabulary::read(base::TensorFile file) {
  auto text = file.text("vocabulary");
  if (!text) return text.error();
  auto vocabulary = std::make_shared<Vocabulary>(Vocabulary{std::move(file), WordPieces(*text)});
  if (vocabulary->pieces.size() <= kSeparator) {
    return Error{ErrorCode::kDataBroken, "a vocabulary too small to be true", vocabulary->file.where()};
  }
  return std::shared_ptr<const Vocabulary>(std::move(vocabulary));
}

}  // namespace twosource::language
