package org.cop.systemtests.badinput;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

/** Sends requests to a service over a few connections at once, and answers in the order of the requests. */
final class Range {
    private static final int CONNECTIONS = 4;

    private final URI service;
    private final UnaryOperator<String> tokens;

    /** @param tokens gives the token of whoever sends a request, each time one that is valid: a campaign takes longer than a token is */
    Range(URI service, UnaryOperator<String> tokens) {
        this.service = service;
        this.tokens = tokens;
    }

    List<Answer> send(List<FuzzCase> shots) {
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<List<Answer>>> lanes = new ArrayList<>();
            for (int lane = 0; lane < CONNECTIONS; lane++) {
                int first = lane;
                lanes.add(threads.submit(() -> sendEvery(shots, first)));
            }
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < shots.size(); i++) {
                answers.add(lanes.get(i % CONNECTIONS).get().get(i / CONNECTIONS));
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<Answer> sendEvery(List<FuzzCase> shots, int first) {
        List<Answer> answers = new ArrayList<>();
        try (var wire = new Wire(service)) {
            for (int i = first; i < shots.size(); i += CONNECTIONS) {
                RequestBuilder draft = shots.get(i).draft();
                answers.add(wire.send(draft.toBytes(tokens), draft.method.equals("HEAD")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answers;
    }
}
