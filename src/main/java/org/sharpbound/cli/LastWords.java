package org.sharpbound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The last words after a failure that is the program's own: what happened, and what is needed to make it happen again. */
final class LastWords {

    private LastWords() {}

    static void print(Throwable fault, String[] arguments, PrintWriter err) {
        err.println(
                "sharpbound: a fault of the program, not of your input. No verdict of this run should be relied on.");
        err.println("Please report what follows, with the case files of the run:");
        err.println("  command  sharpbound "
                + Arrays.stream(arguments).map(LastWords::quoted).collect(Collectors.joining(" ")));
        for (String line : new Version().getVersion()) {
            err.println("  version  " + line);
        }
        err.println("  heap     " + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB at most");
        err.println("  fault    " + fault);
        err.println("  trace    " + trace(fault));
        err.flush();
    }

    /** Where the stack trace was written: it helps who mends the program, and nobody else. */
    private static String trace(Throwable fault) {
        try {
            Path file = Files.createTempFile("sharpbound-fault-", ".txt");
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
                fault.printStackTrace(out);
            }
            return file.toString();
        } catch (IOException nowhere) {
            return "could not be written: " + Trouble.inWords(nowhere);
        }
    }

    /** The argument as a shell would need it. */
    private static String quoted(String argument) {
        return argument.matches("[\\w./=:,@%+-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
