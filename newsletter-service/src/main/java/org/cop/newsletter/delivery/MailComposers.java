package org.cop.newsletter.delivery;

import static java.util.Objects.requireNonNull;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cop.events.Role;

/** All kinds of mail there are, each with who composes it. */
@ApplicationScoped
public class MailComposers {
    private final Map<String, MailComposer> composers = new HashMap<>();
    private final Map<String, DeliveryKind> kinds = new HashMap<>();

    public MailComposers(@All List<MailComposer> all) {
        for (MailComposer composer : all) {
            for (DeliveryKind kind : composer.kinds()) {
                if (composers.putIfAbsent(kind.name(), composer) != null) {
                    throw new IllegalStateException("Two compose mails of the kind " + kind.name());
                }
                kinds.put(kind.name(), kind);
            }
        }
    }

    public MailComposer of(Delivery delivery) {
        return requireNonNull(composers.get(delivery.kind()), delivery.kind());
    }

    public Collection<DeliveryKind> kinds() {
        return kinds.values();
    }

    /** The kinds that go to people with one of these roles. */
    List<String> kindsFor(Set<Role> roles) {
        return kinds.keySet().stream()
                .filter(kind -> requireNonNull(composers.get(kind)).addressees().stream()
                        .anyMatch(roles::contains))
                .sorted()
                .toList();
    }
}
