package org.example.state;

import dev.roster.spec.FileSpec;
import dev.roster.spec.GroupSpec;
import dev.roster.spec.Same;
import dev.roster.validate.Disagreement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** Finds groups of rows that disagree in some columns. */
final class AgreeRule extends AmongRows {
    private static final byte[] BLANK = new byte[0];

    private final GroupSpec.Agreeing spec;

    AgreeRule(FileSpec<?> file, GroupSpec.Agreeing spec) {
        super(file, spec.use());
        this.spec = spec;
    }

    /** What a row says in a column: nothing where something is wrong with the cell, else a key that is empty for a blank. */
    @Override
    void note(SeenRow row, Notes notes) {
        byte[] group = row.key(spec.per());
        if (row.broken() || group == null) {
            return;
        }
        List<byte[]> said = new ArrayList<>();
        for (int column : spec.of()) {
            byte[] value = row.key(List.of(column));
            said.add(row.reported(column) ? null : value == null ? BLANK : value);
        }
        notes.add(group, new Fact(row.record(), row.line(), 0, said));
    }

    @Override
    void hold(Iterator<Fact> rows, boolean settled, Verdicts verdicts) {
        byte[][] kept = new byte[spec.of().size()][];
        long firstLine = 0;
        while (rows.hasNext()) {
            Fact row = rows.next();
            firstLine = firstLine == 0 ? row.line() : firstLine;
            List<Integer> differing = new ArrayList<>();
            for (int i = 0; i < kept.length; i++) {
                if (!agrees(kept, i, row.parts().get(i))) {
                    differing.add(spec.of().get(i));
                }
            }
            if (!differing.isEmpty()) {
                verdicts.finding(Disagreement.told(at(use(), row), file(), differing, file(), firstLine));
                return;
            }
        }
    }

    private boolean agrees(byte[][] kept, int column, byte[] said) {
        if (said == null) {
            return true;
        }
        boolean lenient = spec.blanks() == Same.Blanks.AGREE;
        byte[] before = kept[column];
        if (before == null || (lenient && before.length == 0)) {
            kept[column] = said;
            return true;
        }
        return Arrays.equals(before, said) || (lenient && said.length == 0);
    }
}
