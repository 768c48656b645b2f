package org.sharpbound.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The annotation, on the claims of the sample project; that another project can use it is shown by the profile {@code library}. */
class CheckClaimsTest {

    private static final String SAMPLE = "src/test/projects/library-user/";

    /** Not run by themselves: what stands in the annotations is checked by hand. */
    static class Others {

        @CheckClaims(SAMPLE + "wrong")
        void wrong() {}

        @CheckClaims("src/test/projects/nowhere")
        void nowhere() {}

        @CheckClaims(value = SAMPLE + "cases", report = "target/check-claims")
        void reported() {}

        @CheckClaims("src/test/resources/org/sharpbound/junit/remark.yaml")
        void nothing() {}
    }

    private static List<CheckedRelation> checked(String method) throws NoSuchMethodException {
        return ClaimsExtension.check(Others.class.getDeclaredMethod(method).getAnnotation(CheckClaims.class));
    }

    @CheckClaims(SAMPLE + "cases")
    void each_relation_is_a_test_of_its_own(CheckedRelation relation) {
        assertThat(relation.name()).startsWith("ours.");
        assertThat(relation.finding().orElseThrow().asExpected()).isTrue();
    }

    @Test
    void a_false_claim_fails_with_its_witness_and_its_line() throws NoSuchMethodException {
        CheckedRelation wrong = checked("wrong").stream()
                .filter(one -> one.name().startsWith("ours.wrong false-one"))
                .findFirst()
                .orElseThrow();

        Throwable failure = catchThrowable(wrong::require);

        assertThat(failure)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(SAMPLE + "wrong/ours.yaml:6:14")
                .hasMessageContainingAll("expected proved, found refuted", "sqrt(a) <= 3/2", "at a = ");
        assertThat(failure.getStackTrace()[0].getFileName()).endsWith("wrong/ours.yaml");
        assertThat(failure.getStackTrace()[0].getLineNumber()).isEqualTo(6);
    }

    @Test
    void a_mistake_in_a_case_file_fails_and_the_other_claims_are_checked() throws NoSuchMethodException {
        List<CheckedRelation> wrong = checked("wrong");

        assertThat(wrong).hasSize(3);
        assertThatThrownBy(wrong.get(0)::require)
                .hasMessageContainingAll("wrong/ours.yaml:10:7", "Nothing is called 'b'");
        assertThat(wrong).filteredOn(one -> one.failure().isEmpty()).hasSize(1);
    }

    @Test
    void a_folder_that_is_not_there_does_not_pass() throws NoSuchMethodException {
        assertThat(checked("nowhere"))
                .isNotEmpty()
                .allMatch(one -> one.failure().isPresent());
        assertThatThrownBy(() -> checked("nothing")).hasMessageContaining("there is no relation to check under");
    }

    @Test
    void a_report_is_written_where_it_is_asked_for() throws NoSuchMethodException {
        assertThat(checked("reported")).allMatch(one -> one.failure().isEmpty());
        assertThat(Files.isRegularFile(Path.of("target/check-claims/index.html")))
                .isTrue();
    }
}
