# The desk's script: web/*.ts as one file, which the program carries inside. esbuild does not check types; scripts/lint does.
if(CMAKE_SCRIPT_MODE_FILE)  # as below: puts BUNDLE into SOURCE by TEMPLATE
  file(READ ${BUNDLE} DESK_SCRIPT)
  configure_file(${TEMPLATE} ${SOURCE} @ONLY)
  return()
endif()

find_program(ESBUILD esbuild REQUIRED)
file(GLOB scripts CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/web/*.ts)
set(bundle ${CMAKE_CURRENT_BINARY_DIR}/desk.js)
set(template ${PROJECT_SOURCE_DIR}/src/rendering/desk/script.cc.in)
set(source ${CMAKE_CURRENT_BINARY_DIR}/desk_script.cc)
add_custom_command(
  OUTPUT ${source}
  COMMAND ${ESBUILD} ${PROJECT_SOURCE_DIR}/web/desk.ts --bundle --minify --target=es2020 --charset=utf8 --log-level=warning
          --outfile=${bundle}
  COMMAND ${CMAKE_COMMAND} -DBUNDLE=${bundle} -DTEMPLATE=${template} -DSOURCE=${source} -P ${CMAKE_CURRENT_LIST_FILE}
  DEPENDS ${scripts} ${template} VERBATIM)
target_sources(twosource_rendering PRIVATE ${source})
