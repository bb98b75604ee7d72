"""Random parameters and histories with answers of 40 digits, by routes that the library does not take:
hypergeometric functions in working precision of several hundred digits, and mpmath's own quadrature.

    python3 lifetime_points.py SEED COUNT full|alive > lifetime_points.csv

Columns: model, four parameters, x, t_x, T, horizon, delta, ln L, P(alive), E[Y(horizon)], discounted E, DERT
(the last two are empty in mode alive; DERT for paretonbd only).
"""
import random, sys
from mpmath import mp, mpf, log, exp, gamma, loggamma, beta, hyp2f1, quad, expint, inf, nstr, log1p, linspace

mp.dps = 40


def log_uniform(low, high):
    return low * (high / low) ** random.random()


def history():
    x = int(log_uniform(1, 5001)) if random.random() < 0.8 else random.randint(0, 3)
    T = round(log_uniform(1, 200), 3)
    near = random.random()
    share = 1 - 10 ** (-4 * random.random()) if near < 0.6 else random.random()
    t_x = 0.0 if x == 0 else max(0.001, round(T * share, 4))
    return x, min(t_x, T), T


def flips(first, r, alpha, a, b, x, t_x, T):
    """BG/NBD (first = 0) and MBG/NBD (first = 1): ln L, P(alive)."""
    y = x + first
    base = loggamma(r + x) - loggamma(r) + r * log(alpha) + loggamma(a + b) - loggamma(b) - loggamma(a + b + y)
    alive = base + loggamma(b + y) - (r + x) * log(alpha + T)
    if y == 0:
        return alive, mpf(1)
    dead = base + log(a) + loggamma(b + y - 1) - (r + x) * log(alpha + t_x)
    total = exp(alive) + exp(dead)
    return log(total), exp(alive) / total


def flips_expected(first, p, r, alpha, a, b, x, T, t):
    big = b + x + first
    z = t / (alpha + T + t)
    mp.dps = 140
    value = (a + big - 1) / (a - 1) * (1 - ((alpha + T) / (alpha + T + t)) ** (r + x)
             * hyp2f1(r + x, big, a + big - 1, z, maxterms=10 ** 7))
    mp.dps = 40
    return p * value


def flips_discounted(first, p, r, alpha, a, b, x, T, t, d):
    big, k, c = b + x + first, r + x, alpha + T
    mp.dps = 24

    def rate(u):
        w = 1 - exp(-u)
        return exp(-k * u - d * c * (exp(u) - 1)) * hyp2f1(k + 1, big, a + big, w, maxterms=10 ** 7)

    end = log1p(t / c)
    knots = [0] + [end / 4 ** i for i in range(6, -1, -1)]
    value = p * k * quad(rate, knots, method="gauss-legendre", maxdegree=5)
    mp.dps = 40
    return value


def pareto(r, alpha, s, be, x, t_x, T):
    mp.dps = 320

    def part(t):
        n = r + s + x
        if alpha >= be:
            return hyp2f1(n, s + 1, n + 1, (alpha - be) / (alpha + t), maxterms=10 ** 7) / (alpha + t) ** n
        return hyp2f1(n, r + x, n + 1, (be - alpha) / (be + t), maxterms=10 ** 7) / (be + t) ** n

    integral = (part(t_x) - part(T)) / (r + s + x)
    alive = 1 / ((alpha + T) ** (r + x) * (be + T) ** s)
    total = alive + s * integral
    ll = loggamma(r + x) - loggamma(r) + r * log(alpha) + s * log(be) + log(total)
    p = alive / total
    mp.dps = 40
    return +ll, +p


def point(mode):
    model = random.choice(["bgnbd", "mbgnbd", "paretonbd"])
    x, t_x, T = history()
    t = round(T * log_uniform(0.05, 5), 3)
    d = round(log_uniform(1e-4, 1e-1), 6)
    ranges = [(0.05, 30), (0.05, 60), (0.05, 20), (0.05, 60 if model == "paretonbd" else 20)]
    raw = [float("%.6g" % log_uniform(*each)) for each in ranges]
    r, al, a, b = map(mpf, raw)
    mx, mt, mT, h, md = mpf(x), mpf(t_x), mpf(T), mpf(t), mpf(d)
    det, dert = "", ""
    if model == "paretonbd":
        ll, p = pareto(r, al, a, b, mx, mt, mT)
        k = (r + mx) / (al + mT)
        expected = p * k * (b + mT) / (a - 1) * (1 - ((b + mT) / (b + mT + h)) ** (a - 1))
        if mode == "full" and p > 1e-180:
            z = md * (b + mT)
            det = p * k * quad(lambda u: exp(-md * u) * ((b + mT) / (b + mT + u)) ** a, linspace(0, h, 9))
            dert = p * k * (b + mT) * exp(z) * expint(a, z)
    else:
        first = 0 if model == "bgnbd" else 1
        ll, p = flips(first, r, al, a, b, mx, mt, mT)
        if p > 1e-180:
            expected = flips_expected(first, p, r, al, a, b, mx, mT, h)
            if mode == "full":
                det = flips_discounted(first, p, r, al, a, b, mx, mT, h, md)
    if not 1e-180 < p:
        return None
    answers = [nstr(v, 20) if v != "" else "" for v in (ll, p, expected, det, dert)]
    return ",".join([model] + [repr(v) for v in raw] + [str(x), repr(t_x), repr(T), repr(t), repr(d)] + answers)


if __name__ == "__main__":
    random.seed(int(sys.argv[1]))
    wanted, mode = int(sys.argv[2]), sys.argv[3]
    while wanted > 0:
        line = point(mode)
        if line:
            print(line, flush=True)
            wanted -= 1
