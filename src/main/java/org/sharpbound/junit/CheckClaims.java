package org.sharpbound.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes a test of every relation of the claims in a folder: it fails where the verdict is not the one that the claim expects, and says
 * what was found, with the witness, and where the relation stands.
 *
 * <pre>{@code
 * class OurTheoremsTest {
 *     @CheckClaims("cases")
 *     void holds() {}
 * }
 * }</pre>
 *
 * <p>The method may take a {@link CheckedRelation}, and is run for each relation that is as expected. A mistake in a case file is a test that
 * fails, and so is a derivation that a claim rests on and that is stuck. A folder without a relation is an error: a test that checks
 * nothing should not pass.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(ClaimsExtension.class)
public @interface CheckClaims {

    /** Case files or folders of them, by their paths from the working directory, which for Maven is that of the project. */
    String[] value() default "cases";

    /** The folder of the derivations that claims may use; it need not be there. */
    String proofs() default "proofs";

    /** How long each relation may take, unless its claim says otherwise. */
    int seconds() default 30;

    /** The folder that the report is written to, or nothing, and then none is written. */
    String report() default "";
}
