package dev.roster.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The file of a package that lists the others: for each whether it is there, and whether as a whole or as what changed.
 * Its rows are properties, each a name and a value. Immutable.
 *
 * @param type the record of its rows, one of the format's
 * @param name the component that holds the name of a property
 * @param value the component that holds its value
 * @param prefix how the name of a property about a file starts; the file's name without its ending follows
 * @param before the properties that are written before those about files
 * @param after the properties that are written after them
 * @param version the name of the property that tells one version of the format from others; one of {@code before}
 * @param deltaOnly the components of other files that are filled in a delta and blank in bulk
 * @param source document and section
 */
public record ManifestSpec(
        Class<? extends Record> type,
        String name,
        String value,
        String prefix,
        List<PropertySpec> before,
        List<PropertySpec> after,
        String version,
        List<String> deltaOnly,
        String source) {

    /** Copies the lists. */
    public ManifestSpec {
        before = List.copyOf(before);
        after = List.copyOf(after);
        deltaOnly = List.copyOf(deltaOnly);
    }

    /**
     * Starts a manifest.
     *
     * @param name the component that holds the name of a property
     * @param value the component that holds its value
     * @param source document and section
     */
    public static ManifestSpec of(Class<? extends Record> type, String name, String value, String source) {
        return new ManifestSpec(type, name, value, "file.", List.of(), List.of(), "", List.of(), source);
    }

    /** Returns a copy with one more property of a fixed value, and values that pass where a district asks for leniency. */
    public ManifestSpec withFixed(String property, String only, String... lenient) {
        PropertySpec fixed = new PropertySpec(property, null, true, List.of(only), List.of(lenient));
        return with(version, add(before, fixed), after);
    }

    /** Returns a copy whose version stands in a property of a fixed value. */
    public ManifestSpec withVersion(String property, String only) {
        PropertySpec fixed = new PropertySpec(property, null, true, List.of(only), List.of());
        return with(property, add(before, fixed), after);
    }

    /** Returns a copy with one more property that may be left out and have any value. */
    public ManifestSpec withOptional(String property) {
        PropertySpec optional = new PropertySpec(property, null, false, List.of(), List.of());
        return with(version, before, add(after, optional));
    }

    private ManifestSpec with(String other, List<PropertySpec> first, List<PropertySpec> last) {
        return new ManifestSpec(type, name, value, prefix, first, last, other, deltaOnly, source);
    }

    /** Returns a copy with components of other files, wherever they have them, that are filled in a delta and blank in bulk. */
    public ManifestSpec withDeltaOnly(String... components) {
        return new ManifestSpec(type, name, value, prefix, before, after, version, List.of(components), source);
    }

    private static List<PropertySpec> add(List<PropertySpec> properties, PropertySpec one) {
        List<PropertySpec> more = new ArrayList<>(properties);
        more.add(one);
        return more;
    }

    /** Returns all properties in the order in which they are written. */
    List<PropertySpec> properties(List<FileSpec<?>> files) {
        Stream<PropertySpec> about = files.stream()
                .filter(file -> !file.type().equals(type))
                .map(FileSpec::name)
                .distinct()
                .map(file -> PropertySpec.about(file, prefix));
        return Stream.of(before.stream(), about, after.stream())
                .flatMap(properties -> properties)
                .toList();
    }
}
