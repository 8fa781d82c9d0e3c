package dev.roster.oneroster.mapping;

import dev.roster.internal.row.CheckedRow;
import dev.roster.io.ManifestFile;
import dev.roster.io.profile.Supplement;
import dev.roster.source.RosterSink;
import dev.roster.source.RosterSource;
import dev.roster.spec.FileMode;
import dev.roster.spec.FileSpec;
import dev.roster.spec.ManifestSpec;
import dev.roster.spec.PropertySpec;
import dev.roster.validate.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One mapping: what others look for is remembered, then every row is read once and written, then the books are closed. */
final class MappingRun {
    private final MappingSpec spec;
    private final Sources sources;
    private final RosterSink sink;
    private final Map<Class<? extends Record>, TargetBook> targets = new LinkedHashMap<>();
    private final List<FlowRun> flows = new ArrayList<>();

    /** The properties of the manifest that the target may have and need not, which are no matter of files. */
    private final Map<String, String> told = new LinkedHashMap<>();

    MappingRun(MappingSpec spec, RosterSource source, RosterSink sink, Supplement supplement, Report report) {
        this.spec = spec;
        this.sink = sink;
        this.sources = new Sources(spec.from(), source, report);
        List<String> written = written();
        spec.to().files().forEach(file -> {
            boolean supplemented = !supplement.rows(file.name()).isEmpty() && !written.contains(file.name());
            if (spec.flows().stream().anyMatch(flow -> flow.target().equals(file.type())) || supplemented) {
                targets.put(file.type(), new TargetBook(file, sink, supplement, firsts(file)));
            }
        });
        for (Flow flow : spec.flows()) {
            TargetBook target = targets.get(flow.target());
            if (target == null) {
                throw new IllegalStateException("the checks let through a flow to " + flow.target());
            }
            flows.add(new FlowRun(flow, sources, target));
        }
    }

    private List<String> written() {
        return spec.flows().stream()
                .map(flow -> spec.to().file(flow.target()).name())
                .toList();
    }

    /** Returns what is remembered of a file whose rows may have the key of an earlier one; {@code null} of any other. */
    private @Nullable FirstRows firsts(FileSpec<?> file) {
        List<Flow> into = spec.flows().stream()
                .filter(flow -> flow.target().equals(file.type()))
                .toList();
        Set<String> filled =
                into.stream().flatMap(flow -> flow.fills().keySet().stream()).collect(Collectors.toSet());
        boolean once = into.stream().anyMatch(Flow::once);
        boolean meet =
                into.stream().anyMatch(flow -> !IdSpace.entity(flow, file).isEmpty());
        return once || meet ? new FirstRows(file, filled, once) : null;
    }

    /** Returns why a package cannot become a set of a target that takes whole sets only; empty where it can. */
    String refusal() throws IOException {
        ManifestSpec manifest = spec.from().manifest();
        if (manifest == null || spec.to().manifest() != null) {
            return "";
        }
        Set<String> modes = sources.modes(manifest);
        if (modes.contains(FileMode.DELTA.text())) {
            return "the package holds what changed, and %s takes whole sets; map a package in bulk"
                    .formatted(spec.to().id());
        }
        return modes.contains(FileMode.BULK.text())
                ? ""
                : ("the package holds no file but its manifest, so nothing changed, and to %s it would mean that nobody"
                                + " is there any more; map a package in bulk")
                        .formatted(spec.to().id());
    }

    /** Maps every row, and returns the loss report. */
    LossReport run() throws IOException {
        try {
            sources.remember(spec.flows());
            spec.flows().stream().filter(Flow::alike).forEach(this::open);
            sources.readAll((book, row) -> {
                book.begin(row);
                passOver(book, row);
                for (FlowRun flow : flows) {
                    flow.take(book, row);
                }
                book.end();
            });
            List<SourceBook> books = sources.finish();
            for (TargetBook target : targets.values()) {
                target.commit();
            }
            writeManifest();
            return LossReport.of(spec, flows, books, sources.unread(), new ArrayList<>(targets.values()));
        } finally {
            for (TargetBook target : targets.values()) {
                target.close();
            }
        }
    }

    private void open(Flow flow) {
        TargetBook target = targets.get(flow.target());
        if (target != null) {
            target.open(sources.open(flow.source()));
        }
    }

    /** What a package says of its files is said anew of those that are written. */
    private void passOver(SourceBook book, CheckedRow row) {
        ManifestSpec manifest = spec.from().manifest();
        if (manifest == null || !book.file().type().equals(manifest.type())) {
            return;
        }
        String name = String.valueOf(row.written(manifest.name()));
        String value = row.written(manifest.value());
        for (PropertySpec property : spec.to().properties()) {
            if (property.name().equals(name)) {
                Fate fate = property.required() ? Fate.TRANSFORMED : Fate.KEPT;
                book.mark(book.file().column(manifest.name()).ordinal(), fate);
                book.mark(book.file().column(manifest.value()).ordinal(), fate);
                if (!property.required() && value != null) {
                    told.put(name, value);
                }
            }
        }
    }

    private void writeManifest() throws IOException {
        ManifestSpec manifest = spec.to().manifest();
        if (manifest == null) {
            return;
        }
        Map<String, FileMode> modes = new LinkedHashMap<>();
        for (TargetBook target : targets.values()) {
            if (target.rows() > 0) {
                boolean delta = manifest.deltaOnly().stream().anyMatch(target::full);
                modes.put(target.file().name(), delta ? FileMode.DELTA : FileMode.BULK);
            }
        }
        ManifestFile.write(spec.to(), sink, modes, told);
    }
}
