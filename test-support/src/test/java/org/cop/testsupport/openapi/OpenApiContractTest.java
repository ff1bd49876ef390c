package org.cop.testsupport.openapi;

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
    void everyFaultAgainstTheDialect_isNamed() throws IOException {
        assertThat(OpenApiDialect.faults("""
                        openapi: 3.1.0
                        components:
                          schemas:
                            NewThing:
                              properties:
                                code: {type: string, pattern: "[A-Z]{3}", description: Three letters}
                                place: {type: string}
                            Problem:
                              properties:
                                title: {type: string}
                            State: {type: string, enum: [NEW]}
                            ThingState1: {type: string, enum: [NEW]}
                            ThingState: {type: string, enum: [NEW]}
                        paths:
                          /things:
                            post:
                              requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/NewThing"}}}}
                              responses: {"201": {description: Created}, "400": {description: No}}
                            delete:
                              responses: {"404": {description: No}}
                        """))
                .containsExactlyInAnyOrder(
                        "NewThing.code: a pattern without an example",
                        "NewThing.place: no description",
                        "State: a name that does not say of what",
                        "ThingState1: a name that does not say of what",
                        "post /things: the body is no ...Request",
                        "post /things: 201 does not say what it answers",
                        "delete /things: no success is declared");
    }

    @Test
    void documentThatKeepsTheDialect_hasNoFaults() throws IOException {
        assertThat(OpenApiDialect.faults("""
                        openapi: 3.1.0
                        components:
                          schemas:
                            ThingRequest:
                              properties:
                                code: {type: string, pattern: "[A-Z]{3}", description: Three letters, examples: [ABC]}
                        paths:
                          /things:
                            post:
                              requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/ThingRequest"}}}}
                              responses: {"202": {description: Accepted}}
                        """)).isEmpty();
    }

    @Test
    void aDocumentWithoutPathsIsNone() {
        assertThatThrownBy(() -> OpenApiContract.silentOperations("openapi: 3.1.0"))
                .isInstanceOf(AssertionError.class);
    }
}
