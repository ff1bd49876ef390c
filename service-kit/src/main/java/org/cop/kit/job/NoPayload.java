package org.cop.kit.job;

/** Of a job whose key says everything. */
public record NoPayload() {}
