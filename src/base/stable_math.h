// Logarithm and exponential that give the same on every machine, for scores that decide something.
//
// C libraries differ in the last bit of a double's logarithm, even one library between processors with and without
// fused multiply-add. Rounded to a float's 24 bits, results within half a unit of a double's last place are equal, but
// where a true value lies within 2^-28 of the middle between two floats. Square roots are exact by IEEE 754 and need no
// such care. Test: tests/unit/base/stable_math_test.cc.
#pragma once

#include <cmath>

namespace twosource::base {

inline double stable_log(double value) { return static_cast<double>(static_cast<float>(std::log(value))); }
inline double stable_log1p(double value) { return static_cast<double>(static_cast<float>(std::log1p(value))); }
inline double stable_log2(double value) { return static_cast<double>(static_cast<float>(std::log2(value))); }
inline double stable_exp2(double value) { return static_cast<double>(static_cast<float>(std::exp2(value))); }
inline double stable_exp(double value) { return static_cast<double>(static_cast<float>(std::exp(value))); }

}  // namespace twosource::base
