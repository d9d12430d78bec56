// The reader of config.cfg. See model_config.h.
#include <fmt/format.h>

#include <optional>
#include <utility>

#include "base/json.h"
#include "base/unicode.h"
#include "language/model_config.h"

namespace twosource::language {
namespace {

/// How deep `${…}` may refer to values that refer to others.
constexpr int kDeepestReference = 8;

/// One line of `text` from `at` on, which moves behind it.
std::string_view next_line(std::string_view text, std::size_t& at) {
  const std::size_t end = text.find('\n', at);
  const std::string_view line = text.substr(at, end == std::string_view::npos ? end : end - at);
  at = end == std::string_view::npos ? text.size() : end + 1;
  return line;
}

}  // namespace

Error ConfigFile::broken(std::string what) const {
  return {ErrorCode::kModelBroken, std::move(what) + "; fetch or export the model again", where_};
}

Result<ConfigFile> ConfigFile::parse(std::string_view text, std::string where) {
  ConfigFile config;
  config.where_ = std::move(where);
  if (base::first_invalid_utf8(text)) return config.broken("is not UTF-8");
  std::map<std::string, std::string, std::less<>>* section = nullptr;
  std::string* value = nullptr;
  std::size_t number = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view raw = next_line(text, at);
    const std::string_view line = base::trimmed(raw);
    ++number;
    if (line.empty() || line.front() == '#' || line.front() == ';') continue;
    if (value != nullptr && (raw.front() == ' ' || raw.front() == '\t')) {  // a value goes on
      value->append(" ").append(line);
      continue;
    }
    if (line.front() == '[' && line.back() == ']') {
      section = &config.sections_[std::string(line.substr(1, line.size() - 2))];
      value = nullptr;
      continue;
    }
    const std::size_t equals = line.find('=');
    if (section == nullptr || equals == std::string_view::npos) {
      return config.broken(fmt::format("line {} is neither a section nor a key with a value", number));
    }
    value = &(*section)[std::string(base::trimmed(line.substr(0, equals)))];
    *value = base::trimmed(line.substr(equals + 1));
  }
  return config;
}

bool ConfigFile::has_section(std::string_view section) const { return sections_.contains(section); }

Result<std::string> ConfigFile::value(std::string_view section, std::string_view key, int depth) const {
  const auto found = sections_.find(section);
  if (found == sections_.end()) return std::string();
  const auto entry = found->second.find(key);
  if (entry == found->second.end()) return std::string();
  const std::string& written = entry->second;
  if (!written.starts_with("${") || !written.ends_with("}")) return written;
  if (depth == kDeepestReference) return broken(fmt::format("[{}] {} refers to itself", section, key));
  const std::string_view reference = std::string_view(written).substr(2, written.size() - 3);
  std::size_t split = reference.find(':');
  if (split == std::string_view::npos) split = reference.rfind('.');
  if (split == std::string_view::npos) return broken(fmt::format("[{}] {} refers to nothing", section, key));
  return value(reference.substr(0, split), reference.substr(split + 1), depth + 1);
}

Result<std::string> ConfigFile::text(std::string_view section, std::string_view key) const {
  Result<std::string> written = value(section, key, 0);
  if (!written || written->empty()) return written;
  const Result<base::Json> json = base::parse_json(*written, where_);
  if (json && json->is_null()) return std::string();
  if (!json || !json->is_string()) return broken(fmt::format("[{}] {} is no text", section, key));
  return json->get<std::string>();
}

Result<std::vector<std::string>> ConfigFile::texts(std::string_view section, std::string_view key) const {
  const Result<std::string> written = value(section, key, 0);
  if (!written) return written.error();
  std::vector<std::string> texts;
  if (written->empty()) return texts;
  const Result<base::Json> json = base::parse_json(*written, where_);
  if (json && json->is_null()) return texts;
  if (!json || !json->is_array()) return broken(fmt::format("[{}] {} is no list", section, key));
  for (const base::Json& item : *json) {
    if (!item.is_string()) return broken(fmt::format("[{}] {} is no list of texts", section, key));
    texts.push_back(item.get<std::string>());
  }
  return texts;
}

Result<bool> ConfigFile::flag(std::string_view section, std::string_view key) const {
  const Result<std::string> written = value(section, key, 0);
  if (!written) return written.error();
  if (*written == "true") return true;
  if (written->empty() || *written == "false" || *written == "null") return false;
  return broken(fmt::format("[{}] {} is neither true nor false", section, key));
}

Result<std::uint64_t> ConfigFile::number(std::string_view section, std::string_view key, std::uint64_t absent) const {
  const Result<std::string> written = value(section, key, 0);
  if (!written) return written.error();
  if (written->empty()) return absent;
  const Result<base::Json> json = base::parse_json(*written, where_);
  if (!json || !json->is_number_unsigned()) return broken(fmt::format("[{}] {} is no whole number", section, key));
  return json->get<std::uint64_t>();
}

Result<std::string> ConfigFile::member_text(std::string_view section, std::string_view key,
                                            std::string_view member) const {
  const std::string own = fmt::format("{}.{}", section, key);
  if (has_section(own)) return text(own, member);
  Result<std::string> written = value(section, key, 0);
  if (!written || written->empty()) return written;
  const Result<base::Json> json = base::parse_json(*written, where_);
  if (json && json->is_null()) return std::string();
  if (!json || !json->is_object()) return broken(fmt::format("[{}] {} is no object", section, key));
  const auto found = json->find(member);
  if (found == json->end()) return std::string();
  if (!found->is_string()) return broken(fmt::format("[{}] {} has a {} that is no text", section, key, member));
  return found->get<std::string>();
}

}  // namespace twosource::language
