package org.cop.local;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the parts are reached, by people's browsers and by each other. */
record Addresses(Ports ports) {

    URI of(Service service) {
        return http(ports.of(service));
    }

    URI portal() {
        return http(ports.portal());
    }

    URI mailbox() {
        return http(ports.mailbox());
    }

    URI keycloak() {
        return http(ports.keycloak());
    }

    /** What every token says of where it comes from. */
    URI issuer() {
        return keycloak().resolve("/realms/cop");
    }

    String kafka() {
        return Ports.HOST + ":" + ports.kafka();
    }

    String kafkaTunnel() {
        return Ports.HOST + ":" + ports.kafkaTunnel();
    }

    String smtp() {
        return Ports.HOST + ":" + ports.smtp();
    }

    String postgres() {
        return Ports.HOST + ":" + ports.postgres();
    }

    String jdbc(String database) {
        return "jdbc:postgresql://" + postgres() + "/" + database;
    }

    /** For programs: the demo, the system tests. */
    Map<String, URI> byName() {
        Map<String, URI> addresses = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            addresses.put(service.database(), of(service));
        }
        addresses.put("keycloak", keycloak());
        addresses.put("issuer", issuer());
        addresses.put("mailbox", mailbox());
        addresses.put("smtp", URI.create("smtp://" + smtp()));
        addresses.put("kafka", URI.create("kafka://" + kafka()));
        addresses.put("kafka-tunnel", URI.create("kafka://" + kafkaTunnel()));
        addresses.put("postgres", URI.create("postgresql://" + postgres()));
        return addresses;
    }

    private static URI http(int port) {
        return URI.create("http://localhost:" + port);
    }
}
