package dev.roster.sftp;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** Where the tests' logs go: nowhere, unless a test records them, and then at every level. The server's are left out. */
public final class RecordedLogs implements SLF4JServiceProvider {
    private static final String SERVER = "org.apache.sshd";
    private static final List<String> LINES = new CopyOnWriteArrayList<>();
    private static volatile boolean recording;

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();

    static void start() {
        LINES.clear();
        recording = true;
    }

    /** Ends the recording and returns what was logged. */
    static List<String> stop() {
        recording = false;
        return List.copyOf(LINES);
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return RecordingLogger::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}

    private static final class RecordingLogger extends LegacyAbstractLogger implements Logger {
        private static final long serialVersionUID = 1L;

        RecordingLogger(String name) {
            this.name = name;
        }

        private boolean records() {
            return recording && !name.startsWith(SERVER);
        }

        @Override
        public boolean isTraceEnabled() {
            return records();
        }

        @Override
        public boolean isDebugEnabled() {
            return records();
        }

        @Override
        public boolean isInfoEnabled() {
            return records();
        }

        @Override
        public boolean isWarnEnabled() {
            return records();
        }

        @Override
        public boolean isErrorEnabled() {
            return records();
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return name;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String pattern, Object[] arguments, Throwable thrown) {
            String line = MessageFormatter.basicArrayFormat(pattern, arguments);
            LINES.add("%s %s %s %s".formatted(level, name, line, thrown == null ? "" : Faults.trace(thrown)));
        }
    }
}
