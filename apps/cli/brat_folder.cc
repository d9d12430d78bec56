#include "brat_folder.h"

#include <cctype>
#include <system_error>
#include <utility>

#include "output.h"
#include "twosource/render.h"

namespace twosource::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLongestName = 120;  ///< bytes; file systems allow 255

Result<void> write_file(const fs::path& path, std::string_view bytes) {
  auto output = Output::open(path.string());
  if (!output) return output.error();
  if (auto written = output->write(bytes); !written) return written;
  return output->finish();
}

/// A name that no file system minds and that leads nowhere else.
std::string file_name(std::string id) {
  if (id.ends_with(".txt")) id.resize(id.size() - 4);
  for (char& c : id) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = byte < 0x80 && (std::isalnum(byte) != 0 || c == '-' || c == '.' || c == '_');
    if (!plain) c = '_';
  }
  if (id.size() > kLongestName) id.resize(kLongestName);
  if (id.empty() || id.front() == '.') id.insert(id.begin(), '_');
  return id;
}

}  // namespace

Result<BratFolder> BratFolder::open(const std::string& path) {
  BratFolder made;
  made.folder_ = path;
  std::error_code failed;
  fs::create_directories(made.folder_, failed);
  if (failed || !fs::is_directory(made.folder_, failed)) {
    return Error{ErrorCode::kCannotWrite, "no folder for brat's files; choose another place with -o", path};
  }
  for (const auto& [name, conf] :
       {std::pair("annotation.conf", brat_annotation_conf()), std::pair("visual.conf", brat_visual_conf())}) {
    if (!conf) return conf.error();
    if (auto written = write_file(made.folder_ / name, *conf); !written) return written.error();
  }
  return made;
}

Result<void> BratFolder::write(const std::string& id, std::string_view text, std::string_view annotations) {
  const std::string base = file_name(id);
  std::string name = base;
  for (int number = 2; !names_.insert(name).second; ++number) name = base + "-" + std::to_string(number);
  if (auto written = write_file(folder_ / (name + ".txt"), text); !written) return written;
  return write_file(folder_ / (name + ".ann"), annotations);
}

}  // namespace twosource::cli
