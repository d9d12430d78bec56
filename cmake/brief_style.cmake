# The brief's stylesheet is a file of its own, for people and for the web app; the program carries it inside.
set(brief_style ${PROJECT_SOURCE_DIR}/src/rendering/brief/brief.css)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${brief_style})
file(READ ${brief_style} BRIEF_STYLE)
configure_file(${PROJECT_SOURCE_DIR}/src/rendering/brief/style.cc.in ${CMAKE_CURRENT_BINARY_DIR}/brief_style.cc @ONLY)
target_sources(twosource_rendering PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/brief_style.cc)
