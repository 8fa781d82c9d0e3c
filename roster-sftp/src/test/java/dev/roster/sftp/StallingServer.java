package dev.roster.sftp;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Greets whoever connects, and then neither says nor hears anything. */
final class StallingServer implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final String greeting;

    private StallingServer(String greeting) throws IOException {
        this.greeting = greeting;
    }

    static StallingServer after(String greeting) throws IOException {
        StallingServer server = new StallingServer(greeting);
        start(server::greet);
        return server;
    }

    int port() {
        return listener.getLocalPort();
    }

    private void greet() {
        try {
            while (true) {
                Socket socket = listener.accept();
                open.add(socket);
                start(() -> stall(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    /** Greets, and listens until the other side has gone. */
    private void stall(Socket socket) {
        try (socket) {
            socket.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException cut) {
            // So the client did not wait for ever.
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "stalling-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
