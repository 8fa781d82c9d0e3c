package dev.roster.rest;

import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends one request and takes its whole answer, in bounded time and memory. Follows no redirect. */
final class Wire {
    private static final String SILENT =
            "the server gave no whole answer in time, and nobody knows whether it took the request; it was not repeated";
    private static final int LARGEST_ANSWER = 64 << 20;

    private final HttpClient client;
    private final Duration patience;

    /** The answer to a request. */
    static final class Answer {
        private final HttpResponse<byte[]> response;

        private Answer(HttpResponse<byte[]> response) {
            this.response = response;
        }

        int status() {
            return response.statusCode();
        }

        /** Returns what the header of that name says. */
        Optional<String> retryAfter() {
            return response.headers().firstValue("Retry-After");
        }

        byte[] body() {
            return response.body();
        }
    }

    /** Takes how long to wait for a connection, and again for the whole answer. */
    Wire(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** Sends the request; a failure says what it was for. */
    Answer send(HttpRequest request, String purpose) throws RestException, InterruptedIOException {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, head -> new LimitedBody(LARGEST_ANSWER));
        try {
            return new Answer(exchange.get(patience.toMillis() * 2, TimeUnit.MILLISECONDS));
        } catch (TimeoutException silent) {
            exchange.cancel(true);
            throw new RestException("%s: %s".formatted(purpose, SILENT), silent);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw new RestException("%s: %s".formatted(purpose, why(cause)), cause);
        } catch (InterruptedException stop) {
            exchange.cancel(true);
            throw stopped();
        }
    }

    private static String why(@Nullable Throwable failure) {
        if (failure instanceof RestException && failure.getMessage() != null) {
            return failure.getMessage();
        }
        if (failure instanceof HttpTimeoutException && !(failure instanceof HttpConnectTimeoutException)) {
            return SILENT;
        }
        return "the connection failed (%s); see whether the address is right and the server runs"
                .formatted(
                        failure == null ? "for no reason" : failure.getClass().getSimpleName());
    }

    static InterruptedIOException stopped() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("told to stop while waiting for the server");
    }
}
