package dev.roster.rest;

import dev.roster.rest.Wire.Answer;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Exchanges the client's id and secret for a token: OAuth 2, client credentials (RFC 6749, section 4.4). */
final class Tokens {
    private static final String PURPOSE = "the token";
    private static final Pattern BEARER = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private final RestSettings settings;
    private final Function<String, @Nullable String> environment;
    private final Patient patient;
    private final Duration patience;
    private @Nullable String token;

    Tokens(RestSettings settings, Function<String, @Nullable String> environment, Patient patient, Duration patience) {
        this.settings = settings;
        this.environment = environment;
        this.patient = patient;
        this.patience = patience;
    }

    /** Returns the token that is in use, asking for the first. */
    String current() throws IOException {
        return token == null ? renew() : token;
    }

    /** Asks for another token. */
    String renew() throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.tokenUrl())
                .timeout(patience)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json");
        String form = "grant_type=client_credentials"
                + (settings.scope().isEmpty() ? "" : "&scope=" + ClientAuth.encoded(settings.scope()));
        String signed = settings.clientAuth()
                .sign(request, secret(settings.clientIdEnv()), secret(settings.clientSecretEnv()), form);
        Answer answer =
                patient.send(request.POST(BodyPublishers.ofString(signed)).build(), PURPOSE);
        if (answer.status() == 400) {
            throw Refusals.of(answer.status(), PURPOSE);
        }
        Refusals.check(answer.status(), PURPOSE);
        String fresh = read(answer.body());
        token = fresh;
        return fresh;
    }

    private String secret(String variable) throws RestException {
        String value = environment.apply(variable);
        if (value == null || value.isEmpty()) {
            throw new RestException(
                    "the environment variable %s is not set; it should hold what SameGoal sent once the terms of service were accepted"
                            .formatted(variable));
        }
        return value;
    }

    private static String read(byte[] body) throws RestException {
        String found = "";
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), body)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    boolean wanted = "access_token".equals(json.currentName());
                    if (json.nextToken() == JsonToken.VALUE_STRING && wanted) {
                        found = json.getString();
                    }
                    json.skipChildren();
                }
            }
        } catch (JacksonException odd) {
            // Its message may repeat the token.
        }
        if (!BEARER.matcher(found).matches()) {
            throw new RestException(
                    "the server answered, and not with a token; see whether 'tokenUrl' is the address of its token endpoint");
        }
        return found;
    }
}
