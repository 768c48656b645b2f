package org.sharpbound.run;

/** Hears how a run goes, from several threads, one call at a time. */
public interface Listener {

    /** Before the first relation. */
    void started(int relations);

    /** After each relation. */
    void found(Finding finding);

    /** Repairs of a relation will be looked for. */
    void repairing(Finding finding);

    /** The search for repairs of a relation has ended. */
    void repaired(Finding finding);

    /** A run of a claim's experiment has ended: how many have, of how many. */
    default void experimented(String claim, int ended, int runs) {}

    /** A listener that does nothing. */
    static Listener silent() {
        return new Listener() {
            @Override
            public void started(int relations) {}

            @Override
            public void found(Finding finding) {}

            @Override
            public void repairing(Finding finding) {}

            @Override
            public void repaired(Finding finding) {}
        };
    }
}
