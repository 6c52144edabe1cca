# What an installed Lilong is made of: the two programs where run.sh finds them, the install rules, and the .deb (cpack).

include(GNUInstallDirs)

set(programs)
foreach(program lilong lilong-cli)
  if(TARGET ${program})
    list(APPEND programs ${program})
  endif()
endforeach()
add_custom_target(programs DEPENDS ${programs})
if(programs)
  set_target_properties(${programs} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)
  install(TARGETS ${programs} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()

install(FILES packaging/lilong.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/lilong.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES packaging/lilong-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME lilong.xml)
install(FILES packaging/lilong.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES packaging/lilong.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/mimetypes RENAME application-x-lilong.svg)
install(DIRECTORY resources/sample DESTINATION ${CMAKE_INSTALL_DATADIR}/lilong FILES_MATCHING PATTERN "*.txt")
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
install(FILES README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

# The run-time packages of the one dependency list; the libraries are found by dpkg-shlibdeps.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS packaging/dependencies.txt)
file(STRINGS packaging/dependencies.txt dependency_lines)
set(group)
set(run_packages)
foreach(line IN LISTS dependency_lines)
  string(REGEX REPLACE "[ \t]*#.*" "" line "${line}")
  if(line MATCHES "^<([a-z]+)>$")
    set(group ${CMAKE_MATCH_1})
  elseif(group STREQUAL "run" AND line)
    list(APPEND run_packages ${line})
  endif()
endforeach()
list(JOIN run_packages ", " CPACK_DEBIAN_PACKAGE_DEPENDS)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME lilong)
set(CPACK_PACKAGE_VENDOR Lilong)
set(CPACK_PACKAGE_CONTACT "Lilong maintainers <lilong@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Repairs, archives and prints neighbourhood newsletters")
set(CPACK_PACKAGE_DESCRIPTION
    "Lilong turns the raw text of printed Chinese newsletter pages, as OCR or a PDF left it, into clean articles and
profiles, tags people and places, keeps every issue in a local archive, and prints or exports it. It works offline and
never changes a character in silence.")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
include(CPack)
