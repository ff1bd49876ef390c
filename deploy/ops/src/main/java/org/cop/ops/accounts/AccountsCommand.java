package org.cop.ops.accounts;

import java.io.PrintWriter;
import java.util.List;
import org.cop.ops.Ops.Failed;
import org.cop.ops.database.DatabaseOptions;
import org.cop.ops.database.Service;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ops accounts match}. */
@Command(
        name = "accounts",
        mixinStandardHelpOptions = true,
        description = "The accounts that Keycloak keeps.",
        synopsisSubcommandLabel = "COMMAND")
public final class AccountsCommand {
    /** Every account that ever had access, belongs to somebody or was deleted. Not the marker that ends a publication of all. */
    private static final String KNOWN = """
            with known as (
                select key as account from aggregate_sequence
                where topic = 'cop.access.v1' and key <> 'republished' and key ~ '^[A-Za-z0-9:._-]{1,150}$'
                union select account_id from member where account_id is not null
                union select account_id from appointment where account_id is not null
                union select account_id from account_deletion where account_id ~ '^[A-Za-z0-9:._-]{1,150}$'),
            nobodys as (
                select account from known
                where not exists (select 1 from member where account_id = account)
                  and not exists (select 1 from appointment where account_id = account))
            """;

    private static final String JOBS = "insert into job as old (kind, key, payload, wanted_at, due_at) ";

    /**
     * Those that they hold and that they ever held, which may have been given back to them; an account that is deleted loses all. Every
     * account is asked about the one role that permits something by itself.
     */
    private static final String ROLES = """
            select 'account-role', account || ':' || role, jsonb_build_object('accountId', account, 'role', role), now(), now()
            from (
                select account_id as account, role from account_grant
                union select account_id, role from member where account_id is not null
                union select account_id, role from appointment where account_id is not null
                union select account, 'PROGRAMME_ADMIN' from known) as roles
            """;

    /** Those that the membership has deleted before, because their holder was erased or never joined; and those that the operator names. */
    private static final String DELETIONS = """
            select 'account-deletion', account, '{}'::jsonb, now(), now() from nobodys
            where account in (select account_id from account_deletion) or account = any (string_to_array(:named, ' '))
            """;

    /**
     * Who joined in a time that a restored membership has lost is among them, and was never erased; so is who was erased before the
     * membership remembered which accounts it had deleted.
     */
    private static final String UNKNOWN = """
            select account from nobodys
            where account not in (select account_id from account_deletion) and account <> all (string_to_array(:named, ' '))
            order by account
            """;

    private static final String NAMED_BUT_NOT_NOBODYS = """
            select named from unnest(string_to_array(:named, ' ')) as named
            where named not in (select account from nobodys) order by named
            """;

    /** As the service adds a job. */
    private static final String AGAIN = """
             on conflict (kind, key) do update set payload = excluded.payload, state = 'PENDING', wanted_at = excluded.wanted_at,
                due_at = excluded.due_at, attempts = 0, revision = old.revision + 1
            """;

    @Spec
    private CommandSpec spec;

    @Command(
            name = "match",
            mixinStandardHelpOptions = true,
            description =
                    "After Keycloak was put back to an earlier time: has the membership bring every account to what it knows. Accounts are"
                            + " enabled or disabled, realm roles given or taken back, accounts that it had deleted are deleted again. Accounts of"
                            + " which it knows nobody are disabled and listed. Whom somebody disabled by hand in Keycloak is enabled again"
                            + " if they still hold something here.")
    int match(
            @Mixin DatabaseOptions database,
            @Option(
                            names = "--delete",
                            paramLabel = "ACCOUNT",
                            description =
                                    "Also delete this account, which was listed as nobody's. May be given more than once.")
                    @Nullable
                    List<String> named) {
        String toDelete = named == null ? "" : String.join(" ", named);
        return database.of(
                Service.MEMBERSHIP,
                jdbi -> jdbi.inTransaction(handle -> {
                    handle.createQuery(KNOWN + NAMED_BUT_NOT_NOBODYS)
                            .bind("named", toDelete)
                            .mapTo(String.class)
                            .findFirst()
                            .ifPresent(account -> {
                                throw new Failed("account " + account
                                        + " is somebody's here, or not known here; nothing was changed");
                            });
                    int accounts =
                            add(handle, "select 'account-enabled', account, '{}'::jsonb, now(), now() from known");
                    add(handle, ROLES);
                    int deletions = handle.createUpdate(KNOWN + JOBS + DELETIONS + AGAIN)
                            .bind("named", toDelete)
                            .execute();
                    List<String> unknown = handle.createQuery(KNOWN + UNKNOWN)
                            .bind("named", toDelete)
                            .mapTo(String.class)
                            .list();
                    report(accounts, deletions, unknown);
                    return 0;
                }));
    }

    private void report(int accounts, int deletions, List<String> unknown) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "The membership is asked to match %d accounts; %d of them it had deleted, or are named, and are to be deleted."
                        + " How far it is: ops jobs list --all%n",
                accounts, deletions);
        if (!unknown.isEmpty()) {
            out.printf(
                    "%d accounts are nobody's here, and are to be disabled. Whose they are Keycloak says: of somebody who was erased, delete it"
                            + " (--delete ACCOUNT); who joined in a time that was lost is to be invited again:%n",
                    unknown.size());
            unknown.forEach(out::println);
        }
    }

    private static int add(Handle database, String jobs) {
        return database.execute(KNOWN + JOBS + jobs + AGAIN);
    }
}
