package org.cop.newsletter;

import org.cop.testsupport.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("org.cop.newsletter");
    }
}
