/**
 * Delivery over SFTP: a set arrives whole, or it does not arrive. {@link dev.roster.sftp.SftpPublisher} delivers,
 * {@link dev.roster.sftp.SftpTarget} says where to, {@link dev.roster.sftp.settings.TargetFile} reads that from a file, and
 * {@link dev.roster.sftp.receipt.Receipt} says what was delivered. {@link dev.roster.sftp.SftpInbox} and
 * {@link dev.roster.sftp.LocalInbox} are the receiver's side. What goes wrong is a
 * {@link dev.roster.sftp.fault.DeliveryException}.
 *
 * <p>The algorithms come from the JDK's providers. sshj, which does the talking, would register Bouncy Castle for the
 * whole virtual machine; the first delivery tells it not to, which holds for other users of sshj there too. The system
 * property {@code dev.roster.sftp.keepSshjProvider=true} leaves sshj as it is. Without Bouncy Castle as a registered
 * provider, ECDSA keys can be used neither by the server nor by the account.
 */
@NullMarked
package dev.roster.sftp;

import org.jspecify.annotations.NullMarked;
