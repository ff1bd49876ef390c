package org.cop.meeting;

import io.quarkus.test.junit.QuarkusTest;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.openapi.OpenApiContract;

@QuarkusTest
@ServiceTest
class OpenApiTest extends OpenApiContract {}
