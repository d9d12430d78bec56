// From PATHs to Reports: order, ids, and one clear Error for each thing that is wrong, the rest of the batch done.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "ingest/files.h"
#include "twosource/source.h"

namespace twosource::ingest {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;
using testing::ElementsAre;
using testing::HasSubstr;

const std::string kText =
    "The harbour master closed the port on Tuesday after a storm tore two ships from their moorings, officials said.";

std::string json_line(const std::string& id) { return R"({"id":")" + id + R"(","text":")" + kText + "\"}\n"; }

class SourceTest : public testing::Test {
 protected:
  void SetUp() override {
    folder = fs::path(testing::TempDir()) / ("ingest_" + std::to_string(getpid()) + "_" +
                                             testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::create_directories(folder);
  }
  void TearDown() override { fs::remove_all(folder); }

  std::string write(const std::string& name, const std::string& bytes) {
    fs::create_directories((folder / name).parent_path());
    std::ofstream(folder / name, std::ios::binary) << bytes;
    return (folder / name).string();
  }

  /// What comes out: the id of each Report, the line of each Error with the folder left out.
  std::vector<std::string> read(std::vector<std::string> paths) {
    PathSource source(std::move(paths));
    std::vector<std::string> shown;
    while (auto report = source.next()) {
      if (report->ok()) {
        shown.push_back((*report)->id);
        reports.push_back(std::move(**report));
        continue;
      }
      std::string line = report->error().line();
      if (const auto at = line.find(folder.string()); at != std::string::npos) line.erase(at, folder.string().size());
      shown.push_back("! " + line);
    }
    return shown;
  }

  fs::path folder;
  std::vector<Report> reports;
};

TEST_F(SourceTest, AFileIsAReportWithItsNameAsId) {
  const auto path = write("storm.txt", kText);
  EXPECT_THAT(read({path}), ElementsAre("storm.txt"));
  EXPECT_EQ(reports[0].text, kText);
  EXPECT_EQ(reports[0].source, path);
}

TEST_F(SourceTest, AFolderIsWalkedByTheBytesOfItsNames) {
  for (const char* name : {"b.txt", "a/z.txt", "a/b/c.txt", "a-b.txt", "B.txt", "a.jsonl"}) {
    write(name, std::string(name).ends_with("jsonl") ? json_line("from-json") : kText);
  }
  write("brief.by-hand.md", "not a report");
  write(".hidden.txt", kText);
  write(".git/x.txt", kText);
  EXPECT_THAT(read({folder.string()}), ElementsAre("B.txt", "a-b.txt", "from-json", "a/b/c.txt", "a/z.txt", "b.txt"));
}

TEST_F(SourceTest, JsonlHasOneReportALine) {
  write("in.jsonl", "\xEF\xBB\xBF{\"text\":\"" + kText + "\"}\r\n\n" + json_line("r2"));
  EXPECT_THAT(read({folder.string()}), ElementsAre("in.jsonl:1", "r2"));
  EXPECT_THAT(reports[0].source, testing::EndsWith("in.jsonl:1"));
}

TEST_F(SourceTest, WhatIsWrongIsToldAndTheRestDone) {
  write("1-empty.txt", "");
  write("2-nul.txt", "abc\0def"s);
  write("3-lines.jsonl", "{\"text\":\n{}\n" + json_line("good"));
  write("4-empty.jsonl", "\n");
  write("5-good.txt", kText);
  EXPECT_THAT(
      read({folder.string(), (folder / "missing").string()}),
      ElementsAre("! /1-empty.txt: is empty: there is nothing to read", HasSubstr("2-nul.txt: holds a NUL"),
                  HasSubstr("3-lines.jsonl:1: broken JSON"),
                  "! /3-lines.jsonl:2: has no \"text\" and no \"html\", one of which every report needs", "good",
                  HasSubstr("4-empty.jsonl: is empty"), "5-good.txt", "! /missing: no such file or folder"));
}

TEST_F(SourceTest, WhatBeginsLikeAPageIsOneWhateverItsName) {
  const std::string page = "<!DOCTYPE html><title>T</title><p>" + kText;
  write("a.txt", page);
  write("b.html", page);
  write("c.HTM", "<p>" + kText);
  write("d.html", kText);
  write("e.jsonl", R"({"html":"<p>x"})"
                   "\n");
  EXPECT_THAT(read({folder.string()}), ElementsAre("a.txt", "b.html", "c.HTM", "d.html", "e.jsonl:1"));
  std::vector<bool> pages;
  for (const Report& report : reports) pages.push_back(report.html.has_value());
  EXPECT_THAT(pages, ElementsAre(true, true, true, false, true));
}

TEST_F(SourceTest, WhatABrowserSavedBesideAPageIsNoReport) {
  write("harbour.html", "<html>" + kText);
  write("harbour_files/frame.html", "<html>" + kText);
  write("other_files/a.txt", kText);
  EXPECT_THAT(read({folder.string()}), ElementsAre("harbour.html", "other_files/a.txt"));
}

TEST_F(SourceTest, APictureNamedLikeAPageIsNone) {
  EXPECT_THAT(read({write("a.html", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s)}), ElementsAre(HasSubstr("not a text")));
}

TEST_F(SourceTest, AFolderWithoutReportsIsAnError) {
  write("empty/notes.md", "x");
  EXPECT_THAT(read({(folder / "empty").string()}), ElementsAre(HasSubstr("there is no report in this folder")));
}

TEST_F(SourceTest, AnotherKindOfFileIsNamed) {
  EXPECT_THAT(read({write("report.pdf", "%PDF")}),
              ElementsAre(HasSubstr("name it .txt (a report), .html (a web page) or .jsonl")));
}

TEST_F(SourceTest, AnUnreadableFileIsAnError) {
  const auto path = write("a.txt", kText);
  fs::permissions(path, fs::perms::none);
  if (geteuid() == 0) GTEST_SKIP() << "root reads everything";
  EXPECT_THAT(read({path}), ElementsAre(HasSubstr("cannot be read: Permission denied")));
}

TEST_F(SourceTest, ASourceCanBeMovedHalfWay) {
  write("in.jsonl", json_line("r1") + json_line("r2"));
  PathSource first({folder.string()});
  EXPECT_EQ(first.next()->value().id, "r1");
  PathSource second(std::move(first));
  EXPECT_EQ(second.next()->value().id, "r2");
  EXPECT_FALSE(second.next().has_value());
}

TEST_F(SourceTest, ALineOfFiftyMegabytesIsOneErrorAndTheNextLineIsRead) {
  write("in.jsonl", R"({"text":")" + std::string(50'000'000, 'a') + "\"}\n" + json_line("next"));
  write("big.txt", std::string(kLargestReport + 1, 'a'));
  EXPECT_THAT(read({folder.string()}),
              ElementsAre("! /big.txt: is larger than 16 MiB, the most that one report may be",
                          "! /in.jsonl:1: is longer than 16 MiB, the most that one report may be", "next"));
}

}  // namespace
}  // namespace twosource::ingest
