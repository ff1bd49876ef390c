package org.cop.kit.access;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cop.events.AccessEvent.Grant;
import org.cop.events.Role;

/** What each account may do where, as this service has heard it. By plain SQL: it is read before a request has a session. */
@ApplicationScoped
public class AccessGrants {
    private final AgroalDataSource database;

    AccessGrants(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * The account holds these grants and no others. Older news than what is held, or the same again, changes nothing.
     *
     * @param sequence which fact about the account's access this is
     */
    @Transactional(MANDATORY)
    public void replace(String accountId, List<Grant> grants, long sequence) {
        try (var connection = database.getConnection()) {
            if (isNews(connection, accountId, sequence)) {
                write(connection, accountId, grants);
            }
        } catch (SQLException e) {
            throw new AccessFailure(e);
        }
    }

    /**
     * The same for the service that decides on access itself and tells so in this transaction: its own decision is the next in sequence, so
     * that it is in force at once and the fact, when it comes back, changes nothing.
     */
    @Transactional(MANDATORY)
    public void replace(String accountId, List<Grant> grants) {
        try (var connection = database.getConnection();
                var next = connection.prepareStatement("""
                        insert into access_account (account_id, sequence) values (?, 1)
                        on conflict (account_id) do update set sequence = access_account.sequence + 1
                        """)) {
            next.setString(1, accountId);
            next.executeUpdate();
            write(connection, accountId, grants);
        } catch (SQLException e) {
            throw new AccessFailure(e);
        }
    }

    /** Empty for an account that holds none or was never heard of. */
    public List<Grant> of(String accountId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select programme_id, site_id, role from access_grant where account_id = ?")) {
            select.setString(1, accountId);
            List<Grant> grants = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    grants.add(new Grant(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            Role.valueOf(row.getString(3))));
                }
            }
            return List.copyOf(grants);
        } catch (SQLException e) {
            throw new AccessFailure(e);
        }
    }

    private static boolean isNews(Connection connection, String accountId, long sequence) throws SQLException {
        try (var newer = connection.prepareStatement("""
                insert into access_account (account_id, sequence) values (?, ?)
                on conflict (account_id) do update set sequence = excluded.sequence
                where access_account.sequence < excluded.sequence
                """)) {
            newer.setString(1, accountId);
            newer.setLong(2, sequence);
            return newer.executeUpdate() == 1;
        }
    }

    private static void write(Connection connection, String accountId, List<Grant> grants) throws SQLException {
        try (var delete = connection.prepareStatement("delete from access_grant where account_id = ?")) {
            delete.setString(1, accountId);
            delete.executeUpdate();
        }
        try (var insert = connection.prepareStatement("""
                insert into access_grant (account_id, programme_id, site_id, role) values (?, ?, ?, ?)
                on conflict do nothing
                """)) {
            for (Grant grant : grants) {
                insert.setString(1, accountId);
                insert.setObject(2, grant.programmeId());
                insert.setObject(3, grant.siteId(), Types.OTHER);
                insert.setString(4, grant.role().name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
