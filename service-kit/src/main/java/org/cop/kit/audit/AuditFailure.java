package org.cop.kit.audit;

/** The audit could not be written, so the transaction must not commit. */
class AuditFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AuditFailure(Exception cause) {
        super(cause);
    }
}
