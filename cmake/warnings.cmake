# Warnings are errors in our own code. Floating point is never contracted: the kernels ask for fused
# multiply-adds by name, so that the bits are equal on every machine.
add_library(twosource_flags INTERFACE)
target_compile_options(twosource_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Werror
                                                 -ffp-contract=off)
# g++ 12 sees overlapping copies in std::string's operator+ (GCC bug 105651) and uninitialised reads in moves of
# std::variant and std::optional where there are none.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(twosource_flags INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
set(TWOSOURCE_SANITIZE "" CACHE STRING "Sanitizers to build with, as for -fsanitize=")
if(TWOSOURCE_SANITIZE)
  target_compile_options(twosource_flags INTERFACE -fsanitize=${TWOSOURCE_SANITIZE} -fno-omit-frame-pointer
                                                   -fno-sanitize-recover=all)
  target_link_options(twosource_flags INTERFACE -fsanitize=${TWOSOURCE_SANITIZE})
endif()
