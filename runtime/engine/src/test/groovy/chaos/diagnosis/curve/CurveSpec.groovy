package chaos.diagnosis.curve

import spock.lang.Specification

class CurveSpec extends Specification {


    static Level level(double load, double throughput, double p99 = 0.02, double errors = 0) {
        new Level(load, (long) load * 1000, (long) load * 1000 + 10_000, throughput, p99 / 2, p99 * 0.9, p99,
                new Level.Shares(errors, 0, 0, errors), load)
    }

    /** A closed system with so many workers and a pace: X = min(N / cycle, capacity), R = max(work, N / X - pace). */
    static List<Level> closed(Collection<Integer> clients, int workers, double work, double pace) {
        clients.collect { n ->
            double x = Math.min(n / (pace + work), workers / work)
            level(n, x, Math.max(work, n / x - pace))
        }
    }

    def 'the knee is where the workers are all busy: #workers workers of #work s, paced by #pace s'() {
        given:
        def curve = Curve.of('clients', closed(clients, workers, work, pace))
        expect:
        Math.abs(curve.knee().get().throughput() - workers / work) < 0.01 * workers / work
        Math.abs(curve.knee().get().load() - workers / work * (pace + work)) < 0.01 * workers / work * (pace + work)
        where:
        workers | work | pace | clients
        8       | 0.02 | 1    | [100, 250, 500, 750, 1000]
        8       | 0.02 | 0    | [2, 4, 8, 16, 32]
        4       | 0.05 | 0.1  | [5, 10, 20, 40]
        16      | 0.1  | 1    | [50, 100, 170, 180, 400]
    }

    def 'the knee is found through noise of a few percent, and above a collapse'() {
        given:
        def random = new Random(seed)
        def levels = closed([100, 250, 500, 750, 1000], 8, 0.02, 1).collect {
            level(it.load(), it.throughput() * (1 + 0.06 * (random.nextDouble() - 0.5)), it.p99())
        } + level(2000, 60, 5, 80)
        expect:
        Math.abs(Curve.of('clients', levels).knee().get().throughput() - 400) < 40
        where:
        seed << (1..10)
    }

    def 'no knee is claimed where throughput rises to the end, or is flat from the first level on'() {
        expect:
        Curve.of('clients', levels).knee().empty
        where:
        levels << [
            [100, 200, 300, 400].collect { level(it, it) },
            [100, 200, 300, 400].collect { level(it, 50) },
            [100, 500, 1000, 1500, 2000].collect { level(it, 390 + it % 7) },
            [],
        ]
    }

    static double latency(Growth.Shape shape, double n) {
        switch (shape) {
            case Growth.Shape.LINEAR: return 0.01d + 0.002d * n
            case Growth.Shape.SUPER_LINEAR: return 1e-6d * n * n
            default: return 0.005d * Math.exp(0.006d * n)
        }
    }

    def 'the shape of the latency is found, and rated: #shape'() {
        given:
        def levels = [100, 200, 400, 600, 800, 1000].collect { level(it, 10, latency(shape, it)) }
        def growth = Curve.of('clients', levels).growth()
        expect:
        growth.get().shape() == shape
        growth.get().quality() > 0.98
        Math.abs(growth.get().at(500) - latency(shape, 500)) < 0.1 * latency(shape, 500)
        where:
        shape << Growth.Shape.values().toList()
    }

    def 'no shape is claimed of what is no curve'() {
        expect:
        Curve.of('clients', [0.5, 0.01, 0.4, 0.02, 0.5, 0.01].withIndex().collect { p, i -> level(100 * (i + 1), 10, p) }).growth().empty
        Curve.of('clients', [level(1, 1), level(2, 2)]).growths().empty
    }

    def 'the last clean level is below the first that is not'() {
        given:
        def curve = Curve.of('clients', [level(100, 100), level(200, 200, 0.05), level(300, 250, 0.5), level(400, 250, 0.04)])
        expect:
        curve.lastClean(1, 0.2).get().load() == 200
        curve.lastClean(1, 1).get().load() == 400
        curve.lastClean(1, 0.01).empty
        Curve.of('clients', [level(100, 100, 0.02, 2)]).lastClean(1, 1).empty
    }
}
