// Method: recursive descent over the grammar of Python's re (Lib/re/_parser.py), writing PCRE2 as it goes and keeping
// the greatest width of each part. Test: tests/unit/language/python_regex_test.cc.
#include "language/python_regex.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "base/unicode.h"

namespace twosource::language {
namespace {

// White space as Python's re and str.isspace have it, and everything else.
constexpr std::string_view kSpaces =
    R"(\x{09}-\x{0d}\x{1c}-\x{20}\x{85}\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000})";
constexpr std::string_view kNotSpaces =
    R"(\x{00}-\x{08}\x{0e}-\x{1b}\x{21}-\x{84}\x{86}-\x{9f}\x{a1}-\x{167f}\x{1681}-\x{1fff}\x{200b}-\x{2027})"
    R"(\x{202a}-\x{202e}\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{10ffff})";
constexpr std::string_view kWord = R"(\p{L}\p{N}_)";

constexpr std::string_view kSpecial = R"(\^$.|?*+()[]{}-&~#/@<>=!:,;%'"` )";
constexpr int kDeepestNesting = 100;

using Width = std::optional<std::size_t>;  // none: no bound

Width sum(Width a, Width b) { return a && b ? Width(*a + *b) : std::nullopt; }
Width larger(Width a, Width b) { return a && b ? Width(std::max(*a, *b)) : std::nullopt; }

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

/// One repeatable part of a branch.
struct Element {
  std::string text;  ///< without its quantifier
  Width width = 1;   ///< of the whole, quantifier included
  bool one_character = false;
  bool is_end = false;    ///< `$`
  std::size_t least = 1;  ///< repetitions
  bool unbounded = false;
};

class Translator {
 public:
  explicit Translator(std::string_view pattern) : in_(pattern) {}

  Result<PythonPattern> run() {
    PythonPattern result;
    alternatives(&result.branches);
    if (!error_ && at_ < in_.size()) fail("unbalanced parenthesis");
    if (error_) return *error_;
    result.pcre2 = std::move(out_);
    return result;
  }

 private:
  // --- Reading ------------------------------------------------------------------------------------------------
  [[nodiscard]] bool done() const { return error_.has_value() || at_ >= in_.size(); }
  [[nodiscard]] bool looking_at(std::string_view text) const { return in_.substr(at_, text.size()) == text; }
  bool take(std::string_view text) {
    if (!looking_at(text)) return false;
    at_ += text.size();
    return true;
  }
  void fail(std::string message) {
    if (error_) return;
    error_ = Error{ErrorCode::kModelUnsupported,
                   "a Python regular expression that cannot be run: " + std::move(message) + " at byte " +
                       std::to_string(at_) + " of '" + std::string(in_.substr(0, 60)) + (in_.size() > 60 ? "…'" : "'"),
                   ""};
  }
  char32_t take_code_point() {
    const base::CodePoint next = base::decode_at(in_, at_);
    at_ += next.size;
    return next.value;
  }

  // --- Writing ------------------------------------------------------------------------------------------------
  static std::string hexadecimal(char32_t c) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string digits;
    for (; c > 0; c /= 16) digits.insert(digits.begin(), kDigits[c % 16]);
    return "\\x{" + (digits.empty() ? "0" : digits) + "}";
  }
  static std::string literal(char32_t c) {
    if (c < 0x80 && kSpecial.find(static_cast<char>(c)) != std::string_view::npos) {
      return {'\\', static_cast<char>(c)};
    }
    if (c < 0x20 || c == 0x7F) return hexadecimal(c);
    std::string text;
    base::append_utf8(text, c);
    return text;
  }

  // --- Grammar ------------------------------------------------------------------------------------------------
  Width alternatives(std::vector<PatternBranch>* branches = nullptr) {
    if (++depth_ > kDeepestNesting) fail("parentheses nested too deep");
    Width width = sequence(branches);
    while (!done() && take("|")) {
      out_ += '|';
      width = larger(width, sequence(branches));
    }
    --depth_;
    return width;
  }

  Width sequence(std::vector<PatternBranch>* branches) {
    std::vector<Element> elements;
    while (!done() && !looking_at("|") && !looking_at(")")) {
      const std::size_t start = out_.size();
      Element element = atom();
      element.text = out_.substr(start);
      quantifier(element);
      elements.push_back(std::move(element));
    }
    Width width = 0;
    for (const Element& element : elements) width = sum(width, element.width);
    if (branches != nullptr) branches->push_back(describe(elements, width));
    return width;
  }

  static PatternBranch describe(const std::vector<Element>& elements, Width width) {
    PatternBranch branch;
    branch.longest = width;
    branch.ends_at_end = !elements.empty() && elements.back().is_end;
    if (!branch.ends_at_end || elements.size() < 2) return branch;
    branch.is_run = true;
    for (std::size_t i = 0; i + 1 < elements.size(); ++i) {
      branch.is_run = branch.is_run && elements[i].one_character && elements[i].text == elements[0].text;
      branch.shortest_run += elements[i].least;
    }
    return branch;
  }

  /// One atom, written to `out_`.
  Element atom() {
    Element element;
    const char c = in_[at_];
    if (c == '(') {
      element.width = group();
    } else if (c == '[') {
      character_class();
      element.one_character = true;
    } else if (c == '\\') {
      escape(element);
    } else if (c == '^' || c == '$') {
      ++at_;
      out_ += c;
      element.width = 0;
      element.is_end = c == '$';
    } else if (c == '.') {
      ++at_;
      out_ += c;
      element.one_character = true;
    } else if (c == '*' || c == '+' || c == '?') {
      fail("nothing to repeat");
    } else {
      out_ += literal(take_code_point());
      element.one_character = true;
    }
    return element;
  }

  void quantifier(Element& element) {
    if (done()) return;
    std::size_t least = 1;
    std::optional<std::size_t> most = 1;
    const std::size_t start = at_;
    if (take("*")) {
      least = 0;
      most = std::nullopt;
    } else if (take("+")) {
      most = std::nullopt;
    } else if (take("?")) {
      least = 0;
    } else if (!looking_at("{") || !counted(least, most)) {
      return;
    }
    const bool written_out = in_[start] == '{';
    if (!written_out) {
      out_ += in_[start];
    } else {
      out_ += '{' + std::to_string(least) + (most ? (*most == least ? "" : "," + std::to_string(*most)) : ",") + '}';
    }
    if (!done() && (looking_at("?") || looking_at("+"))) out_ += in_[at_++];  // lazy or possessive
    if (!done() && (looking_at("*") || looking_at("+") || looking_at("?"))) fail("multiple repeat");
    element.least = least;
    element.unbounded = !most.has_value();
    element.is_end = false;
    if (element.width != Width(0)) {
      element.width = element.width && most ? Width(*element.width * *most) : std::nullopt;
    }
  }

  /// {n}, {n,}, {,m} or {n,m}; a brace that is none of these means itself and is left to be read as a literal.
  bool counted(std::size_t& least, std::optional<std::size_t>& most) {
    std::size_t at = at_ + 1;
    const auto number = [&]() -> std::optional<std::size_t> {
      std::optional<std::size_t> value;
      while (at < in_.size() && is_ascii_digit(in_[at]) && value.value_or(0) < 100'000) {
        value = value.value_or(0) * 10 + static_cast<std::size_t>(in_[at++] - '0');
      }
      return value;
    };
    const auto low = number();
    auto high = low;
    bool comma = false;
    if (at < in_.size() && in_[at] == ',') {
      comma = true;
      ++at;
      high = number();
    }
    if (at >= in_.size() || in_[at] != '}' || (!low && !comma)) return false;
    at_ = at + 1;
    least = low.value_or(0);
    most = high;
    if (most && *most < least) fail("min repeat greater than max repeat");
    return true;
  }

  /// A parenthesis of any kind.
  Width group() {
    constexpr std::string_view kPlain[] = {"(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>"};
    bool zero_width = false;
    if (looking_at("(*")) {
      fail("nothing to repeat");
    } else if (!looking_at("(?")) {
      out_ += '(';
      ++at_;
    } else if (const auto* kind = std::find_if(std::begin(kPlain), std::end(kPlain),
                                               [&](std::string_view text) { return looking_at(text); });
               kind != std::end(kPlain)) {
      out_ += *kind;
      at_ += kind->size();
      zero_width = kind->find_first_of("=!") != std::string_view::npos;
    } else if (looking_at("(?P<") || looking_at("(?P=")) {
      const std::size_t end = in_.find(in_[at_ + 3] == '<' ? '>' : ')', at_);
      if (end == std::string_view::npos) {
        fail("an unfinished group name");
        return std::nullopt;
      }
      const bool reference = in_[at_ + 3] == '=';
      out_ += in_.substr(at_, end + 1 - at_);
      at_ = end + 1;
      if (reference) return std::nullopt;
    } else if (take("(?#")) {
      const std::size_t end = in_.find(')', at_);
      if (end == std::string_view::npos) fail("an unfinished comment");
      at_ = end == std::string_view::npos ? in_.size() : end + 1;
      return 0;
    } else {
      return flags();
    }
    const Width width = alternatives();
    if (!take(")")) fail("missing )");
    out_ += ')';
    return zero_width ? Width(0) : width;
  }

  /// (?u), (?i) …, which set flags for all that follows, and (?i:…). (?u) is what PCRE2 is told anyway.
  Width flags() {
    std::string kept;
    at_ += 2;
    while (!done() && (is_ascii_letter(in_[at_]) || in_[at_] == '-')) {
      const char flag = in_[at_++];
      if (flag == 'i' || flag == 's' || flag == '-') {
        kept += flag;
      } else if (flag != 'u') {
        fail(std::string("the flag '") + flag + "'");
      }
    }
    if (take(")")) {
      if (!kept.empty()) out_ += "(?" + kept + ')';
      return 0;
    }
    if (!take(":")) fail("an unknown kind of group");
    out_ += "(?" + kept + ':';
    const Width width = alternatives();
    if (!take(")")) fail("missing )");
    out_ += ')';
    return width;
  }

  /// A backslash outside of brackets.
  void escape(Element& element) {
    const char c = at_ + 1 < in_.size() ? in_[at_ + 1] : '\0';
    element.one_character = true;
    if (c == 's' || c == 'S') {
      out_ += c == 's' ? "[" : "[^";
      out_ += kSpaces;
      out_ += ']';
    } else if (c == 'w' || c == 'W') {
      out_ += c == 'w' ? "[" : "[^";
      out_ += kWord;
      out_ += ']';
    } else if (c == 'd' || c == 'D') {
      out_ += c == 'd' ? "\\p{Nd}" : "\\P{Nd}";
    } else if (c == 'b' || c == 'A' || c == 'Z') {
      const std::string word = "[" + std::string(kWord) + "]";
      out_ += c == 'A'   ? "\\A"
              : c == 'Z' ? "\\z"
                         : "(?:(?<=" + word + ")(?!" + word + ")|(?<!" + word + ")(?=" + word + "))";
      element.one_character = false;
      element.width = 0;
      element.is_end = c == 'Z';
    } else if (c >= '1' && c <= '9') {
      std::size_t end = at_ + 2;
      if (end < in_.size() && is_ascii_digit(in_[end])) ++end;
      if (end < in_.size() && is_ascii_digit(in_[end])) fail("an octal escape");
      out_ += "\\g{" + std::string(in_.substr(at_ + 1, end - at_ - 1)) + '}';
      at_ = end;
      element.one_character = false;
      element.width = std::nullopt;
      return;
    } else {
      out_ += literal(escaped_character());
      return;
    }
    at_ += 2;
  }

  /// The character that \n, \x41, \u2014 or \. means.
  char32_t escaped_character() {
    ++at_;
    if (at_ >= in_.size()) {
      fail("a backslash at the end");
      return 0;
    }
    const char c = in_[at_];
    constexpr std::string_view kNames = "afnrtv";
    constexpr std::string_view kControls = "\a\f\n\r\t\v";
    if (const auto name = kNames.find(c); name != std::string_view::npos) {
      ++at_;
      return static_cast<char32_t>(kControls[name]);
    }
    if (c == 'x' || c == 'u' || c == 'U') {
      const std::size_t digits = c == 'x' ? 2 : c == 'u' ? 4 : 8;
      char32_t value = 0;
      for (std::size_t i = 1; i <= digits; ++i) {
        const char digit = at_ + i < in_.size() ? in_[at_ + i] : '\0';
        const bool letter = (digit >= 'a' && digit <= 'f') || (digit >= 'A' && digit <= 'F');
        if (!letter && !is_ascii_digit(digit)) {
          fail("an unfinished escape");
          return 0;
        }
        value = value * 16 + static_cast<char32_t>(letter ? (digit | 0x20) - 'a' + 10 : digit - '0');
      }
      at_ += digits + 1;
      if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) fail("a code point that is no character");
      return value;
    }
    if (is_ascii_letter(c) || is_ascii_digit(c)) {
      fail(std::string("the escape \\") + c);
      return 0;
    }
    return take_code_point();
  }

  void character_class() {
    ++at_;
    out_ += '[';
    if (take("^")) out_ += '^';
    bool first = true;
    while (!done() && (first || !looking_at("]"))) {
      first = false;
      const bool is_set = class_item();
      if (looking_at("-") && at_ + 1 < in_.size() && in_[at_ + 1] != ']') {
        ++at_;
        out_ += '-';
        if (is_set || class_item()) fail("a range that begins or ends with a set");
      }
    }
    if (!take("]")) fail("an unfinished set");
    out_ += ']';
  }

  /// One member of a set; true when it is a set itself (\s).
  bool class_item() {
    if (done()) return false;
    if (in_[at_] != '\\') {
      out_ += literal(take_code_point());
      return false;
    }
    const char c = at_ + 1 < in_.size() ? in_[at_ + 1] : '\0';
    const std::string_view set = c == 's'   ? kSpaces
                                 : c == 'S' ? kNotSpaces
                                 : c == 'w' ? kWord
                                 : c == 'd' ? std::string_view("\\p{Nd}")
                                 : c == 'D' ? std::string_view("\\P{Nd}")
                                            : std::string_view();
    if (!set.empty()) {
      out_ += set;
      at_ += 2;
      return true;
    }
    if (c == 'W') fail("\\W in a set");
    if (c == 'b') {
      out_ += "\\x{8}";
      at_ += 2;
      return false;
    }
    out_ += literal(escaped_character());
    return false;
  }

  std::string_view in_;
  std::size_t at_ = 0;
  std::string out_;
  int depth_ = 0;
  std::optional<Error> error_;
};

/// The end of the set in brackets that begins at `at`, as Translator writes them.
std::size_t end_of_set(std::string_view pattern, std::size_t at) {
  while (++at < pattern.size() && pattern[at] != ']') {
    if (pattern[at] == '\\') ++at;
  }
  return std::min(at + 1, pattern.size());
}

/// The same expression with each long set written once and referred to by name. PCRE2 runs no program of more than 64
/// KiB, and the token_match of French holds the letters of the world six hundred times.
std::string with_shared_sets(std::string_view pattern) {
  constexpr std::size_t kLongSet = 100;
  std::map<std::string_view, std::size_t> names;
  std::string shared;
  const std::size_t flags = pattern.starts_with("(?i)") ? 4 : 0;
  for (std::size_t at = flags; at < pattern.size();) {
    if (pattern[at] != '[') {
      const std::size_t size = pattern[at] == '\\' ? 2 : 1;
      shared += pattern.substr(at, size);
      at += size;
      continue;
    }
    const std::size_t end = end_of_set(pattern, at);
    const std::string_view set = pattern.substr(at, end - at);
    at = end;
    if (set.size() < kLongSet) {
      shared += set;
      continue;
    }
    const std::size_t name = names.emplace(set, names.size()).first->second;
    shared += "(?&set" + std::to_string(name) + ")";
  }
  // Defined at the end, so that the numbers of the expression's own groups stay.
  std::string result(pattern.substr(0, flags));
  result += "(?:" + shared + ")(?(DEFINE)";
  for (const auto& [set, name] : names) result += "(?<set" + std::to_string(name) + ">" + std::string(set) + ")";
  return result + ")";
}

}  // namespace

Result<PythonPattern> translate_python_regex(std::string_view pattern) { return Translator(pattern).run(); }

Result<base::Regex> compile_python_regex(std::string_view pattern, const std::string& where) {
  auto translated = translate_python_regex(pattern);
  if (!translated) return Error{translated.error().code, translated.error().message, where};
  constexpr std::size_t kLongPattern = 48 * 1024;
  if (translated->pcre2.size() > kLongPattern) translated->pcre2 = with_shared_sets(translated->pcre2);
  auto regex = base::Regex::compile(translated->pcre2);
  if (!regex) return Error{ErrorCode::kModelUnsupported, regex.error().message, where};
  return regex;
}

}  // namespace twosource::language
