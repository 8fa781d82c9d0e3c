package dev.roster.race.read;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** opencsv splits the file into cells, every one of which becomes a String. */
final class OpencsvTokens implements Reading {

    @Override
    public Outcome read(Path folder) throws IOException {
        long rows = 0;
        long letters = 0;
        try (CSVReader reader = new CSVReaderBuilder(Files.newBufferedReader(folder.resolve("students.csv")))
                .withCSVParser(new RFC4180ParserBuilder().build())
                .build()) {
            for (String[] row : reader) {
                rows++;
                for (String cell : row) {
                    letters += cell.length();
                }
            }
        }
        return new Outcome(rows, letters, List.of());
    }
}
