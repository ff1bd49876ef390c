package org.cop.newsletter.mail;

/** Carries mails to a mail server. */
public interface Postman {
    /** Encodes what a mail says, once for all its readers. */
    EncodedMail encode(MailContent content);

    /** A round on one connection, which is kept for the next one. */
    Round begin() throws MailServerAway;

    /** Mails one after the other on one connection; not for several threads. */
    interface Round extends AutoCloseable {
        /** Returns when the mail server has taken the responsibility for the mail. */
        void send(EncodedMail mail, Recipient recipient) throws MailRefused, MailServerAway;

        @Override
        void close();
    }
}
