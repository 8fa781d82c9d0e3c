import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Fails when fewer tests of a module ran than were recorded, or when a class with tests has a name that is not run.
 *
 * <p>The record is a text file with a line per module, {@code folder count}. Skipped tests did not run.
 */
final class TestCount {
    private static final Pattern TESTS = Pattern.compile("(?m)^ +@(Test|Property|ParameterizedTest|RepeatedTest)\\b");

    private TestCount() {}

    /** Takes the root folder, the record's path in it, the module's folder, and what was asked for on the command line. */
    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        Path module = Path.of(args[2]);
        String name = root.relativize(module).toString().replace('\\', '/');
        if (!args[3].equals("-Dtest=${test}") || args[4].equals("-Dmaven.test.skip=true")) {
            return; // only a part was asked for
        }
        List<Path> unheard = unheard(module.resolve("src/test/java"));
        if (!unheard.isEmpty()) {
            System.err.printf("[tests] %s: classes with tests are named ...Test or ...Properties: %s%n", name, unheard);
            System.exit(1);
        }
        int recorded = recorded(root.resolve(args[1]), name);
        int ran = ran(module.resolve("target/surefire-reports"));
        if (ran < recorded) {
            System.err.printf(
                    "[tests] %s: %d ran, %d are recorded in %s. Find out which no longer run;"
                            + " lower the record only for tests removed on purpose.%n",
                    name, ran, recorded, args[1]);
            System.exit(1);
        }
        if (ran > recorded) {
            System.out.printf(
                    "[tests] %s: %d ran, %d are recorded. Raise the record: write '%s %d' in %s%n",
                    name, ran, recorded, name, ran, args[1]);
        }
    }

    /** Returns the sources with tests that surefire's patterns pass over. */
    private static List<Path> unheard(Path sources) throws IOException {
        if (!Files.isDirectory(sources)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> unheard = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                boolean heard = file.toString().matches(".*(Test|Properties)\\.java");
                if (!heard && TESTS.matcher(Files.readString(file)).find()) {
                    unheard.add(file.getFileName());
                }
            }
            return unheard;
        }
    }

    private static int recorded(Path record, String module) throws IOException {
        List<String> counts = Files.readAllLines(record).stream()
                .map(String::strip)
                .filter(line -> line.startsWith(module + " "))
                .map(line -> line.substring(module.length()).strip())
                .toList();
        if (counts.size() > 1) {
            throw new IllegalStateException(
                    "%s has %d lines for %s; keep one".formatted(record, counts.size(), module));
        }
        return counts.isEmpty() ? 0 : Integer.parseInt(counts.get(0));
    }

    private static int ran(Path reports) throws IOException, ParserConfigurationException, SAXException {
        if (!Files.isDirectory(reports)) {
            return 0;
        }
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        int ran = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(reports, "TEST-*.xml")) {
            for (Path file : files) {
                Element suite = parser.parse(file.toFile()).getDocumentElement();
                ran += Integer.parseInt(suite.getAttribute("tests")) - Integer.parseInt(suite.getAttribute("skipped"));
            }
        }
        return ran;
    }
}
