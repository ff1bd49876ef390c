package org.cop.ops.accounts;

import org.cop.ops.database.DatabaseOptions;
import org.cop.ops.database.Service;
import org.jdbi.v3.core.Handle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ops accounts match}. */
@Command(
        name = "accounts",
        mixinStandardHelpOptions = true,
        description = "The accounts that Keycloak keeps.",
        synopsisSubcommandLabel = "COMMAND")
public final class AccountsCommand {
    /** Every account that ever had access, or belongs to somebody. Not the marker that ends a publication of all. */
    private static final String KNOWN = """
            with known as (
                select key as account from aggregate_sequence
                where topic = 'cop.access.v1' and key <> 'republished' and key ~ '^[A-Za-z0-9:._-]{1,150}$'
                union select account_id from member where account_id is not null
                union select account_id from appointment where account_id is not null)
            insert into job as old (kind, key, payload, wanted_at, due_at)
            """;

    /**
     * Those that they hold and that they ever held, which may have been given back to them; who was erased loses all with the account. Every
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

    private static final String OF_THE_ERASED = """
            select 'account-deletion', account, '{}'::jsonb, now(), now() from known
            where not exists (select 1 from member where account_id = account)
              and not exists (select 1 from appointment where account_id = account)
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
                            + " enabled or disabled, realm roles given or taken back, accounts of people who were erased deleted. Whom"
                            + " somebody disabled by hand in Keycloak is enabled again if they still hold something here.")
    int match(@Mixin DatabaseOptions database) {
        return database.of(
                Service.MEMBERSHIP,
                jdbi -> jdbi.inTransaction(handle -> {
                    int accounts =
                            add(handle, "select 'account-enabled', account, '{}'::jsonb, now(), now() from known");
                    add(handle, ROLES);
                    int erased = add(handle, OF_THE_ERASED);
                    spec.commandLine()
                            .getOut()
                            .printf(
                                    "The membership is asked to match %d accounts; %d of them are known to nobody here and are to be"
                                            + " deleted. How far it is: ops jobs list --all%n",
                                    accounts, erased);
                    return 0;
                }));
    }

    private static int add(Handle database, String jobs) {
        return database.execute(KNOWN + jobs + AGAIN);
    }
}
