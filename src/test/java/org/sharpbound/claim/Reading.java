package org.sharpbound.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;

/** Case files of the tests, from text. */
final class Reading {

    private Reading() {}

    static List<Diagnostic> problems(String text) {
        return CaseFiles.read("a.yaml", text).diagnostics();
    }

    static List<Goal> goals(String text) {
        LoadedFile file = CaseFiles.read("a.yaml", text);
        assertThat(file.diagnostics()).isEmpty();
        return file.claims().get(0).goals();
    }

    /** The goal of a claim with one relation. */
    static Relation goal(String text) {
        return goals(text).get(0).statement().goal();
    }

    /** The left side of a goal that is one comparison. */
    static Expr left(String text) {
        return ((Relation.Compare) goal(text)).left();
    }

    /** {@code line:column+length code}, the form in which tables state what was found. */
    static String place(Diagnostic d) {
        return d.location().line() + ":" + d.location().column() + "+" + d.length() + " " + d.code();
    }
}
