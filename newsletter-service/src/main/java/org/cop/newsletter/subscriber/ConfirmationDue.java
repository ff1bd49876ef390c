package org.cop.newsletter.subscriber;

/** Told when a request was written down: its address gets the token, which is stored nowhere. */
record ConfirmationDue(String programme, String email, String token) {}
