package org.cop.kit.sql;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Runs SQL with named parameters ({@code :name}) in the current transaction; where there is none, each statement commits by itself. The
 * connection is taken when the statement runs and given back at its end; within a transaction it is always the same one.
 *
 * <pre>{@code
 * sql.statement("select place from place_site where programme_id = :programme")
 *     .bind("programme", programmeId)
 *     .list(row -> row.text("place"));
 * }</pre>
 *
 * The persistence context does not see what is written here, so a table is written either here or through its entity.
 */
@ApplicationScoped
public class Sql {
    private final Jdbi jdbi;

    @Inject
    Sql(AgroalDataSource database) {
        this((DataSource) database);
    }

    Sql(DataSource database) {
        jdbi = Jdbi.create(database);
        // The transaction is not JDBI's to end.
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        // No templates: < and > are comparisons.
        jdbi.getConfig(SqlStatements.class).setTemplateEngine((template, context) -> template);
    }

    /**
     * @param sql one statement; its parameters are bound by name
     */
    public SqlStatement statement(String sql) {
        return new SqlStatement(jdbi, sql);
    }

    /**
     * The same statement for many rows, sent in portions.
     *
     * @param sql one statement; its parameters are bound by name, anew for each row
     */
    public SqlBatch batch(String sql) {
        return new SqlBatch(jdbi, sql);
    }
}
