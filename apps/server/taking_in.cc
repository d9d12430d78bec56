#include "taking_in.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <utility>

#include "multipart.h"
#include "twosource/source.h"

namespace twosource::server {
namespace {

/// A folder of this machine that goes with all that is in it.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "twosource-XXXXXX").string();
    if (mkdtemp(name.data()) != nullptr) path_ = name;
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// A file's name without what another folder or a terminal could take amiss.
std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (static_cast<unsigned char>(c) >= 0x20 && c != '/' && c != 0x7F) plain += c;
  }
  constexpr std::size_t kLongest = 200;
  if (plain.size() > kLongest) plain.erase(0, plain.size() - kLongest);
  while (plain.starts_with('.')) plain.erase(0, 1);
  return plain.empty() ? "report" : plain;
}

/// What was said beside a report fills in what it does not tell; of a web page, which is read later, it holds.
void add_given(Report& report, const DeskGiven& fields) {
  const auto add = [](std::optional<std::string>& field, const std::string& value) {
    if (!field && !value.empty()) field = value;
  };
  add(report.outlet, fields.outlet);
  add(report.title, fields.title);
  add(report.url, fields.url);
  if (!report.published && !fields.published.empty()) {
    report.published = given_date(fields.published);
    report.published_at = moment_in_utc(fields.published);
  }
}

/// Pasted words, once.
class PastedSource final : public ReportSource {
 public:
  explicit PastedSource(const DeskGiven& fields) : fields_(fields) {}
  std::optional<Result<Report>> next() override {
    if (std::exchange(given_, true)) return std::nullopt;
    Report report;
    report.text = fields_.text;
    report.source = "pasted words";
    add_given(report, fields_);
    return report;
  }

 private:
  const DeskGiven& fields_;
  bool given_ = false;
};

/// What a file holds, with what was said beside it. Where it lies while it is read is nobody's business.
class FileSource final : public ReportSource {
 public:
  FileSource(const std::filesystem::path& file, const DeskGiven& fields)
      : files_({file.string()}), folder_(file.parent_path().string() + "/"), fields_(fields) {}
  std::optional<Result<Report>> next() override {
    auto report = files_.next();
    if (report && !*report) {
      Error error = report->error();
      if (error.where.starts_with(folder_)) error.where.erase(0, folder_.size());
      return Result<Report>(std::move(error));
    }
    if (report) add_given(**report, fields_);
    if (report && (*report)->source.starts_with(folder_)) (*report)->source.erase(0, folder_.size());
    return report;
  }

 private:
  PathSource files_;
  std::string folder_;
  const DeskGiven& fields_;
};

Result<std::vector<IngestedReport>> ingest(const Engine& engine, Archive& archive, ReportSource& source) {
  std::vector<IngestedReport> told;
  IngestOptions options;
  options.on_report = [&told](const IngestedReport& one) { told.push_back(one); };
  const auto summary = archive.ingest(engine, source, options);
  if (!summary) return summary.error();
  return told;
}

Error wrong(const char* what) { return {ErrorCode::kInvalidArgument, what, {}}; }

}  // namespace

Result<GivenReport> given_report(const HttpRequest& request) {
  const auto parts = parse_multipart(request.content_type, request.body);
  if (!parts) return parts.error();
  GivenReport given;
  for (const FormPart& part : *parts) {
    if (part.name == "file") {
      given.file_name = part.file;
      given.file = part.content;
    }
    std::string* field = part.name == "outlet"      ? &given.fields.outlet
                         : part.name == "title"     ? &given.fields.title
                         : part.name == "url"       ? &given.fields.url
                         : part.name == "published" ? &given.fields.published
                         : part.name == "text"      ? &given.fields.text
                                                    : nullptr;
    if (field == nullptr) continue;
    *field = part.content;
    std::erase(*field, '\r');
    if (field == &given.fields.text) continue;
    while (field->ends_with(' ')) field->pop_back();
  }
  return given;
}

Result<std::vector<IngestedReport>> take_in(const Engine& engine, Archive& archive, const GivenReport& given) {
  const DeskGiven& fields = given.fields;
  if (!fields.published.empty() && !given_date(fields.published)) {
    return wrong("The date is none, as 2031-05-14 or 2031-05-14T09:30:00Z.");
  }
  if (!fields.url.empty() && !fields.url.starts_with("https://") && !fields.url.starts_with("http://")) {
    return wrong("The address is none of the web: it begins with https://.");
  }
  if (given.file_name.empty() || given.file.empty()) {
    if (fields.text.find_first_not_of(" \n\t") == std::string::npos) return wrong("Paste a report, or choose a file.");
    PastedSource source(fields);
    return ingest(engine, archive, source);
  }
  const ScratchFolder folder;
  const std::filesystem::path path = folder.path() / plain_name(given.file_name);
  std::ofstream file(path, std::ios::binary);
  file.write(given.file.data(), static_cast<std::streamsize>(given.file.size()));
  file.close();
  if (folder.path().empty() || !file) {
    return Error{ErrorCode::kCannotWrite, "the file could not be kept while it is read", path.string()};
  }
  FileSource source(path, fields);
  return ingest(engine, archive, source);
}

}  // namespace twosource::server
