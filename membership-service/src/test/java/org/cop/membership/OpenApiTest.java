package org.cop.membership;

import io.quarkus.test.junit.QuarkusTest;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.openapi.OpenApiContract;

@QuarkusTest
@ServiceTest
@WithKeycloak
class OpenApiTest extends OpenApiContract {}
