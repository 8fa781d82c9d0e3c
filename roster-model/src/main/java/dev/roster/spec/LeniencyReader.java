package dev.roster.spec;

import dev.roster.problem.Rule;
import dev.roster.problem.RuleUse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the declaration of a component says of leniency. */
final class LeniencyReader {
    private final Conventions conventions;
    private final boolean inForce;

    LeniencyReader(Conventions conventions, boolean inForce) {
        this.conventions = conventions;
        this.inForce = inForce;
    }

    @Nullable
    Leniency read(Component component, CellType cell, RuleUse use) {
        Lenient stated = component.find(Lenient.class);
        List<String> texts = stated == null ? List.of() : List.of(stated.value());
        CellType further = further(cell);
        return texts.isEmpty() && further == null ? null : new Leniency(inForce, texts, further, use);
    }

    private @Nullable CellType further(CellType cell) {
        if (cell.type() == ColumnType.FLAG && conventions.lenientFlags().length > 0) {
            return CellTypes.flag(conventions.lenientFlags());
        }
        return cell.type() == ColumnType.DATETIME && conventions.lenientTimes().length > 0
                ? new DayAsTime(new DateType(List.of(conventions.lenientTimes())))
                : null;
    }

    /** A day that stands for its first instant in UTC. */
    private record DayAsTime(DateType day) implements CellType {

        @Override
        public ColumnType type() {
            return ColumnType.DATETIME;
        }

        @Override
        public Rule broken() {
            return day.broken();
        }

        @Override
        public String duty() {
            return day.duty();
        }

        @Override
        public @Nullable Object parse(String text) {
            return day.parse(text) instanceof LocalDate date
                    ? date.atStartOfDay(ZoneOffset.UTC).toInstant()
                    : null;
        }

        @Override
        public String format(Object value) {
            return value.toString();
        }
    }
}
