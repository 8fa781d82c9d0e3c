package dev.roster.cli.acme;

import dev.roster.spec.Format;
import dev.roster.spec.FormatProvider;
import java.util.List;

public final class Acme implements FormatProvider {
    public static final Format FORMAT =
            Format.named("acme").version("2026").files(Pupil.class).build();

    @Override
    public List<Format> formats() {
        return List.of(FORMAT);
    }
}
