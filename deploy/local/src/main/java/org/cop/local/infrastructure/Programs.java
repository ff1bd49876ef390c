package org.cop.local.infrastructure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.cop.local.home.Home;
import org.tukaani.xz.XZInputStream;

/** Unpacks the programs that come as Maven artifacts. A folder appears under its name only when it is complete. */
public final class Programs {
    private static final int OWNER_MAY_EXECUTE = 0100;

    private Programs() {}

    interface Unpacking {
        void into(Path folder) throws IOException;
    }

    static Path unpacked(Path folder, Unpacking unpacking) {
        if (!Files.exists(folder)) {
            Path half = folder.resolveSibling(folder.getFileName() + ".new");
            Home.delete(half);
            try {
                Files.createDirectories(half);
                unpacking.into(half);
                Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw Home.cannotWrite(half, e);
            }
        }
        return folder;
    }

    static void unzip(InputStream zip, Path folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = inside(folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target);
                }
            }
        }
    }

    static void untar(InputStream txz, Path folder) throws IOException {
        try (TarArchiveInputStream in = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(txz)))) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = inside(folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(target.getParent());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target);
                    if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0
                            && !target.toFile().setExecutable(true, false)) {
                        throw new IOException("Cannot make executable: " + target);
                    }
                }
            }
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("An archive entry points outside its folder: " + name);
        }
        return target;
    }
}
