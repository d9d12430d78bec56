# What `make install` puts in place: program, shared library, public headers, data, models that are there, and a CMake
# package (find_package(twosource), target twosource::twosource). tests/install proves it.
include(CMakePackageConfigHelpers)

set(objects "")
foreach(stage base records document knowledge ingest language reading linking rendering archive engine)
  list(APPEND objects $<TARGET_OBJECTS:twosource_${stage}>)
endforeach()
add_library(twosource_shared SHARED ${objects})
get_property(uses GLOBAL PROPERTY twosource_uses)
target_link_libraries(twosource_shared PRIVATE $<BUILD_INTERFACE:twosource_flags> ${uses})
set_target_properties(twosource_shared PROPERTIES OUTPUT_NAME twosource EXPORT_NAME twosource LINKER_LANGUAGE CXX
                                                  VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR}
                                                  LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
target_compile_features(twosource_shared INTERFACE cxx_std_20)
target_include_directories(twosource_shared INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/twosource)
install(TARGETS twosource RUNTIME)
install(TARGETS twosource_shared EXPORT twosource LIBRARY)
install(DIRECTORY include/twosource TYPE INCLUDE)
install(DIRECTORY data DESTINATION ${CMAKE_INSTALL_DATADIR}/twosource)
install(DIRECTORY models DESTINATION ${CMAKE_INSTALL_DATADIR}/twosource OPTIONAL)
install(FILES LICENSE NOTICE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/twosource)
install(EXPORT twosource NAMESPACE twosource:: FILE twosourceConfig.cmake DESTINATION ${package})
write_basic_package_version_file(twosourceConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/twosourceConfigVersion.cmake DESTINATION ${package})
