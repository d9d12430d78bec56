// The bytes of an XML feed -> UTF-8 that an XML parser takes, piece by piece.
//
// Feeds are written by programs that paste strings together. Mended is what can be mended without a guess: bytes that are
// not in the encoding that the prolog declares, characters that XML does not allow, and an "&" that begins no reference
// that XML knows (it becomes "&amp;", so that "&nbsp;" reaches the reader of HTML as it stands). No entity that the feed
// itself declares is ever expanded. Test: tests/unit/ingest/formats/feed/xml_text_test.cc.
#pragma once

#include <lexbor/encoding/encoding.h>

#include <string>
#include <string_view>

namespace twosource::ingest::feed {

class XmlText {
 public:
  /// `start`: the first bytes, by which the encoding is told: a byte order mark; UTF-8 where they are that and not ASCII
  /// alone; what the prolog declares; UTF-8. What is broken UTF-8 is read as windows-1252, byte by byte.
  explicit XmlText(std::string_view start);

  /// The text of the next bytes, as far as it is settled; all of it with the `last` ones.
  std::string take(std::string_view bytes, bool last);

 private:
  enum class Inside { kMarkup, kCharacterData, kComment };

  void decode(std::string_view bytes, bool last);
  void decode_utf8(bool last);
  void decode_other(std::string_view bytes, bool last);
  std::size_t mend_at(std::size_t at, bool last, std::string& out);

  const lxb_encoding_data_t* encoding_ = nullptr;  ///< none: UTF-8
  lxb_encoding_decode_t decoder_{};
  std::size_t mark_ = 0;  ///< bytes of the byte order mark that are still to come
  std::string bytes_;     ///< of a character of UTF-8 that is not whole
  std::string text_;      ///< decoded, not yet mended
  Inside inside_ = Inside::kMarkup;
};

}  // namespace twosource::ingest::feed
