package org.sharpbound.report.ci;

import java.util.Optional;
import org.sharpbound.claim.Location;
import org.sharpbound.run.Finding;

/**
 * One thing that a run has to tell.
 *
 * @param subject the claim's id; for what is no claim, its name
 * @param part the relation's name and its variant; for a mistake in a file, the mistake's code
 * @param place where it stands; empty for what is about the whole run
 * @param message what is the matter, several lines where there is more to say
 * @param seconds that it took
 * @param finding of a relation
 */
record Row(
        String subject,
        String part,
        Optional<Location> place,
        Standing standing,
        String verdict,
        Optional<String> expected,
        String message,
        double seconds,
        Optional<Finding> finding) {

    /** How it counts. */
    enum Standing {
        /** As expected, or nothing was expected. */
        MET,
        /** A verdict that was not expected, or a derivation that is stuck. */
        UNEXPECTED,
        /** A case file that cannot be read. */
        MISTAKE,
        /** Something is wrong with the program, or the run did not come to its end. */
        FAULT,
        /** A statement without a relation. */
        NOT_CHECKED
    }

    /** The same in every run, wherever in its file it stands. */
    String id() {
        return subject + "#" + part;
    }

    /** The subject, and the part where it tells more. */
    String name() {
        return part.equals(Rows.MAIN) ? subject : subject + " " + part;
    }

    /** The file that it is about; what is about none is about the run. */
    String file() {
        return place.map(Location::file).orElse(Rows.RUN);
    }

    boolean isWrong() {
        return standing == Standing.UNEXPECTED || standing == Standing.MISTAKE || standing == Standing.FAULT;
    }
}
