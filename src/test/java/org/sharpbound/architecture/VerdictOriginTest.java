package org.sharpbound.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.Refuted;

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
}
