package dev.roster.rest;

import dev.roster.rest.Wire.Answer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;

/** Sends a request again for as long as that is worthwhile. */
final class Patient {
    private final Wire wire;
    private final Retries retries;

    Patient(Wire wire, Retries retries) {
        this.wire = wire;
        this.retries = retries;
    }

    /** Returns the first answer that is not worth another try, or the last one. */
    Answer send(HttpRequest request, String purpose) throws IOException {
        for (int tries = 1; ; tries++) {
            Answer answer = wire.send(request, purpose);
            Optional<Duration> pause =
                    Retries.worthwhile(answer.status()) ? retries.pause(answer, tries) : Optional.empty();
            if (pause.isEmpty()) {
                return answer;
            }
            try {
                retries.sleep(pause.get());
            } catch (InterruptedException stop) {
                throw Wire.stopped();
            }
        }
    }
}
