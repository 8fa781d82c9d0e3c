package dev.roster.internal.sftp;

import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Hands sshj the socket that we connected, and that we can therefore close. */
public final class ReadySocket extends SocketFactory {
    private final Socket socket;

    ReadySocket(Socket socket) {
        this.socket = socket;
    }

    @Override
    public Socket createSocket() {
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("one socket, already connected");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException("one socket, already connected");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("one socket, already connected");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException("one socket, already connected");
    }
}
