package dev.roster.validate;

import java.io.IOException;

/** Ends the reading of a file of which enough was seen. */
final class Enough extends IOException {
    private static final long serialVersionUID = 1L;
}
