package org.cop.demo;

import static org.cop.client.api.Service.MEMBERSHIP;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.cop.client.api.ApiRequest;
import org.cop.client.api.MailboxClient;
import org.cop.demo.Step.MoveMember;
import org.cop.demo.Step.MoveSite;
import org.cop.demo.programme.Member;
import org.cop.demo.programme.Origin;
import org.cop.demo.programme.Programme;

/** Sites come to life and end, and people are invited, join and leave. Invitations are read where they arrive: in the invitee's mailbox. */
final class PeopleWork {
    private final ApiSession session;
    private final MailboxClient mailbox;
    private final String password;
    private final Map<String, String> invitations = new ConcurrentHashMap<>();
    private final Map<String, Lock> underWay = new ConcurrentHashMap<>();

    /** @param password that everybody chooses */
    PeopleWork(ApiSession session, MailboxClient mailbox, String password) {
        this.session = session;
        this.mailbox = mailbox;
        this.password = password;
    }

    void move(MoveSite step) {
        Actor admin = session.people().admin();
        String site = session.sitePath(step.site().code());
        switch (step.move()) {
            case BEGIN_BROKERING ->
                session.readAndPost(step, admin, MEMBERSHIP, site, "/brokering", Body.of("on", step.on()));
            case ACTIVATE ->
                session.readAndPost(
                        step,
                        admin,
                        MEMBERSHIP,
                        site,
                        "/activation",
                        Body.of("on", step.on(), "seniorSponsor", step.site().seniorSponsor()));
            case BEGIN_CLOSING ->
                session.readAndPost(step, admin, MEMBERSHIP, site, "/closing", Body.of("on", step.on()));
            case CLOSE ->
                session.readAndPost(
                        step,
                        admin,
                        MEMBERSHIP,
                        site,
                        "/closure",
                        Body.of(
                                "on",
                                step.on(),
                                "reason",
                                step.site().closure().orElseThrow().reason()));
        }
    }

    void move(MoveMember step) {
        switch (step.move()) {
            case INVITE -> invite(step);
            case JOIN -> join(step);
            case LEAVE -> leave(step);
        }
    }

    private void invite(MoveMember step) {
        Member member = step.member();
        boolean facilitates = member.role() == Member.Role.FACILITATOR;
        Actor host = facilitates ? session.people().admin() : session.people().facilitator(step.site(), step.on());
        String secret = secretOf(member.email(), () -> session.ids().member(member, send(step, host, member)));
        invitations.put(session.ids().member(member), secret);
    }

    /** @return the membership's id */
    private String send(MoveMember step, Actor host, Member member) {
        boolean facilitates = member.role() == Member.Role.FACILITATOR;
        return session.post(
                        step,
                        host,
                        MEMBERSHIP,
                        session.sitePath(member.site()) + (facilitates ? "/facilitators" : "/members"),
                        Body.of(
                                "name", member.name(),
                                "email", member.email(),
                                "sector", member.sector(),
                                "jobTitle", member.jobTitle(),
                                "agency", member.agency(),
                                "on", step.on()))
                .id();
    }

    private void join(MoveMember step) {
        Member member = step.member();
        String id = session.ids().member(member);
        String invitation = Optional.ofNullable(invitations.remove(id))
                .orElseGet(() -> again(
                        session.sitePath(member.site()) + "/members/" + id + "/invitation",
                        member.email(),
                        step.origin()));
        accept(invitation, step.on(), step.key(), step.origin());
    }

    private void leave(MoveMember step) {
        Member member = step.member();
        Actor host = member.role() == Member.Role.FACILITATOR
                ? session.people().admin()
                : step.site()
                        .facilitator(step.on())
                        .map(facilitator -> Actor.of(facilitator, step.site()))
                        .orElse(session.people().admin());
        session.post(
                step,
                host,
                MEMBERSHIP,
                session.sitePath(member.site()) + "/members/" + session.ids().member(member) + "/departure",
                Body.of(
                        "on",
                        step.on(),
                        "reason",
                        member.leaving().orElseThrow().reason()));
    }

    void appoint(Programme.Appointment appointment) {
        String key = "appointments/" + appointment.role() + "/" + appointment.email();
        ApiRequest request = ApiRequest.post(
                        MEMBERSHIP,
                        session.programmePath() + "/appointments",
                        Body.of(
                                "name", appointment.name(),
                                "email", appointment.email(),
                                "role", appointment.role(),
                                "on", appointment.on()))
                .as(session.programme().admin())
                .key(session.key(key))
                .from(appointment.origin().toString());
        String invitation = secretOf(appointment.email(), () -> session.http().send(request));
        accept(invitation, appointment.on(), key + "/acceptance", appointment.origin());
    }

    /** Of an earlier run: invited and not accepted. */
    void acceptAppointment(Programme.Appointment appointment, String id) {
        String invitation = again(
                session.programmePath() + "/appointments/" + id + "/invitation",
                appointment.email(),
                appointment.origin());
        String key = "appointments/" + appointment.role() + "/" + appointment.email() + "/acceptance";
        accept(invitation, appointment.on(), key, appointment.origin());
    }

    /** What an earlier run had in hand is gone with it: the administrator sends the invitation once more. */
    private String again(String path, String email, Origin origin) {
        ApiRequest request = ApiRequest.post(MEMBERSHIP, path, Body.of())
                .as(session.programme().admin())
                .from(origin.toString());
        return secretOf(email, () -> session.http().send(request));
    }

    /**
     * Somebody may have several parts, and a mail does not say in a way that programs should read which of them it is for: so one invitation of
     * an address is under way at a time, and the next mail there is the one it brings.
     */
    private String secretOf(String email, Runnable invite) {
        Lock lock = underWay.computeIfAbsent(email, address -> new ReentrantLock());
        lock.lock();
        try {
            long before = mailbox.newest();
            invite.run();
            return mailbox.awaitSecret(email, "invitation", before);
        } finally {
            lock.unlock();
        }
    }

    private void accept(String invitation, LocalDate on, String key, Origin origin) {
        session.http()
                .send(ApiRequest.post(
                                MEMBERSHIP,
                                "/api/v1/invitation-acceptances",
                                Body.of("token", invitation, "password", password, "on", on))
                        .key(session.key(key))
                        .from(origin.toString()));
    }
}
