package dev.roster.io.csv;

import dev.roster.source.SyntaxTrouble;
import java.io.IOException;

/** Takes the troubles that belong to no row, in the order of the file. */
@FunctionalInterface
public interface TroubleSink {

    /** Takes one trouble. */
    void trouble(SyntaxTrouble trouble) throws IOException;
}
