package org.cop.testsupport.planted.sound.evidence;

import org.cop.testsupport.planted.sound.study.Study;

public class Evidence {
    Study study;
}
