package org.example.state;

import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import dev.roster.validate.JudgedRow;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A row that was judged by itself, with the cells that rules among rows look at. */
final class SeenRow {
    private static final byte[] NOTHING = new byte[0];

    private final FileSpec<?> file;
    private final long line;
    private final long record;
    private final boolean broken;
    private final BitSet missing;
    private final BitSet filled;
    private final BitSet good;
    private final BitSet told;
    private final byte[][] cells;
    private final List<List<String>> mayBe;

    private SeenRow(FileSpec<?> file, DataInputStream in) throws IOException {
        this.file = file;
        this.line = in.readLong();
        this.record = in.readLong();
        this.broken = in.readBoolean();
        this.missing = Packed.readBits(in);
        this.filled = Packed.readBits(in);
        this.good = Packed.readBits(in);
        this.told = Packed.readBits(in);
        this.cells = new byte[file.columns().size()][];
        for (int column = 0; column < cells.length; column++) {
            cells[column] = Packed.read(in);
        }
        this.mayBe = Packed.list(in, Packed::readTexts);
    }

    /** Packs a row; of its cells only those of some columns. */
    static byte[] pack(JudgedRow row, BitSet wanted) {
        int columns = row.file().columns().size();
        BitSet missing = new BitSet();
        BitSet filled = new BitSet();
        BitSet good = new BitSet();
        BitSet told = new BitSet();
        for (int column = 0; column < columns; column++) {
            missing.set(column, row.missing(column));
            filled.set(column, row.filled(column));
            good.set(column, row.good(column));
            told.set(column, row.told(column));
        }
        return Packed.bytes(out -> {
            out.writeLong(row.line());
            out.writeLong(row.record());
            out.writeBoolean(row.broken());
            for (BitSet bits : List.of(missing, filled, good, told)) {
                Packed.writeBits(out, bits);
            }
            for (int column = 0; column < columns; column++) {
                Packed.write(out, wanted.get(column) ? row.key(column) : NOTHING);
            }
            writeGuesses(out, row, wanted, missing);
        });
    }

    private static void writeGuesses(DataOutputStream out, JudgedRow row, BitSet wanted, BitSet missing)
            throws IOException {
        int columns = row.broken() ? row.file().columns().size() : 0;
        out.writeInt(columns);
        for (int column = 0; column < columns; column++) {
            boolean looked = wanted.get(column) && !missing.get(column);
            Packed.writeTexts(out, looked ? row.mayBe(column) : List.of());
        }
    }

    static SeenRow unpack(FileSpec<?> file, byte[] bytes) {
        return Packed.unpacked(bytes, in -> new SeenRow(file, in));
    }

    FileSpec<?> file() {
        return file;
    }

    long line() {
        return line;
    }

    long record() {
        return record;
    }

    boolean broken() {
        return broken;
    }

    boolean missing(int column) {
        return missing.get(column);
    }

    boolean filled(int column) {
        return filled.get(column);
    }

    boolean good(int column) {
        return good.get(column);
    }

    boolean bad(int column) {
        return filled(column) && !good(column);
    }

    boolean told(int column) {
        return !broken || told.get(column);
    }

    /** Returns whether something was said of a cell already: of its text, or that there is none. */
    boolean reported(int column) {
        boolean needed = file.columns().get(column).need() == ColumnSpec.Need.YES;
        return bad(column) || (!filled(column) && !missing(column) && needed);
    }

    byte[] cell(int column) {
        return cells[column];
    }

    String text(int column) {
        return new String(cells[column], StandardCharsets.UTF_8);
    }

    /** Returns the value of a cell that is of its type, else nothing. */
    Object value(int column) {
        return filled(column) ? file.columns().get(column).cell().parse(text(column)) : null;
    }

    /** Returns the texts that may stand in a column of a broken row; none where that may be any. */
    List<String> mayBe(int column) {
        return mayBe.get(column);
    }

    /** Returns the key that some columns make, or nothing where one of them is blank. */
    byte[] key(List<Integer> columns) {
        return columns.stream().allMatch(this::filled) ? literalKey(columns) : null;
    }

    /** Returns the key that some columns make; a blank counts like a value. */
    byte[] literalKey(List<Integer> columns) {
        List<byte[]> parts = new ArrayList<>();
        columns.forEach(column -> parts.add(cells[column]));
        return Keys.of(parts);
    }
}
