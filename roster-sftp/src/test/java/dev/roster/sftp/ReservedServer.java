package dev.roster.sftp;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A server that gives away as little as it may. */
final class ReservedServer implements AutoCloseable {
    private final SshServer server;
    private final AtomicInteger reads;

    private ReservedServer(SshServer server, AtomicInteger reads) {
        this.server = server;
        this.reads = reads;
    }

    /** What it keeps to itself. */
    enum Habit {
        REFUSES_TO_LOOK,
        NAMES_NO_SIZE,
        NAMES_NO_TIME,
        REFUSES_TO_READ,
        COMPUTES_NO_DIGEST,
        READS_LITTLE_AT_ONCE
    }

    static ReservedServer start(Delivery delivery, Habit... habits) throws IOException {
        Set<Habit> all = EnumSet.noneOf(Habit.class);
        all.addAll(List.of(habits));
        AtomicInteger reads = new AtomicInteger();
        SshServer server = delivery.server(new SftpSubsystemFactory() {
            @Override
            public Command createSubsystem(ChannelSession channel) throws IOException {
                return new Session(channel, this, all, reads);
            }
        });
        server.start();
        return new ReservedServer(server, reads);
    }

    /** Returns how often somebody asked for a part of a file. */
    int reads() {
        return reads.get();
    }

    SftpTarget target() {
        return Faults.at("127.0.0.1", server.getPort())
                .hostKeys(HostKeyPolicy.pinned(Delivery.fingerprint(Delivery.HOST_KEY)))
                .build();
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    private static final class Session extends SftpSubsystem {
        private static final int LITTLE = 5_000;

        private final Set<Habit> habits;
        private final AtomicInteger reads;

        Session(ChannelSession channel, SftpSubsystemFactory usual, Set<Habit> habits, AtomicInteger reads) {
            super(channel, usual);
            this.reads = reads;
            this.habits = habits;
        }

        @Override
        protected Map<String, Object> doLStat(int id, String path, int flags) throws IOException {
            refuseIf(Habit.REFUSES_TO_LOOK);
            return super.doLStat(id, path, flags);
        }

        @Override
        protected void writeAttrs(Buffer buffer, Map<String, ?> attributes) {
            NavigableMap<String, Object> told = new TreeMap<>(attributes);
            if (habits.contains(Habit.NAMES_NO_SIZE)) {
                told.remove("size");
            }
            if (habits.contains(Habit.NAMES_NO_TIME)) {
                told.keySet().removeIf(name -> name.endsWith("Time"));
            }
            super.writeAttrs(buffer, told);
        }

        @Override
        protected String doOpen(int id, String path, int flags, int access, Map<String, Object> attributes)
                throws IOException {
            if ((access & SftpConstants.ACE4_WRITE_DATA) == 0) {
                refuseIf(Habit.REFUSES_TO_READ);
            }
            return super.doOpen(id, path, flags, access, attributes);
        }

        @Override
        protected void executeExtendedCommand(Buffer buffer, int id, String extension) throws IOException {
            if (habits.contains(Habit.COMPUTES_NO_DIGEST) && extension.startsWith("check-file")) {
                doUnsupportedExtension(buffer, id, extension);
            } else {
                super.executeExtendedCommand(buffer, id, extension);
            }
        }

        @Override
        protected int doRead(
                int id, String handle, long at, int length, byte[] data, int from, AtomicReference<Boolean> end)
                throws IOException {
            reads.incrementAndGet();
            boolean little = habits.contains(Habit.READS_LITTLE_AT_ONCE);
            return super.doRead(id, handle, at, little ? Math.min(length, LITTLE) : length, data, from, end);
        }

        private void refuseIf(Habit habit) throws AccessDeniedException {
            if (habits.contains(habit)) {
                throw new AccessDeniedException("not you");
            }
        }
    }
}
