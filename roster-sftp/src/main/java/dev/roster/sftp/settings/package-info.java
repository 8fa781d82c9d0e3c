/** Target files: where to deliver to and how, in YAML, without a secret. */
@NullMarked
package dev.roster.sftp.settings;

import org.jspecify.annotations.NullMarked;
