package org.sharpbound.enclose.implicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.implicit.Enclosed.Centred;
import org.sharpbound.enclose.implicit.Specimens.Specimen;
import org.sharpbound.term.Implicit;

/** What is enclosed on boxes, beside exact values at random points of these (seeds are stated), and with faults planted. */
class ModelTest {

    private static final long SEED = 20_260;

    static Stream<Specimen> specimens() {
        return Specimens.all();
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void exact_values_are_enclosed_on_the_box_and_on_parts(Specimen specimen) throws Unsolved {
        Model model = Model.find(specimen.problem(), specimen.box(), true, true, () -> false);

        assertThat(misses(specimen, model)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void what_was_found_is_found_again(Specimen specimen) throws Unsolved {
        Model model = Model.find(specimen.problem(), specimen.box(), true, true, () -> false);
        Model again = Model.of(specimen.problem(), specimen.box(), model.solving());
        Map<String, Interval> part = part(specimen, new Random(SEED));

        assertThat(again.solving()).isEqualTo(model.solving());
        assertThat(again.on(specimen.box())).isEqualTo(model.on(specimen.box()));
        assertThat(again.on(part)).isEqualTo(model.on(part));
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void faults_that_are_planted_are_seen(Specimen specimen) throws Unsolved {
        for (PlantedFault fault : PlantedFault.values()) {
            if (!fault.concerns(specimen.implicits().get(0))
                    || fault == PlantedFault.REFERENCE && specimen.title().contains("depends on another")) {
                continue; // what is not used does no harm
            }
            Problem faulty = fault.problem(
                    specimen.implicits(), List.copyOf(specimen.box().keySet()));
            List<String> misses = new ArrayList<>();
            try {
                misses.addAll(misses(specimen, Model.find(faulty, specimen.box(), true, true, () -> false)));
            } catch (Unsolved seen) {
                misses.add(seen.getMessage());
            }
            assertThat(misses).as(fault.toString()).isNotEmpty();
        }
    }

    @Test
    void faces_leave_little_more_than_the_range() throws Unsolved {
        Specimen decay = specimens().findFirst().orElseThrow();
        Model plain = Model.find(decay.problem(), decay.box(), false, false, () -> false);
        Model narrow = Model.find(decay.problem(), decay.box(), true, true, () -> false);

        Map<String, Interval> late = new LinkedHashMap<>(decay.box());
        late.put("t", Interval.of(0.9375, 1));
        double width = Math.exp(-0.9375) - 0.5 * Math.exp(-1.25);
        assertThat(narrow.on(late).values().get("x").width()).isLessThan(width + 1e-12);
        assertThat(plain.on(late).values().get("x").width()).isGreaterThan(width + 0.01);
        assertThat(plain.on(decay.box()).centred()).isEmpty();
    }

    @Test
    void quantities_that_only_say_when_are_swept() {
        Map<String, List<String>> expected = Map.of(
                "decay", List.of("t"),
                "a flow that depends on another", List.of(),
                "a determinant that moves with a flow", List.of("t"),
                "eigenvalues", List.of("a", "k", "t"));
        specimens()
                .filter(s -> expected.containsKey(s.title()))
                .forEach(s -> assertThat(s.problem().sweptQuantities())
                        .as(s.title())
                        .containsExactlyElementsOf(expected.get(s.title())));
    }

    @Test
    void times_before_the_start_are_refused() {
        Specimen decay = specimens().findFirst().orElseThrow();
        Map<String, Interval> box = new LinkedHashMap<>(decay.box());
        box.put("t", Interval.of(-0.25, 1));

        assertThatThrownBy(() -> Model.find(decay.problem(), box, true, true, () -> false))
                .isInstanceOf(Unsolved.class)
                .hasMessageContaining("not before 0");
    }

    @Test
    void blow_up_is_told_with_the_time_that_was_reached() {
        Implicit square = Specimens.flow(Map.of("X", List.of("X^2", "a")), "x", "X", "t");
        Problem problem = new Problem(List.of(square), List.of("a", "t"));

        assertThatThrownBy(() -> Model.find(problem, Specimens.box("a", 1, 1, "t", 0, 2), false, false, () -> false))
                .isInstanceOfSatisfying(Unsolved.class, unsolved -> {
                    assertThat(unsolved.reached().getAsDouble()).isBetween(0.5, 1.0);
                    assertThat(unsolved).hasMessageContaining("may end soon after");
                });
    }

    /** Values, centred forms, and slopes between pairs of points. */
    private static List<String> misses(Specimen specimen, Model model) throws Unsolved {
        Random random = new Random(SEED);
        List<String> misses = new ArrayList<>();
        for (int trial = 0; trial < 12; trial++) {
            Map<String, Interval> part = trial == 0 ? specimen.box() : part(specimen, random);
            Enclosed enclosed = model.on(part);
            Centred centred = enclosed.centred().orElseThrow();
            for (int sample = 0; sample < 8; sample++) {
                Map<String, Double> point = point(part, random, sample);
                specimen.exact().keySet().forEach(name -> {
                    Interval exact = Specimens.value(specimen, name, point);
                    if (exact.intersect(enclosed.values().get(name)).isEmpty()) {
                        misses.add(name + " = " + exact + " at " + point);
                    }
                    if (exact.intersect(centred(centred, name, point)).isEmpty()) {
                        misses.add("the centred form of " + name + " at " + point);
                    }
                });
            }
        }
        return misses;
    }

    private static Interval centred(Centred form, String name, Map<String, Double> point) {
        Interval sum = form.centres().get(name);
        for (Map.Entry<String, Interval> slope : form.slopes().get(name).entrySet()) {
            Interval way = Interval.of(point.get(slope.getKey()))
                    .minus(Interval.of(form.middle().get(slope.getKey())));
            sum = sum.plus(slope.getValue().times(way));
        }
        return sum;
    }

    /** Parts are narrower in what is swept, and at times in what is not. */
    private static Map<String, Interval> part(Specimen specimen, Random random) {
        Map<String, Interval> part = new LinkedHashMap<>();
        boolean all = random.nextBoolean();
        specimen.box().forEach((quantity, range) -> {
            boolean cut = all || specimen.problem().sweptQuantities().contains(quantity);
            double a = range.lo() + random.nextDouble() * range.width();
            double b = range.lo() + random.nextDouble() * range.width();
            part.put(quantity, cut ? Interval.of(Math.min(a, b), Math.max(a, b)) : range);
        });
        return part;
    }

    /** Corners first. */
    private static Map<String, Double> point(Map<String, Interval> box, Random random, int sample) {
        Map<String, Double> point = new LinkedHashMap<>();
        int bit = 0;
        for (Map.Entry<String, Interval> range : box.entrySet()) {
            double share = sample < 4 ? sample >> bit++ & 1 : random.nextDouble();
            double value = range.getValue().lo() + share * range.getValue().width();
            point.put(
                    range.getKey(),
                    Math.min(
                            Math.max(value, range.getValue().lo()),
                            range.getValue().hi()));
        }
        return point;
    }
}
