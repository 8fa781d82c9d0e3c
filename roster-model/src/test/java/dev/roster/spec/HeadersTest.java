package dev.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each format's headers against those that somebody typed from the vendor's document. */
class HeadersTest {

    static Stream<Format> formats() {
        return ServiceLoader.load(FormatProvider.class).stream().flatMap(provider -> provider.get().formats().stream());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void areThoseThatTheDocumentLists(Format format) {
        StringBuilder found = new StringBuilder();
        for (FileSpec<?> file : format.files()) {
            found.append(file.id()).append(": ");
            found.append(String.join(
                    ",", file.columns().stream().map(ColumnSpec::header).toList()));
            found.append('\n');
        }
        Class<?> near = format.files().get(0).type();
        assertThat(near.getResourceAsStream("headers.txt"))
                .as("headers.txt of " + format)
                .hasContent(found.toString());
    }
}
