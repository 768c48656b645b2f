# Problem C of FlowBenchmark by mpmath's odefun: w' = -(1/2)(1+w)(2(w+w^2/2)-1), w(0) = 0, at 1; seconds of processor time.
import time
import mpmath as mp

for digits in (30, 50, 100):
    mp.mp.dps = digits
    begin = time.process_time()
    value = mp.odefun(lambda t, w: [-(1 + w[0]) * (2 * (w[0] + w[0] ** 2 / 2) - 1) / 2], 0, [mp.mpf(0)])(1)[0]
    print(digits, "digits", round(1000 * (time.process_time() - begin), 1), "ms", mp.nstr(value, 40))
