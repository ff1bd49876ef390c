package org.cop.local.mailbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.cop.local.home.Home;

/**
 * Every mail that the platform has sent, one file for each recipient, so that mail outlives a restart and any mail program opens it.
 * In memory is only a line about each (about 500 bytes); bodies are read from the disk when somebody looks. What is beyond
 * {@link #KEPT} mails goes, the oldest first.
 */
final class Mailbox {
    /** More than the largest sending that is measured, 100,000, and still a bounded amount of memory. */
    static final int KEPT = 120_000;

    private static final int IN_ONE_FOLDER = 1000;

    private final Path folder;
    private final Clock clock;
    private final int kept;
    private final ConcurrentNavigableMap<Long, StoredMail> index = new ConcurrentSkipListMap<>();
    private long lastId;

    private Mailbox(Path folder, Clock clock, int kept) {
        this.folder = folder;
        this.clock = clock;
        this.kept = kept;
    }

    static Mailbox open(Path folder, Clock clock, int kept) {
        Mailbox mailbox = new Mailbox(folder, clock, kept);
        try {
            Files.createDirectories(folder);
            mailbox.readIndex();
        } catch (IOException e) {
            throw Home.cannotWrite(folder, e);
        }
        return mailbox;
    }

    synchronized StoredMail add(String recipient, byte[] mail) throws IOException {
        long id = lastId + 1;
        byte[] delivered =
                concat((StoredMail.DELIVERED_TO + ": " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8), mail);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        StoredMail stored = StoredMail.read(id, new ByteArrayInputStream(delivered), now);

        Path file = file(id);
        Files.createDirectories(file.getParent());
        try {
            Files.write(file, delivered);
            Files.setLastModifiedTime(file, FileTime.from(now));
        } catch (IOException e) {
            Files.deleteIfExists(file); // half a mail would be found at the next start
            throw e;
        }
        lastId = id;
        index.put(id, stored);
        forgetOldest();
        return stored;
    }

    List<StoredMail> find(MailQuery query) {
        return matching(query).limit(query.limit()).toList();
    }

    long count(MailQuery query) {
        return matching(query).count();
    }

    Optional<StoredMail> get(long id) {
        return Optional.ofNullable(index.get(id));
    }

    byte[] source(StoredMail mail) throws IOException {
        return Files.readAllBytes(file(mail.id()));
    }

    synchronized void clear() throws IOException {
        for (Long id : index.keySet()) {
            Files.deleteIfExists(file(id));
        }
        index.clear();
    }

    private Stream<StoredMail> matching(MailQuery query) {
        return index
                .headMap(query.before(), false)
                .tailMap(Math.min(query.after(), query.before()), false)
                .descendingMap()
                .values()
                .stream()
                .filter(query::matches);
    }

    private void forgetOldest() throws IOException {
        while (index.size() > kept) {
            Files.deleteIfExists(file(index.firstKey()));
            index.pollFirstEntry();
        }
    }

    /** Only the head of each mail is read. */
    private void readIndex() throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList()) {
                long id = Long.parseLong(file.getFileName().toString().replace(".eml", ""));
                try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                    index.put(
                            id,
                            StoredMail.read(
                                    id, in, Files.getLastModifiedTime(file).toInstant()));
                }
                lastId = Math.max(lastId, id);
            }
        }
    }

    private Path file(long id) {
        return folder.resolve("%05d".formatted(id / IN_ONE_FOLDER)).resolve("%08d.eml".formatted(id));
    }

    private static byte[] concat(byte[] head, byte[] rest) {
        byte[] whole = new byte[head.length + rest.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(rest, 0, whole, head.length, rest.length);
        return whole;
    }
}
