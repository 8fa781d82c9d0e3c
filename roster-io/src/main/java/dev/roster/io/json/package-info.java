/** How files of JSON are laid out that programs and people read: {@link dev.roster.io.json.JsonDocument}. */
@NullMarked
package dev.roster.io.json;

import org.jspecify.annotations.NullMarked;
