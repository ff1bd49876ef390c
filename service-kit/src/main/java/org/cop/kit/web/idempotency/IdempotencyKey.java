package org.cop.kit.web.idempotency;

import java.util.List;
import java.util.regex.Pattern;
import org.cop.kit.web.problem.RequestRefused;
import org.jspecify.annotations.Nullable;

/**
 * What a request is remembered by.
 *
 * @param caller the account, or for callers without one the word and the fingerprint, so that strangers never meet in a key
 * @param fingerprint SHA-256 over method, path, query and body, as hex
 */
public record IdempotencyKey(String caller, String key, String fingerprint) {
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,200}");

    /** @param account null for callers without one */
    static IdempotencyKey of(@Nullable String account, String key, String fingerprint) {
        return new IdempotencyKey(account == null ? "anonymous " + fingerprint : account, key, fingerprint);
    }

    /** The key that was sent; null if none was. */
    static @Nullable String sent(@Nullable List<String> headers) {
        if (headers == null || headers.isEmpty()) {
            return null;
        }
        if (headers.size() > 1 || !VISIBLE_ASCII.matcher(headers.getFirst()).matches()) {
            throw new RequestRefused(
                    400, "invalid-header", HEADER, HEADER + " is one of 1 to 200 visible ASCII characters");
        }
        return headers.getFirst();
    }
}
