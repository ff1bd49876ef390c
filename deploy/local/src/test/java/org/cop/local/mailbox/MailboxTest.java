package org.cop.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2013-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Mailbox mailbox;

    @BeforeEach
    void open() {
        mailbox = Mailbox.open(folder, NOON, 1000);
    }

    @Test
    void theNewestMailComesFirst() throws IOException {
        add("ann@example.org", "edition", "March");
        add("bob@example.org", "edition", "March");
        add("ann@example.org", "alert", "A weekend without beds");

        assertThat(mailbox.find(query(Map.of()))).extracting(StoredMail::id).containsExactly(3L, 2L, 1L);
    }

    @Test
    void mailIsFoundByRecipientAndKindAndPlaceInTheOrder() throws IOException {
        add("ann@example.org", "edition", "March");
        add("bob@example.org", "edition", "March");
        add("ann@example.org", "alert", "A weekend without beds");

        assertThat(mailbox.find(query(Map.of("to", "Ann@Example.org"))))
                .extracting(StoredMail::id)
                .containsExactly(3L, 1L);
        assertThat(mailbox.find(query(Map.of("to", "ann@example.org", "kind", "alert"))))
                .extracting(StoredMail::subject)
                .containsExactly("A weekend without beds");
        assertThat(mailbox.find(query(Map.of("after", "1", "before", "3"))))
                .extracting(StoredMail::id)
                .containsExactly(2L);
        assertThat(mailbox.find(query(Map.of("limit", "1"))))
                .extracting(StoredMail::id)
                .containsExactly(3L);
        assertThat(mailbox.count(query(Map.of("kind", "edition", "limit", "1"))))
                .isEqualTo(2);
        assertThat(mailbox.find(query(Map.of("after", "5", "before", "2")))).isEmpty();
    }

    @Test
    void mailOutlivesARestart() throws IOException {
        StoredMail before = add("ann@example.org", "edition", "=?UTF-8?Q?M=C3=A4rz?=");

        Mailbox again = Mailbox.open(folder, NOON, 1000);

        assertThat(again.get(before.id())).contains(before);
        assertThat(before.subject()).isEqualTo("März");
        assertThat(before.receivedAt()).isEqualTo("2013-03-01T12:00:00Z");
        assertThat(again.add("bob@example.org", mail("edition", "April")).id()).isEqualTo(before.id() + 1);
    }

    @Test
    void theSourceIsWhatWasSentAndToWhom() throws IOException {
        StoredMail stored = add("ann@example.org", "edition", "March");

        assertThat(new String(mailbox.source(stored), StandardCharsets.UTF_8))
                .isEqualTo("Delivered-To: ann@example.org\r\n"
                        + new String(mail("edition", "March"), StandardCharsets.UTF_8));
    }

    @Test
    void theOldestMailGoesWhenThereIsTooMuch() throws IOException {
        Mailbox small = Mailbox.open(folder, NOON, 2);
        for (String month : new String[] {"March", "April", "May"}) {
            small.add("ann@example.org", mail("edition", month));
        }

        assertThat(small.find(query(Map.of()))).extracting(StoredMail::subject).containsExactly("May", "April");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    @Test
    void anEmptiedMailboxIsEmptyOnTheDiskToo() throws IOException {
        add("ann@example.org", "edition", "March");

        mailbox.clear();

        assertThat(mailbox.find(query(Map.of()))).isEmpty();
        assertThat(Mailbox.open(folder, NOON, 1000).find(query(Map.of()))).isEmpty();
    }

    private StoredMail add(String to, String kind, String subject) throws IOException {
        return mailbox.add(to, mail(kind, subject));
    }

    private static byte[] mail(String kind, String subject) {
        return "To: \"Somebody\" <x@example.org>\r\nFrom: y@example.org\r\nSubject: %s\r\nX-CoP-Kind: %s\r\n\r\nHello\r\n"
                .formatted(subject, kind)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static MailQuery query(Map<String, String> parameters) {
        return MailQuery.of(parameters, 1000);
    }
}
