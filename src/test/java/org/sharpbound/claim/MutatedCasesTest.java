package org.sharpbound.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts a few slips away from real claims are read, or answered with diagnostics that can be shown. */
class MutatedCasesTest {

    private static final long SEED = 20260601;
    private static final int TEXTS = 1500;
    private static final String SLIPS = "[](){}:,'\"\\|>-+*/^.0123456789xytfe \n\t#&!%@`~=<≤é";

    private static List<String> documents() throws IOException {
        List<String> documents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("cases"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                documents.addAll(Arrays.asList(Files.readString(file).split("(?m)^---\n")));
            }
        }
        return documents;
    }

    private static String mutated(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(out.length());
            int end = Math.min(out.length(), at + random.nextInt(15));
            switch (random.nextInt(3)) {
                case 0 -> out.delete(at, end);
                case 1 -> out.insert(at, SLIPS.charAt(random.nextInt(SLIPS.length())));
                default -> out.insert(random.nextInt(out.length()), out.substring(at, end));
            }
        }
        return out.toString();
    }

    @Test
    void every_slip_is_answered() throws IOException {
        Random random = new Random(SEED);
        List<String> documents = documents();
        int faulty = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = mutated(documents.get(random.nextInt(documents.size())), random);
            LoadedFile file = CaseFiles.read("a.yaml", text);
            assertThat(file.claims().size() + file.diagnostics().size()).isPositive();
            for (Diagnostic diagnostic : file.diagnostics()) {
                assertThat(diagnostic.location().column() - 1)
                        .isLessThanOrEqualTo(diagnostic.sourceLine().length());
                assertThat(DiagnosticPrinter.print(diagnostic)).contains(diagnostic.message());
            }
            faulty += file.diagnostics().isEmpty() ? 0 : 1;
        }
        assertThat(faulty).isGreaterThan(TEXTS / 10);
    }
}
