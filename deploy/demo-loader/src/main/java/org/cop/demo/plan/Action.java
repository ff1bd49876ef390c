package org.cop.demo.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cop.client.api.Service;

/** What a step sends. Almost everything is a {@link Call}; what needs a mail, or what is there already, has a form of its own. */
public sealed interface Action {
    Body body();

    /**
     * One request.
     *
     * @param seen whether the version is read first and said, so that what is changed is what was read
     * @param saves what is made or shown, by where its id is in the answer
     */
    record Call(Service service, String method, ApiPath path, Body body, boolean seen, Map<String, Ref> saves)
            implements Action {
        public static Call post(Service service, ApiPath path, Body body) {
            return new Call(service, "POST", path, body, false, Map.of());
        }

        public static Call put(Service service, ApiPath path, Body body) {
            return new Call(service, "PUT", path, body, false, Map.of());
        }

        public static Call delete(Service service, ApiPath path) {
            return new Call(service, "DELETE", path, Body.of(), false, Map.of());
        }

        public Call seenFirst() {
            return new Call(service, method, path, body, true, saves);
        }

        public Call saving(Ref ref) {
            return saving("/id", ref);
        }

        /** @param pointer into the answer (RFC 6901) */
        public Call saving(String pointer, Ref ref) {
            Map<String, Ref> all = new LinkedHashMap<>(saves);
            all.put(pointer, ref);
            return new Call(service, method, path, body, seen, all);
        }
    }

    /** A call that brings somebody an invitation by mail, which is theirs to answer. */
    record Invite(Call call, Ref who, String email) implements Action {
        @Override
        public Body body() {
            return call.body();
        }
    }

    /**
     * What somebody says to their invitation.
     *
     * @param path of the invited, to send the invitation again if the mail was not kept
     */
    record Reply(ApiPath path, Ref who, String email, boolean accepts, Body body) implements Action {}

    /** Somebody from outside asks for the public edition and confirms it. */
    record Subscribe(String email, Body body) implements Action {}

    /** What is not said stays as it is. */
    record Change(Call call) implements Action {
        @Override
        public Body body() {
            return call.body();
        }
    }
}
