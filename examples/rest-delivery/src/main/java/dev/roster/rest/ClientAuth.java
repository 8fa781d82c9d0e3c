package dev.roster.rest;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How the client's id and secret travel to the token endpoint: both ways that RFC 6749, section 2.3.1, knows. */
enum ClientAuth {
    /** In the header of the request. */
    BASIC {
        @Override
        String sign(HttpRequest.Builder request, String id, String secret, String form) {
            String pair = encoded(id) + ":" + encoded(secret);
            String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + basic);
            return form;
        }
    },
    /** In the form. */
    BODY {
        @Override
        String sign(HttpRequest.Builder request, String id, String secret, String form) {
            return form + "&client_id=" + encoded(id) + "&client_secret=" + encoded(secret);
        }
    };

    /** Adds them to the request or to the form, and returns the form. */
    abstract String sign(HttpRequest.Builder request, String id, String secret, String form);

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
