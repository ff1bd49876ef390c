package org.cop.newsletter;

import org.cop.testsupport.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("org.cop.newsletter");
    }
}
