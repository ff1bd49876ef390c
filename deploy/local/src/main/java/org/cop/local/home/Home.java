package org.cop.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * The folder in which everything lives that lasts longer than a start: data, mail, secrets, logs, and the unpacked programs. One
 * platform at a time runs in it, held by a lock that the operating system frees however the launcher ends.
 */
public final class Home implements AutoCloseable {
    private static final long MEGABYTE = 1024 * 1024;

    /** Measured: 250 MB of programs and 80 MB of data after a first start, 60 MB more with a year of a programme; the rest is room. */
    private static final long COLD_START_NEEDS = 1000 * MEGABYTE;

    private static final long WARM_START_NEEDS = 200 * MEGABYTE;

    /** What a reset deletes. Programs are unpacked files without any data of the platform in them: they stay. */
    private static final List<String> DATA =
            List.of("postgres", "kafka", "keycloak", "mail", "logs", "secrets.properties", "demo", "demo-journals");

    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;

    private Home(Path folder, FileChannel lockFile, FileLock lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    public static Home open(Path folder) {
        try {
            for (String part : List.of("run", "logs", "programs")) {
                Files.createDirectories(folder.resolve(part));
            }
            FileChannel file =
                    FileChannel.open(folder.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Optional<FileLock> lock = tryLock(file);
            if (lock.isEmpty()) {
                file.close();
                throw new Failure(ExitCode.ALREADY_RUNNING, """
                        The platform is already running in %s.
                        End it with Ctrl-C where it was started, or start a second one beside it with
                        ./run --home OTHER-FOLDER --port-base OTHER-NUMBER.""".formatted(folder));
            }
            return new Home(folder, file, lock.get());
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel file) throws IOException {
        try {
            return Optional.ofNullable(file.tryLock());
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        }
    }

    /** Begin afresh. Only called with the lock held and after whatever was left running has ended. */
    public void reset() {
        for (String name : DATA) {
            delete(folder.resolve(name));
        }
        open("logs");
    }

    public boolean isFirstStart() {
        return !Files.exists(postgresData());
    }

    public void requireSpace() {
        try {
            long needed = isFirstStart() ? COLD_START_NEEDS : WARM_START_NEEDS;
            long free = freeSpace();
            if (free < needed) {
                throw new Failure(
                        ExitCode.DISK,
                        "The disk is full: %s has %d MB free, and this start needs about %d MB.\nFree some space, or choose another disk with --home FOLDER."
                                .formatted(folder, free / MEGABYTE, needed / MEGABYTE));
            }
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    /** Whether so little space is left that this is likely why something failed. */
    public boolean isFull() {
        try {
            return freeSpace() < 20 * MEGABYTE;
        } catch (IOException e) {
            return false;
        }
    }

    private long freeSpace() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    public Path folder() {
        return folder;
    }

    public Path postgresData() {
        return folder.resolve("postgres");
    }

    public Path kafkaData() {
        return folder.resolve("kafka");
    }

    public Path keycloakData() {
        return folder.resolve("keycloak");
    }

    public Path mail() {
        return folder.resolve("mail");
    }

    public Path secrets() {
        return folder.resolve("secrets.properties");
    }

    public Path programs() {
        return folder.resolve("programs");
    }

    public Path log(String name) {
        return logs().resolve(name + ".log");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    /** Each start writes new logs and keeps those of the one before. */
    public void rotateLogs() {
        try (DirectoryStream<Path> logs = Files.newDirectoryStream(logs(), "*.log")) {
            for (Path log : logs) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    /** Names the demo programme that was loaded into this home. */
    public Path demo() {
        return folder.resolve("demo");
    }

    /** How far the loads of demo programmes have come. */
    public Path demoJournals() {
        return folder.resolve("demo-journals");
    }

    /** What is true only while the platform runs: lock, process ids, generated configuration. */
    public Path run(String name) {
        return folder.resolve("run").resolve(name);
    }

    @Override
    public void close() {
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open(String part) {
        try {
            Files.createDirectories(folder.resolve(part));
        } catch (IOException e) {
            throw cannotWrite(folder, e);
        }
    }

    public static Failure cannotWrite(Path path, IOException cause) {
        if (String.valueOf(cause.getMessage()).contains("No space left on device")) {
            return new Failure(ExitCode.DISK, "The disk is full: cannot write " + path, cause);
        }
        return new Failure(
                ExitCode.DISK,
                "Cannot write to %s (%s).\nIf it belongs to somebody else (a start as root?), choose another with --home FOLDER."
                        .formatted(path, cause),
                cause);
    }

    public static void delete(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw cannotWrite(path, e);
        }
    }
}
