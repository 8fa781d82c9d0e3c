package dev.roster.io.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.RosterFolder;
import dev.roster.io.RosterReader;
import dev.roster.io.RosterWriter;
import dev.roster.io.Row;
import dev.roster.parentsquare.Parent;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.Problem;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.Key;
import dev.roster.spec.Provenance;
import dev.roster.spec.RosterFile;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vendor's sample file has other spellings, another order and columns of its own, and a profile is all that it takes. */
class SampleHeaderTest {

    @RosterFile(value = "buses.csv", provenance = Provenance.DRAFT, source = "invented")
    @Key("busNumber")
    public record Bus(
            @NotBlank String busNumber,
            @Nullable String driver,
            @Nullable String note) {}

    private static final Format DRAFT =
            Format.named("draft").version("2026").files(Bus.class).build();

    @TempDir
    Path folder;

    @Test
    void isAcceptedOnParentSquare() throws IOException {
        String profile = """
                format: parentsquare
                version: "%s"
                name: Thornwick Schools
                files:
                  parents.csv:
                    attributes: [Custody Note, Legacy Key]
                    order: [Legacy Key, Student No., Guardian No., Surname, Given Name, E-Mail, Cell, Home Language,
                      Main Contact, Relation, Custody Note, Building]
                    lineEnd: crlf
                    columns:
                      school_id: {header: Building}
                      student_id: {header: Student No.}
                      parent_id: {header: Guardian No.}
                      first_name: {header: Given Name}
                      last_name: {header: Surname}
                      email: {header: E-Mail}
                      mobile: {header: Cell}
                      language: {header: Home Language, codes: {ESP: es}}
                      primary: {header: Main Contact}
                      relationship: {header: Relation}
                """.formatted(ParentSquare.FORMAT.version());
        String sample = """
                Legacy Key,Student No.,Guardian No.,Surname,Given Name,E-Mail,Cell,Home Language,Main Contact,Relation,Custody Note,Building
                77-a,1001,g1,Stone,Mia,mia.stone@example.org,2025550121,ESP,1,Mother,"weekends, holidays",s01
                ,1003,g9,Marsh,Noa,,2025550129,en,0,Father,,s01
                """.replace("\n", "\r\n");
        assertThat(codes(ParentSquare.FORMAT, "parents.csv", sample)).isNotEmpty();
        Format bent = bent(ParentSquare.FORMAT, profile);
        assertThat(codes(bent, "parents.csv", sample)).isEmpty();
        assertThat(copied(bent.file(Parent.class), sample)).isEqualTo(sample);
        assertThat(codes(bent, "parents.csv", sample.replace("2025550121", "12")))
                .containsExactly("bad_phone");
    }

    @Test
    void isAcceptedForADraft() throws IOException {
        String profile = """
                format: draft
                version: 2026
                files:
                  buses.csv:
                    confirmed: true
                    attributes: [Depot, Seats]
                    dropped: [note]
                    order: [Seats, Driver Name, Bus No., Depot]
                    lineEnd: crlf
                    columns:
                      bus_number: {header: Bus No.}
                      driver: {header: Driver Name}
                """;
        String sample = "Seats,Driver Name,Bus No.,Depot\r\n40,,7,North\r\n,Ito,8,\r\n";
        assertThat(codes(DRAFT, "buses.csv", sample)).containsExactly("draft_layout", "missing_header");
        Format bent = bent(DRAFT, profile);
        assertThat(codes(bent, "buses.csv", sample)).isEmpty();
        assertThat(copied(bent.file(Bus.class), sample)).isEqualTo(sample);
    }

    private Format bent(Format format, String profile) throws IOException {
        return format.with(ProfileFile.read(Files.writeString(folder.resolve("profile.yaml"), profile), format));
    }

    private List<String> codes(Format format, String name, String text) throws IOException {
        Path file = Files.writeString(Files.createTempDirectory(folder, "set").resolve(name), text);
        Report report = Roster.validate(format, RosterFolder.file(file), Options.standard());
        return report.problems().stream().map(Problem::code).distinct().toList();
    }

    /** Reads every row and writes it again, with the columns that the record does not know. */
    private <T extends Record> String copied(FileSpec<T> spec, String text) throws IOException {
        Path copy = folder.resolve("copy.csv");
        Path file = Files.writeString(folder.resolve("sample.csv"), text);
        List<Problem> problems = new ArrayList<>();
        try (RosterReader<T> rows = RosterReader.open(spec, file);
                RosterWriter<T> out = RosterWriter.open(spec, copy)) {
            for (Row<T> row : rows) {
                problems.addAll(out.write(row));
            }
            out.commit();
        }
        assertThat(problems).isEmpty();
        return Files.readString(copy);
    }
}
