package org.sharpbound.report.experiment;

import java.util.Locale;
import org.sharpbound.lab.experiment.Observable;

/** What is measured, in words. */
final class Measure {

    private Measure() {}

    /** What it is, and the name that the claim gives where that says something else: {@code Eigenvalue (top)}. */
    static String title(Results results, String measure) {
        Observable observable = results.experiment().measures().get(measure);
        String words = words(results, measure);
        boolean same = words.equals(measure) || observable.word().equals(measure);
        return capital(words) + (same ? "" : " (" + measure + ")");
    }

    static String words(Results results, String measure) {
        return results.experiment().measures().get(measure).word().replace('_', ' ');
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Whether a median of it tells little: a number of one bit. */
    static boolean isIndicator(Observable observable) {
        return observable == Observable.DIVERGED;
    }
}
