/** Reads files of settings: small YAML whose scalars are texts. Shared by target files and profiles. */
@NullMarked
package dev.roster.io.yaml;

import org.jspecify.annotations.NullMarked;
