package org.cop.demo.plan;

/**
 * What happens in one lane happens in order; lanes do not wait for each other.
 *
 * @param name tells it apart
 * @param label for the person who waits
 */
public record Lane(String name, String label) {}
