package org.cop.kit.mail;

import java.time.Duration;

/** Hands mails to the mail server. While it takes none ({@link #isAvailable}) nothing needs to be tried. */
public interface MailSender {
    /** Encodes what a mail says, once for all its readers. */
    EncodedMail encode(MailContent content);

    /** Mails one after the other on one connection, which is kept for the next who sends. Connects with the first mail. */
    Session open();

    /** False while the circuit is open: every mail would be refused at once. */
    boolean isAvailable();

    /** The longest that one {@link Session#send} takes. */
    Duration timeout();

    /** Not for several threads. */
    interface Session extends AutoCloseable {
        /**
         * Returns when the mail server has taken the responsibility for the mail.
         *
         * @throws MailRefused if the server does not take this mail
         * @throws MailServerUnavailable if it takes none, or cannot be reached in time; where it closed the connection in the middle it may have taken it
         */
        void send(EncodedMail mail, Recipient recipient) throws MailRefused, MailServerUnavailable;

        @Override
        void close();
    }
}
