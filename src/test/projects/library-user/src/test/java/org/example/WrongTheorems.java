package org.example;

import org.sharpbound.junit.CheckClaims;

/** What a false claim looks like; its name keeps it from running with the others. */
class WrongTheorems {

    @CheckClaims(value = "wrong", report = "target/claims")
    void holds() {}
}
