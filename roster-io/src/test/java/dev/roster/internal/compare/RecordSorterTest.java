package dev.roster.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordSorterTest {
    private static final int RECORDS = 1_000;
    private static final int STEP = 617;

    @TempDir
    private Path folder;

    @Test
    void sortsMoreThanItMayHoldAsOftenAsNeeded() throws IOException {
        try (RecordSorter sorter = new RecordSorter(folder, Long.BYTES, 3)) {
            for (int i = 0; i < RECORDS; i++) {
                sorter.add(record((long) i * STEP % RECORDS));
            }
            assertThat(sorter.count()).isEqualTo(RECORDS);
            List<Long> all = LongStream.range(0, RECORDS).boxed().toList();
            assertThat(folder).isNotEmptyDirectory();
            assertThat(all(sorter)).isEqualTo(all);
            assertThat(all(sorter)).isEqualTo(all);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void sortsBytesUnsignedAndKeepsWhatIsThereTwice() throws IOException {
        try (RecordSorter sorter = new RecordSorter(folder, Long.BYTES)) {
            for (long each : new long[] {-1, 7, 0, 7}) {
                sorter.add(record(each));
            }
            assertThat(all(sorter)).containsExactly(0L, 7L, 7L, -1L);
        }
    }

    @Test
    void takesNothingMoreOnceItWasRead() throws IOException {
        try (RecordSorter sorter = new RecordSorter(folder, Long.BYTES)) {
            sorter.read().close();
            assertThatIllegalStateException()
                    .isThrownBy(() -> sorter.add(record(1)))
                    .withMessage("the records were read; add what is to be sorted before");
        }
    }

    private static byte[] record(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private static List<Long> all(RecordSorter sorter) throws IOException {
        List<Long> all = new ArrayList<>();
        try (RecordCursor records = sorter.read()) {
            for (byte[] record = records.next(); record != null; record = records.next()) {
                all.add(ByteBuffer.wrap(record).getLong());
            }
        }
        return all;
    }
}
