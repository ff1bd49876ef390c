package org.cop.membership.account;

/**
 * A name in the two parts that Keycloak asks for, without the characters that it refuses in names. An account without both parts could not
 * sign in, so who has one name only is called by it twice.
 */
record PersonName(String first, String last) {
    private static final String REFUSED = "[<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]";

    static PersonName of(String name) {
        var plain = name.replaceAll(REFUSED, " ").strip().replaceAll("\\s+", " ");
        if (plain.isEmpty()) {
            return new PersonName("-", "-");
        }
        int space = plain.lastIndexOf(' ');
        return space < 0
                ? new PersonName(plain, plain)
                : new PersonName(plain.substring(0, space), plain.substring(space + 1));
    }
}
