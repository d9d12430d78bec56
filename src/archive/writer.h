// Who is writing an archive that one waits for. Test: tests/end_to_end/archive_files_test.py.
#pragma once

#include <string>

namespace twosource::archive {

/// "twosource (process 4711)" for the process that holds the lock of the database's log, as far as the machine tells
/// (Linux: /proc/locks); "another program" where it does not.
std::string writer_of(const std::string& path);

}  // namespace twosource::archive
