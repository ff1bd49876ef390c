package org.cop.local.home;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the parts are reached, by people's browsers and by each other. */
public record Addresses(Ports ports) {

    public URI of(Service service) {
        return http(ports.of(service));
    }

    public URI portal() {
        return http(ports.portal());
    }

    public URI mailbox() {
        return http(ports.mailbox());
    }

    public URI keycloak() {
        return http(ports.keycloak());
    }

    /** What every token says of where it comes from. */
    public URI issuer() {
        return keycloak().resolve("/realms/cop");
    }

    public String kafka() {
        return Ports.HOST + ":" + ports.kafka();
    }

    String kafkaTunnel() {
        return Ports.HOST + ":" + ports.kafkaTunnel();
    }

    public String smtp() {
        return Ports.HOST + ":" + ports.smtp();
    }

    public String postgres() {
        return Ports.HOST + ":" + ports.postgres();
    }

    public String jdbc(String database) {
        return "jdbc:postgresql://" + postgres() + "/" + database;
    }

    /** For programs: the demo, the system tests. */
    public Map<String, URI> byName() {
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
