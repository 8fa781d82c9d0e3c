/** How a roster gets to the server, whole. */
module dev.roster.sftp {
    requires transitive dev.roster.io;
    requires static transitive org.jspecify;
    requires com.hierynomus.sshj;
    requires org.slf4j;
    requires tools.jackson.core;

    exports dev.roster.sftp;
    exports dev.roster.sftp.diagnosis;
    exports dev.roster.sftp.fault;
    exports dev.roster.sftp.inbox;
    exports dev.roster.sftp.receipt;
    exports dev.roster.sftp.settings;
}
