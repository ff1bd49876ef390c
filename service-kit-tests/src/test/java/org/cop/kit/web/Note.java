package org.cop.kit.web;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Stands for an aggregate of some service. */
@Entity
@Table(name = "web_note")
class Note {
    @Id
    private UUID id;

    @Column(unique = true)
    private String title;

    @Version
    private int version;

    protected Note() {}

    Note(UUID id, String title) {
        this.id = id;
        this.title = title;
    }

    void rename(String newTitle) {
        title = newTitle;
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    int version() {
        return version;
    }
}
