package dev.roster.cli;

import dev.roster.sftp.SftpDoctor.Probing;
import dev.roster.sftp.diagnosis.Diagnosis;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what an account may do on a server, before anything is delivered there. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Connects to a target, checks its key, logs in, lists, and says what the account may do.",
        footer = {
            "",
            "Exit codes: 0 nothing that a delivery needs is missing, 1 something is, 2 wrong usage, 3 not connected, not"
                    + " trusted or not logged in."
        })
final class DoctorCommand implements Callable<Integer> {
    private final OutputStream out;
    private final PrintWriter err;
    private final Machine machine;

    @Mixin
    private TargetOption target = new TargetOption();

    @Option(
            names = "--allow-write",
            description = "Tries what can only be seen by writing, in a folder .roster-doctor-… that it makes and"
                    + " removes.")
    private boolean allowWrite;

    DoctorCommand(OutputStream out, PrintWriter err, Machine machine) {
        this.out = out;
        this.err = err;
        this.machine = machine;
    }

    @Override
    public Integer call() throws IOException {
        Diagnosis diagnosis = target.read(machine.environment())
                .doctor()
                .withProbing(allowWrite ? Probing.WRITES : Probing.LOOKS_ONLY)
                .examine();
        out.write(diagnosis.text().getBytes(StandardCharsets.UTF_8));
        out.flush();
        if (!allowWrite) {
            err.println("roster: nothing was written; --allow-write tries the rest in a folder that is removed again");
        }
        return diagnosis.sound() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
