package chaos.diagnosis.curve

import spock.lang.Specification

class UslFitterSpec extends Specification {

    /** A Cisco router's throughput by threads: B. Schwartz, "Practical Scalability Analysis with the USL", also the oracle of usl4j. */
    static final List<Double> CISCO = [
        955.16, 1878.91, 2688.01, 3548.68, 4315.54, 5130.43, 5931.37, 6531.08, 7219.8, 7867.61, 8278.71,
        8646.7, 9047.84, 9426.55, 9645.37, 9897.24, 10097.6, 10240.5, 10532.39, 10798.52, 11151.43, 11518.63,
        11806.0, 12089.37, 12075.41, 12177.29, 12211.41, 12158.93, 12155.27, 12118.04, 12140.4, 12074.39] as List<Double>

    static UslFit cisco(int points = 32) {
        UslFitter.fit((1..points).collect { new Observation(it, CISCO[it - 1]) }).get()
    }

    static List<Observation> of(Usl law, Collection<Integer> loads) {
        loads.collect { new Observation(it, law.throughput(it)) }
    }

    static boolean close(double found, double expected, double share = 2e-4) {
        assert Math.abs(found - expected) <= share * Math.abs(expected): "got $found, expected $expected within ${100 * share} %"
        true
    }

    def 'the published fit of the Cisco data is found'() {
        given:
        def fit = cisco()
        expect:
        close(fit.law().sigma(), 0.02671591d)
        close(fit.law().kappa(), 7.690945E-4d)
        close(fit.law().lambda(), 995.6486d)
        Math.floor(fit.law().peakLoad().asDouble) == 35
        close(fit.law().peakThroughput().asDouble, 12341d)
        fit.breakPoint().present
        fit.refusal().empty
    }

    def 'no break point is named before the load has come to 0.7 of it'() {
        given:
        def early = cisco(points)
        expect:
        early.breakPoint().present == named
        !early.refusal().empty == !named
        where:
        points || named
        8      || false
        12     || false
        16     || true
        24     || false
        28     || false
        30     || true
        32     || true
    }

    def 'what a law made is what is found: #law'() {
        when:
        def found = UslFitter.fit(of(law, loads)).get()
        then:
        close(found.law().lambda(), law.lambda(), 1e-4)
        Math.abs(found.law().sigma() - law.sigma()) < 1e-6
        Math.abs(found.law().kappa() - law.kappa()) < 1e-8
        found.residual() < 1e-6
        where:
        law                         | loads
        new Usl(1000, 0.02, 1e-4)   | (1..20)
        new Usl(5, 0.001, 1e-6)     | [100, 250, 500, 750, 1000, 1500, 2000]
        new Usl(30, 0.1, 0)         | (1..10)
        new Usl(30, 0, 0)           | [1, 5, 10, 20]
        new Usl(0.01, 0, 1e-5)      | (10..400).step(10)
    }

    def 'sigma and kappa are never negative, whatever was measured'() {
        given:
        def random = new Random(seed)
        def noisy = (1..12).collect { new Observation(it * 10, 10 * it * it * (0.5 + random.nextDouble())) }
        when:
        def fit = UslFitter.fit(noisy).get()
        then:
        fit.law().sigma() >= 0
        fit.law().kappa() >= 0
        where:
        seed << (1..20)
    }

    def 'a better than linear rise has no peak, and says so'() {
        given:
        def fit = UslFitter.fit((1..10).collect { new Observation(it, it * it) }).get()
        expect:
        fit.law().kappa() == 0
        fit.breakPoint().empty
        fit.refusal().contains('not seen to turn back')
    }

    def 'what weighs more is kept to more closely'() {
        given:
        def law = new Usl(100, 0.05, 1e-4)
        def wild = { double weight -> of(law, 1..9) + new Observation(10, law.throughput(10) / 2, weight) }
        def off = { double weight ->
            Math.abs(UslFitter.fit(wild(weight)).get().law().throughput(5) - law.throughput(5))
        }
        expect:
        off(0.01d) < off(1d)
    }

    def 'a plateau has no peak, though the law puts one on it'() {
        given: 'what a shop did whose workers were all busy from the first level on'
        def flat = [100: 392, 500: 393, 1000: 390, 1500: 393, 2000: 381].collect { n, x -> new Observation(n, x) }
        def fit = UslFitter.fit(flat).get()
        expect:
        fit.breakPoint().empty
        !fit.refusal().empty
    }

    def 'a fit that misses what was measured names no peak'() {
        given:
        def jumping = (1..12).collect { new Observation(it, it % 2 ? 100 : 20 ) }
        expect:
        UslFitter.fit(jumping).get().breakPoint().empty
    }

    def 'too little is no evidence: #what'() {
        expect:
        UslFitter.fit(observed).empty
        where:
        what                | observed
        'nothing'           | []
        'three loads'       | [new Observation(1, 1), new Observation(2, 2), new Observation(3, 3), new Observation(3, 3.1)]
        'nothing got done'  | (1..6).collect { new Observation(it, 0) }
    }
}
