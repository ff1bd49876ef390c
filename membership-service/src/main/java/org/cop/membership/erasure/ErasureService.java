package org.cop.membership.erasure;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cop.events.ContactEvent.ContactAddressErased;
import org.cop.events.MembershipEvent.PersonErased;
import org.cop.events.Role;
import org.cop.kit.Ids;
import org.cop.kit.outbox.Outbox;
import org.cop.membership.access.Access;
import org.cop.membership.account.AccountTasks;
import org.cop.membership.erasure.ErasureView.AccountState;
import org.cop.membership.invitation.Invitations;
import org.cop.membership.invitation.invitee.Invitee;
import org.cop.membership.invitation.invitee.Invitees.Kind;
import org.cop.membership.programme.ProgrammeRepository;
import org.jboss.logging.Logger;

/**
 * Forgets a person (UK GDPR art. 17) within a programme: all that is known there under their account or their address, whatever they are or
 * were: member, facilitator, appointed, only invited, half joined. The account goes as soon as nobody holds a role with it anywhere. What
 * other programmes know is theirs to erase; that there is something is reported.
 */
@ApplicationScoped
public class ErasureService {
    private static final Logger LOG = Logger.getLogger(ErasureService.class);

    private final Instance<PersonRecords> records;
    private final ProgrammeRepository programmes;
    private final Invitations invitations;
    private final StoredResponses responses;
    private final Access access;
    private final AccountTasks accountTasks;
    private final Outbox outbox;
    private final Clock clock;

    private record Known(PersonRecords feature, Invitee record) {
        boolean isIn(UUID programmeId) {
            return record.programmeId().equals(programmeId);
        }
    }

    ErasureService(
            @Any Instance<PersonRecords> records,
            ProgrammeRepository programmes,
            Invitations invitations,
            StoredResponses responses,
            Access access,
            AccountTasks accountTasks,
            Outbox outbox,
            Clock clock) {
        this.records = records;
        this.programmes = programmes;
        this.invitations = invitations;
        this.responses = responses;
        this.access = access;
        this.accountTasks = accountTasks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param one of the records of the person; who they are is what it knows */
    @Transactional(MANDATORY)
    public ErasureView erase(Invitee one) {
        var programmeId = one.programmeId();
        // Two erasures, or an erasure and the end of an appointment, one after the other: a programme keeps an
        // administrator.
        var programme = programmes.requireLocked(programmeId);
        var accounts = new TreeSet<String>();
        var addresses = new TreeSet<String>();
        var all = person(one, accounts, addresses);
        var here = all.stream().filter(known -> known.isIn(programmeId)).toList();
        for (var known : here) {
            forget(known, accounts);
        }
        accounts.forEach(access::refresh);
        accounts.forEach(this::delete);
        var members = ids(here, Kind.MEMBER);
        var appointments = ids(here, Kind.APPOINTMENT);
        if (!here.isEmpty()) {
            responses.forget(here.stream().map(known -> known.record().id()).toList());
            outbox.publish(
                    new PersonErased(Ids.next(), programmeId, members, appointments, programme.day(null, clock)));
            LOG.infof("Person erased in programme %s: members %s, appointments %s", programmeId, members, appointments);
        }
        return new ErasureView(members, appointments, state(accounts), all.size() > here.size());
    }

    /** Everything with one of their accounts or addresses; an account may lead to a further address, and the other way round. */
    private List<Known> person(Invitee one, Set<String> accounts, Set<String> addresses) {
        List<Known> known = new ArrayList<>();
        int before = -1;
        learn(one, accounts, addresses);
        while (known.size() > before) {
            before = known.size();
            known = find(accounts, addresses);
            // Not beyond the programme: who an account belongs to elsewhere is not for this one to follow.
            known.stream()
                    .filter(each -> each.isIn(one.programmeId()))
                    .forEach(each -> learn(each.record(), accounts, addresses));
        }
        return known;
    }

    private static void learn(Invitee record, Set<String> accounts, Set<String> addresses) {
        if (record.accountId() != null) {
            accounts.add(record.accountId());
        }
        if (record.email() != null) {
            addresses.add(record.email());
        }
    }

    private List<Known> find(Set<String> accounts, Set<String> addresses) {
        return records.stream()
                .flatMap(
                        feature -> feature.find(accounts, addresses).stream().map(record -> new Known(feature, record)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void forget(Known known, Set<String> accounts) {
        var record = known.record();
        var accountId = record.accountId();
        var roles = new HashSet<Role>();
        if (record.isInvited()) {
            record.withdraw();
        } else if (record.isActive()) {
            roles.addAll(known.feature().end(record));
        }
        var kind = known.feature().kind();
        invitations.withdraw(kind, record.id());
        accounts.addAll(invitations.unusedAccounts(kind, record.id()));
        if (record.email() != null) {
            outbox.publish(new ContactAddressErased(record.id(), record.programmeId(), record.email()));
        }
        outbox.publish(record.erase(clock.instant()));
        if (accountId != null) {
            roles.forEach(role -> accountTasks.matchRole(accountId, role));
        }
    }

    private void delete(String accountId) {
        accountTasks.endSessions(accountId);
        accountTasks.deleteIfUnused(accountId);
    }

    private AccountState state(Set<String> accounts) {
        if (accounts.isEmpty()) {
            return AccountState.NONE;
        }
        return accounts.stream().anyMatch(access::isInUse) ? AccountState.KEPT : AccountState.DELETING;
    }

    private static List<UUID> ids(List<Known> erased, Kind kind) {
        return erased.stream()
                .filter(known -> known.feature().kind() == kind)
                .map(known -> known.record().id())
                .sorted()
                .toList();
    }
}
