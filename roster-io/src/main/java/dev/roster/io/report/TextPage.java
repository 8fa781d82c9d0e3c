package dev.roster.io.report;

import java.util.List;

/** Lines of text that grow downwards: indented, with single gaps and aligned tables. */
final class TextPage {
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    /** Adds a line. */
    void line(int level, String words) {
        text.append(INDENT.repeat(level)).append(words).append('\n');
    }

    /** Adds a blank line. */
    void gap() {
        text.append('\n');
    }

    /** Adds a line for each row, with the first cell to the left and the others, which are counts, to the right. */
    void table(List<List<String>> rows) {
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                String space = " ".repeat(width(rows, i) - cell.length());
                line.append(i == 0 ? cell + space : INDENT + space + cell);
            }
            line(1, line.toString());
        }
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    String text() {
        return text.toString();
    }
}
