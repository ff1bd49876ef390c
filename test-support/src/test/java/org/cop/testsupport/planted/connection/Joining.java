package org.cop.testsupport.planted.connection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Transactional;
import org.cop.kit.web.idempotency.Idempotent;
import org.cop.testsupport.planted.connection.Accounts.AccountsOfAServer;

public class Joining {
    private final Accounts accounts = new AccountsOfAServer();

    @Transactional
    public void asksInItsTransaction() {
        accounts.find();
    }

    public void asksInALambda() {
        QuarkusTransaction.requiringNew().run(() -> accounts.find());
    }

    @Idempotent
    public void remembersApart() {
        new AccountsOfAServer().noteApart();
    }

    @Idempotent
    public void remembersInALambda() {
        Runnable later = () -> QuarkusTransaction.requiringNew().run(() -> toString());
        later.run();
    }

    @Idempotent(ownTransactions = true)
    public void asksBeforeItsTransaction() {
        accounts.find();
        QuarkusTransaction.requiringNew().run(() -> toString());
    }
}
