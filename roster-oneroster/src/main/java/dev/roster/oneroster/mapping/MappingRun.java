package dev.roster.oneroster.mapping;

import dev.roster.io.profile.Supplement;
import dev.roster.source.RosterSink;
import dev.roster.source.RosterSource;
import dev.roster.spec.Format;
import dev.roster.validate.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One mapping: what others look for is remembered, then every row is read once and written, then the books are closed. */
final class MappingRun {
    private final MappingSpec spec;
    private final Sources sources;
    private final Map<Class<? extends Record>, TargetBook> targets = new LinkedHashMap<>();
    private final List<FlowRun> flows = new ArrayList<>();

    MappingRun(MappingSpec spec, RosterSource source, RosterSink sink, Supplement supplement, Report report) {
        this.spec = spec;
        this.sources = new Sources(spec.from(), source, report);
        Format to = spec.to();
        to.files().forEach(file -> {
            if (spec.flows().stream().anyMatch(flow -> flow.target().equals(file.type()))) {
                targets.put(file.type(), new TargetBook(file, sink, supplement, once(file.type())));
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

    private boolean once(Class<? extends Record> target) {
        return spec.flows().stream().anyMatch(flow -> flow.target().equals(target) && flow.once());
    }

    LossReport run() throws IOException {
        try {
            sources.remember(spec.flows());
            sources.readAll((book, row, number) -> {
                book.begin(row);
                for (FlowRun flow : flows) {
                    flow.take(book, row);
                }
                book.end(number);
            });
            List<SourceBook> books = sources.finish();
            for (TargetBook target : targets.values()) {
                target.commit();
            }
            return LossReport.of(spec, books, new ArrayList<>(targets.values()));
        } finally {
            for (TargetBook target : targets.values()) {
                target.close();
            }
        }
    }
}
