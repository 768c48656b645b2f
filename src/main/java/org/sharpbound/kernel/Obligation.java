package org.sharpbound.kernel;

/** What a part of a step must show. */
public record Obligation(Scope scope, Role role) {

    /** What a part is to the whole. */
    public enum Role {
        /** The goal itself on a part of the domain: its margin is that of the statement. */
        GOAL,
        /** A goal that stands for the first one on the same points, with a margin of its own. */
        RESTATED,
        /** The goal on a face, whose points need not satisfy the assumptions. */
        FACE,
        /** That something is defined, on the same points. */
        DEFINED,
        /** Something else that is needed; perhaps at points that are not in the domain. */
        PREMISE
    }

    static Obligation goal(Scope scope) {
        return new Obligation(scope, Role.GOAL);
    }

    static Obligation restated(Scope scope) {
        return new Obligation(scope, Role.RESTATED);
    }

    static Obligation face(Scope scope) {
        return new Obligation(scope, Role.FACE);
    }

    static Obligation defined(Scope scope) {
        return new Obligation(scope, Role.DEFINED);
    }

    static Obligation premise(Scope scope) {
        return new Obligation(scope, Role.PREMISE);
    }
}
