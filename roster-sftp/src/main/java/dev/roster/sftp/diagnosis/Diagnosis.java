package dev.roster.sftp.diagnosis;

import java.util.List;

/**
 * What was found out about a server, and about the account that logged in there. Holds no name of a file of others.
 *
 * @param server host and port
 * @param user who was logged in
 * @param hostKey the fingerprint of the key that the server showed and that is the right one
 * @param algorithms the algorithms of the connection, each with what it is for
 * @param version the version of SFTP that is spoken
 * @param extensions the names of what the server announces besides; not all of it need work
 * @param layout how a delivery would put the files there, as a target file calls it
 * @param places the directories that a delivery would use
 */
public record Diagnosis(
        String server,
        String user,
        String hostKey,
        List<String> algorithms,
        int version,
        List<String> extensions,
        String layout,
        List<Place> places) {

    /** Copies the lists. */
    public Diagnosis {
        algorithms = List.copyOf(algorithms);
        extensions = List.copyOf(extensions);
        places = List.copyOf(places);
    }

    /** Returns whether nothing that a delivery needs was found to be missing; what was not tried is not missing. */
    public boolean sound() {
        return places.stream().flatMap(place -> place.findings().stream()).noneMatch(Finding::missing);
    }

    /** Returns the diagnosis for people: lines of text, each with its end. */
    public String text() {
        return DiagnosisText.of(this);
    }
}
