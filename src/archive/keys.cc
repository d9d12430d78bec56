#include "archive/keys.h"

#include <algorithm>
#include <utility>

#include "base/fields.h"
#include "base/sha256.h"
#include "base/unicode.h"

namespace twosource::archive {
namespace {

constexpr std::string_view kSchemes[] = {"https://", "http://"};

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

/// What stands behind "http://"; nothing where the address is none of the web.
std::string_view behind_scheme(std::string_view url) {
  for (const std::string_view scheme : kSchemes) {
    if (lower_ascii(url.substr(0, scheme.size())) == scheme) return url.substr(scheme.size());
  }
  return {};
}

std::string host_key(std::string_view host, const AddressRules& rules) {
  std::string key = lower_ascii(host.substr(host.rfind('@') == std::string_view::npos ? 0 : host.rfind('@') + 1));
  for (const std::string_view port : {":80", ":443"}) {
    if (key.ends_with(port)) key.resize(key.size() - port.size());
  }
  for (const std::string& prefix : rules.hosts) {
    // "m.co.uk" is a host and no form of "co.uk"
    const bool leaves_a_site = std::ranges::count(key, '.') >= 2;
    if (leaves_a_site && key.starts_with(prefix)) return key.substr(prefix.size());
  }
  return key;
}

bool tells_of_the_page(std::string_view parameter, const AddressRules& rules) {
  const std::string name = lower_ascii(parameter.substr(0, parameter.find('=')));
  if (name.empty() || rules.parameters.contains(name)) return false;
  return std::ranges::none_of(rules.prefixes, [&name](const std::string& prefix) { return name.starts_with(prefix); });
}

/// The parameters that tell of the page, in their order, with "?" before them.
std::string query_key(std::string_view query, const AddressRules& rules) {
  std::string key;
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view parameter = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (!tells_of_the_page(parameter, rules)) continue;
    key += key.empty() ? '?' : '&';
    key += parameter;
  }
  return key;
}

/// Words with one space between them.
void append_words(std::string& words, std::string_view text) {
  bool in_word = false;
  for (const char32_t c : base::to_utf32(text)) {
    if (base::is_space(c)) {
      in_word = false;
      continue;
    }
    if (!in_word && !words.empty()) words += ' ';
    in_word = true;
    words += base::to_utf8(std::u32string_view(&c, 1));
  }
}

/// Whether an id names one thing in all the world, as what agencies and feeds call their items: a URN (RFC 8141) or a tag URI
/// (RFC 4151).
bool is_worldwide(std::string_view id) {
  const std::string scheme = base::to_lower(id.substr(0, 4));
  return scheme == "urn:" || scheme == "tag:";
}

std::string words_of_blocks(const Report& report) {
  std::string words;
  for (const Block& block : report.blocks) append_words(words, cut(report.text, block.span));
  if (words.empty()) append_words(words, report.text);
  return words;
}

}  // namespace

Result<AddressRules> AddressRules::load(const std::filesystem::path& folder) {
  AddressRules rules;
  const auto read = base::read_fields(folder / "addresses.json", [&rules](base::Fields& file) {
    rules.parameters = file.text_set("parameters");
    rules.prefixes = file.texts("prefixes");
    rules.hosts = file.texts("hosts");
  });
  if (!read) return read.error();
  return rules;
}

std::string canonical_address(std::string_view url, const AddressRules& rules) {
  std::string_view rest = behind_scheme(base::trimmed(url));
  if (rest.empty()) return std::string(base::trimmed(url));
  rest = rest.substr(0, rest.find('#'));
  const std::size_t host_end = std::min(rest.find_first_of("/?"), rest.size());
  const std::size_t path_end = std::min(rest.find('?'), rest.size());
  std::string_view path = rest.substr(host_end, path_end - host_end);
  while (path.ends_with('/')) path.remove_suffix(1);
  const std::string_view query = path_end < rest.size() ? rest.substr(path_end + 1) : std::string_view{};
  return "https://" + host_key(rest.substr(0, host_end), rules) + (path.empty() ? "/" : std::string(path)) +
         query_key(query, rules);
}

std::optional<std::string> host_of(std::string_view url) {
  const std::string_view rest = behind_scheme(base::trimmed(url));
  if (rest.empty()) return std::nullopt;
  return host_key(rest.substr(0, rest.find_first_of("/?#")), AddressRules{{}, {}, {"www."}});
}

std::string key_of(const Report& report, const AddressRules& rules) {
  if (report.url && !behind_scheme(base::trimmed(*report.url)).empty()) return canonical_address(*report.url, rules);
  if (is_worldwide(report.id)) return report.id;
  std::string key = "sha256:" + base::sha256_hex(words_of_blocks(report));
  if (report.outlet) key += "@" + base::comparison_key(*report.outlet);
  return key;
}

std::string words_hash(const Report& report) {
  std::string words;
  if (report.title) append_words(words, *report.title);
  return base::sha256_hex(words + "\n" + words_of_blocks(report));
}

}  // namespace twosource::archive
