package dev.roster.io.snapshot;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One row of a delivered file, as digests.
 *
 * <p>The digests of a key, of its forms, of an identity and of a parent are of one kind: a key that has lost its leading
 * zeros has the digest that the old one has {@link #withoutZeros}, and a guardian's parent has the digest that the
 * student's identity has. Most files mean a row by its key, and then the two are the same; a section with two teachers
 * has two rows with one identity.
 *
 * @param key what makes the row distinct, as the file declares it; of the whole row where it has no key
 * @param school the school it belongs to, or {@code null} where none is said
 * @param parent the row it hangs on, by the first reference that is not to a school; {@code null} where there is none
 * @param other another row it hangs on, by the next reference that is filled: a student's place in a section hangs on the
 *     section and on the student; {@code null} where there is none
 * @param content all filled cells but those of the key and those that only a delta fills, whatever their order; a row whose
 *     key changed has the same
 * @param rest all filled cells but identifiers: neither the row's own, nor those of rows that it hangs on, nor its
 *     school's, so that it stays where all of them become others; {@code null} where the row has nothing else and does not
 *     hang on two rows either
 * @param trimmed the key without white space around its parts
 * @param lowerCase the key in lower case
 * @param withoutZeros the key without leading zeros in its parts
 * @param withoutPrefix the key without leading letters in those of its parts that are ids
 * @param identity what other files mean by the row, or {@code null} where none may refer to it
 * @param departs whether the row says that whoever it is about leaves
 */
public record SnapshotRow(
        RowDigest key,
        @Nullable RowDigest school,
        @Nullable RowDigest parent,
        @Nullable RowDigest other,
        RowDigest content,
        @Nullable RowDigest rest,
        RowDigest trimmed,
        RowDigest lowerCase,
        RowDigest withoutZeros,
        RowDigest withoutPrefix,
        @Nullable RowDigest identity,
        boolean departs) {
    /** Where the mark stands that the row departs. */
    static final int DEPARTS = 11 * RowDigest.BYTES;

    static final int BYTES = DEPARTS + 1;

    static SnapshotRow of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new SnapshotRow(
                RowDigest.at(buffer),
                orNull(RowDigest.at(buffer)),
                orNull(RowDigest.at(buffer)),
                orNull(RowDigest.at(buffer)),
                RowDigest.at(buffer),
                orNull(RowDigest.at(buffer)),
                RowDigest.at(buffer),
                RowDigest.at(buffer),
                RowDigest.at(buffer),
                RowDigest.at(buffer),
                orNull(RowDigest.at(buffer)),
                buffer.get() != 0);
    }

    private static @Nullable RowDigest orNull(RowDigest digest) {
        return digest.none() ? null : digest;
    }
}
