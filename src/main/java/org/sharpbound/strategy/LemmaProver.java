package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Proved;
import org.sharpbound.term.Statement;

/** Proves the statements that what is said of a functional rests on, each within a share of the allowance. */
final class LemmaProver {

    private static final double SHARE = 0.25;

    private final int digits;
    private final long seed;
    private final Allowance allowance;

    LemmaProver(int digits, long seed, Allowance allowance) {
        this.digits = digits;
        this.seed = seed;
        this.allowance = allowance;
    }

    long seed() {
        return seed;
    }

    boolean isSpent() {
        return allowance.isSpent();
    }

    Optional<Certificate> certificate(Statement statement) {
        Proving proving = new Proving(statement, List.of(), digits, seed, allowance.part(SHARE, Long.MAX_VALUE));
        return proving.prove().verdict() instanceof Proved proved
                ? Optional.of(proved.certificate())
                : Optional.empty();
    }

    /** A certificate for each, or nothing as soon as there is none for one. */
    Optional<List<Certificate>> certificates(List<Statement> statements) {
        List<Certificate> certificates = new ArrayList<>();
        for (Statement statement : statements) {
            Optional<Certificate> certificate = isSpent() ? Optional.empty() : certificate(statement);
            if (certificate.isEmpty()) {
                return Optional.empty();
            }
            certificates.add(certificate.get());
        }
        return Optional.of(certificates);
    }
}
