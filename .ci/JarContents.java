import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Fails where a jar lacks what it has to hold, or holds what it must not: nobody sees either by running it. */
final class JarContents {
    private JarContents() {}

    /** Takes the jar, and beginnings of entries' names: those that have to be there, and with a ! those that must not. */
    public static void main(String[] args) throws IOException {
        List<String> faults = new ArrayList<>();
        List<String> names = names(args[0]);
        for (String rule : List.of(args).subList(1, args.length)) {
            boolean banned = rule.startsWith("!");
            List<String> found =
                    names.stream().filter(name -> holds(name, banned ? rule.substring(1) : rule)).toList();
            if (banned && !found.isEmpty()) {
                faults.add("holds %d entries of %s, the first is %s".formatted(found.size(), rule.substring(1), found.get(0)));
            } else if (!banned && found.isEmpty()) {
                faults.add("lacks " + rule);
            }
        }
        if (!faults.isEmpty()) {
            faults.forEach(fault -> System.err.printf("[jar] %s %s%n", args[0], fault));
            System.exit(1);
        }
    }

    private static List<String> names(String jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar)) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    /** An entry for another Java release lies deeper, and a service names a class of the package it is for. */
    private static boolean holds(String name, String beginning) {
        return name.replaceFirst("^META-INF/versions/[0-9]+/", "").startsWith(beginning)
                || name.startsWith("META-INF/services/" + beginning.replace('/', '.'));
    }
}
