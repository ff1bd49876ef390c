package org.cop.membership;

import io.quarkus.test.junit.QuarkusTest;
import org.cop.testsupport.NewerDatabaseContract;
import org.cop.testsupport.ServiceTest;

@QuarkusTest
@ServiceTest
class NewerDatabaseTest extends NewerDatabaseContract {}
