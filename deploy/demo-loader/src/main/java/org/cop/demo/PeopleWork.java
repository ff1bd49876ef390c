package org.cop.demo;

import static org.cop.client.api.Service.MEMBERSHIP;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cop.client.api.ApiRequest;
import org.cop.client.api.ApiResponse;
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
        long before = mailbox.newest();
        ApiResponse invited = session.post(
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
                        "on", step.on()));
        session.ids().member(member, invited.id());
        invitations.put(invited.id(), mailbox.awaitSecret(member.email(), "invitation", before));
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
        long before = mailbox.newest();
        String key = "appointments/" + appointment.role() + "/" + appointment.email();
        session.http()
                .send(ApiRequest.post(
                                MEMBERSHIP,
                                session.programmePath() + "/appointments",
                                Body.of(
                                        "name", appointment.name(),
                                        "email", appointment.email(),
                                        "role", appointment.role(),
                                        "on", appointment.on()))
                        .as(session.programme().admin())
                        .key(session.key(key))
                        .from(appointment.origin().toString()));
        String invitation = mailbox.awaitSecret(appointment.email(), "invitation", before);
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
        long before = mailbox.newest();
        session.http()
                .send(ApiRequest.post(MEMBERSHIP, path, Body.of())
                        .as(session.programme().admin())
                        .from(origin.toString()));
        return mailbox.awaitSecret(email, "invitation", before);
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
