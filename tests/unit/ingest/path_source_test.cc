// From PATHs to Reports: order, ids, and one clear Error for each thing that is wrong, the rest of the batch done.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <thread>
#include <utility>

#include "formats/warc/made_warc.h"
#include "ingest/files.h"
#include "support/packed.h"
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

TEST_F(SourceTest, FilesByThemselvesGiveWhatTheFolderGives) {
  write("a/lines.jsonl", "{\"text\":\"" + kText + "\"}\n" + json_line("named"));
  write("b.txt", kText);
  write("c.txt", "");
  const auto whole = read({folder.string()});
  const std::vector<Report> of_folder = std::exchange(reports, {});
  std::vector<std::string> by_files;
  for (const auto& file : files_of({folder.string(), (folder / "missing").string()})) {
    if (!file) {
      EXPECT_EQ(file.error().code, ErrorCode::kNotFound);
      continue;
    }
    PathSource source({file->path}, {.id = file->id});
    while (auto report = source.next()) {
      by_files.push_back(report->ok() ? (*report)->id : "! " + report->error().line());
      if (*report) reports.push_back(std::move(**report));
    }
  }
  EXPECT_EQ(by_files.size(), whole.size());
  ASSERT_EQ(reports.size(), of_folder.size());
  for (std::size_t i = 0; i < reports.size(); ++i) {
    EXPECT_EQ(reports[i].id, of_folder[i].id);
    EXPECT_EQ(reports[i].source, of_folder[i].source);
  }
  EXPECT_EQ(by_files[0], "a/lines.jsonl:1");
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
  EXPECT_THAT(read({write("report.pdf", "%PDF")}), ElementsAre(HasSubstr("is no kind of file that is read")));
  EXPECT_THAT(read({write("page.mht",
                          "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n")}),
              ElementsAre(HasSubstr("page.mht: is MHTML, a page with all its parts as one mail, which is not read")));
  EXPECT_THAT(read({write("map.xml", "<?xml version='1.0'?><urlset><url/></urlset>")}),
              ElementsAre(HasSubstr("is XML that is no feed: <urlset>")));
  EXPECT_THAT(read({write("twice.gz", test::gzip(test::gzip(kText)))}), ElementsAre(HasSubstr("is packed twice")));
}

TEST_F(SourceTest, WhatAFileIsItsContentTellsAndNotItsName) {
  const std::string rss = "<rss><channel><item><title>T</title><guid>urn:1</guid></item></channel></rss>";
  const std::string warc = ingest::warc::response("https://hnn.example/a", ingest::warc::http(ingest::warc::html("T")));
  const std::string json_feed =
      R"({"version":"https://jsonfeed.org/version/1","items":[{"id":"2","content_text":"T"}]})";
  const std::string ninjs = "{\n \"uri\": \"urn:3\",\n \"body_text\": \"T\"\n}\n";
  for (const char* name : {"a.txt", "a.html", "a.json", "a.xml", "a.warc", "a.bin", "a"}) {
    EXPECT_THAT(read({write(name, rss)}), ElementsAre("urn:1")) << name;
    EXPECT_THAT(read({write(name, warc)}), ElementsAre("https://hnn.example/a")) << name;
    EXPECT_THAT(read({write(name, json_feed)}), ElementsAre("2")) << name;
    EXPECT_THAT(read({write(name, ninjs)}), ElementsAre("urn:3")) << name;
    EXPECT_THAT(read({write(name, json_line("r1") + json_line("r2"))}), ElementsAre("r1", "r2")) << name;
    EXPECT_THAT(read({write(name, "<html><p>" + kText)}), ElementsAre(name)) << name;
  }
}

TEST_F(SourceTest, EachKindMayBePacked) {
  write("a.jsonl.gz", test::gzip(json_line("r1") + json_line("r2")));
  write("b.txt.zst", test::zstd(kText));
  write("c.html.gz", test::gzip("<html><p>" + kText));
  write("d.warc.gz", test::gzip(warc::response("https://hnn.example/a", warc::http(warc::html("T")))));
  write("e.csv.gz", test::gzip("a,b"));
  EXPECT_THAT(read({folder.string()}), ElementsAre("r1", "r2", "b.txt.zst", "c.html.gz", "https://hnn.example/a"));
  EXPECT_EQ(reports[2].text, kText);
}

TEST_F(SourceTest, TextsThatBeginWithBracketsAreTexts) {
  write("a.txt", "[Updated] " + kText);
  write("b.txt", "{storm} " + kText);
  write("c.txt", "<Correction> " + kText);
  EXPECT_THAT(read({folder.string()}), ElementsAre("a.txt", "b.txt", "c.txt"));
}

TEST_F(SourceTest, LinesThatEndWithinAPackedFileAreKept) {
  const std::string packed = test::gzip(json_line("r1") + json_line("r2"));
  const auto shown = read({write("a.jsonl.gz", packed.substr(0, packed.size() - 9))});
  ASSERT_FALSE(shown.empty());
  EXPECT_THAT(shown.back(), HasSubstr("! /a.jsonl.gz: is packed and ends too early"));
  EXPECT_EQ(std::ranges::count_if(shown, [](const auto& line) { return line.starts_with("!"); }), 1);
}

TEST_F(SourceTest, APipeIsReadByItsContent) {
  const auto pipe = (folder / "pipe").string();
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  std::thread writer([&] { std::ofstream(pipe) << json_line("r1"); });
  EXPECT_THAT(read({pipe}), ElementsAre("r1"));
  writer.join();
}

TEST_F(SourceTest, LinksInCirclesAndPipesInFoldersBlockNothing) {
  write("a.txt", kText);
  fs::create_symlink("b.txt", folder / "b.txt");
  fs::create_directory_symlink(folder, folder / "loop");
  ASSERT_EQ(mkfifo((folder / "c.txt").c_str(), 0600), 0);
  EXPECT_THAT(read({folder.string(), (folder / "b.txt").string()}),
              ElementsAre("a.txt", HasSubstr("! /b.txt: cannot be read"), HasSubstr("! /b.txt: cannot be read")));
}

TEST_F(SourceTest, AMomentOfFetchingIsGivenToWhatHasNone) {
  PathSource source({write("a.txt", kText)}, {.embargoed = false, .fetched_at = "2031-03-18T00:00:00Z"});
  EXPECT_EQ(source.next()->value().fetched_at, "2031-03-18T00:00:00Z");
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

TEST_F(SourceTest, TellsHowMuchOfItWasGiven) {
  PathSource source({write("a.txt", kText), write("b.txt", kText + "\n\n" + kText)});
  EXPECT_EQ(source.share_given(), std::nullopt) << "nothing was asked for yet";
  ASSERT_TRUE(source.next().has_value());
  EXPECT_NEAR(source.share_given().value(), 1.0 / 3, .01);
  ASSERT_TRUE(source.next().has_value());
  EXPECT_EQ(source.share_given(), 1);
}

TEST_F(SourceTest, OfAPipeNobodyKnowsHowMuchThereIs) {
  const std::string pipe = (folder / "pipe").string();
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  PathSource source({write("a.txt", kText), pipe});
  ASSERT_TRUE(source.next().has_value());
  EXPECT_EQ(source.share_given(), std::nullopt);
}

}  // namespace
}  // namespace twosource::ingest
