package org.sharpbound.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ObjectInputStream;
import java.io.Serializable;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.kernel.Judgement;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.Refuted;
import org.sharpbound.kernel.Rejected;
import org.sharpbound.kernel.Supported;
import org.sharpbound.kernel.Undecided;
import org.sharpbound.kernel.Verdict;

/** Only the kernel makes a proof or a refutation. */
final class VerdictOriginTest {

    @ParameterizedTest
    @ValueSource(classes = {Proved.class, Refuted.class})
    void only_the_kernel_makes_one(Class<?> verdict) {
        constructors()
                .that()
                .areDeclaredIn(verdict)
                .should()
                .onlyBeCalled()
                .byClassesThat()
                .resideInAPackage(House.ROOT + "kernel")
                .allowEmptyShould(false)
                .check(House.CLASSES);
    }

    @ParameterizedTest
    @ValueSource(classes = {Proved.class, Refuted.class})
    void none_can_be_made_from_outside_by_inheritance_or_deserialisation(Class<?> verdict) {
        assertThat(Modifier.isFinal(verdict.getModifiers())).isTrue();
        assertThat(Serializable.class.isAssignableFrom(verdict)).isFalse();
        assertThat(verdict.isRecord()).isFalse();
        assertThat(Arrays.stream(verdict.getDeclaredConstructors()).map(Constructor::getModifiers))
                .noneMatch(modifiers -> Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers));
    }

    @Test
    void within_the_kernel_only_the_checks_make_one() {
        Map<String, List<String>> makers = House.CLASSES.stream()
                .flatMap(c -> c.getConstructorCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().isEquivalentTo(Proved.class)
                        || call.getTargetOwner().isEquivalentTo(Refuted.class))
                .collect(Collectors.groupingBy(
                        call -> call.getTargetOwner().getSimpleName(),
                        Collectors.mapping(call -> call.getOriginOwner().getSimpleName(), Collectors.toList())));
        assertThat(makers)
                .containsOnlyKeys("Proved", "Refuted")
                .hasEntrySatisfying(
                        "Proved",
                        by -> assertThat(by)
                                .containsExactlyInAnyOrder("Kernel", "FunctionalCheck", "SplitCheck", "FamilyCheck"))
                .hasEntrySatisfying(
                        "Refuted",
                        by -> assertThat(by)
                                .containsExactlyInAnyOrder("WitnessCheck", "FunctionalCheck", "PointCheck"));
    }

    @Test
    void the_kinds_of_a_verdict_are_closed() {
        assertThat(Verdict.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Proved.class, Refuted.class, Supported.class, Undecided.class);
        assertThat(Judgement.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Proved.class, Refuted.class, Rejected.class);
    }

    @Test
    void nothing_reaches_past_access_control() {
        noClasses()
                .should()
                .callMethod(AccessibleObject.class, "setAccessible", boolean.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ObjectInputStream.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Constructor.class)
                .check(House.CLASSES);
    }
}
