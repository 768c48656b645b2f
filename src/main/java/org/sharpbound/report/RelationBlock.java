package org.sharpbound.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Goal;
import org.sharpbound.report.cover.CoverPicture;
import org.sharpbound.report.cover.CoverTiles;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.report.plot.Plot;
import org.sharpbound.term.print.MathMl;

/** A relation as it was checked, and what was found. */
final class RelationBlock {

    /** What takes more signs is not said twice in a claim. */
    private static final int LONG = 100;

    private final Claim claim;
    private final RelationView result;
    private final Goal goal;
    private final Sampler sampler;
    private final SharedNames shared;
    private final Map<Plot, Goal> drawn;
    private final Map<String, Goal> said;
    private final SecondOpinions opinions;
    private final Optional<CoverPicture> cover;
    private final String anchor;

    /**
     * @param shared what was said before, for all relations of the claim
     * @param drawn the plots of the claim so far, and with what relation each is; those of this one are added
     * @param said what relations of the claim so far rest on, and which is the first to do so; likewise
     */
    RelationBlock(
            Claim claim,
            RelationView result,
            Sampler sampler,
            SharedNames shared,
            Map<Plot, Goal> drawn,
            Map<String, Goal> said,
            SecondOpinions opinions) {
        this.shared = shared;
        this.opinions = opinions;
        this.drawn = drawn;
        this.said = said;
        this.claim = claim;
        this.result = result;
        this.goal = result.goal();
        this.sampler = sampler;
        this.cover = result.proof()
                .flatMap(proof -> CoverTiles.of(
                        proof, value -> sampler.compile(value, List.of()).applyAsDouble(new double[0])))
                .map(CoverPicture::new);
        this.anchor = Anchors.relation(claim.id(), goal);
    }

    void write(Markup out) {
        String style = "relation " + result.verdict().text() + (result.isSurprise() ? " alarm" : "");
        out.open(
                "section",
                "class",
                style,
                "id",
                anchor,
                "data-verdict",
                result.verdict().text(),
                "data-strategy",
                Filters.strategy(result),
                "data-expected",
                result.isSurprise() ? Filters.UNEXPECTED : null);
        out.open("div", "class", "finding");
        Facts.verdict(out, result.verdict());
        if (!goal.show().equals(Goal.MAIN)) {
            out.text(" ").element("span", goal.show(), "class", "show");
        }
        if (!shared.scope()) {
            out.open("span", "class", "scope");
            Scope.write(goal, out);
            out.close();
        }
        Facts.permalink(out, anchor, claim.id() + ": " + Anchors.name(goal));
        out.close();
        if (result.isSurprise()) {
            out.open("p", "class", "mismatch", "role", "note");
            out.element("strong", "Not as expected")
                    .text(": expected " + goal.expected().text() + ", found "
                            + result.verdict().text() + ".");
            out.close();
        }
        out.open("div", "class", "statement")
                .trusted(MathMl.of(goal.asWritten()))
                .close();
        goal.motion().map(MotionBlock::new).ifPresent(motion -> {
            if (!shared.motion()) {
                motion.write(out);
            } else if (!shared.moment()) {
                motion.writeMoment(out);
            }
        });
        if (!shared.where()) {
            new WhereBlock(goal).write(out);
        }
        result.witness().ifPresent(witness -> new WitnessTable(witness).write(out));
        result.sample().ifPresent(test -> new SampleTable(test).write(out));
        new WeightsBlock(goal.weights()).write(out);
        new RepairsBlock(result.repairs()).write(out);
        unsettled(out);
        result.sensitivity().ifPresent(found -> new SensitivityBlock(found).write(out));
        plots(out);
        cover.ifPresent(picture -> picture.write(out));
        facts(out);
        out.close().newLine();
    }

    private void unsettled(Markup out) {
        if (result.why().isEmpty()
                && result.settled().isEmpty()
                && result.hardest().isEmpty()) {
            return;
        }
        out.open("div", "class", "open");
        result.why().ifPresent(why -> out.element("p", Facts.sentence(why)));
        result.settled()
                .ifPresent(share -> out.open("p")
                        .text("Settled: ")
                        .element("strong", share)
                        .text(" of the domain, each cut counting half.")
                        .close());
        result.hardest()
                .ifPresent(box -> out.open("p")
                        .text("Hardest box: ")
                        .element("code", box)
                        .text(".")
                        .close());
        out.close();
    }

    private void plots(Markup out) {
        Map<String, Double> witness = new LinkedHashMap<>();
        result.witness().ifPresent(w -> w.point().forEach((name, value) -> witness.put(name, Decimals.nearest(value))));
        List<Plot> plots = result.trajectories()
                .map(t -> TrajectoryPlots.of(
                        t,
                        goal.asWritten(),
                        witness.containsKey(t.time())
                                ? OptionalDouble.of(witness.get(t.time()))
                                : OptionalDouble.empty()))
                .orElseGet(() -> Plots.of(goal.statement(), goal.asWritten(), witness, sampler));
        List<Plot> fresh = plots.stream()
                .filter(plot -> drawn.putIfAbsent(plot, goal) == null)
                .toList();
        if (!fresh.isEmpty()) {
            result.trajectories()
                    .filter(t -> !t.place().isEmpty())
                    .ifPresent(t -> out.element("p", "The flow at " + t.place() + ", enclosed:", "class", "word"));
            out.open("div", "class", "plots");
            fresh.forEach(plot -> plot.write(out));
            out.close();
        }
        plots.stream().filter(plot -> drawn.get(plot) != goal).forEach(plot -> asDrawn(out, plot));
    }

    private void asDrawn(Markup out, Plot plot) {
        Goal with = drawn.get(plot);
        out.open("p", "class", "word").text(plot.title() + ": as drawn with ");
        out.element("a", Anchors.name(with), "href", "#" + Anchors.relation(claim.id(), with));
        out.text(".").close();
    }

    private void facts(Markup out) {
        out.open("div", "class", "evidence");
        result.margin()
                .ifPresent(margin -> Facts.brief(
                        out,
                        "Least margin",
                        "at least " + margin.lower()
                                + margin.upper()
                                        .map(u -> "; found as small as " + u)
                                        .orElse("")));
        if (!result.strategy().isEmpty()) {
            Facts.brief(out, "Strategy", result.strategy());
        }
        result.boxes()
                .ifPresent(boxes -> Facts.brief(
                        out,
                        "Boxes",
                        cover.map(CoverPicture::inWords)
                                .orElseGet(() -> String.format(java.util.Locale.ROOT, "%,d", boxes))));
        Facts.brief(out, "Time", Facts.seconds(result.seconds()));
        opinions.at(result).ifPresent(opinion -> Facts.brief(out, "Second opinion", opinion));
        String grounds = Grounds.brief(result.restsOn());
        if (!grounds.isEmpty()) {
            grounds(out, grounds);
        }
        result.certificate()
                .ifPresent(file -> out.open("span")
                        .element("b", "Certificate")
                        .text(" ")
                        .element("a", "as JSON", "href", file)
                        .close());
        Facts.brief(out, "Line", String.valueOf(goal.location().line()));
        out.close();
    }

    /** What the proof rests on, or with what relation that was said. */
    private void grounds(Markup out, String grounds) {
        out.open("span").element("b", "Rests on").text(" ");
        Goal with = said.putIfAbsent(grounds, goal);
        if (with == null || grounds.length() < LONG) {
            out.text(grounds + " (").element("a", "in full", "href", "#" + Grounds.ANCHOR);
            out.text(")");
        } else {
            out.text("the same as ").element("a", Anchors.name(with), "href", "#" + Anchors.relation(claim.id(), with));
        }
        out.close();
    }
}
