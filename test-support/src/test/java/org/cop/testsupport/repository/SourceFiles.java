package org.cop.testsupport.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of the repository that people write: nothing that is built, and no data of a running platform. */
final class SourceFiles {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_WRITTEN =
            Set.of("target", "node_modules", ".git", ".idea", ".vscode", ".settings", "deploy/local/var");

    private SourceFiles() {}

    /** A file by its path in the repository, with {@code /} on every system. */
    record SourceFile(String path, List<String> lines) {
        String text() {
            return String.join("\n", lines);
        }
    }

    static List<SourceFile> java() {
        return all(path -> path.endsWith(".java"));
    }

    /** @param wanted of the path in the repository */
    static List<SourceFile> all(Predicate<String> wanted) {
        List<SourceFile> files = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean written = Stream.of(folder.getFileName().toString(), name(folder))
                            .noneMatch(NOT_WRITTEN::contains);
                    return written ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (wanted.test(name(file))) {
                        files.add(new SourceFile(name(file), Files.readAllLines(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (files.isEmpty()) {
            throw new IllegalStateException("There is nothing to look at below " + ROOT);
        }
        return files;
    }

    private static String name(Path path) {
        return ROOT.relativize(path).toString().replace('\\', '/');
    }
}
