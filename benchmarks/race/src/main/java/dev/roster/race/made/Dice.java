package dev.roster.race.made;

/** Numbers that look random and depend on nothing but what they are asked for. */
final class Dice {
    private static final long SEED = 20_260_901;

    private Dice() {}

    /** Returns a number from 0 to below a bound, always the same for a question about a row. */
    static int of(int bound, long row, int question) {
        long z = SEED + row * 0x9E3779B97F4A7C15L + question * 0xD1B54A32D192ED03L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) Math.floorMod(z ^ (z >>> 31), (long) bound);
    }

    /** Returns a number of so many digits, another one for each row. */
    static String id(long row, int digits) {
        long all = 1;
        for (int i = 0; i < digits; i++) {
            all *= 10;
        }
        // 48271 has no divisor in common with a power of ten, so no two rows share a number
        String text = Long.toString(Math.floorMod(row * 48_271 + 170_000_017L, all));
        return "0".repeat(digits - text.length()) + text;
    }
}
