# The outside libraries, all Debian 12 packages. docs/dependencies.md says why each was chosen.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n data)
find_package(CLI11 REQUIRED)
pkg_check_modules(PCRE2 REQUIRED IMPORTED_TARGET libpcre2-8)
find_package(ZLIB REQUIRED)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(HIGHWAY REQUIRED IMPORTED_TARGET libhwy)

# These have no usable CMake package or pkg-config file in Debian 12.
find_path(MSGPACK_INCLUDE msgpack.hpp REQUIRED)
add_library(twosource_msgpack INTERFACE)
target_include_directories(twosource_msgpack SYSTEM INTERFACE ${MSGPACK_INCLUDE})
target_compile_definitions(twosource_msgpack INTERFACE MSGPACK_NO_BOOST)

find_library(MBEDCRYPTO_LIBRARY mbedcrypto REQUIRED)
find_path(MBEDCRYPTO_INCLUDE mbedtls/sha256.h REQUIRED)
add_library(twosource_mbedcrypto INTERFACE)
target_include_directories(twosource_mbedcrypto SYSTEM INTERFACE ${MBEDCRYPTO_INCLUDE})
target_link_libraries(twosource_mbedcrypto INTERFACE ${MBEDCRYPTO_LIBRARY})

find_library(CLD2_LIBRARY cld2 REQUIRED)
find_path(CLD2_INCLUDE cld2/public/compact_lang_det.h REQUIRED)
add_library(twosource_cld2 INTERFACE)
target_include_directories(twosource_cld2 SYSTEM INTERFACE ${CLD2_INCLUDE})
target_link_libraries(twosource_cld2 INTERFACE ${CLD2_LIBRARY})
