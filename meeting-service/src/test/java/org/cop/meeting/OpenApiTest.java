package org.cop.meeting;

import io.quarkus.test.junit.QuarkusTest;
import org.cop.testsupport.OpenApiContract;
import org.cop.testsupport.ServiceTest;

@QuarkusTest
@ServiceTest
class OpenApiTest extends OpenApiContract {}
