package org.cop.local.home;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the launcher finds what it starts: in the checkout that it was built in.
 *
 * @param root the folder with {@code run} in it
 */
public record Repository(Path root) {

    /** From {@code deploy/local/target/X}, be X the jar or the folder of classes. */
    public static Repository ofThisCode() {
        try {
            Path code = Path.of(Repository.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Repository(code.resolve("../../../..").normalize());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public Path topics() {
        return root.resolve("deploy/kafka/topics.yaml");
    }

    public Path realm() {
        return root.resolve("deploy/keycloak/cop-realm.json");
    }

    public Path application(Service service) {
        return root.resolve(service.label()).resolve("target/quarkus-app");
    }

    public Path keycloakZip() {
        Path file = root.resolve("deploy/local/target/keycloak-zip");
        try {
            Path zip = Path.of(Files.readString(file).strip());
            if (Files.exists(zip)) {
                return zip;
            }
            throw notBuilt("Keycloak's distribution", zip);
        } catch (IOException e) {
            throw notBuilt("The launcher", file);
        }
    }

    public void requireBuilt(Service service) {
        Path jar = application(service).resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw notBuilt(service.label(), jar);
        }
    }

    private static Failure notBuilt(String what, Path missing) {
        return new Failure(
                ExitCode.NOT_BUILT,
                what + " is not built: " + missing
                        + " is missing.\n./run builds what it needs; by hand it is: mvn package -DskipTests");
    }
}
