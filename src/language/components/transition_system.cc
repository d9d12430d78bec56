// See transition_system.h.
#include "language/components/transition_system.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <optional>
#include <utility>

#include "base/json.h"
#include "language/msgpack_reader.h"

namespace twosource::language {
namespace {

Error broken(const std::string& file, std::string_view what) {
  return {ErrorCode::kModelBroken, fmt::format("{}; fetch or export the model again", what), file};
}

std::optional<std::uint32_t> to_number(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

void add(std::vector<Action>& actions, Action action) {
  if (std::find(actions.begin(), actions.end(), action) == actions.end()) actions.push_back(std::move(action));
}

}  // namespace

Result<std::vector<Action>> read_actions(std::string_view moves, const std::string& file) {
  const Result<MsgpackDocument> document = MsgpackDocument::parse(moves, file);
  if (!document) return document.error();
  const Result<MsgpackValue> json = document->root().get("moves");
  if (!json) return json.error();
  const Result<std::string_view> text = json->as_text();
  if (!text) return text.error();
  return parse_actions(*text, file);
}

Result<std::vector<Action>> parse_actions(std::string_view text, const std::string& file) {
  const Result<base::Json> json = base::parse_json(text, file);
  if (!json || !json->is_object()) return broken(file, "the list of moves is no JSON object");

  using Frequency = std::pair<std::int64_t, std::string>;
  std::map<std::string, const base::Json*> by_move;  // in the order of the keys as text, as spaCy sorts them
  for (const auto& [move, labels] : json->items()) by_move[move] = &labels;

  std::vector<Action> actions;
  std::vector<Frequency> later;  // labels added after training have negative frequencies and come last
  std::map<std::string, std::vector<std::uint32_t>> later_moves;
  for (const auto& [move_text, labels] : by_move) {
    const std::optional<std::uint32_t> move = to_number(move_text);
    if (!move || !labels->is_object()) return broken(file, "the list of moves is malformed");
    std::vector<Frequency> frequencies;
    for (const auto& [label, frequency] : labels->items()) {
      if (!frequency.is_number_integer()) return broken(file, "a move has a label without frequency");
      frequencies.emplace_back(frequency.get<std::int64_t>(), label);
    }
    std::sort(frequencies.begin(), frequencies.end(), std::greater<>());
    for (const auto& [frequency, label] : frequencies) {
      if (frequency >= 0) {
        add(actions, {*move, label});
      } else {
        later.emplace_back(frequency, label);
        later_moves[label].push_back(*move);
      }
    }
  }
  std::sort(later.begin(), later.end(), std::greater<>());
  for (const auto& [frequency, label] : later) {
    for (const std::uint32_t move : later_moves[label]) add(actions, {move, label});
  }
  if (actions.empty()) return broken(file, "the list of moves is empty");
  return actions;
}

Result<void> expect_greedy(std::string_view config, const std::string& file) {
  const Result<base::Json> json = base::parse_json(config, file);
  if (!json || !json->is_object()) return broken(file, "the settings are no JSON object");
  const auto beam = json->find("beam_width");
  if (beam == json->end() || *beam == 1) return {};
  return Error{ErrorCode::kModelUnsupported,
               "asks for a beam search, which this program does not do; use a model without", file};
}

}  // namespace twosource::language
