package org.example;

import org.sharpbound.junit.CheckClaims;

class OurTheoremsTest {

    @CheckClaims("cases")
    void holds() {}
}
