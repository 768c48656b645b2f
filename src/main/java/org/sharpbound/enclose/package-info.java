/**
 * Enclosures: rigorous arithmetic that never loses a real number.
 *
 * <p>{@link org.sharpbound.enclose.Lower} and {@link org.sharpbound.enclose.Upper} hold the arithmetic on intervals of
 * doubles, as static methods that take ends and give one end, without objects;
 * {@link org.sharpbound.enclose.Interval} is the record on top of them, and
 * {@link org.sharpbound.enclose.Defined} tells where an operation is defined. The semantics are those of the set-based
 * flavour of IEEE 1788-2015: an operation encloses its range over the points of the argument at which it is defined.
 *
 * <p>{@link org.sharpbound.enclose.Reverse}, {@link org.sharpbound.enclose.ReversePower} and
 * {@link org.sharpbound.enclose.ReverseWave} go the other way: they narrow the {@link org.sharpbound.enclose.Range} of an argument
 * by what is known of the value.
 *
 * <p>Where doubles are too coarse, {@link org.sharpbound.enclose.BigInterval} does the same with ends of any number of
 * decimal digits, given as a {@link org.sharpbound.enclose.Precision}.
 * {@link org.sharpbound.enclose.Tape} compiles an expression for both.
 *
 * <h2>What is trusted</h2>
 *
 * <ul>
 *   <li>{@code + - * /}, square root and fused multiply-add of the Java language, which round to nearest (JLS 15.4; since
 *       Java 17 always strictly), and {@link java.lang.Math#nextDown(double)}. The directed results derived from them are
 *       the tightest doubles: an exact result stays a point.
 *   <li>That each of these, rounded to nearest, is off by at most 2^-53 of the result, or where it underflows by 2^-1075. Sums and
 *       products of coefficients in {@code TaylorModel} rest on it, and bear no other rounding.
 *   <li>The error bounds of {@link java.lang.StrictMath} that {@link java.lang.Math} states: 1 ulp for exp, log, sin, cos,
 *       asin, acos, atan, cbrt and pow. Bounds are moved outwards by one step; next to a power of two, where the size of an
 *       ulp changes, they come from {@code BigInterval} (see {@code Faithful}).
 *   <li>For tan, sinh, cosh, tanh, erf, erfc and powers with rational exponents, nothing of the platform's: series in fixed
 *       point of 62 bits ({@code WordSeries}) or in pairs of doubles ({@code ErrorSeries}), with bounds stated and proved
 *       beside them. The bounds that the platform states for tan (1 ulp before Java 23, 1.25 ulps since) and for the
 *       hyperbolic functions (2.5 ulps) are not used.
 *   <li>For {@code BigInterval}, the exact integers of {@link java.math.BigInteger}, and FLOOR and CEILING of
 *       {@link java.math.BigDecimal}, which are directed by specification. Its elementary functions are series with bounds
 *       stated and proved beside them; a double only ever serves as a first guess that cannot do harm.
 * </ul>
 *
 * <h2>Deliberate faults</h2>
 *
 * Tests must be able to fail. With the tests on the class path, the system property {@code sharpbound.fault} breaks this
 * arithmetic on doubles on purpose: {@code rounding} rounds to nearest instead of outwards, {@code exp} makes both bounds of the
 * exponential function too large by one part in 1024. A run of the tests with either must be red:
 *
 * <pre>mvn test -Dtest='ConformanceTest,ElementaryTest' -Dsharpbound.fault=rounding</pre>
 *
 * The property does nothing in the program as shipped, which lacks the class that honours it.
 */
package org.sharpbound.enclose;
