package org.sharpbound.cli;

/** The exit codes of the program, stated in its help and in the README. */
final class ExitCode {

    static final int AS_EXPECTED = 0;
    static final int NOT_AS_EXPECTED = 1;
    static final int WRONG_INPUT = 2;
    static final int FAULT = 3;
    /** What a shell reports for a process ended by SIGINT: 128 + 2. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
