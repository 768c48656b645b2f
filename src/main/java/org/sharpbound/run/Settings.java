package org.sharpbound.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.sharpbound.claim.Claim;

/**
 * How a run is made.
 *
 * @param budget for each relation, unless its claim states one
 * @param digits of the second opinion and of samples
 * @param certificates the directory that certificates are written to, and read back from
 * @param reuse whether certificates found there may be checked in place of a search
 * @param mutants whether proved relations are changed, to see what they are sensitive to
 * @param lab how experiments are made
 * @param selected which claims are looked at
 */
public record Settings(
        Duration budget,
        int jobs,
        int digits,
        long seed,
        Optional<Path> certificates,
        boolean reuse,
        boolean mutants,
        Lab lab,
        Predicate<Claim> selected) {

    /**
     * How experiments are made.
     *
     * @param full whether on their larger scale, where they have one
     * @param data the folder of files that some of them read
     */
    public record Lab(boolean full, Optional<Path> data) {

        /** On their small scale, without files. */
        public static final Lab SMALL = new Lab(false, Optional.empty());
    }

    public static final Duration DEFAULT_BUDGET = Duration.ofSeconds(30);
    public static final int DEFAULT_DIGITS = 60;
    public static final long DEFAULT_SEED = 1;

    /** Without mutants. */
    public Settings(
            Duration budget,
            int jobs,
            int digits,
            long seed,
            Optional<Path> certificates,
            boolean reuse,
            Predicate<Claim> selected) {
        this(budget, jobs, digits, seed, certificates, reuse, false, Lab.SMALL, selected);
    }

    /** Thirty seconds a relation, on all cores, nothing written. */
    public static Settings standard() {
        return new Settings(
                DEFAULT_BUDGET,
                Runtime.getRuntime().availableProcessors(),
                DEFAULT_DIGITS,
                DEFAULT_SEED,
                Optional.empty(),
                false,
                claim -> true);
    }

    public Settings writingTo(Path directory) {
        return new Settings(budget, jobs, digits, seed, Optional.of(directory), reuse, mutants, lab, selected);
    }

    /** With mutants of every proved relation, or without. */
    public Settings mutating(boolean asked) {
        return new Settings(budget, jobs, digits, seed, certificates, reuse, asked, lab, selected);
    }

    /** With experiments made so. */
    public Settings experimenting(Lab how) {
        return new Settings(budget, jobs, digits, seed, certificates, reuse, mutants, how, selected);
    }

    /** Of these claims alone. */
    public Settings selecting(Predicate<Claim> wanted) {
        return new Settings(budget, jobs, digits, seed, certificates, reuse, mutants, lab, wanted);
    }
}
