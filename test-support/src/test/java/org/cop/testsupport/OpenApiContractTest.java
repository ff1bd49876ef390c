package org.cop.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OpenApiContractTest {
    @Test
    void operationsThatSayNothingAreNamed() throws IOException {
        assertThat(OpenApiContract.silentOperations("""
                        openapi: 3.1.0
                        paths:
                          /good:
                            get:
                              operationId: getGood
                              summary: What is good
                          /alsoGood:
                            get:
                              operationId: getAlsoGood
                              tags: [Goods]
                          /bad:
                            parameters: []
                            get:
                              summary: Has no id
                            put:
                              operationId: putBad
                        """)).containsExactlyInAnyOrder("get /bad", "put /bad");
    }

    @Test
    void aDocumentWithoutPathsIsNone() {
        assertThatThrownBy(() -> OpenApiContract.silentOperations("openapi: 3.1.0"))
                .isInstanceOf(AssertionError.class);
    }
}
