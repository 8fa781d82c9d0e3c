package dev.roster.internal.sftp;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The lines of a known_hosts file. */
public final class KnownHosts {
    private static final String REVOKED = "@revoked";
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final List<Entry> entries;

    private KnownHosts(List<Entry> entries) {
        this.entries = entries;
    }

    /** Reads a file, whole. */
    public static KnownHosts read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            Entry entry = parse(line.strip());
            if (entry != null) {
                entries.add(entry);
            } else if (line.strip().startsWith(REVOKED)) {
                throw new IOException(
                        "line %s of '%s' revokes a key and cannot be understood; mend it".formatted(number, file));
            }
        }
        return new KnownHosts(entries);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (CharacterCodingException notUtf8) {
            throw new IOException(
                    "'%s' is not text in UTF-8, so its host keys cannot be read; save it as UTF-8 (a redirection in PowerShell writes UTF-16)"
                            .formatted(file));
        }
    }

    /** Returns what the lines say of one server. */
    public TrustedKeys keysOf(String host, int port) {
        String name = (port == 22 ? host : "[" + host + "]:" + port).toLowerCase(Locale.ROOT);
        Set<String> accepted = new TreeSet<>();
        Set<String> revoked = new TreeSet<>();
        Set<String> algorithms = new LinkedHashSet<>();
        for (Entry entry : entries) {
            if (!entry.hosts().matches(name)) {
                continue;
            }
            if (entry.revokes()) {
                revoked.add(entry.fingerprint());
            } else {
                accepted.add(entry.fingerprint());
                algorithms.addAll(TrustedKeys.algorithmsOf(entry.type()));
            }
        }
        return new TrustedKeys(accepted, revoked, List.of(List.copyOf(algorithms)));
    }

    /** Returns {@code null} for what holds no key: blank lines, comments, authorities, what makes no sense. */
    private static @Nullable Entry parse(String line) {
        String[] words = line.split("[ \\t]+", -1);
        boolean revokes = words[0].equals(REVOKED);
        int first = revokes ? 1 : 0;
        if (line.isEmpty() || line.startsWith("#") || words.length < first + 3 || words[first].startsWith("@")) {
            return null;
        }
        try {
            byte[] key = Base64.getDecoder().decode(words[first + 2]);
            HostPattern hosts = HostPattern.of(words[first]);
            return new Entry(revokes, hosts, words[first + 1], Fingerprint.of(key));
        } catch (IllegalArgumentException nonsense) {
            return null;
        }
    }

    private record Entry(boolean revokes, HostPattern hosts, String type, String fingerprint) {}
}
