package org.cop.membership;

import io.quarkus.test.junit.QuarkusTest;
import org.cop.testsupport.OpenApiContract;
import org.cop.testsupport.ServiceTest;

@QuarkusTest
@ServiceTest
@WithKeycloak
class OpenApiTest extends OpenApiContract {}
