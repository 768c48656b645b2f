package org.sharpbound.lab.experiment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be measured of a network in training. The kernel is its tangent kernel on the training inputs, the mean over outputs where there
 * are several: an n × n matrix K.
 */
public enum Observable {
    LOSS("the loss on the training examples, without penalties"),
    TEST_LOSS("the loss on the test examples"),
    ACCURACY("the share of the training examples that are classified correctly"),
    TEST_ACCURACY("the share of the test examples that are classified correctly"),
    DISTANCE("the distance of the weights from those at the start"),
    NORM("the norm of the weights"),
    DIVERGED("1 if the training left the range of doubles before this epoch, else 0"),
    EIGENVALUE("the largest eigenvalue of the kernel"),
    TRACE("the trace of the kernel"),
    SHARE("the largest eigenvalue over the trace"),
    RANK("how many eigenvalues of the kernel are more than 10^-10 of the largest"),
    SMALL_SHARE("the share of the kernel's eigenvalues that are below a hundredth of the largest"),
    MEDIAN_EIGENVALUE("the median of the kernel's eigenvalues"),
    DRIFT("how far the kernel is from that at the start, over the norm of that, in Frobenius norms"),
    INFINITE_GAP(
            "how far the kernel is from that of infinite width, over the norm of that, in the NTK parametrisation"),
    LINEAR_GAP(
            "how far the outputs on the test examples are from those of the linearised network trained alike, in root mean square"),
    KERNEL_GAP("how far the outputs on the test examples are from the flow of the kernel at the start, in closed form"),
    KERNEL_LOSS("the loss on the training examples of the flow of the kernel at the start, in closed form"),
    KERNEL_TEST_LOSS("the loss on the test examples of the flow of the kernel at the start, in closed form"),
    KL("the divergence of the posterior from the prior, of Gaussian weights"),
    GIBBS(
            "an upper limit on the share of training examples that networks drawn from the posterior put into a wrong class"),
    CERTIFICATE("the PAC-Bayes bound on the risk of networks drawn from the posterior"),
    TEST_RISK("the share of errors of networks drawn from the posterior on the test examples");

    private final String about;

    Observable(String about) {
        this.about = about;
    }

    /** The name in claims. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is, for people. */
    public String about() {
        return about;
    }

    /** Whether the kernel is needed. */
    boolean needsKernel() {
        return compareTo(EIGENVALUE) >= 0 && compareTo(INFINITE_GAP) <= 0;
    }

    /** Whether more of its eigenvalues are needed than the largest. */
    boolean needsSpectrum() {
        return this == RANK || this == SMALL_SHARE || this == MEDIAN_EIGENVALUE;
    }

    /** Whether it is measured of the weights at one moment, and needs no other training. */
    boolean isOfOneMoment() {
        return this != DIVERGED && this != LINEAR_GAP && !isOfKernelFlow() && !isOfPosterior();
    }

    /** Whether it is of the flow of the kernel at the start. */
    boolean isOfKernelFlow() {
        return compareTo(KERNEL_GAP) >= 0 && compareTo(KERNEL_TEST_LOSS) <= 0;
    }

    /** Whether it is of Gaussian weights that are trained by a bound. */
    public boolean isOfPosterior() {
        return compareTo(KL) >= 0;
    }

    public static Optional<Observable> named(String word) {
        return Arrays.stream(values()).filter(o -> o.word().equals(word)).findFirst();
    }
}
