# Stylesheets are files of their own, for people; the program carries them inside.

# twosource_style(FOLDER NAME): the files of src/rendering/FOLDER/style/, in the order of their names, as ${NAME} of the
# style.cc.in beside them.
function(twosource_style folder name)
  set(place ${PROJECT_SOURCE_DIR}/src/rendering/${folder})
  file(GLOB files CONFIGURE_DEPENDS ${place}/style/*.css)
  list(SORT files)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${files})
  set(${name} "")
  foreach(file IN LISTS files)
    file(READ ${file} part)
    string(APPEND ${name} "${part}")
  endforeach()
  configure_file(${place}/style.cc.in ${CMAKE_CURRENT_BINARY_DIR}/${folder}_style.cc @ONLY)
  target_sources(twosource_rendering PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${folder}_style.cc)
endfunction()

twosource_style(brief BRIEF_STYLE)
twosource_style(desk DESK_STYLE)
