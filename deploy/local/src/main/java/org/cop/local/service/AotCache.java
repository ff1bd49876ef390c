package org.cop.local.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.cop.local.home.Home;

/**
 * What Java has learnt of a service in a training run: its classes read, linked and half initialised, in one file beside its
 * {@code quarkus-run.jar}. With it the service starts with half of the work. It is good for that build and that version of Java only;
 * whatever it does not fit makes Java start without it.
 *
 * @param application the folder of {@code quarkus-run.jar}
 */
public record AotCache(Path application) {

    /** For the cache and for what Java writes on the way to it, twice as large; the rest is left to the data. */
    private static final long ROOM = 1024 * 1024 * 1024L;

    private Path file() {
        return application.resolve("app-" + Runtime.version() + ".aot");
    }

    /** Where Java writes while it learns; a kill in the middle leaves nothing under the real name. */
    private Path half() {
        return application.resolve("app.aot.new");
    }

    private Path jar() {
        return application.resolve("quarkus-run.jar");
    }

    /** Its name in the folder of the application, in which Java runs, if this build has one. */
    public Optional<String> usable() {
        try {
            return Files.exists(file()) && builtAt().compareTo(Files.getLastModifiedTime(file())) <= 0
                    ? Optional.of(file().getFileName().toString())
                    : Optional.empty();
        } catch (IOException beingBuilt) {
            return Optional.empty();
        }
    }

    private FileTime builtAt() throws IOException {
        return Files.getLastModifiedTime(jar());
    }

    /** Empty if the cache is there, if another platform is writing it, or if the checkout has no room or cannot be written to. */
    Optional<CacheWriter> train() {
        if (usable().isPresent() || !Files.isWritable(application)) {
            return Optional.empty();
        }
        try {
            if (Files.getFileStore(application).getUsableSpace() < ROOM) {
                return Optional.empty();
            }
            FileChannel lockFile = FileChannel.open(
                    application.resolve("app.aot.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = lockFile.tryLock();
                if (lock != null) {
                    deleteOld();
                    return Optional.of(new CacheWriter(this, builtAt(), lockFile));
                }
            } catch (OverlappingFileLockException heldByThisProcess) {
                // then it is being trained
            }
            lockFile.close();
            return Optional.empty();
        } catch (IOException e) {
            throw Home.cannotWrite(application, e);
        }
    }

    /** Half ones, those of earlier builds, and those of other versions of Java. */
    private void deleteOld() throws IOException {
        for (String pattern : new String[] {"app.aot.new*", "app-*.aot"}) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(application, pattern)) {
                for (Path old : files) {
                    Files.delete(old);
                }
            }
        }
    }

    /** The right to write the cache of an application, until it is closed. */
    static final class CacheWriter implements AutoCloseable {
        private final AotCache cache;
        private final FileTime builtAt;
        private final FileChannel lockFile;

        private CacheWriter(AotCache cache, FileTime builtAt, FileChannel lockFile) {
            this.cache = cache;
            this.builtAt = builtAt;
            this.lockFile = lockFile;
        }

        /** For Java, to learn in this run and to write down at its end what it has learnt. */
        String flag() {
            return "-XX:AOTCacheOutput=" + cache.half().getFileName();
        }

        /**
         * What was written becomes the cache, unless the application was built anew meanwhile.
         *
         * @return its size in bytes
         */
        Optional<Long> keep() throws IOException {
            if (!Files.exists(cache.half()) || !cache.builtAt().equals(builtAt)) {
                return Optional.empty();
            }
            Files.move(cache.half(), cache.file(), StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(Files.size(cache.file()));
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(cache.half());
                lockFile.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
