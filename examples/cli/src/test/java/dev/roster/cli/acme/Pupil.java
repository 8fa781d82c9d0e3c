package dev.roster.cli.acme;

import dev.roster.rule.Id;
import dev.roster.spec.Key;
import dev.roster.spec.RosterFile;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@RosterFile(value = "pupils.csv", source = "Acme's guide, Pupils")
@Key("pupilId")
public record Pupil(
        @NotBlank @Id String pupilId,
        @NotBlank String name,
        @Nullable LocalDate entered) {}
