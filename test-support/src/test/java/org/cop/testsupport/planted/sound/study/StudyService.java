package org.cop.testsupport.planted.sound.study;

import jakarta.transaction.Transactional;

public class StudyService {
    @Transactional
    public void add() {
        note();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void note() {
        toString();
    }
}
