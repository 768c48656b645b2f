package org.sharpbound.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.report.Report;
import org.sharpbound.run.Derivations;
import org.sharpbound.run.Listener;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.Session;
import org.sharpbound.run.Settings;

/** Runs the claims that a {@link CheckClaims} names, and gives an invocation of its method for everything that came out. */
final class ClaimsExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getRequiredTestMethod().isAnnotationPresent(CheckClaims.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        CheckClaims asked = context.getRequiredTestMethod().getAnnotation(CheckClaims.class);
        return check(asked).stream().map(Invocation::new);
    }

    /** @throws IllegalArgumentException if there is nothing to check */
    static List<CheckedRelation> check(CheckClaims asked) {
        Optional<Path> report =
                Optional.of(asked.report()).filter(text -> !text.isEmpty()).map(Path::of);
        Optional<Path> certificates = report.map(folder -> folder.resolve("certificates"));
        Settings settings = new Settings(
                Duration.ofSeconds(asked.seconds()),
                Runtime.getRuntime().availableProcessors(),
                Settings.DEFAULT_DIGITS,
                Settings.DEFAULT_SEED,
                certificates,
                true,
                claim -> true);
        Derivations derivations =
                new Derivations(Derivations.DEFAULT_BUDGET, certificates, true, Path.of(asked.proofs()));
        List<Path> paths = Arrays.stream(asked.value()).map(Path::of).toList();
        RunResult result =
                new Session(settings, "JUnit", Listener.silent(), derivations).run(CaseFiles.load(paths, derivations));
        report.ifPresent(folder -> write(result, folder));
        List<CheckedRelation> all = new ArrayList<>();
        derivations.diagnostics().forEach(mistake -> all.add(CheckedRelation.of(mistake)));
        all.addAll(CheckedRelation.of(result));
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is no relation to check under " + String.join(", ", asked.value())
                    + " in " + Path.of("").toAbsolutePath());
        }
        return all;
    }

    private static void write(RunResult result, Path folder) {
        try {
            new Report(result, true).write(folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the report cannot be written to " + folder, unwritable);
        }
    }

    private record Invocation(CheckedRelation relation) implements TestTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return relation.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Judge(relation));
        }
    }

    /** Fails before the method is run, or hands it the relation. */
    private record Judge(CheckedRelation relation) implements InvocationInterceptor, ParameterResolver {

        @Override
        public void interceptTestTemplateMethod(
                InvocationInterceptor.Invocation<Void> invocation,
                ReflectiveInvocationContext<Method> method,
                ExtensionContext context)
                throws Throwable {
            if (relation.failure().isPresent()) {
                invocation.skip();
                relation.require();
            }
            invocation.proceed();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == CheckedRelation.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return relation;
        }
    }
}
