package org.sharpbound.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's entry: options to a command, and every way of ending to an exit code ({@link ExitCode}). */
@Command(
        name = "sharpbound",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Proves or refutes the inequalities of papers by machine.",
            "A claim is a YAML file; its verdict is proved, refuted, supported or undecided.",
            ""
        },
        footerHeading = "%nExit codes:%n",
        footer = {
            "    0  every relation is as expected (audit, explain: it ran)",
            "    1  some relation is not as expected (recheck: a certificate is rejected;",
            "     derive: some derivation is stuck)",
            "    2  the input or the command line is wrong, or a result cannot be written",
            "    3  the program itself is at fault",
            "  130  interrupted (143 by SIGTERM); what was settled is saved",
            "",
            "'sharpbound COMMAND --help' tells more about a command."
        })
public final class Main {

    private static final List<String> COMMANDS =
            List.of("check", "audit", "derive", "explain", "explore", "recheck", "new", "schema");

    private static Object command(String name) {
        return switch (name) {
            case "check" -> new CheckCommand();
            case "audit" -> new AuditCommand();
            case "derive" -> new DeriveCommand();
            case "explain" -> new ExplainCommand();
            case "explore" -> new ExploreCommand();
            case "recheck" -> new RecheckCommand();
            case "new" -> new NewCommand();
            case "schema" -> new SchemaCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /**
     * What understands these arguments: the one command that they begin with, for to read the options of all others costs a short run a
     * twentieth of its time; all commands where they begin with none.
     */
    static CommandLine commandLine(String... arguments) {
        CommandLine line = new CommandLine(new Main());
        boolean known = arguments.length > 0 && COMMANDS.contains(arguments[0]);
        List<String> asked = known ? List.of(arguments[0]) : COMMANDS;
        asked.forEach(name -> line.addSubcommand(command(name)));
        return line;
    }

    public static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
            LastWords.print(fault, arguments, new PrintWriter(System.err, true, StandardCharsets.UTF_8));
            Runtime.getRuntime().halt(ExitCode.FAULT);
        });
        StandardOutput standard = new StandardOutput();
        PrintWriter out = new PrintWriter(standard, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        Optional<String> loss = standard.loss();
        loss.ifPresent(why -> err.println("sharpbound: standard output could not be written whole: " + why));
        System.exit(loss.isPresent() && code < ExitCode.WRONG_INPUT ? ExitCode.WRONG_INPUT : code);
    }

    /** Runs one command line without ending the process, and gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = commandLine(arguments)
                .setOut(out)
                .setErr(err)
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(Terminal.ofProcess().ansi()))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::explainMisuse)
                .setExecutionExceptionHandler((fault, command, parsed) -> {
                    LastWords.print(fault, arguments, err);
                    return ExitCode.FAULT;
                });
        if (arguments.length == 0) {
            line.usage(err);
            return ExitCode.WRONG_INPUT;
        }
        return line.execute(arguments);
    }

    private static int explainMisuse(ParameterException misuse, String[] arguments) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("sharpbound: "
                + (misuse instanceof UnmatchedArgumentException unmatched ? unknown(unmatched) : misuse.getMessage()));
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitCode.WRONG_INPUT;
    }

    private static String unknown(UnmatchedArgumentException unmatched) {
        boolean commandExpected = !unmatched.getCommandLine().getSubcommands().isEmpty();
        String kind = unmatched.isUnknownOption() ? "option" : commandExpected ? "command" : "argument";
        List<String> meant = unmatched.getSuggestions();
        return "unknown " + kind + " '" + unmatched.getUnmatched().get(0) + "'"
                + (meant.isEmpty() ? "" : "; did you mean " + String.join(" or ", meant) + "?");
    }
}
