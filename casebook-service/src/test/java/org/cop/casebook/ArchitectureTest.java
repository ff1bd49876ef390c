package org.cop.casebook;

import org.cop.testsupport.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("org.cop.casebook");
    }
}
