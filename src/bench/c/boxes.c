/* Evaluates an expression over boxes in Arb at 53 bits: one line on the input, "dimension count", one line "done" on the output. */
#include <stdio.h>
#include <math.h>
#include "arb.h"

#define PRECISION 53

static double part(long i, int v) { double x = (i + 1) * sqrt(2.0 + v); return x - floor(x); }

static void set(arb_t x, double lo, double hi)
{
    arf_t a, b;
    arf_init(a); arf_init(b);
    arf_set_d(a, lo); arf_set_d(b, hi);
    arb_set_interval_arf(x, a, b, PRECISION);
    arf_clear(a); arf_clear(b);
}

/* exp(x) - x*sin(3*x) */
static void one(arb_t r, arb_ptr x, arb_ptr t)
{
    arb_mul_si(t, x, 3, PRECISION); arb_sin(t, t, PRECISION); arb_mul(t, t, x, PRECISION);
    arb_exp(r, x, PRECISION); arb_sub(r, r, t, PRECISION);
}

/* (x^2 + y - 11)^2 + (x + y^2 - 7)^2 */
static void two(arb_t r, arb_ptr x, arb_ptr t)
{
    arb_mul(t, x, x, PRECISION); arb_add(t, t, x + 1, PRECISION); arb_sub_si(t, t, 11, PRECISION); arb_mul(t, t, t, PRECISION);
    arb_mul(r, x + 1, x + 1, PRECISION); arb_add(r, r, x, PRECISION); arb_sub_si(r, r, 7, PRECISION); arb_mul(r, r, r, PRECISION);
    arb_add(r, r, t, PRECISION);
}

static void sum(arb_t r, arb_ptr x, const int *signs)
{
    arb_zero(r);
    for (int v = 0; v < 6; v++) {
        if (signs[v] > 0) arb_add(r, r, x + v, PRECISION); else arb_sub(r, r, x + v, PRECISION);
    }
}

static void term(arb_t r, arb_ptr x, int a, int b, const int *signs, arb_ptr t)
{
    sum(t, x, signs);
    arb_mul(t + 1, x + a, x + b, PRECISION); arb_mul(t, t, t + 1, PRECISION); arb_add(r, r, t, PRECISION);
}

static void less(arb_t r, arb_ptr x, int a, int b, int c, arb_ptr t)
{
    arb_mul(t, x + a, x + b, PRECISION); arb_mul(t, t, x + c, PRECISION); arb_sub(r, r, t, PRECISION);
}

/* sqrt of the Cayley-Menger polynomial delta */
static void six(arb_t r, arb_ptr x, arb_ptr t)
{
    static const int first[] = {-1, 1, 1, -1, 1, 1}, second[] = {1, -1, 1, 1, -1, 1}, third[] = {1, 1, -1, 1, 1, -1};
    arb_zero(r);
    term(r, x, 0, 3, first, t); term(r, x, 1, 4, second, t); term(r, x, 2, 5, third, t);
    less(r, x, 1, 2, 3, t); less(r, x, 0, 2, 4, t); less(r, x, 0, 1, 5, t); less(r, x, 3, 4, 5, t);
    arb_sqrt(r, r, PRECISION);
}

int main(void)
{
    int dimension;
    long count;
    arb_ptr x = _arb_vec_init(6), t = _arb_vec_init(2);
    arb_t r;
    arb_init(r);
    while (scanf("%d %ld", &dimension, &count) == 2) {
        for (long i = 0; i < count; i++) {
            for (int v = 0; v < dimension; v++) {
                double lo = dimension == 6 ? 4 + 2 * part(i, v) : 1 + part(i, v);
                set(x + v, lo, lo + 0x1p-10);
            }
            if (dimension == 1) one(r, x, t); else if (dimension == 2) two(r, x, t); else six(r, x, t);
        }
        puts("done");
        fflush(stdout);
    }
    return 0;
}
