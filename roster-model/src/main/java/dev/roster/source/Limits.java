package dev.roster.source;

/**
 * How large the parts of a file may be. What is larger is almost always a lost quote or a wrong file, so a reader
 * reports it and goes on, instead of filling the memory. Immutable.
 *
 * @param cellBytes the most bytes of a cell
 * @param rowBytes the most bytes of a row, separators and quotes included
 * @param columns the most cells of a row
 * @param fileBytes the most bytes of a file
 */
public record Limits(int cellBytes, int rowBytes, int columns, long fileBytes) {
    /** Cells of 64 KiB, rows of 1 MiB, 1000 columns, files of 16 GiB. */
    public static final Limits STANDARD = new Limits(1 << 16, 1 << 20, 1000, 1L << 34);

    private static final int MOST_ROW_BYTES = 1 << 28;

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is not positive, or a row may have more than 256 MiB
     */
    public Limits {
        if (cellBytes < 1 || rowBytes < 1 || columns < 1 || fileBytes < 1) {
            throw new IllegalArgumentException("limits must be positive, found %s, %s, %s and %s"
                    .formatted(cellBytes, rowBytes, columns, fileBytes));
        }
        if (rowBytes > MOST_ROW_BYTES) {
            throw new IllegalArgumentException("a row is kept in memory and may have at most %s bytes, not %s"
                    .formatted(MOST_ROW_BYTES, rowBytes));
        }
    }

    /** Returns a copy with another limit for cells. */
    public Limits withCellBytes(int most) {
        return new Limits(most, rowBytes, columns, fileBytes);
    }

    /** Returns a copy with another limit for rows. */
    public Limits withRowBytes(int most) {
        return new Limits(cellBytes, most, columns, fileBytes);
    }

    /** Returns a copy with another limit for the number of cells of a row. */
    public Limits withColumns(int most) {
        return new Limits(cellBytes, rowBytes, most, fileBytes);
    }

    /** Returns a copy with another limit for files. */
    public Limits withFileBytes(long most) {
        return new Limits(cellBytes, rowBytes, columns, most);
    }
}
