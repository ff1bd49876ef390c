package org.cop.membership.standing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.cop.kit.audit.NotAudited;

/** Who attended a meeting, as the meeting service published it last. */
@Entity
@Table(name = "known_register")
@NotAudited
class KnownRegister {
    @Id
    private UUID meetingId;

    private long sequence;

    @ElementCollection
    @CollectionTable(name = "known_attendance", joinColumns = @JoinColumn(name = "meeting_id"))
    @Column(name = "member_id")
    private Set<UUID> attended = new HashSet<>();

    protected KnownRegister() {}

    KnownRegister(UUID meetingId) {
        this.meetingId = meetingId;
    }

    boolean isOlderThan(long newSequence) {
        return sequence < newSequence;
    }

    /** @return whose attendance is another than before */
    Set<UUID> replace(Set<UUID> nowAttended, long newSequence) {
        var changed = new HashSet<>(attended);
        changed.addAll(nowAttended);
        changed.removeIf(member -> attended.contains(member) && nowAttended.contains(member));
        sequence = newSequence;
        attended.retainAll(nowAttended);
        attended.addAll(nowAttended);
        return changed;
    }
}
