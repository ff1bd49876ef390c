package org.cop.casebook.evidence;

/** @param cases to how many cases of the programme it was brought */
record UsedEvidence(Evidence evidence, long cases) {}
