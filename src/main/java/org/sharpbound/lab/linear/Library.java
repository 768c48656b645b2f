package org.sharpbound.lab.linear;

import dev.ludovic.netlib.blas.BLAS;
import dev.ludovic.netlib.lapack.LAPACK;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The libraries for dense matrices, by name. All but the last two run wherever Java does.
 *
 * <p>Seconds of processor time for 1000 rows on a core of 2024 (second compiler): a product, all eigenvalues, eigenvectors too.
 * <pre>
 * java              0.17   0.27   0.98
 * ejml              0.26   0.27   0.98
 * netlib-java       0.17   0.29   0.97
 * netlib-vector     0.04   0.29   0.97
 * netlib-native     0.02   0.04   0.09   (OpenBLAS)
 * </pre>
 */
public enum Library {
    /** The default: products by netlib's plain Java, decompositions by EJML, of the pure Java libraries the fastest for each. */
    JAVA {
        @Override
        LinearAlgebra load() throws ReflectiveOperationException {
            return new BlockedLinearAlgebra(toString(), new NetlibProducts(blas(PLAIN_BLAS)), new EjmlDecompositions());
        }
    },
    /** EJML alone. */
    EJML {
        @Override
        LinearAlgebra load() {
            return new BlockedLinearAlgebra(toString(), new EjmlProducts(), new EjmlDecompositions());
        }
    },
    /** Hipparchus alone, which is slow beyond a few hundred rows. */
    HIPPARCHUS {
        @Override
        LinearAlgebra load() {
            return new BlockedLinearAlgebra(toString(), new HipparchusProducts(), new HipparchusDecompositions());
        }
    },
    /** netlib's plain Java alone. */
    NETLIB_JAVA {
        @Override
        LinearAlgebra load() throws ReflectiveOperationException {
            return netlib(PLAIN_BLAS, PLAIN_LAPACK);
        }
    },
    /** netlib on the platform's vector module, which must be asked for; fast with the second compiler alone. Results differ between machines. */
    NETLIB_VECTOR {
        @Override
        LinearAlgebra load() throws ReflectiveOperationException {
            return netlib("VectorBLAS", PLAIN_LAPACK);
        }

        @Override
        String need() {
            return "Java must be started with --add-modules jdk.incubator.vector";
        }
    },
    /** netlib on the BLAS and LAPACK of the system. Results differ between machines. */
    NETLIB_NATIVE {
        @Override
        LinearAlgebra load() throws ReflectiveOperationException {
            return netlib("JNIBLAS", "JNILAPACK");
        }

        @Override
        String need() {
            return "the system must have libblas.so.3 and liblapack.so.3 (as Debian's package libopenblas0)";
        }
    };

    /** Names the library, where no other is asked for by name. */
    public static final String PROPERTY = "sharpbound.linear";

    /**
     * netlib's version for Java 8, which multiplies and adds. That for Java 11 uses {@code Math.fma}, is no more than a quarter faster, and
     * takes a thousand times as long where the machine has no such instruction.
     */
    private static final String PLAIN_BLAS = "Java8BLAS";

    private static final String PLAIN_LAPACK = "F2jLAPACK";

    /** Loads its classes. */
    abstract LinearAlgebra load() throws ReflectiveOperationException;

    /** What must be there for it. */
    String need() {
        return "its jar must be on the class path";
    }

    /**
     * The library, loaded.
     *
     * @throws IllegalArgumentException if this machine does not have it; says what is needed
     */
    public LinearAlgebra open() {
        try {
            return load();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new IllegalArgumentException(
                    "the library " + this + " for matrices cannot be used here: " + need() + "; without more there are "
                            + Arrays.stream(values())
                                    .filter(other -> other.compareTo(NETLIB_VECTOR) < 0)
                                    .map(Library::toString)
                                    .collect(Collectors.joining(", ")),
                    e);
        }
    }

    /**
     * The library of a name.
     *
     * @throws IllegalArgumentException if there is none, or this machine does not have it; says which there are
     */
    public static LinearAlgebra named(String name) {
        return Arrays.stream(values())
                .filter(library -> library.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no library " + name + " for matrices, but "
                        + Arrays.stream(values()).map(Library::toString).collect(Collectors.joining(", "))))
                .open();
    }

    /** The library that the system property {@value #PROPERTY} names, or the default. */
    public static LinearAlgebra chosen() {
        return named(System.getProperty(PROPERTY, JAVA.toString()));
    }

    /** The name: {@code netlib-java}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ArithmeticException notPositiveDefinite(int rows) {
        return new ArithmeticException(
                "a matrix of " + rows + " rows is not positive definite: a pivot is not positive");
    }

    LinearAlgebra netlib(String blas, String lapack) throws ReflectiveOperationException {
        return new BlockedLinearAlgebra(
                toString(), new NetlibProducts(blas(blas)), new NetlibDecompositions(lapack(lapack)));
    }

    private static BLAS blas(String name) throws ReflectiveOperationException {
        return (BLAS) instance("dev.ludovic.netlib.blas." + name);
    }

    private static LAPACK lapack(String name) throws ReflectiveOperationException {
        return (LAPACK) instance("dev.ludovic.netlib.lapack." + name);
    }

    /** The public way chooses by itself what to use, and looks for native libraries first, which complain on stderr where they are missing. */
    private static Object instance(String type) throws ReflectiveOperationException {
        Method method = Class.forName(type).getMethod("getInstance");
        method.setAccessible(true);
        return method.invoke(null);
    }
}
