package chaos.script

import chaos.plan.Proxy
import chaos.quantity.Text
import spock.lang.Specification

class ProxySpec extends Specification {

    static final String FRONT = "proxy('front') inFrontOf target"

    static String script(String top, String chaos) {
        Say.whole([:]).replace("1')\n", "1')\n$top\n") + "\nchaos { $chaos }"
    }

    static List<String> told(String top, String chaos) {
        Say.told(script(top, chaos)).collect { it - 's.groovy:' }
    }

    def 'a proxy stands in front of the target, or of something else at a port that is known'() {
        when:
        def plan = Say.plan(script("$FRONT\nproxy('database').listening(15432) inFrontOf '127.0.0.1:5432'", "at 1.s inject proxyDown(proxy: 'database')"))

        then:
        plan.proxies() == [
            new Proxy('front', OptionalInt.empty(), Optional.empty(), plan.proxies()[0].origin()),
            new Proxy('database', OptionalInt.of(15432), Optional.of('127.0.0.1:5432'), plan.proxies()[1].origin())
        ]
        plan.proxies()*.inFrontOfTarget() == [true, false]
        plan.proxies()*.origin()*.line() == [3, 4]
        plan.chaos()[0].fault().arguments() == [proxy: new Text('database')]
    }

    def 'a fault that names no proxy is done to the only one'() {
        expect:
        Say.plan(script(FRONT, 'at 1.s inject proxyDown() lasting 1.s')).chaos()[0].fault().arguments() == [proxy: new Text('front')]
    }

    def 'what cannot be is told with its place: #top, #chaos'() {
        expect:
        told(top, chaos) == problems

        where:
        top                                   | chaos                                         || problems
        ''                                    | 'at 1.s inject proxyDown()'                   || ['11:9: `proxyDown` needs a proxy, and the script has none']
        FRONT                                 | "at 1.s inject proxyDown(proxy: 'frnt')"      || ["11:9: there is no proxy 'frnt'; did you mean 'front'?"]
        "$FRONT; proxy('b').listening(1) inFrontOf 'h:1'" | 'at 1.s inject proxyDown()'       || ['11:9: `proxyDown` does not say which proxy it is done to']
        "$FRONT; $FRONT"                      | 'at 1.s inject cpuSpike(3.percent)'           || ["3:34: a proxy named 'front' is said a second time", '3:34: two proxies stand in front of the target, and the load goes through one']
        "proxy('front')"                      | 'at 1.s inject cpuSpike(3.percent)'           || ["3:1: `proxy` is not finished: it needs `inFrontOf target` or `inFrontOf '<host>:<port>'`"]
        "proxy('Front') inFrontOf target"     | 'at 1.s inject cpuSpike(3.percent)'           || ["3:1: a proxy's name is of small letters, digits and hyphens, 31 at most, got 'Front'"]
        "proxy('a') inFrontOf 'h'"            | 'at 1.s inject cpuSpike(3.percent)'           || ["3:1: a proxy stands in front of a host and a port, got 'h'"]
        "proxy('a') inFrontOf 'h:99999'"      | 'at 1.s inject cpuSpike(3.percent)'           || ["3:1: a proxy stands in front of a host and a port, got 'h:99999'"]
        "proxy('a') inFrontOf 'h:1'"          | 'at 1.s inject cpuSpike(3.percent)'           || ["3:1: who is to reach 'h:1' through it must know where it listens"]
        "proxy('a').listening(0) inFrontOf target" | 'at 1.s inject cpuSpike(3.percent)'      || ['3:1: a port is 1 to 65535, got 0']
        "proxy('a').listening(1) inFrontOf 'h:1'; proxy('b').listening(1) inFrontOf 'h:2'" | "at 1.s inject proxyDown(proxy: 'a')" || ['3:42: two proxies listen on port 1']
    }
}
