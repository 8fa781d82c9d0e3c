package dev.roster.oneroster.mapping;

import dev.roster.spec.Format;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the files of one format become those of another: a table for each file, checked when it is made. What it does not
 * name is dropped, and the loss report says so.
 *
 * @param from the format that is read
 * @param to the format that is written
 * @param flows the flows; the rows of one target file are written flow by flow for each source file, in this order
 */
public record MappingSpec(Format from, Format to, List<Flow> flows) {

    /**
     * Copies the flows and checks them.
     *
     * @throws IllegalArgumentException if a flow names a file or a component that is not there, or leaves out a required
     *     one
     */
    public MappingSpec {
        flows = List.copyOf(flows);
        new MappingChecks(from, to).check(flows);
    }

    /** Returns the mapping that some flows make. */
    public static MappingSpec of(Format from, Format to, Flow.Builder... flows) {
        return new MappingSpec(
                from, to, List.of(flows).stream().map(Flow.Builder::build).toList());
    }

    /** Returns the same mapping between the formats as profiles bend them. */
    MappingSpec between(Format bentFrom, Format bentTo) {
        return new MappingSpec(bentFrom, bentTo, flows);
    }

    /** Returns the components of a source file that go somewhere, or tell which rows go where. */
    public Set<String> read(Class<? extends Record> type) {
        return flows.stream()
                .flatMap(flow -> Reads.of(flow).reads().stream())
                .filter(read -> read.type().equals(type))
                .map(Reads.Read::component)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return from.id() + " to " + to.id();
    }
}
