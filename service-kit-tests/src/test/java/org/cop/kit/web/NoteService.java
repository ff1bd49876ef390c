package org.cop.kit.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.cop.kit.Ids;
import org.cop.kit.web.paging.Page;
import org.cop.kit.web.paging.Paging;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class NoteService {
    private final EntityManager entities;

    NoteService(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    Note create(String title) {
        var note = new Note(Ids.next(), title);
        entities.persist(note);
        return note;
    }

    @Transactional
    Note rename(UUID id, @Nullable String ifMatch, String title) {
        var note = require(id);
        ETags.require(ifMatch, note.version());
        note.rename(title);
        return note;
    }

    @Transactional
    Note mark(UUID id, @Nullable String ifMatch) {
        var note = require(id);
        ETags.requireIfSent(ifMatch, note.version());
        return note;
    }

    /** Somebody else comes in between loading and committing. */
    @Transactional
    Note renameTooLate(UUID id, String title) {
        var note = require(id);
        entities.createNativeQuery("update web_note set version = version + 1 where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        note.rename(title);
        return note;
    }

    @Transactional
    Page<Note> list(String prefix, Paging paging) {
        return paging.page(
                entities.createQuery("from Note where title like ?1 and id > ?2 order by id", Note.class)
                        .setParameter(1, prefix + "%")
                        .setParameter(2, paging.afterId())
                        .setMaxResults(paging.fetch())
                        .getResultList(),
                Note::id);
    }

    Note require(UUID id) {
        var note = entities.find(Note.class, id);
        if (note == null) {
            throw new NotFoundException();
        }
        return note;
    }
}
