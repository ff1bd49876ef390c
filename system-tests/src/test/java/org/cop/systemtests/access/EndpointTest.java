package org.cop.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever adds an endpoint says here, and not after the platform has started, how {@link AccessMatrixIT} asks it. */
class EndpointTest {
    private final List<Endpoint> endpoints = Endpoint.ofCommitted();

    @Test
    void everyCommittedEndpoint_ofAPlace_hasIdsForItsPath() {
        assertThat(endpoints).hasSizeGreaterThan(80);
        assertThat(endpoints)
                .filteredOn(Endpoint::isOfPlace)
                .allSatisfy(endpoint ->
                        assertThatCode(() -> endpoint.at(Ids.madeUp())).doesNotThrowAnyException());
    }

    @Test
    void everyCommittedEndpoint_ofARecord_hasABody() {
        assertThat(endpoints)
                .filteredOn(Endpoint::namesRecord)
                .allSatisfy(endpoint ->
                        assertThatCode(() -> Bodies.plausible(endpoint)).doesNotThrowAnyException());
    }

    @Test
    void everyCommittedEndpoint_ofTheApi_hasALineInTheMatrix() {
        var matrix = AccessMatrix.read();

        assertThat(endpoints)
                .allSatisfy(endpoint -> assertThat(matrix.has(endpoint)).isTrue());
    }
}
