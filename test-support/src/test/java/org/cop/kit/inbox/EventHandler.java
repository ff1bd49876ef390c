package org.cop.kit.inbox;

/** Stands for the kit's class of this name, which the rules know by its name only. */
public class EventHandler {
    public void handle() {}
}
