package dev.roster.io;

import dev.roster.io.members.XmlNames;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.FileSpec;
import java.util.List;

/**
 * The names of a file's XML elements: the root's is the file's stem, a row's is the record, a cell's is its header. A
 * header that cannot be the name of an element gives way to the record's component, or to a plain word where there is
 * none, and stands in an attribute.
 */
final class ElementNames {
    private static final String ANY_ROOT = "rows";
    private static final String ANY_COLUMN = "column";

    private ElementNames() {}

    static XmlNames of(FileSpec<?> file, List<String> headers) {
        String stem = file.name().replaceFirst("\\.[^.]*$", "");
        return new XmlNames(
                XmlNames.legal(stem) ? stem : ANY_ROOT,
                file.type().getSimpleName(),
                headers.stream().map(header -> member(file, header)).toList());
    }

    private static String member(FileSpec<?> file, String header) {
        return XmlNames.legal(header)
                ? header
                : file.columns().stream()
                        .filter(column -> column.header().equals(header) && !column.open())
                        .map(ColumnSpec::component)
                        .findFirst()
                        .orElse(ANY_COLUMN);
    }
}
