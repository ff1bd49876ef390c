package org.cop.kit.privacy;

import java.util.Locale;

/** A kind of thing that identifies somebody. */
public enum Finding {
    EMAIL_ADDRESS,
    PHONE_NUMBER,
    POSTCODE,
    NATIONAL_INSURANCE_NUMBER,
    NHS_NUMBER,
    DATE_OF_BIRTH;

    /** The code under which a program finds it in docs/problem-codes.md. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
