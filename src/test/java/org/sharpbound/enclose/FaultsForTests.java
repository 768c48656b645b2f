package org.sharpbound.enclose;

/** Its presence on the class path allows the deliberate faults that the package description lists. */
final class FaultsForTests {

    private FaultsForTests() {}
}
