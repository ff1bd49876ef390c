package org.cop.ops.restore;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Handle;

/**
 * What the membership has published since the back-up and does not know any more: whose access it took away, whom it erased and what it
 * removed. All stays so: the access is withheld before the service starts, erasures and removals are added as jobs.
 */
final class MembershipAfterRestore {
    private static final String MEMBERSHIP = "cop.membership.v1";

    private final AccessAfterRestore access;
    /** Records of people who were erased. */
    private final Set<String> erased = new LinkedHashSet<>();
    /** Records that were removed: of nobody any more, but not of people who were erased. */
    private final Set<String> removed = new LinkedHashSet<>();

    /**
     * @param withheld members and appointments whose access is withheld
     * @param invitations that nobody can accept any more, or that are not mailed
     * @param erasures records that are erased again
     * @param removals records that are removed again
     */
    record Outcome(int withheld, int invitations, int erasures, int removals) {}

    private MembershipAfterRestore(AccessAfterRestore access) {
        this.access = access;
    }

    /** @param access what was published about it */
    static MembershipAfterRestore read(PublishedEvents published, AccessAfterRestore access) {
        var lost = new MembershipAfterRestore(access);
        published.each(MEMBERSHIP, lost::membership);
        return lost;
    }

    private void membership(ConsumerRecord<String, byte[]> record) {
        switch (PublishedEvent.type(record)) {
            case "person.erased" -> {
                JsonNode event = PublishedEvent.body(record);
                addIds(event.path("memberIds"), erased);
                addIds(event.path("appointmentIds"), erased);
            }
            case "invitee.removed" -> addId(PublishedEvent.body(record).path("inviteeId"), removed);
            default -> {}
        }
    }

    private static void addIds(JsonNode ids, Set<String> known) {
        ids.forEach(id -> addId(id, known));
    }

    private static void addId(JsonNode id, Set<String> known) {
        if (PublishedEvent.isUuid(id)) {
            known.add(id.asText());
        }
    }

    Outcome writeTo(Handle database) {
        int withheld = withhold(database);
        lockOut(database);
        int invitations = expireInvitations(database);
        keepAccountsOfThoseWhoJoined(database);
        return new Outcome(
                withheld,
                invitations,
                addJobs(database, "erase-again", erased),
                addJobs(database, "remove-again", removed));
    }

    /** In the membership itself at once, and not only when it publishes access again. */
    private static void lockOut(Handle database) {
        database.execute("""
                delete from access_grant where account_id in (
                    select account_id from member join withheld_access on record_id = id
                    union select account_id from appointment join withheld_access on record_id = id)
                """);
    }

    /**
     * One that was withdrawn or declined since would be open again, and its token is in somebody's mail; one whose mail was still to go out may
     * have been mailed since, and would be with another token. Whoever invited sees that each is to be sent again.
     */
    private static int expireInvitations(Handle database) {
        database.execute("delete from job where kind = 'invitation-mail'");
        return database.execute("""
                update invitation
                set expires_at = case when expires_at > now() then now() else expires_at end, mail_undeliverable = mail_sent_at is null
                where state = 'OPEN' and (expires_at > now() or mail_sent_at is null)
                """);
    }

    /** The job that deletes an account with which nobody has joined does not know who has since. Without access it does no harm. */
    private static void keepAccountsOfThoseWhoJoined(Handle database) {
        database.execute("delete from job where kind = 'account-unjoined'");
    }

    private int withhold(Handle database) {
        if (access.newest().isEmpty()) {
            return 0;
        }
        var batch = database.prepareBatch("""
                insert into withheld_access (record_id)
                select id from (
                    select id, account_id, programme_id, site_id, role from member where state = 'JOINED'
                    union all
                    select id, account_id, programme_id, null, role from appointment where state = 'ACTIVE') as held
                where account_id = :account
                  and (:deleted or :sequence > coalesce(
                      (select value from aggregate_sequence where topic = 'cop.access.v1' and key = :account), 0))
                  and not exists (
                      select 1 from json_to_recordset(cast(:grants as json))
                          as published ("programmeId" uuid, "siteId" uuid, role text)
                      where published."programmeId" = held.programme_id and published.role = held.role
                        and published."siteId" is not distinct from held.site_id)
                on conflict do nothing
                """);
        access.newest()
                .forEach((account, published) -> batch.bind("account", account)
                        .bind("deleted", published.deleted())
                        .bind("sequence", published.sequence())
                        .bind("grants", published.grants())
                        .add());
        return sum(batch.execute());
    }

    private static int addJobs(Handle database, String kind, Set<String> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        var batch = database.prepareBatch("""
                insert into job (kind, key, payload, wanted_at, due_at) values (:kind, :id, '{}', now(), now())
                on conflict do nothing
                """);
        ids.forEach(id -> batch.bind("kind", kind).bind("id", id).add());
        return sum(batch.execute());
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
