// A web archive (WARC 1.0 and 1.1, ISO 28500) -> the web pages in it, one Report each.
//
// Taken are responses that hold a page and say that all went well (status 2xx); their address is id and url, WARC-Date is
// fetched_at. Everything else is passed over: requests, metadata, revisits, pictures, feeds. A broken record is one Error
// with its place in the file, and the next record that begins is read. Test: tests/unit/ingest/formats/warc/warc_reader_test.cc.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/byte_stream.h"
#include "twosource/source.h"

namespace twosource::ingest::warc {

class WarcReader final : public ReportSource {
 public:
  /// `where` is what messages call the file.
  WarcReader(ByteStream bytes, std::string where) : bytes_(std::move(bytes)), where_(std::move(where)) {}

  std::optional<Result<Report>> next() override;

 private:
  /// What of a record's head matters.
  struct Head {
    std::string type;
    std::string address;
    std::string date;
    std::string length;
    bool truncated = false;
  };
  using Found = std::optional<Result<Report>>;  ///< nothing: the record is passed over

  bool skip_to_record();
  std::optional<Head> read_head();
  Found read_record();
  Found read_block(const Head& head, std::size_t length);
  Found read_large_block(const Head& head, std::size_t length);
  Found lose_record(std::size_t length, std::string_view block);
  [[nodiscard]] Found page_of(const Head& head, std::string_view block) const;
  [[nodiscard]] Error broken(std::string message) const;
  [[nodiscard]] std::string place() const { return where_ + ":" + std::to_string(record_); }

  ByteStream bytes_;
  std::string where_;
  std::uint64_t record_ = 0;  ///< where the record begins in the file
  bool any_ = false;          ///< something was given out
  bool lost_ = false;         ///< the last one was broken, which was told; its rest is being passed over
};

}  // namespace twosource::ingest::warc
