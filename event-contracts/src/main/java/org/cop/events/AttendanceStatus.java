package org.cop.events;

/** What the register says of one person. {@code NOT_RECORDED} is not {@code ABSENT}: nobody is counted away for want of an entry. */
public enum AttendanceStatus {
    ATTENDED,
    APOLOGY,
    ABSENT,
    EXCUSED,
    NOT_RECORDED
}
