package org.cop.casebook;

import org.cop.testsupport.architecture.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("org.cop.casebook");
    }
}
