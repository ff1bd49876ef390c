package org.cop.testsupport.mail;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The mailboxes of everybody whom the service under test has sent mail to. */
public final class Mailbox {
    private static final AtomicReference<@Nullable GreenMail> SERVER = new AtomicReference<>();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private Mailbox() {}

    static void keptBy(GreenMail mailServer) {
        SERVER.set(mailServer);
    }

    /** By the mailbox it was delivered to, oldest first. */
    public static List<Mail> all() {
        GreenMail server = SERVER.get();
        if (server == null) {
            throw new IllegalStateException("No mail server was started: is @ServiceTest missing?");
        }
        return server.getUserManager().listUser().stream()
                .flatMap(user -> inbox(server, user).stream().map(mail -> new Mail(user.getEmail(), mail)))
                .toList();
    }

    /** What lies in the mailbox of that address, oldest first. */
    public static List<Mail> of(String address) {
        return all().stream()
                .filter(mail -> mail.to().equalsIgnoreCase(address))
                .toList();
    }

    /** Waits for a mail. @return the first in the mailbox of that address that matches */
    public static Mail awaitIn(String address, Predicate<Mail> matching) {
        return await().atMost(TIMEOUT)
                .until(() -> of(address).stream().filter(matching).toList(), mails -> !mails.isEmpty())
                .getFirst();
    }

    private static List<MimeMessage> inbox(GreenMail server, GreenMailUser user) {
        try {
            MailFolder inbox = server.getManagers().getImapHostManager().getInbox(user);
            return inbox.getMessages().stream()
                    .map(StoredMessage::getMimeMessage)
                    .toList();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }
}
