package org.cop.ops.restore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Handle;

/**
 * What the membership has published about access since the back-up. A restored service, whichever it is, starts without the grants that were
 * taken away in that time; what was given in it the service learns when it reads the events again.
 */
final class AccessAfterRestore {
    private static final String TOPIC = "cop.access.v1";
    /** The upper half of a sequence is its epoch. */
    private static final int BITS_OF_THE_NUMBER = 32;

    private final Map<String, Published> newest = new HashMap<>();
    /** All access was published again above it: of whom nothing was published above it nobody knows any more. */
    private long floor;

    /**
     * The newest event about the access of an account.
     *
     * @param grants all that it holds, in JSON
     * @param deleted a tombstone came after it, which has no sequence
     */
    record Published(long sequence, String grants, boolean deleted) {
        static final Published NOTHING = new Published(0, "[]", true);

        Published orLater(Published later) {
            return later.sequence() > sequence ? later : this;
        }

        Published thenDeleted() {
            return new Published(sequence, NOTHING.grants, true);
        }
    }

    private AccessAfterRestore() {}

    static AccessAfterRestore read(PublishedEvents published) {
        var access = new AccessAfterRestore();
        published.each(TOPIC, access::add);
        return access;
    }

    /** By account. */
    Map<String, Published> newest() {
        return newest;
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            newest.compute(record.key(), (account, known) -> known == null ? Published.NOTHING : known.thenDeleted());
            return;
        }
        switch (PublishedEvent.type(record)) {
            case "access.changed" -> {
                if (!areGrants(PublishedEvent.body(record).path("grants"))) {
                    return; // no service applies it
                }
                var published = new Published(
                        Long.parseLong(PublishedEvent.header(record, "ce_sequence")),
                        PublishedEvent.body(record).path("grants").toString(),
                        false);
                newest.merge(record.key(), published, Published::orLater);
            }
            case "access.republished" ->
                floor = Math.max(
                        floor, PublishedEvent.body(record).path("epoch").asLong() << BITS_OF_THE_NUMBER);
            default -> {} // of a later release; the service withholds what it does not know when it reads it
        }
    }

    /** A site is absent where the whole programme is meant. */
    private static boolean areGrants(JsonNode grants) {
        return grants.isArray()
                && StreamSupport.stream(grants.spliterator(), false)
                        .allMatch(grant -> PublishedEvent.isUuid(grant.path("programmeId"))
                                && (PublishedEvent.isUuid(grant.path("siteId"))
                                        || grant.path("siteId").isMissingNode()
                                        || grant.path("siteId").isNull()));
    }

    /** @return how many grants are taken away */
    int takeAway(Handle database) {
        int taken = 0;
        if (!newest.isEmpty()) {
            var batch = database.prepareBatch("""
                    delete from access_grant held using access_account account
                    where held.account_id = :account and account.account_id = held.account_id
                      and (:deleted or :sequence > account.sequence)
                      and not exists (
                          select 1 from json_to_recordset(cast(:grants as json))
                              as published ("programmeId" uuid, "siteId" uuid, role text)
                          where published."programmeId" = held.programme_id and published.role = held.role
                            and published."siteId" is not distinct from held.site_id)
                    """);
            newest.forEach((account, published) -> batch.bind("account", account)
                    .bind("deleted", published.deleted())
                    .bind("sequence", published.sequence())
                    .bind("grants", published.grants())
                    .add());
            for (int count : batch.execute()) {
                taken += count;
            }
        }
        return taken + takeFromThoseNobodyKnows(database);
    }

    private int takeFromThoseNobodyKnows(Handle database) {
        ArrayNode known = JsonNodeFactory.instance.arrayNode();
        newest.forEach((account, published) -> {
            if (published.sequence() > floor) {
                known.add(account);
            }
        });
        return database.createUpdate("""
                        delete from access_grant held using access_account account
                        where account.account_id = held.account_id and account.sequence <= :floor
                          and held.account_id not in (select json_array_elements_text(cast(:known as json)))
                        """)
                .bind("floor", floor)
                .bind("known", known.toString())
                .execute();
    }
}
