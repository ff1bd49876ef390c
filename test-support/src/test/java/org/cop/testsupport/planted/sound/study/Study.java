package org.cop.testsupport.planted.sound.study;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

@Entity
public class Study {
    @Id
    UUID id;
}
