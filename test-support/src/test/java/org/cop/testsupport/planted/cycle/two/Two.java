package org.cop.testsupport.planted.cycle.two;

import org.cop.testsupport.planted.cycle.one.One;

public class Two {
    One one;
}
