// Test: tests/unit/ingest/formats/feed/xml_feed_test.cc.
#include "ingest/formats/feed/xml_feed.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <deque>
#include <new>
#include <utility>
#include <vector>

#include "base/unicode.h"
#include "ingest/files.h"
#include "ingest/formats/feed/entry.h"
#include "ingest/formats/feed/xml_text.h"

namespace twosource::ingest::feed {
namespace {

constexpr std::size_t kDeepest = 64;
constexpr std::size_t kLooked = std::size_t{1} << 16;  ///< bytes that tell the encoding
constexpr std::size_t kPiece = std::size_t{1} << 16;   ///< parsed at once
constexpr std::size_t kLongestOfChannel = 1000;        ///< of a feed's title and link

struct FreeParser {
  void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser>;

std::string attribute(const XML_Char** attributes, std::string_view name) {
  for (; *attributes != nullptr; attributes += 2) {
    if (attributes[0] == name) return attributes[1];
  }
  return {};
}

/// What an element's text is.
enum class Content { kText, kHtml };

/// Follows the elements of a feed and puts its items together.
class Collector {
 public:
  Collector(std::string id, std::string where) : id_(std::move(id)), where_(std::move(where)) {}

  void start(std::string_view name, const XML_Char** attributes);
  void end();
  void text(std::string_view text);

  [[nodiscard]] bool is_too_deep() const { return path_.size() > kDeepest; }
  [[nodiscard]] std::size_t count() const { return number_; }
  std::deque<Result<Report>> items;

 private:
  /// An element of an item that is being read, down to the one whose markup is kept.
  struct Open {
    Entry::iterator value;
    Content content;
  };

  void start_in_item(std::string_view name, const XML_Char** attributes);
  void start_markup(std::string_view name, const XML_Char** attributes);
  void take_link(std::string_view path, const XML_Char** attributes, std::string& into) const;
  [[nodiscard]] Content content_of(std::string_view name, const XML_Char** attributes) const;
  void add(std::string& to, std::string_view text);
  void end_item();

  std::string id_;
  std::string where_;
  bool atom_ = false;
  std::vector<std::string> path_;  ///< names of the open elements
  std::size_t item_depth_ = 0;     ///< elements around and with the item that is being read; 0: none is
  std::vector<Open> open_;         ///< elements of it
  std::size_t markup_ = 0;         ///< open elements inside of the last of these
  Channel channel_;
  Entry entry_;
  std::size_t size_ = 0;  ///< bytes of the item
  std::size_t number_ = 0;
};

/// Elements with elements of their own that tell something; others hold text, and markup where people forgot to escape it.
bool is_container(std::string_view name) { return name == "author" || name == "source"; }

void Collector::start(std::string_view name, const XML_Char** attributes) {
  path_.emplace_back(name);
  if (path_.size() == 1) atom_ = name == "feed";
  if (item_depth_ > 0) return start_in_item(name, attributes);
  if (name == "item" || name == "entry") {
    item_depth_ = path_.size();
    ++number_;
    return;
  }
  if (name == "link" && path_.size() == 2) take_link(name, attributes, channel_.link);
}

/// Of several links the one to the page.
void Collector::take_link(std::string_view path, const XML_Char** attributes, std::string& into) const {
  const std::string kind = attribute(attributes, "rel");
  if (path == "link" && into.empty() && (kind.empty() || kind == "alternate")) into = attribute(attributes, "href");
}

Content Collector::content_of(std::string_view name, const XML_Char** attributes) const {
  if (!atom_) return Content::kHtml;
  if (name != "title" && name != "summary" && name != "content") return Content::kText;
  const std::string type = attribute(attributes, "type");
  return type.empty() || type == "text" || type == "text/plain" ? Content::kText : Content::kHtml;
}

void Collector::start_in_item(std::string_view name, const XML_Char** attributes) {
  const bool inside = !open_.empty() && !is_container(open_.back().value->first);
  if (inside || markup_ > 0) return start_markup(name, attributes);
  const std::string path = open_.empty() ? std::string(name) : open_.back().value->first + "/" + std::string(name);
  open_.push_back({entry_.emplace(path, Value()), content_of(name, attributes)});
  Value& value = open_.back().value->second;
  take_link(path, attributes, value.text);
  if (path == "guid") entry_.emplace("guid@isPermaLink", Value{{}, attribute(attributes, "isPermaLink")});
}

void Collector::start_markup(std::string_view name, const XML_Char** attributes) {
  std::string tag = "<" + std::string(name);
  for (; *attributes != nullptr; attributes += 2) {
    tag += " " + std::string(attributes[0]) + "=\"" + escaped(attributes[1]) + "\"";
  }
  add(open_.back().value->second.html, tag + ">");
  ++markup_;
}

/// Appends what belongs to the item, as long as it is no larger than a report may be.
void Collector::add(std::string& to, std::string_view text) {
  size_ += text.size();
  if (size_ <= kLargestReport) to += text;
}

void Collector::text(std::string_view text) {
  if (!open_.empty()) {
    Value& value = open_.back().value->second;
    add(value.text, text);
    add(value.html, escaped(text));
    return;
  }
  if (item_depth_ > 0 || path_.size() != (atom_ ? 2U : 3U)) return;
  if (!atom_ && path_[1] != "channel") return;
  std::string* const field = path_.back() == "title"  ? &channel_.title
                             : path_.back() == "link" ? &channel_.link
                                                      : nullptr;
  if (field && field->size() + text.size() <= kLongestOfChannel) *field += text;
}

void Collector::end() {
  if (markup_ > 0) {
    add(open_.back().value->second.html, "</" + path_.back() + ">");
    --markup_;
  } else if (!open_.empty()) {
    // What holds no markup and says that it is HTML has it escaped: its text is the markup.
    Value& value = open_.back().value->second;
    const bool markup = value.html.find('<') != std::string::npos;
    if (open_.back().content == Content::kHtml && !markup) value.html = value.text;
    open_.pop_back();
  } else if (item_depth_ == path_.size()) {
    end_item();
  }
  path_.pop_back();
}

void Collector::end_item() {
  const std::string where = where_ + "#" + std::to_string(number_);
  channel_.title = base::trimmed(channel_.title);
  channel_.link = base::trimmed(channel_.link);
  if (size_ > kLargestReport) {
    items.push_back(Error{
        ErrorCode::kTooLarge,
        "is larger than " + std::to_string(kLargestReport >> 20) + " MiB, the most that one report may be", where});
  } else if (const Item item = item_of(entry_, channel_, id_, number_); item.title.empty() && item.content.empty()) {
    items.push_back(Error{ErrorCode::kEmpty, "is an item without title and text", where});
  } else {
    Report report = report_of(item);
    report.source = where;
    items.push_back(std::move(report));
  }
  entry_.clear();
  size_ = 0;
  item_depth_ = 0;
}

std::string_view without_prefix(std::string_view name, std::string_view prefix) {
  return !prefix.empty() && name.starts_with(prefix) ? name.substr(prefix.size()) : name;
}

}  // namespace

std::string root_of(std::string_view start) {
  std::string narrow;
  if (start.find('\0') != std::string_view::npos) {  // UTF-16: the bytes of ASCII are enough
    for (const char c : start) {
      if (c > 0) narrow += c;
    }
    start = narrow;
  }
  while (true) {
    const std::size_t tag = start.find('<');
    if (tag == std::string_view::npos || base::trimmed(start.substr(0, tag)).size() > 3)
      return {};  // a byte order mark
    start.remove_prefix(tag);
    std::string_view close = ">";
    if (start.starts_with("<!--")) close = "-->";
    if (start.starts_with("<?")) close = "?>";
    if (start.starts_with("<!DOCTYPE") && start.substr(0, start.find('>')).find('[') != std::string_view::npos)
      close = "]>";
    if (start.size() < 2 || (start[1] != '!' && start[1] != '?')) break;
    const std::size_t end = start.find(close);
    if (end == std::string_view::npos) return {};
    start.remove_prefix(end + close.size());
  }
  return std::string(start.substr(1, start.find_first_of(" \t\r\n/>", 1) - 1));
}

bool is_feed_root(std::string_view root) {
  constexpr std::array<std::string_view, 4> kRoots = {"rss", "feed", "RDF", "channel"};
  return std::ranges::find(kRoots, root.substr(root.find(':') + 1)) != kRoots.end();
}

struct XmlFeed::State {
  State(ByteStream stream, std::string id, std::string file)
      : bytes(std::move(stream)),
        where(std::move(file)),
        xml(bytes.peek(kLooked).substr(0, kLooked)),
        collector(std::move(id), where),
        parser(XML_ParserCreate("UTF-8")) {
    if (!parser) throw std::bad_alloc();
    const std::string root = root_of(bytes.peek(kLooked));
    if (const std::size_t colon = root.find(':'); colon != std::string::npos) prefix = root.substr(0, colon + 1);
    XML_SetUserData(parser.get(), this);
    XML_SetElementHandler(parser.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser.get(), on_text);
  }

  bool parse_more();
  void fail(ErrorCode code, std::string message, std::string place) {
    ended = true;
    collector.items.push_back(Error{code, std::move(message), std::move(place)});
  }

  /// What a function of ours threw must not pass through expat: it is kept and thrown behind it.
  template <class Work>
  static void guarded(void* data, Work work) {
    auto& state = *static_cast<State*>(data);
    if (state.thrown) return;
    try {
      work(state);
    } catch (...) {
      state.thrown = std::current_exception();
      XML_StopParser(state.parser.get(), XML_FALSE);
    }
  }
  static void XMLCALL on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
    guarded(data, [&](State& state) {
      state.collector.start(without_prefix(name, state.prefix), attributes);
      if (state.collector.is_too_deep()) XML_StopParser(state.parser.get(), XML_FALSE);
    });
  }
  static void XMLCALL on_end(void* data, const XML_Char* /*name*/) {
    guarded(data, [](State& state) {
      if (!state.collector.is_too_deep()) state.collector.end();
    });
  }
  static void XMLCALL on_text(void* data, const XML_Char* text, int size) {
    guarded(data, [&](State& state) { state.collector.text({text, static_cast<std::size_t>(size)}); });
  }

  ByteStream bytes;
  std::string where;
  XmlText xml;
  Collector collector;
  Parser parser;
  std::string prefix;  ///< of the names of the feed's own elements: "atom:"
  std::exception_ptr thrown;
  bool ended = false;
};

/// Parses one piece; false at the end.
bool XmlFeed::State::parse_more() {
  if (ended) return false;
  const std::string_view piece = bytes.peek(1).substr(0, kPiece);
  const bool last = piece.empty();
  if (last && bytes.failure()) {
    fail(bytes.failure()->code, bytes.failure()->message, where);
    return true;
  }
  const std::string text = xml.take(piece, last);
  bytes.use(piece.size());
  const XML_Status status = XML_Parse(parser.get(), text.data(), static_cast<int>(text.size()), last ? 1 : 0);
  if (thrown) std::rethrow_exception(thrown);
  if (status != XML_STATUS_OK) {
    const std::string place = where + ":" + std::to_string(XML_GetCurrentLineNumber(parser.get()));
    if (collector.is_too_deep()) {
      fail(ErrorCode::kTooLarge, "nests more than " + std::to_string(kDeepest) + " elements; not read on", place);
    } else {
      const XML_Error error = XML_GetErrorCode(parser.get());
      if (error == XML_ERROR_NO_MEMORY) throw std::bad_alloc();
      fail(ErrorCode::kBrokenInput, std::string("broken XML: ") + XML_ErrorString(error) + "; not read on", place);
    }
    return true;
  }
  if (last && collector.count() == 0) fail(ErrorCode::kEmpty, "is a feed without items", where);
  ended = last;
  return !last || !collector.items.empty();
}

XmlFeed::XmlFeed(ByteStream bytes, std::string id, std::string where)
    : state_(std::make_unique<State>(std::move(bytes), std::move(id), std::move(where))) {}
XmlFeed::XmlFeed(XmlFeed&&) noexcept = default;
XmlFeed& XmlFeed::operator=(XmlFeed&&) noexcept = default;
XmlFeed::~XmlFeed() = default;

std::optional<Result<Report>> XmlFeed::next() {
  while (state_->collector.items.empty()) {
    if (!state_->parse_more()) return std::nullopt;
  }
  auto item = std::move(state_->collector.items.front());
  state_->collector.items.pop_front();
  return item;
}

}  // namespace twosource::ingest::feed
