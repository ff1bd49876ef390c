package org.cop.casebook;

import io.quarkus.test.junit.QuarkusTest;
import org.cop.testsupport.ServiceTest;
import org.cop.testsupport.migration.NewerDatabaseContract;

@QuarkusTest
@ServiceTest
class NewerDatabaseTest extends NewerDatabaseContract {}
