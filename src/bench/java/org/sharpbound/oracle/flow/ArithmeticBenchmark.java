package org.sharpbound.oracle.flow;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apfloat.Apfloat;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanoseconds for one term of a convolution of two power series, the inner loop of Taylor's method, in the numbers that it could be
 * written on: integers in a common unit ({@code integers}, the choice), or each with an exponent ({@code shifted}); limbs of 28 bits in longs, the
 * sums carried once in a while ({@code limbs}); BigDecimal, Dfp, Apfloat.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ArithmeticBenchmark {

    private static final int TERMS = 64;
    private static final int LIMB = 28;
    private static final long MASK = (1L << LIMB) - 1;

    @Param({"16", "30", "60", "100", "300"})
    private int digits;

    private int bits;
    private int[] exponents;
    private BigInteger[][] integers;
    private BigDecimal[][] decimals;
    private Dfp[][] dfps;
    private Apfloat[][] apfloats;
    private long[][][] limbs;
    private MathContext context;

    @Setup
    public void operands() {
        Random random = new Random(1);
        bits = (int) (digits * Math.log(10) / Math.log(2)) + 40;
        context = new MathContext(digits + 12);
        int words = bits / LIMB + 1;
        exponents = random.ints(TERMS, 0, 5).toArray();
        integers = new BigInteger[2][TERMS];
        decimals = new BigDecimal[2][TERMS];
        dfps = new Dfp[2][TERMS];
        apfloats = new Apfloat[2][TERMS];
        limbs = new long[2][TERMS][];
        DfpField field = new DfpField(digits + 12);
        for (int side = 0; side < 2; side++) {
            for (int i = 0; i < TERMS; i++) {
                BigInteger m = new BigInteger(bits, random).setBit(bits - 1);
                integers[side][i] = random.nextBoolean() ? m : m.negate();
                decimals[side][i] = new BigDecimal(integers[side][i])
                        .divide(new BigDecimal(BigInteger.ONE.shiftLeft(bits)), context);
                dfps[side][i] = field.newDfp(decimals[side][i].toString());
                apfloats[side][i] = new Apfloat(decimals[side][i], digits + 12);
                limbs[side][i] = random.longs(words, -MASK, MASK).toArray();
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(TERMS)
    public BigInteger integers() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < TERMS; i++) {
            sum = sum.add(integers[0][i].multiply(integers[1][TERMS - 1 - i]));
        }
        return sum.shiftRight(bits);
    }

    @Benchmark
    @OperationsPerInvocation(TERMS)
    public BigInteger shifted() {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < TERMS; i++) {
            BigInteger product = integers[0][i].multiply(integers[1][TERMS - 1 - i]);
            sum = sum.add(product.shiftRight(bits - 12 + exponents[i]));
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(TERMS)
    public long[] limbs() {
        int words = limbs[0][0].length;
        long[] sum = new long[2 * words + 1];
        int uncarried = 0;
        for (int i = 0; i < TERMS; i++) {
            long[] a = limbs[0][i];
            long[] b = limbs[1][TERMS - 1 - i];
            for (int j = 0; j < words; j++) {
                for (int k = 0; k < words; k++) {
                    sum[j + k] += a[j] * b[k];
                }
            }
            uncarried += words;
            if (uncarried > 100 || i == TERMS - 1) {
                long carry = 0;
                for (int j = 0; j < sum.length; j++) {
                    long value = sum[j] + carry;
                    sum[j] = value & MASK;
                    carry = value >> LIMB;
                }
                uncarried = 0;
            }
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(TERMS)
    public BigDecimal decimals() {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < TERMS; i++) {
            sum = sum.add(decimals[0][i].multiply(decimals[1][TERMS - 1 - i]), context);
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(TERMS)
    public Dfp dfps() {
        Dfp sum = dfps[0][0].getZero();
        for (int i = 0; i < TERMS; i++) {
            sum = sum.add(dfps[0][i].multiply(dfps[1][TERMS - 1 - i]));
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(TERMS)
    public Apfloat apfloats() {
        Apfloat sum = Apfloat.ZERO;
        for (int i = 0; i < TERMS; i++) {
            sum = sum.add(apfloats[0][i].multiply(apfloats[1][TERMS - 1 - i]));
        }
        return sum;
    }
}
