package org.cop.local.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How Java programs run here: small. */
public final class Jvm {
    private Jvm() {}

    /**
     * Quick to start: the second compiler pays off after minutes only.
     *
     * @param heap as in {@code -Xmx}
     */
    public static List<String> command(String heap) {
        List<String> command = new ArrayList<>(commandForLong(heap));
        command.add("-XX:TieredStopAtLevel=1");
        // With this compiler's usual 48 MB Java collects the whole heap at every start, to make room for compiled code.
        command.add("-XX:ReservedCodeCacheSize=96m");
        return List.copyOf(command);
    }

    /** With both compilers, as for what runs for hours. */
    public static List<String> commandForLong(String heap) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms32m", // otherwise Java begins with a 64th of the machine's memory
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData");
    }

    /** That of this launcher, for a child that works in another folder. */
    public static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
