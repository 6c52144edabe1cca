# The window and its rooms as one library, so that the tests drive what is shipped; the program adds only main().

add_library(lilong_ui STATIC main_window.cpp main_window_pages.cpp main_window_recipe.cpp main_window_keeping.cpp main_window_help.cpp leave_question.cpp)
target_link_libraries(lilong_ui PUBLIC lilong_library lilong_print lilong_search lilong_settings lilong_widgets lilong_actions lilong_desk lilong_history lilong_directory
                                       lilong_session lilong_resources Qt6::Widgets Qt6::PrintSupport)
target_link_libraries(lilong_ui PUBLIC lilong_flags)

add_executable(lilong main.cpp)
target_link_libraries(lilong PRIVATE lilong_ui)
