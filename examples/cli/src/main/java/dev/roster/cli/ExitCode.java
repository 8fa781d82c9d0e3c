package dev.roster.cli;

/** What a run tells the program that started it. */
final class ExitCode {
    static final int CLEAN = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int FAILED = 3;
    static final int HELD = 4;

    private ExitCode() {}
}
