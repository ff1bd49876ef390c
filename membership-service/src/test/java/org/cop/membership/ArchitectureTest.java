package org.cop.membership;

import org.cop.testsupport.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("org.cop.membership");
    }
}
