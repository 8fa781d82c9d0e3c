package dev.roster.rest;

import dev.roster.io.SettingsException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where to send and fetch, and how. No document states the addresses, the scopes or how many records a request may hold,
 * so none of them has a default.
 *
 * @param tokenUrl where the credentials are exchanged for a token
 * @param clientAuth how the credentials travel there
 * @param clientIdEnv the environment variable with the client's id
 * @param clientSecretEnv the environment variable with the client's secret
 * @param scope the scopes that are asked for, separated by spaces; empty for none
 * @param recordsPerRequest how many records one request may hold
 * @param posts the endpoint of each file that is sent, in the order of the settings
 * @param fetches the endpoint of each file that is fetched, in the order of the settings
 */
record RestSettings(
        URI tokenUrl,
        ClientAuth clientAuth,
        String clientIdEnv,
        String clientSecretEnv,
        String scope,
        int recordsPerRequest,
        Map<String, URI> posts,
        Map<String, URI> fetches) {

    /**
     * Reads the settings.
     *
     * @throws SettingsException if they cannot be used; all faults are listed
     * @throws IOException if the file cannot be read
     */
    static RestSettings read(Path file) throws IOException {
        return new RestSettingsReader(file).read();
    }
}
