package dev.roster.benchmarks.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A line on which every byte takes its time, in both directions, and as many as there are may be under way. */
final class SlowLine implements AutoCloseable {
    private static final ByteBuffer END = ByteBuffer.allocate(0);

    private final ServerSocket listener;
    private final int target;
    private final long oneWayNanos;

    private SlowLine(ServerSocket listener, int target, long oneWayMillis) {
        this.listener = listener;
        this.target = target;
        this.oneWayNanos = oneWayMillis * 1_000_000;
    }

    static SlowLine to(int port, long roundTripMillis) throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        SlowLine line = new SlowLine(listener, port, roundTripMillis / 2);
        thread("accept", line::accept);
        return line;
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                connect(client, server);
                connect(server, client);
            }
        } catch (IOException over) {
            // Closed.
        }
    }

    private void connect(Socket from, Socket to) {
        BlockingQueue<Part> underWay = new LinkedBlockingQueue<>();
        thread("take", () -> take(from, underWay));
        thread("give", () -> give(underWay, to));
    }

    private void take(Socket from, BlockingQueue<Part> underWay) {
        byte[] buffer = new byte[64 * 1024];
        try {
            InputStream in = from.getInputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                underWay.add(new Part(ByteBuffer.wrap(Arrays.copyOf(buffer, read)), System.nanoTime() + oneWayNanos));
            }
        } catch (IOException broken) {
            // The end says so.
        }
        underWay.add(new Part(END, System.nanoTime() + oneWayNanos));
    }

    private static void give(BlockingQueue<Part> underWay, Socket to) {
        try {
            OutputStream out = to.getOutputStream();
            for (Part part = underWay.take(); part.bytes().hasRemaining(); part = underWay.take()) {
                for (long left = part.due() - System.nanoTime(); left > 0; left = part.due() - System.nanoTime()) {
                    Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
                }
                out.write(part.bytes().array());
            }
            to.shutdownOutput();
        } catch (IOException broken) {
            // The other side has gone.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, "slow-line-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private record Part(ByteBuffer bytes, long due) {}
}
