package org.cop.meeting;

import org.cop.testsupport.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("org.cop.meeting");
    }
}
