// Whose page it is, and whose copy it carries. Test: tests/unit/ingest/formats/html/metadata_test.cc.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ingest/formats/html/json_ld.h"
#include "ingest/formats/html/metadata_rules.h"
#include "ingest/formats/html/told.h"
#include "twosource/report.h"

namespace twosource::ingest::html {

/// The outlet of a page.
class Outlet {
 public:
  /// `url` is the page's address, empty where it is not known.
  Outlet(const Told& told, const LinkedData& linked, const MetadataRules& rules, const std::string& url);

  [[nodiscard]] const std::optional<std::string>& name() const { return name_; }
  [[nodiscard]] FieldBasis basis() const { return basis_; }

  /// Whether a name is the outlet's, alone or as "Jane's Agency for the Packet".
  [[nodiscard]] bool is_named(const std::string& name) const;
  /// Whether words are the outlet's name or a piece of it, or of the host's.
  [[nodiscard]] bool is_site(const std::string& words) const;
  /// Whether a name is a news agency's whose page this is not.
  [[nodiscard]] bool is_other_agency(const std::string& name) const;

 private:
  void take(std::string name, FieldBasis basis);
  [[nodiscard]] std::string site_part(const std::string& name) const;

  const MetadataRules& rules_;
  std::optional<std::string> name_;
  FieldBasis basis_ = FieldBasis::kNone;
  std::string host_key_;
  std::string key_;
};

}  // namespace twosource::ingest::html
