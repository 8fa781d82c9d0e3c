package dev.roster.race.made;

/** Names of people and places: 2 % with a comma, 2.5 % with a quotation mark, one in twelve with letters beyond ASCII. */
final class Names {
    private static final String[] FIRST = {
        "Ada", "Ben", "Carla", "Dmitri", "Elena", "Farid", "Grace", "Hugo", "Ines", "Jamal", "Keiko", "Liam", "Maya",
        "Noah", "Olga", "Pedro", "Quinn", "Rosa", "Samir", "Tara", "Uma", "Victor", "Wen", "Ximena", "Yusuf", "Zoe"
    };
    private static final String[] FIRST_BEYOND = {"José", "Zoë", "Łukasz", "Nguyễn", "Søren", "Chloé"};
    private static final String[] LAST = {
        "Abbott", "Baker", "Castillo", "Dunn", "Ellis", "Foster", "Garcia", "Hughes", "Ibrahim", "Johnson", "Kim",
        "Lopez", "Miller", "Novak", "Okafor", "Patel", "Quigley", "Rivera", "Smith", "Tanaka", "Underwood", "Vargas",
        "Washington", "Xu", "Young", "Zimmer"
    };
    private static final String[] LAST_BEYOND = {"Muñoz", "Müller", "Škoda", "O’Brien", "Åberg", "Peña"};
    private static final String[] STREET = {"Cedar", "Elm", "Lincoln", "Maple", "Oak", "Pine", "Second", "Willow"};
    private static final String[] CITY = {"Ashford", "Brookdale", "Clearwater", "Fairview", "Millbrook", "Riverton"};

    private Names() {}

    static String first(long row) {
        int kind = Dice.of(1000, row, 1);
        String plain = FIRST[Dice.of(FIRST.length, row, 2)];
        if (kind < 25) {
            return plain + " \"" + plain.charAt(0) + "\"";
        }
        return kind < 66 ? FIRST_BEYOND[Dice.of(FIRST_BEYOND.length, row, 2)] : plain;
    }

    static String last(long row) {
        int kind = Dice.of(1000, row, 3);
        String plain = LAST[Dice.of(LAST.length, row, 4)];
        if (kind < 20) {
            return plain + ", Jr.";
        }
        return kind < 61 ? LAST_BEYOND[Dice.of(LAST_BEYOND.length, row, 4)] : plain;
    }

    static String street(long row) {
        return (1 + Dice.of(9999, row, 5)) + " " + STREET[Dice.of(STREET.length, row, 6)] + " Street";
    }

    static String apartment(long row) {
        return Dice.of(5, row, 7) == 0 ? "Apt " + (1 + Dice.of(400, row, 8)) : "";
    }

    static String city(long row) {
        return CITY[Dice.of(CITY.length, row, 9)];
    }

    static String zip(long row) {
        return "0" + (1000 + Dice.of(9000, row, 10));
    }

    /** Returns ten digits that no telephone has: area codes begin with no 0. */
    static String phone(long row, int kind) {
        return "0" + kind + Dice.id(row, 8);
    }
}
