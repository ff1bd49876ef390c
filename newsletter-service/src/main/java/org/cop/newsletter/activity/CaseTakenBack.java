package org.cop.newsletter.activity;

import java.util.UUID;

/** Told within the transaction that withdraws a case study whose text we had. */
public record CaseTakenBack(UUID caseStudyId) {}
