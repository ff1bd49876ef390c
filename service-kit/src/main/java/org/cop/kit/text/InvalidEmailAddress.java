package org.cop.kit.text;

/** The message says in plain words what is wrong, and never repeats the address. */
public class InvalidEmailAddress extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidEmailAddress(String why) {
        super(why);
    }
}
