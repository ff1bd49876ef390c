package org.cop.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
    private static final Instant BUILT = Instant.parse("2026-01-05T10:00:00Z");

    @TempDir
    Path application;

    @BeforeEach
    void build() throws IOException {
        built(BUILT);
    }

    private void built(Instant at) throws IOException {
        Path jar = application.resolve("quarkus-run.jar");
        Files.writeString(jar, "jar");
        Files.setLastModifiedTime(jar, FileTime.from(at));
    }

    private AotCache cache() {
        return new AotCache(application);
    }

    /** As Java does at the end of a training run. */
    private void write(AotCache.CacheWriter trainee) throws IOException {
        Files.writeString(half(trainee), "classes");
    }

    private Path half(AotCache.CacheWriter trainee) {
        return application.resolve(trainee.flag().replace("-XX:AOTCacheOutput=", ""));
    }

    private void trained() throws IOException {
        try (AotCache.CacheWriter trainee = cache().train().orElseThrow()) {
            write(trainee);
            trainee.keep();
        }
    }

    @Test
    void anApplicationThatWasJustBuiltHasNone() {
        assertThat(cache().usable()).isEmpty();
    }

    @Test
    void aTrainedCache_isUsedAndNotTrainedAgain() throws IOException {
        trained();

        assertThat(cache().usable())
                .hasValueSatisfying(
                        name -> assertThat(application.resolve(name)).hasContent("classes"));
        assertThat(cache().train()).isEmpty();
    }

    @Test
    void aTrainingThatIsBrokenOffLeavesNothing() throws IOException {
        try (AotCache.CacheWriter trainee = cache().train().orElseThrow()) {
            write(trainee);
        }

        assertThat(cache().usable()).isEmpty();
        try (Stream<Path> files = Files.list(application)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("quarkus-run.jar", "app.aot.lock");
        }
    }

    @Test
    void aHalfWrittenCache_isNeitherUsedNorKept() throws IOException {
        Files.writeString(application.resolve("app.aot.new"), "half");
        Files.writeString(application.resolve("app.aot.new.config"), "half");
        assertThat(cache().usable()).isEmpty();

        try (AotCache.CacheWriter trainee = cache().train().orElseThrow()) {
            assertThat(trainee.keep()).isEmpty();
        }
        assertThat(cache().usable()).isEmpty();
    }

    @Test
    void theCacheOfAnEarlierBuildIsNotUsedButTrainedAnew() throws IOException {
        trained();
        built(Instant.now().plusSeconds(60));

        assertThat(cache().usable()).isEmpty();
        Optional<AotCache.CacheWriter> trainee = cache().train();
        assertThat(trainee).isPresent();
        trainee.get().close();
    }

    @Test
    void aBuildDuringTheTrainingMakesItWorthless() throws IOException {
        try (AotCache.CacheWriter trainee = cache().train().orElseThrow()) {
            write(trainee);
            built(BUILT.plusSeconds(1));

            assertThat(trainee.keep()).isEmpty();
        }
        assertThat(cache().usable()).isEmpty();
    }

    @Test
    void theCacheOfAnotherVersionOfJavaIsNotUsedAndMakesRoom() throws IOException {
        Path other = Files.writeString(application.resolve("app-26.0.1.aot"), "classes");

        assertThat(cache().usable()).isEmpty();
        trained();
        assertThat(other).doesNotExist();
    }

    @Test
    void twoPlatformsDoNotTrainTheSameApplicationAtOnce() {
        try (AotCache.CacheWriter first = cache().train().orElseThrow()) {
            assertThat(first.flag()).isNotEmpty();
            assertThat(cache().train()).isEmpty();
        }
        AotCache.CacheWriter later = cache().train().orElseThrow();
        later.close();
    }
}
