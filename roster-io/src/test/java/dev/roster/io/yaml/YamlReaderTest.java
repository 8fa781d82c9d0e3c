package dev.roster.io.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.SettingsException.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    @TempDir
    Path folder;

    private final List<Fault> faults = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "007",
                "1e3",
                "+1",
                "-1",
                ".5",
                "1_000",
                "0x1F",
                "0o17",
                "no",
                "yes",
                "true",
                "2026-01-01",
                "12:30",
                ".inf",
                "=",
                "<<",
                "K"
            })
    void keepsScalarsAsTheTextThatWasWritten(String text) throws IOException {
        Map<String, YamlNode> entries =
                read("a: " + text + "\n" + text + ": b\nlist: [" + text + "]\n").entries();
        assertThat(entries.get("a").text()).isEqualTo(text);
        assertThat(entries.get(text).text()).isEqualTo("b");
        assertThat(entries.get("list").items())
                .singleElement()
                .extracting(YamlNode::text)
                .isEqualTo(text);
        assertThat(faults).isEmpty();
    }

    @Test
    void knowsWhereEverythingStarts() throws IOException {
        Map<String, YamlNode> top =
                read("# note\na:\n  b: {c: [x, y]}\nd: |\n  text\n").entries();
        YamlNode c = top.get("a").entries().get("b").entries().get("c");
        assertThat(top.get("a").where()).isEqualTo("line 2, column 1");
        assertThat(top.get("a").entries().get("b").where()).isEqualTo("line 3, column 3");
        assertThat(c.where()).isEqualTo("line 3, column 7");
        assertThat(c.items().get(1).where()).isEqualTo("line 3, column 14");
        assertThat(top.get("d").where()).isEqualTo("line 4, column 1");
        assertThat(top.get("d")).hasToString("YamlNode[line 4, column 1]");
    }

    @Test
    void refusesWhatIsNotPlainYaml() throws IOException {
        assertThat(fault("")).isEqualTo("the file: nothing is there");
        assertThat(fault("# only a note\n")).isEqualTo("the file: nothing is there");
        assertThat(fault("a: [b")).isEqualTo("line 1, column 6: this is not YAML");
        assertThat(fault("a:\n\tb: 1\n")).isEqualTo("line 2, column 1: this is not YAML");
        assertThat(fault("a: &x 1\nb: *x\n")).isEqualTo("line 2, column 4: an alias stands for a value");
        assertThat(fault("a: 1\n---\nb: 1\n")).startsWith("line 3, column ").endsWith(": a second document starts");
        assertThat(fault("a: {b: {c: {d: 1}}}\n")).isEqualTo("line 1, column 13: this is nested too deeply");
        assertThat(fault("a: 1\nb: 2\na: 3\n")).isEqualTo("line 3, column 1: 'a' is there twice");
        assertThat(fault("secret: 1\nsecret: 2\n")).isEqualTo("line 2, column 1: this key is there twice");
    }

    @Test
    void refusesAFileThatCannotBeOne() throws IOException {
        byte[] latin = "a: 1\nb: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(fault(latin)).isEqualTo("line 2: this is not UTF-8");
        assertThat(fault("a: 1\n".getBytes(StandardCharsets.UTF_16))).isEqualTo("line 1: this is not UTF-8");
        assertThat(fault(new byte[10_000_000])).isEqualTo("the file: it is larger than 64 KiB");
        faults.clear();
        assertThat(reader().read(folder)).isNull();
        assertThat(faults).containsExactly(new Fault("the file", "it is a folder", "name a file"));
    }

    @Test
    void opensNoBombs() throws IOException {
        String laughs = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n";
        assertThat(fault(laughs)).isEqualTo("line 2, column 8: an alias stands for a value");
        assertThat(fault("[".repeat(60_000))).contains("this is not YAML");
        assertThat(fault("a: ".repeat(20_000))).contains("this is not YAML");
        assertThat(fault("? ".repeat(30_000))).isNotEmpty();
        assertThat(fault("- ".repeat(30_000) + "x")).isNotEmpty();
        assertThat(fault("*a : 1\n")).isNotEmpty();
        assertThat(fault("a: !!binary aGk=\nb: !!java.net.URL [x]\na: 1\n")).isNotEmpty();
    }

    @Test
    void neverFallsOver() throws IOException {
        Random random = new Random(1);
        String signs = "ab: -\n  []{},&*!|>'\"%@`#?~\t0\\\u00e9\r";
        for (int i = 0; i < 500; i++) {
            StringBuilder yaml = new StringBuilder();
            for (int length = random.nextInt(24); length >= 0; length--) {
                yaml.append(signs.charAt(random.nextInt(signs.length())));
            }
            faults.clear();
            YamlNode root = read(yaml.toString());
            assertThat(root != null || !faults.isEmpty()).as(yaml.toString()).isTrue();
        }
    }

    private String fault(String yaml) throws IOException {
        return fault(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private String fault(byte[] bytes) throws IOException {
        faults.clear();
        reader().read(Files.write(folder.resolve("a.yaml"), bytes));
        return faults.get(0).where() + ": " + faults.get(0).what();
    }

    private YamlNode read(String yaml) throws IOException {
        return reader().read(Files.writeString(folder.resolve("a.yaml"), yaml));
    }

    private YamlReader reader() {
        return new YamlReader(3, key -> !key.equals("secret"), faults);
    }
}
