package org.example.state;

import dev.roster.spec.SetRule.Remembered;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Notes what set rules remember of a row, by key. */
final class Remember implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    private final Declarations declarations;

    Remember(Declarations declarations) {
        this.declarations = declarations;
    }

    /** Packs what is remembered of a row. */
    static byte[] pack(long line, boolean mayBe, List<String> values) {
        return Packed.bytes(out -> {
            out.writeLong(line);
            out.writeBoolean(mayBe);
            Packed.writeTexts(out, values);
        });
    }

    @Override
    public Iterator<Row> call(Row part) {
        SeenRow row =
                SeenRow.unpack(declarations.file(part.getInt(part.fieldIndex(Tables.FILE))), part.getAs(Tables.PACKED));
        byte[] spoiled = part.getAs("first");
        GoodCells cells = new GoodCells(row, spoiled == null ? new BitSet() : BitSet.valueOf(spoiled));
        String district = part.getAs(Tables.DISTRICT);
        List<Row> kept = new ArrayList<>();
        for (SetCheck.Way way : declarations.derived().ways()) {
            boolean looked =
                    !row.broken() || (way.keyOnly() && way.keyColumns().stream().noneMatch(row::missing));
            if (way.file().equals(row.file()) && looked) {
                remember(way.what(), cells, way.number(), district, kept);
                guess(way, row, district, kept);
            }
        }
        return kept.iterator();
    }

    private static void remember(Remembered what, GoodCells cells, int way, String district, List<Row> kept) {
        List<String> key = new ArrayList<>();
        for (String component : what.key()) {
            String text = cells.text(component);
            if (text == null) {
                return;
            }
            key.add(what.fold().apply(text));
        }
        if (what.rows().test(cells)) {
            List<String> values = new ArrayList<>();
            what.values().forEach(component -> values.add(cells.text(component)));
            kept.add(row(
                    district,
                    way,
                    Keys.ofTexts(key),
                    cells.row(),
                    pack(cells.row().line(), false, values)));
        }
    }

    private static void guess(SetCheck.Way way, SeenRow row, String district, List<Row> kept) {
        for (byte[] key : Guesses.of(row, way.keyColumns(), way.what().fold())) {
            kept.add(row(district, way.number(), key, row, pack(0, true, List.of())));
        }
    }

    private static Row row(String district, int way, byte[] key, SeenRow row, byte[] packed) {
        return RowFactory.create(district, way, key, row.record(), SetRules.REMEMBERED, packed);
    }
}
