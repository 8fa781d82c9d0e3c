package dev.roster.io.plan;

/**
 * What the receiver will do with rows of a file.
 *
 * @param file the file
 * @param rows how many rows it is about
 * @param certain whether the vendor says so in a document; otherwise it is our reading, or unknown
 * @param sentence what happens, with the numbers and a full stop
 * @param source the document and its section, or where the reading is written down
 */
public record Effect(String file, long rows, boolean certain, String sentence, String source) {}
