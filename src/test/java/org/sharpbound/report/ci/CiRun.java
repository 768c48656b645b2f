package org.sharpbound.report.ci;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.claim.Location;
import org.sharpbound.run.Derivations;
import org.sharpbound.run.Fault;
import org.sharpbound.run.Listener;
import org.sharpbound.run.Repairs;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.Session;
import org.sharpbound.run.Settings;
import org.sharpbound.run.repair.RepairRun;
import org.sharpbound.run.repair.RepairSettings;

/** Runs of case files that are texts. */
final class CiRun {

    /** A file's name, and words in a file, that are something else to XML, Markdown, HTML or a shell. */
    static final String NASTY = "a b/<é>&'\"|`*_[x](y)\u2028$(z)#1%20 ]]>.yaml";

    static final String CASES = """
            claim: right
            for: {x: '[0, 1]'}
            show: x <= 2
            ---
            claim: wrong
            for: {x: '[0, 1]'}
            show: {plain: x <= x/2, 'quoted': 'x <= x/2', double: "x <= x/2"}
            ---
            claim: remark
            title: "]]></system-out> | <script>"
            expect: undecided
            because: "it is | a <b>remark</b> \\u0085 ]]> *only*"
            ---
            claim: open
            for: {x: '[0, 1]'}
            show: x >= 0
            expect: refuted
            because: of a slip
            ---
            claim: unread
            for: {x: '[0, 1]'}
            show: y <= 2 + yy
            """;

    private static final Settings SETTINGS = new Settings(
            Duration.ofSeconds(2), 1, Settings.DEFAULT_DIGITS, 1, java.util.Optional.empty(), false, claim -> true);

    private CiRun() {}

    static RunResult of(String file, String text) {
        return of(List.of(CaseFiles.read(file, text)));
    }

    private static RunResult of(List<LoadedFile> files) {
        return new Session(SETTINGS, "0.1.0 <&>", Listener.silent()).run(files);
    }

    /** As {@code audit} does it, with repairs. */
    static RunResult audit(String file, String text) {
        Derivations none = Derivations.none();
        Repairs repairs = new RepairRun(SETTINGS, RepairSettings.STANDARD, "0.1.0", none);
        return new Session(SETTINGS, "0.1.0 <&>", Listener.silent(), none, repairs)
                .run(List.of(CaseFiles.read(file, text)));
    }

    /** The same, with a fault of the program, cut short. */
    static RunResult broken(RunResult run) {
        List<Fault> faults = new ArrayList<>(run.faults());
        Location place = new Location(run.files().get(0).file(), 7, 15);
        faults.add(new Fault("wrong <main>", "a prover broke down: \u0000\u001b[2J\ud800", place, place + ", seed 1"));
        return new RunResult(
                run.manifest(), run.files(), run.findings(), run.remarks(), run.derivations(), faults, true);
    }
}
