package dev.roster.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What runs of two programs in one place do to each other's folders. */
@Timeout(120)
class ScratchFolderTest {
    private static final int ROUNDS = 500;

    @TempDir
    Path place;

    @Test
    void isDeletedByNobodyElseWhileItIsMadeOrUsed() throws Exception {
        Process other = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        place.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            while (other.isAlive()) {
                use(place);
            }
            assertThat(other.waitFor()).isZero();
        } finally {
            other.destroyForcibly();
        }
        assertThat(place).isEmptyDirectory();
    }

    private static void use(Path place) throws IOException {
        try (ScratchFolder folder = ScratchFolder.in(place)) {
            Path file = Files.writeString(folder.path().resolve("file"), "");
            for (Path each : new Path[] {file, folder.path().resolve("lock")}) {
                if (!Files.exists(each)) {
                    throw new NoSuchFileException(each.toString());
                }
            }
        }
    }

    /** The other program. */
    static final class Other {
        private Other() {}

        public static void main(String[] arguments) throws IOException {
            for (int round = 0; round < ROUNDS; round++) {
                use(Path.of(arguments[0]));
            }
        }
    }
}
