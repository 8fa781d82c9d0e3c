package dev.roster.io.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A page of HTML that needs nothing else: its style is in it, and its policy forbids everything from elsewhere. */
final class HtmlPage {
    private static final String STYLE = "report.css";

    private final Markup html = new Markup("<!DOCTYPE html>");

    HtmlPage(String title) {
        html.open("html", "lang", "en").raw("\n").open("head").raw("\n");
        html.single("meta", "charset", "utf-8");
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.single(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
        html.single("meta", "name", "robots", "content", "noindex");
        html.element("title", title).raw("\n");
        html.open("style").raw("\n" + style()).close();
        html.close();
        html.open("body").raw("\n");
    }

    private static String style() {
        try (InputStream in = HtmlPage.class.getResourceAsStream(STYLE)) {
            return new String(Objects.requireNonNull(in, STYLE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s of the SDK; its jar is damaged".formatted(STYLE), e);
        }
    }

    HtmlPage open(String name, String... attributes) {
        html.open(name, attributes);
        return this;
    }

    HtmlPage close() {
        html.close();
        return this;
    }

    /** Writes an element with a text, on a line of its own. */
    HtmlPage element(String name, String text, String... attributes) {
        html.element(name, text, attributes).raw("\n");
        return this;
    }

    HtmlPage text(String text) {
        html.text(text);
        return this;
    }

    /** Writes the head of a table; all columns but the first hold numbers. */
    void head(String first, String... numbers) {
        html.open("thead").open("tr").element("th", first, "scope", "col");
        for (String number : numbers) {
            html.element("th", number, "scope", "col", "class", "number");
        }
        html.close().close().open("tbody").raw("\n");
    }

    /** Writes a row of a table; all cells but the first are numbers. */
    void row(String first, String... numbers) {
        html.open("tr").element("td", first);
        for (String number : numbers) {
            html.element("td", number, "class", "number");
        }
        html.close();
    }

    /** Writes the head of a table of texts. */
    void textHead(String... texts) {
        html.open("thead").open("tr");
        for (String text : texts) {
            html.element("th", text, "scope", "col");
        }
        html.close().close().open("tbody").raw("\n");
    }

    /** Writes a row of a table of texts. */
    void textRow(String... texts) {
        html.open("tr");
        for (String text : texts) {
            html.element("td", text);
        }
        html.close();
    }

    /** Ends the body of a table and the table. */
    void endTable() {
        html.close().close();
    }

    /** Returns the whole page. */
    String end() {
        html.close().close();
        return html.toString();
    }
}
