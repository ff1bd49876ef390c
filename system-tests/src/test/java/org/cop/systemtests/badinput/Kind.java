package org.cop.systemtests.badinput;

import java.util.function.Predicate;

/** What is wrong with a broken request. Each kind is sent to every endpoint that can be asked in that way. */
enum Kind {
    WRONG_TYPE(endpoint ->
            endpoint.hasField(schema -> true) || endpoint.typedQuery().findAny().isPresent()),
    NUL(endpoint -> true),
    HUGE(endpoint -> true),
    MISSING(endpoint ->
            endpoint.signedIn() || endpoint.has("If-Match") || endpoint.body().isPresent()),
    UNKNOWN_FIELD(Endpoint::takesJson),
    BAD_UTF8(endpoint -> true),
    BAD_ID(endpoint -> endpoint.hasId()
            || endpoint.hasField(Schema::isId)
            || endpoint.hasField(schema -> schema.isListOf(Schema::isId))),
    OUT_OF_RANGE_DATE(endpoint -> endpoint.hasField(Schema::isDate)
            || endpoint.hasField(Schema::isTime)
            || endpoint.in("path").anyMatch(Endpoint.Parameter::isMonth)
            || endpoint.in("query").anyMatch(Endpoint.Parameter::isMonth)),
    REPEATED_HEADER(endpoint -> true),
    /** All else that is no request that the documents describe. */
    OTHER(endpoint -> true);

    private final Predicate<Endpoint> occursAt;

    Kind(Predicate<Endpoint> occursAt) {
        this.occursAt = occursAt;
    }

    boolean occursAt(Endpoint endpoint) {
        return occursAt.test(endpoint);
    }
}
