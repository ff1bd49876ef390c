package org.cop.newsletter.edition;

import jakarta.persistence.Embeddable;

/** How many lines an edition has. */
@Embeddable
public class LineCounts {
    private int items;
    private int hidden;

    protected LineCounts() {}

    void count(int all, int ofThemHidden) {
        items = all;
        hidden = ofThemHidden;
    }

    void lose(boolean wasHidden) {
        items--;
        hidden -= wasHidden ? 1 : 0;
    }

    void hide(int nowHidden) {
        hidden = nowHidden;
    }

    /** The hidden ones too. */
    public int items() {
        return items;
    }

    public int hidden() {
        return hidden;
    }

    /** What its readers get. */
    public int shown() {
        return items - hidden;
    }
}
