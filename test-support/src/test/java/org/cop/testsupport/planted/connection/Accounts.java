package org.cop.testsupport.planted.connection;

import jakarta.transaction.Transactional;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** What somebody finds behind an interface who holds a connection. */
public interface Accounts {
    void find();

    class AccountsOfAServer implements Accounts {
        @Override
        public void find() {
            ask();
        }

        private void ask() {
            try (var http = HttpClient.newHttpClient()) {
                http.send(HttpRequest.newBuilder(URI.create("http://localhost")).build(), BodyHandlers.discarding());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public void noteApart() {
            toString();
        }
    }
}
