// How fast one core takes the pages out of a web archive: records, packing, headers; the pages themselves are not read.
//     bench_warc FILE : {"pages":…,"seconds":…,"bytes":…}, the best of five rounds, bytes as the file has them
#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

#include "base/json.h"
#include "ingest/formats/warc/warc_reader.h"

using namespace twosource;

int main(int count, char** arguments) {
  if (count != 2) return std::cerr << "bench_warc FILE\n", 2;
  std::size_t pages = 0;
  double best = 0;
  for (int round = 0; round < 5; ++round) {
    const std::clock_t start = std::clock();
    auto file = std::make_unique<std::ifstream>(arguments[1], std::ios::binary);
    ingest::warc::WarcReader reader(ingest::ByteStream::of(std::move(file), arguments[1]), arguments[1]);
    pages = 0;
    while (const auto page = reader.next()) {
      if (!*page) return std::cerr << page->error().line() << '\n', 1;
      ++pages;
    }
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    best = round == 0 ? seconds : std::min(best, seconds);
  }
  std::cout << base::to_text({{"pages", pages}, {"seconds", best}, {"bytes", std::filesystem::file_size(arguments[1])}})
            << '\n';
}
