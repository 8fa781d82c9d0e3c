package dev.roster.io.report;

/** Numbers with their noun, the same in every locale. */
final class Count {
    private Count() {}

    static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
