package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.io.Encoding;
import dev.roster.io.RosterFolder;
import dev.roster.io.RosterSet;
import dev.roster.io.Transcoding;
import dev.roster.samegoal.SameGoal;
import dev.roster.sftp.fault.SourceChangedException;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.ReceiptFile;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Delivering from a place that is laid out as SameGoal's own upload directory. */
class UploadedSetDeliveryTest {
    private static final String EPOCH = "20251122-030000";

    @TempDir
    Path temporary;

    private Delivery delivery;
    private Path upload;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
        upload = Files.createDirectories(temporary.resolve("staged/upload"));
    }

    private void write(String name, String text) throws IOException {
        Path file = upload.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Report report(Path place) throws IOException {
        return Roster.validate(SameGoal.FORMAT, RosterFolder.at(place), Options.standard());
    }

    private static Receipt publish(DropboxServer server, Path place, Report report) throws IOException {
        return Delivery.publisher(Delivery.target(server).build()).publish(RosterFolder.at(place), report);
    }

    @Test
    void deliversAnEpochThatLiesHereAsANewOneWithAMarkerOfItsOwn() throws IOException {
        write(EPOCH + "/students.csv", Delivery.SAMEGOAL_STUDENTS);
        write(EPOCH + "/COMPLETE", "");
        Path epoch = upload.resolve(EPOCH);
        try (DropboxServer server = delivery.server().start()) {
            Receipt receipt = publish(server, epoch, report(epoch));
            requireDelivered(server, receipt);
        }
    }

    @Test
    void refusesAnEpochThatMayBeHalfAnUpload() throws IOException {
        write(EPOCH + "/students.csv", Delivery.SAMEGOAL_STUDENTS);
        Path epoch = upload.resolve(EPOCH);
        Report report = report(epoch);
        try (DropboxServer server = delivery.server().start()) {
            assertThatIllegalStateException().isThrownBy(() -> publish(server, epoch, report));
            assertThat(server.tree()).containsExactly("upload/");
        }
    }

    @Test
    void deliversTheSetThatCountsInAWholeTree() throws IOException {
        write("20251121-030000/students.csv", "x");
        write(EPOCH + "/students.csv", Delivery.SAMEGOAL_STUDENTS);
        write(EPOCH + "/COMPLETE", "");
        delivers(report(upload));
    }

    @Test
    void deliversFilesWithTheSuffixUnderTheirDocumentedNames() throws IOException {
        write("students_auto.csv", Delivery.SAMEGOAL_STUDENTS);
        delivers(report(upload));
    }

    private void requireDelivered(DropboxServer server, Receipt receipt) {
        assertThat(server.tree())
                .containsExactly(
                        "upload/",
                        "upload/20260304-050607/",
                        "upload/20260304-050607/COMPLETE",
                        "upload/20260304-050607/students.csv");
        assertThat(delivery.upload().resolve("20260304-050607/students.csv")).hasContent(Delivery.SAMEGOAL_STUDENTS);
        assertThat(receipt.files()).extracting(ReceiptFile::name).containsExactly("students.csv");
    }

    private void delivers(Report report) throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            Receipt receipt = Delivery.publisher(Delivery.target(server).build())
                    .publish(RosterFolder.at(upload).setOf(SameGoal.FORMAT), report);
            requireDelivered(server, receipt);
        }
    }

    @Test
    void sendsNoJsonUnderTheNameOfCsv() throws IOException {
        Path csv = Files.createDirectory(temporary.resolve("csv"));
        Files.writeString(csv.resolve("students.csv"), Delivery.SAMEGOAL_STUDENTS);
        Transcoding.of(SameGoal.FORMAT, Encoding.JSON).run(RosterFolder.at(csv), RosterFolder.at(upload));
        Files.move(upload.resolve("students.json"), upload.resolve("students_auto.json"));
        RosterFolder place = RosterFolder.at(upload);
        Report report =
                Roster.validate(SameGoal.FORMAT, place.anyEncoding(List.of(SameGoal.FORMAT)), Options.standard());
        assertThat(report.publishable()).isTrue();
        RosterSet set = place.setOf(SameGoal.FORMAT);
        try (DropboxServer server = delivery.server().start()) {
            SftpPublisher publisher = Delivery.publisher(Delivery.target(server).build());
            assertThatIllegalStateException()
                    .isThrownBy(() -> publisher.publish(set, report))
                    .withMessage("students.csv lies here as students_auto.json, and whoever fetches it expects what its"
                            + " name says; transcode the set, validate that and publish it");
            assertThat(server.tree()).containsExactly("upload/");
        }
    }

    /** The files of the set are in the epoch, and the folder that is to be published is the one around it. */
    @Test
    void makesNothingOfAWholeTreeAndSaysWhatToPublish() throws IOException {
        write(EPOCH + "/students.csv", Delivery.SAMEGOAL_STUDENTS);
        write(EPOCH + "/COMPLETE", "");
        makesNothingOfTheUpload();
    }

    @Test
    void makesNothingOfFilesWithTheSuffixAndNamesTheOneThatIsNotThere() throws IOException {
        write("students_auto.csv", Delivery.SAMEGOAL_STUDENTS);
        makesNothingOfTheUpload();
    }

    private void makesNothingOfTheUpload() throws IOException {
        Report report = report(upload);
        assertThat(report.publishable()).isTrue();
        try (DropboxServer server = delivery.server().start()) {
            assertThatIOException()
                    .isThrownBy(() -> publish(server, upload, report))
                    .withMessage(
                            ("cannot open %s: there is nothing of that name; check the path; where the set lies in an epoch,"
                                            + " or its files have the suffix, publish RosterFolder.setOf(format)")
                                    .formatted(upload.resolve("students.csv")));
            assertThat(server.tree()).containsExactly("upload/");
        }
    }

    @Test
    void neverDeliversAFileOfThatNameThatIsNotTheValidatedOne() throws IOException {
        write(EPOCH + "/students.csv", Delivery.SAMEGOAL_STUDENTS);
        write(EPOCH + "/COMPLETE", "");
        Report report = report(upload);
        write("students.csv", Delivery.SAMEGOAL_STUDENTS.replace("Ivy", "Eve"));
        try (DropboxServer server = delivery.server().start()) {
            assertThatIOException()
                    .isThrownBy(() -> publish(server, upload, report))
                    .isInstanceOf(SourceChangedException.class);
            assertThat(server.tree()).containsExactly("upload/");
        }
    }
}
