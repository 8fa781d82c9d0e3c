package org.example.state;

import dev.roster.spec.FileSpec;
import dev.roster.spec.UniqueSpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Finds values that stand on a second row, or belong to a second person. */
final class UniqueRule extends AmongRows {
    private final UniqueSpec unique;

    UniqueRule(FileSpec<?> file, UniqueSpec unique) {
        super(file, unique.use());
        this.unique = unique;
    }

    @Override
    void note(SeenRow row, Notes notes) {
        byte[] value = row.key(List.of(unique.column()));
        if (!row.broken() && value != null && !row.reported(unique.column())) {
            byte[] person = row.key(unique.per());
            notes.add(value, new Fact(row.record(), row.line(), 0, Collections.singletonList(person)));
        }
    }

    @Override
    void hold(Iterator<Fact> rows, boolean settled, Verdicts verdicts) {
        long firstLine = 0;
        byte[] owner = null;
        while (rows.hasNext()) {
            Fact row = rows.next();
            byte[] person = row.parts().get(0);
            firstLine = firstLine == 0 ? row.line() : firstLine;
            if (person == null) {
                continue;
            }
            if (owner == null) {
                owner = person;
            } else if (unique.per().isEmpty() || !Arrays.equals(owner, person)) {
                verdicts.finding(at(use(), row).with("first line", firstLine));
            }
        }
    }
}
