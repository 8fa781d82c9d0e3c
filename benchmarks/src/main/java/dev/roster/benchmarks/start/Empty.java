package dev.roster.benchmarks.start;

/** The program that does nothing: what a virtual machine takes by itself. */
final class Empty {
    private Empty() {}

    /** Ends at once. */
    public static void main(String[] args) {}
}
