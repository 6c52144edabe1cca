# One flag target and one function per kind of target, so that a folder's CMakeLists.txt only lists what is in it.

add_library(lilong_flags INTERFACE)
target_compile_options(lilong_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                              -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
target_compile_definitions(lilong_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS
    LILONG_VERSION="${PROJECT_VERSION}")
target_include_directories(lilong_flags INTERFACE ${PROJECT_SOURCE_DIR})
if(LILONG_SANITIZE)
  target_compile_options(lilong_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(lilong_flags INTERFACE -fsanitize=address,undefined)
endif()

# lilong_library(NAME SOURCES a.cpp … LINKS Qt6::Core …): the static library lilong_NAME of one folder.
function(lilong_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
  add_library(lilong_${name} STATIC ${arg_SOURCES})
  target_link_libraries(lilong_${name} PUBLIC lilong_flags Qt6::Core ${arg_LINKS})
endfunction()

# lilong_test(NAME SOURCES a.cpp … LINKS lilong_text …): one Qt Test program, run without a display.
function(lilong_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE lilong_flags Qt6::Test ${arg_LINKS})
  target_compile_definitions(${name} PRIVATE LILONG_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES
      ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;ASAN_OPTIONS=detect_leaks=0" TIMEOUT 900)
endfunction()
