package org.cop.kit.web.problem;

/** Something that this request needs is unavailable; the caller gets 503 with the time after which to try again. */
public class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code says in kebab case what is unavailable, and never changes its meaning
     * @param title says it to people
     */
    public Unavailable(String code, String title) {
        super(title, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
