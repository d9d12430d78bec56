// Working memory for as many calls as run at once: taken for one call, then put back and used again.
// Test: tests/unit/engine/scratch_pool_test.cc.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace twosource::engine {

/// Texts up to this many bytes leave their working memory for the next one; a larger one's is given back to the
/// machine.
inline constexpr std::size_t kOrdinaryText = std::size_t{1} << 18;

template <class Memory>
class ScratchPool {
 public:
  std::unique_ptr<Memory> take() {
    {
      const std::lock_guard lock(mutex_);
      if (!idle_.empty()) {
        std::unique_ptr<Memory> memory = std::move(idle_.back());
        idle_.pop_back();
        return memory;
      }
    }
    return std::make_unique<Memory>();
  }

  /// What a call has used for a text of `bytes`. A call that failed half-way keeps its memory and lets it go.
  void put_back(std::unique_ptr<Memory> memory, std::size_t bytes) {
    if (bytes > kOrdinaryText) return;
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(memory));
  }

  [[nodiscard]] std::size_t idle() const {
    const std::lock_guard lock(mutex_);
    return idle_.size();
  }

 private:
  mutable std::mutex mutex_;
  std::vector<std::unique_ptr<Memory>> idle_;
};

}  // namespace twosource::engine
