package dev.roster.internal.sftp;

import net.schmizz.sshj.common.LoggerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

/** sshj logs what we throw, names users and repeats what servers say; so it says nothing. */
public final class SilentLoggers implements LoggerFactory {

    @Override
    public Logger getLogger(String name) {
        return NOPLogger.NOP_LOGGER;
    }

    @Override
    public Logger getLogger(Class<?> type) {
        return NOPLogger.NOP_LOGGER;
    }
}
