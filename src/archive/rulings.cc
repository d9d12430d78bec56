// What people ruled of stories (stories.h).
#include <utility>

#include "archive/ask.h"
#include "archive/stories.h"
#include "base/json.h"

namespace twosource::archive {
namespace {

std::string list_of(const std::vector<std::string>& keys) { return base::to_text(base::Json(keys)); }

std::vector<std::string> keys_of(const std::string& list) {
  const auto json = base::parse_json(list, "a ruling");
  std::vector<std::string> keys;
  if (!json || !json->is_array()) return keys;
  for (const base::Json& key : *json) {
    if (key.is_string()) keys.push_back(key.get<std::string>());
  }
  return keys;
}

}  // namespace

Result<std::vector<RulingRow>> Stories::rulings() const {
  return archive::rows_of(
      ask(database_, "SELECT number, in_stream, same, one, other, revoked FROM ruling ORDER BY number"),
      [](const Statement& row) {
        return RulingRow{row.integer(0),       static_cast<std::uint64_t>(row.integer(1)),
                         row.integer(2) != 0,  keys_of(row.text(3)),
                         keys_of(row.text(4)), row.integer(5) != 0};
      });
}

Result<std::uint64_t> Stories::next_in_stream() const {
  const auto last = database_.number("SELECT max(in_stream) FROM ruling");
  if (!last) return last.error();
  return static_cast<std::uint64_t>(*last) + 1;
}

Result<RulingRow> Stories::add_ruling(bool same, std::vector<std::string> one, std::vector<std::string> other) {
  const auto in_stream = next_in_stream();
  if (!in_stream) return in_stream.error();
  auto added = tell(database_, "INSERT INTO ruling (in_stream, same, one, other, revoked) VALUES (?1, ?2, ?3, ?4, 0)",
                    *in_stream, same, list_of(one), list_of(other));
  if (!added) return added.error();
  return RulingRow{database_.last_rowid(), *in_stream, same, std::move(one), std::move(other), false};
}

Result<void> Stories::revoke_ruling(std::int64_t number) {
  return tell(database_, "UPDATE ruling SET revoked = 1 WHERE number = ?1", number);
}

Result<std::uint64_t> Stories::renumber_ruling(std::int64_t number) {
  auto in_stream = next_in_stream();
  if (!in_stream) return in_stream;
  auto done = tell(database_, "UPDATE ruling SET in_stream = ?2 WHERE number = ?1", number, *in_stream);
  if (!done) return done.error();
  return in_stream;
}

Result<std::optional<StoryRuling>> Stories::in_stream(const RulingRow& ruling) const {
  StoryRuling made{ruling.in_stream, ruling.same, {}, {}};
  for (const auto& [keys, serials] : {std::pair(&ruling.one, &made.one), std::pair(&ruling.other, &made.other)}) {
    for (const std::string& key : *keys) {
      const auto serial = ask_number(database_, "SELECT serial FROM report WHERE key = ?1 AND is_read", key);
      if (!serial) return serial.error();
      if (*serial) serials->push_back(static_cast<std::uint64_t>(**serial));
    }
    if (serials->empty()) return std::optional<StoryRuling>();
  }
  return std::optional(std::move(made));
}

}  // namespace twosource::archive
