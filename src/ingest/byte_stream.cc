// Test: tests/unit/ingest/byte_stream_test.cc.
#include "ingest/byte_stream.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <utility>

namespace twosource::ingest {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16;
constexpr std::size_t kMagic = 4;                    ///< bytes that tell how a file is packed
constexpr std::size_t kKept = std::size_t{1} << 19;  ///< of a member that is unpacked, to find the next one in it
constexpr std::uint64_t kMostGrowth = 250;           ///< of a packed file; news texts grow ten times at most
constexpr std::uint64_t kGrowthAllowed = std::uint64_t{1} << 28;  ///< before it counts

std::string megabytes(std::size_t bytes) { return std::to_string(bytes >> 20) + " MiB"; }

}  // namespace

ByteStream::ByteStream(std::unique_ptr<std::istream> owned, std::istream& stream, std::string where)
    : owned_(std::move(owned)), stream_(&stream), where_(std::move(where)) {
  while (raw_.size() < kMagic && read_raw()) {
  }
  packing_ = base::compression_of(raw_);
  if (packing_ == base::Compression::kNone) {
    buffer_ = std::exchange(raw_, {});
  } else {
    unpacker_.emplace(packing_);
    members_.push_back({0, 0});
  }
}

Result<ByteStream> ByteStream::open(const InputFile& file) {
  if (file.path.empty()) return ByteStream(nullptr, std::cin, file.where);
  auto stream = std::make_unique<std::ifstream>(file.path, std::ios::binary);
  if (!*stream) {
    return Error{ErrorCode::kUnreadable, std::string("cannot be read: ") + std::strerror(errno), file.where};
  }
  ByteStream bytes = of(std::move(stream), file.where);
  bytes.taken_ = file.taken;
  if (bytes.taken_ != nullptr) *bytes.taken_ += bytes.raw_end_;
  return bytes;
}

ByteStream ByteStream::of(std::unique_ptr<std::istream> stream, std::string where) {
  std::istream& opened = *stream;
  return ByteStream(std::move(stream), opened, std::move(where));
}

void ByteStream::fail(ErrorCode code, std::string message) { failure_ = Error{code, std::move(message), where_}; }

/// Reads one chunk behind raw_.
bool ByteStream::read_raw() {
  const std::size_t used = raw_at_ - raw_member_ <= kKept ? raw_member_ : raw_at_;
  raw_.erase(0, used);
  raw_at_ -= used;
  raw_member_ = 0;
  const std::size_t before = raw_.size();
  raw_.resize(before + kChunk);
  stream_->read(raw_.data() + before, static_cast<std::streamsize>(kChunk));
  const auto got = static_cast<std::size_t>(stream_->gcount());
  raw_.resize(before + got);
  raw_end_ += got;
  if (taken_ != nullptr) *taken_ += got;
  if (stream_->bad()) fail(ErrorCode::kUnreadable, "could not be read to its end");
  return got > 0;
}

bool ByteStream::grow() {
  if (failure_) return false;
  if (at_ >= kChunk || at_ == buffer_.size()) {
    buffer_.erase(0, at_);
    for (Member& member : members_) member.at -= std::min(member.at, at_);
    const auto current = std::find_if(members_.rbegin(), members_.rend(), [](const Member& m) { return m.at == 0; });
    if (current != members_.rend()) members_.erase(members_.begin(), current.base() - 1);
    at_ = 0;
  }
  if (unpacker_) return grow_packed();
  if (!read_raw()) return false;
  buffer_ += raw_;
  raw_.clear();
  return true;
}

/// Whether another member follows; what else follows, but padding with zeros, is a failure.
bool ByteStream::at_next_member() {
  while (raw_.size() - raw_at_ < kMagic && read_raw()) {
  }
  const std::string_view rest = std::string_view(raw_).substr(raw_at_);
  if (rest.empty() || failure_) return false;
  raw_member_ = raw_at_;
  if (base::compression_of(rest) == packing_) {
    members_.push_back({buffer_.size(), raw_end_ - rest.size()});
    return true;
  }
  do {
    const auto padding = std::ranges::all_of(raw_.begin() + static_cast<std::ptrdiff_t>(raw_at_), raw_.end(),
                                             [](char c) { return c == '\0'; });
    if (!padding) {
      members_.push_back({buffer_.size(), raw_end_ - (raw_.size() - raw_at_)});
      fail(ErrorCode::kBrokenInput, "goes on behind what is packed with bytes that are not");
      return false;
    }
    raw_at_ = raw_.size();
  } while (read_raw());
  return false;
}

bool ByteStream::grow_packed() {
  const std::size_t before = buffer_.size();
  while (buffer_.size() == before) {
    if (!unpacker_->inside_member() && unpacked_ > 0 && !flushing_ && !at_next_member()) return false;
    if (raw_at_ == raw_.size() && !flushing_ && !read_raw()) {
      if (!failure_) fail(ErrorCode::kBrokenInput, "is packed and ends too early");
      return false;
    }
    std::string_view in = std::string_view(raw_).substr(raw_at_);
    const auto step = unpacker_->step(in, buffer_, kChunk);
    raw_at_ = raw_.size() - in.size();
    unpacked_ += buffer_.size() - before;
    if (!step) {
      fail(step.error().code, step.error().message);
      break;
    }
    flushing_ = *step == base::Decompressor::Step::kFull;
    // A member that holds nothing is whole all the same.
    if (*step == base::Decompressor::Step::kMemberEnd && buffer_.size() == before && !at_next_member()) return false;
  }
  if (unpacked_ > kGrowthAllowed && unpacked_ / kMostGrowth > raw_end_) {
    fail(ErrorCode::kTooLarge, "unpacks to more than " + std::to_string(kMostGrowth) + " times its size; not read on");
    unpacker_.reset();
  }
  return buffer_.size() > before;
}

bool ByteStream::resume() {
  if (!unpacker_ || stream_->bad()) return false;
  const std::string_view start = base::first_bytes(packing_);
  // A member that breaks off is broken somewhere in the next one: that begins behind its own first byte.
  raw_at_ = raw_member_ + 1;
  while (true) {
    raw_at_ = std::min(raw_at_, raw_.size());
    const std::size_t found = raw_.find(start, raw_at_);
    if (found != std::string::npos) {
      raw_at_ = found;
      break;
    }
    raw_at_ = raw_.size() - std::min(raw_.size() - raw_at_, start.size() - 1);
    raw_member_ = raw_at_;
    if (!read_raw()) return false;
  }
  raw_member_ = raw_at_;
  failure_.reset();
  flushing_ = false;
  unpacker_->restart();
  buffer_.clear();
  at_ = 0;
  members_ = {{0, raw_end_ - (raw_.size() - raw_at_)}};
  return true;
}

std::uint64_t ByteStream::place(std::size_t ahead) const {
  if (members_.empty()) return raw_end_ - (buffer_.size() - at_) + ahead;
  const auto holds = [at = at_ + ahead](const Member& member) { return member.at <= at; };
  const auto found = std::find_if(members_.rbegin(), members_.rend(), holds);
  return found == members_.rend() ? members_.front().place : found->place;
}

std::string_view ByteStream::peek(std::size_t wanted) {
  while (buffer_.size() - at_ < wanted && grow()) {
  }
  return std::string_view(buffer_).substr(at_);
}

ByteStream::Line ByteStream::next_line(std::string& line, std::size_t limit) {
  line.clear();
  bool any = false;
  bool too_long = false;
  while (at_ < buffer_.size() || grow()) {
    any = true;
    const std::size_t feed = buffer_.find('\n', at_);
    const std::size_t end = feed == std::string::npos ? buffer_.size() : feed;
    too_long = too_long || line.size() + (end - at_) > limit;
    if (!too_long) line.append(buffer_, at_, end - at_);
    at_ = feed == std::string::npos ? end : end + 1;
    if (feed != std::string::npos) return too_long ? Line::kTooLong : Line::kRead;
  }
  if (failure_) return Line::kFailed;
  if (!any) return Line::kEnd;
  return too_long ? Line::kTooLong : Line::kRead;
}

Result<std::string> ByteStream::read_all(std::size_t limit) {
  if (peek(limit + 1).size() > limit) {
    return Error{ErrorCode::kTooLarge, "is larger than " + megabytes(limit) + ", the most that one report may be",
                 where_};
  }
  if (failure_) return *failure_;
  return std::exchange(buffer_, {}).substr(std::exchange(at_, 0));
}

}  // namespace twosource::ingest
