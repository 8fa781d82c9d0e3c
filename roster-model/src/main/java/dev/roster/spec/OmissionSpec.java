package dev.roster.spec;

/**
 * What a receiver does with a row that is left out, as {@link LeftOut} says it.
 *
 * @param omission what becomes of the row
 * @param does what the receiver does with such rows, with {@code %s} for them; empty where that is not known or nothing
 * @param documented whether the vendor says so in a document
 * @param source document and section, or where the reading is written down
 * @param nothingAbove above how many per cent of the rows the receiver takes none for gone; 0 where it has no such guard
 * @param instead what to send instead, a clause; empty where there is nothing to say
 */
public record OmissionSpec(
        Omission omission, String does, boolean documented, String source, int nothingAbove, String instead) {

    static OmissionSpec of(Class<?> type) {
        LeftOut stated = Defaults.leftOut(type);
        String does = stated.does();
        boolean acts = stated.value() == Omission.REMOVED || stated.value() == Omission.REPLACED_PER_PARENT;
        if (acts && !does.contains("%s")) {
            throw new IllegalArgumentException(
                    "@LeftOut on %s says what is gone and not what the receiver does with it; add does = \"remove %%s\""
                            .formatted(type.getSimpleName()));
        }
        return new OmissionSpec(
                stated.value(), does, stated.documented(), stated.source(), stated.nothingAbove(), stated.instead());
    }
}
