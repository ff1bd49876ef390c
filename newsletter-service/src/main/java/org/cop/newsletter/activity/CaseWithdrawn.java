package org.cop.newsletter.activity;

import java.util.UUID;

/** Fired within the transaction that withdraws a case study whose text we had. */
public record CaseWithdrawn(UUID caseStudyId) {}
