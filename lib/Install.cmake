# The installed package: tools, libraries, headers, and find_package(Attn).
include(CMakePackageConfigHelpers)
set(ATTN_PACKAGE_DIR lib/cmake/Attn)

get_property(ATTN_TOOLS DIRECTORY ${PROJECT_SOURCE_DIR}/tools
             PROPERTY BUILDSYSTEM_TARGETS)
install(TARGETS ${ATTN_TOOLS} RUNTIME DESTINATION bin)
foreach(from ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR})
  install(DIRECTORY ${from}/include/attn DESTINATION include
          FILES_MATCHING PATTERN "*.h" PATTERN "*.td" PATTERN "*.inc"
                         PATTERN CMakeFiles EXCLUDE)
endforeach()
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION share/doc/attn-opt)

install(EXPORT AttnTargets NAMESPACE Attn:: DESTINATION ${ATTN_PACKAGE_DIR})
configure_package_config_file(lib/AttnConfig.cmake.in AttnConfig.cmake
  INSTALL_DESTINATION ${ATTN_PACKAGE_DIR})
write_basic_package_version_file(AttnConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/AttnConfig.cmake
              ${PROJECT_BINARY_DIR}/AttnConfigVersion.cmake
        DESTINATION ${ATTN_PACKAGE_DIR})
