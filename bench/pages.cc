// How many web pages a second one core reads: markup, article and fields, no language stage.
//     bench_pages DATA FILE… : {"pages":…,"seconds":…,"bytes":…}, the best of five rounds
#include <algorithm>
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

#include "base/json.h"
#include "ingest/intake.h"

using namespace twosource;

int main(int count, char** arguments) {
  if (count < 3) return std::cerr << "bench_pages DATA FILE…\n", 2;
  const auto intake = ingest::Intake::open(arguments[1], {"en"});
  if (!intake) return std::cerr << intake.error().line() << '\n', 1;
  std::vector<std::string> pages;
  std::size_t bytes = 0;
  for (int i = 2; i < count; ++i) {
    auto page = base::read_file(arguments[i]);
    if (!page) return std::cerr << page.error().line() << '\n', 1;
    bytes += page->size();
    pages.push_back(std::move(*page));
  }
  double best = 0;
  for (int round = 0; round < 5; ++round) {
    const std::clock_t start = std::clock();
    for (const std::string& page : pages) {
      Report report;
      report.id = "page";
      report.language = "en";  // which the peer does not tell either
      report.html = page;
      [[maybe_unused]] const auto read = intake->finish(std::move(report), std::size_t{1} << 24);
    }
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    best = round == 0 ? seconds : std::min(best, seconds);
  }
  std::cout << base::to_text({{"pages", pages.size()}, {"seconds", best}, {"bytes", bytes}}) << '\n';
}
