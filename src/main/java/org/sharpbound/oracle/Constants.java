package org.sharpbound.oracle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;

/**
 * pi and log 10 by Apfloat, kept for each power of two of digits: a number does not depend on which were asked for before.
 */
final class Constants {

    private static final int LEAST_DIGITS = 128;

    private static final Map<Long, Apfloat> PI = new ConcurrentHashMap<>();
    private static final Map<Long, Apfloat> LOG_TEN = new ConcurrentHashMap<>();

    private Constants() {}

    static Apfloat pi(long digits) {
        return kept(PI, digits, ApfloatMath::pi);
    }

    static Apfloat logTen(long digits) {
        return kept(LOG_TEN, digits, length -> ApfloatMath.log(new Apfloat(10, length)));
    }

    private static Apfloat kept(Map<Long, Apfloat> numbers, long digits, LongFunction<Apfloat> computed) {
        long length = Math.max(LEAST_DIGITS, 2 * Long.highestOneBit(digits));
        return numbers.computeIfAbsent(length, computed::apply).precision(digits);
    }
}
