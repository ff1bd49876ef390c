package org.cop.testsupport.planted.cycle.one;

import org.cop.testsupport.planted.cycle.two.Two;

public class One {
    Two two;
}
