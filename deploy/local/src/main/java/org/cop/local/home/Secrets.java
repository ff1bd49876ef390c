package org.cop.local.home;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The passwords between the parts of the platform: made up once for a home, readable by its owner alone. Nobody needs to know them;
 * people who look into a database find them in {@code secrets.properties}.
 */
public final class Secrets {
    public static final String POSTGRES = "postgres";
    public static final String KEYCLOAK_ADMIN = "keycloak-admin";
    public static final String MEMBERSHIP_CLIENT = "membership-client";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    public static Secrets of(Home home) {
        Path file = home.secrets();
        try {
            if (Files.exists(file)) {
                return read(file);
            }
            if (!home.isFirstStart()) {
                throw new Failure(
                        ExitCode.PART_FAILED,
                        file
                                + " is gone, and with it the passwords of the data in this home.\n./run --reset begins afresh.");
            }
            write(file, generate());
            return read(file);
        } catch (IOException e) {
            throw Home.cannotWrite(file, e);
        }
    }

    /** @param service the name of a service's database and role */
    public String ofDatabase(String service) {
        return get(databaseKey(service));
    }

    public String get(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new Failure(
                    ExitCode.PART_FAILED, "No password for " + name + " in the secrets; ./run --reset begins afresh.");
        }
        return value;
    }

    private static Properties generate() {
        Properties values = new Properties();
        Stream.concat(
                        Stream.of(POSTGRES, KEYCLOAK_ADMIN, MEMBERSHIP_CLIENT),
                        Stream.of(Service.values()).map(service -> databaseKey(service.database())))
                .forEach(name -> values.setProperty(name, random()));
        return values;
    }

    private static String databaseKey(String service) {
        return "database-" + service;
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static Secrets read(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
        }
        return new Secrets(values);
    }

    /** Readable by its owner from its first byte on, and there as a whole or not at all. */
    private static void write(Path file, Properties values) throws IOException {
        StringWriter text = new StringWriter();
        values.store(text, "Made by ./run for this home. Deleting it makes the data of this home unreadable.");
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        Files.createFile(half, ownerOnly());
        Files.writeString(half, text.toString());
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    public static FileAttribute<?>[] ownerOnly() {
        boolean posix =
                Path.of("").getFileSystem().supportedFileAttributeViews().contains("posix");
        return (posix
                        ? List.<FileAttribute<?>>of(
                                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                        : List.<FileAttribute<?>>of())
                .toArray(FileAttribute<?>[]::new);
    }
}
