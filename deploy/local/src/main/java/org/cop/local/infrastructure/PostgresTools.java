package org.cop.local.infrastructure;

import com.sun.security.auth.module.UnixSystem;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cop.local.home.ExitCode;
import org.cop.local.home.Failure;
import org.cop.local.home.Home;
import org.cop.local.process.Child;
import org.cop.local.process.Children;

/** The programs of PostgreSQL that came on the class path, and how one of them is run. */
final class PostgresTools {
    private final Home home;
    private final Children children;
    private final Path folder;

    private PostgresTools(Home home, Children children, Path folder) {
        this.home = home;
        this.children = children;
        this.folder = folder;
    }

    static PostgresTools unpacked(Home home, Children children) {
        URL archive = Postgres.class.getResource("/" + archiveName());
        if (archive == null) {
            throw new Failure(
                    ExitCode.NOT_BUILT,
                    "No PostgreSQL for this kind of machine (%s) on the class path: was it built on another one?"
                            .formatted(archiveName()));
        }
        var folder = Programs.unpacked(home.programs().resolve(versionOf(archive)), half -> {
            try (InputStream in = archive.openStream()) {
                Programs.untar(in, half);
            }
        });
        return new PostgresTools(home, children, folder);
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + system + "-" + processor + ".txz";
    }

    /** The name of the jar, which ends in the version: a new version is unpacked beside the old one. */
    private static String versionOf(URL archive) {
        return archive.getPath().replaceAll("^.*/([^/]+)\\.jar!.*$", "$1");
    }

    void command(String tool, String... arguments) {
        int exit = run(tool, arguments);
        if (exit != 0) {
            throw doesNotStart(tool, exit);
        }
    }

    int run(String tool, String... arguments) {
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.add(folder.resolve("bin").resolve(tool).toString());
        command.addAll(List.of(arguments));
        return children.run(new Children.Order(Postgres.NAME, command, Map.of(), home.folder()));
    }

    Failure doesNotStart(String tool, int exit) {
        return new Failure(
                ExitCode.PART_FAILED,
                "PostgreSQL does not start: %s ended with %d%s. The last words of its log:\n%s%s"
                        .formatted(
                                tool,
                                exit,
                                home.isFull() ? " and the disk is full" : "",
                                Child.lastLinesOf(home.log(Postgres.NAME)),
                                isRoot() ? "\nPostgreSQL does not like root: as an ordinary user it may start." : ""));
    }

    /** PostgreSQL refuses to run as root. In a user namespace of its own it is nobody, and still owns its files. */
    private static List<String> asOrdinaryUser() {
        return isRoot() ? List.of("unshare", "--user") : List.of();
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }
}
