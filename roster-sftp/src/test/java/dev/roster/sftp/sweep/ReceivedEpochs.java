package dev.roster.sftp.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the receiver of a publication has: the epochs with COMPLETE, and what is wrong with them. */
record ReceivedEpochs(List<Path> complete, List<String> wrong) {

    /** Looks at the epochs in some folders, which need not be there. */
    static ReceivedEpochs in(Map<String, byte[]> expected, Path... folders) throws IOException {
        List<Path> complete = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Path folder : folders) {
            for (Path epoch : children(folder)) {
                Map<String, byte[]> found = SentSet.bytes(epoch);
                if (found.remove("COMPLETE") != null) {
                    complete.add(epoch);
                    if (!same(expected, found)) {
                        wrong.add("COMPLETE beside other files than those sent: " + epoch);
                    }
                }
            }
        }
        return new ReceivedEpochs(complete, wrong);
    }

    private static List<Path> children(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        }
    }

    static boolean same(Map<String, byte[]> some, Map<String, byte[]> others) {
        return some.keySet().equals(others.keySet())
                && some.entrySet().stream().allMatch(file -> Arrays.equals(file.getValue(), others.get(file.getKey())));
    }
}
