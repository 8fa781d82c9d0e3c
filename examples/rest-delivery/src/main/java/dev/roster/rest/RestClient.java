package dev.roster.rest;

import dev.roster.rest.Wire.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** Sends and fetches JSON as the holder of a token; a token that is no longer taken is replaced, once for each request. */
final class RestClient {
    private final Tokens tokens;
    private final Patient patient;
    private final Duration patience;

    private RestClient(Tokens tokens, Patient patient, Duration patience) {
        this.tokens = tokens;
        this.patient = patient;
        this.patience = patience;
    }

    static RestClient of(RestSettings settings, Surroundings machine, Duration patience) {
        Patient patient = new Patient(new Wire(patience), new Retries(machine));
        return new RestClient(new Tokens(settings, machine.environment(), patient, patience), patient, patience);
    }

    /** Sends a body of JSON. */
    void post(URI endpoint, byte[] json, String purpose) throws IOException {
        send(
                HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(json)),
                purpose);
    }

    /** Returns a body of JSON, not looked at. */
    byte[] fetch(URI endpoint, String purpose) throws IOException {
        return send(HttpRequest.newBuilder(endpoint).GET(), purpose).body();
    }

    private Answer send(HttpRequest.Builder request, String purpose) throws IOException {
        request.timeout(patience).header("Accept", "application/json");
        Answer answer = patient.send(signed(request, tokens.current()), purpose);
        if (answer.status() == 401) {
            answer = patient.send(signed(request, tokens.renew()), purpose);
        }
        Refusals.check(answer.status(), purpose);
        return answer;
    }

    private static HttpRequest signed(HttpRequest.Builder request, String token) {
        return request.copy().header("Authorization", "Bearer " + token).build();
    }
}
