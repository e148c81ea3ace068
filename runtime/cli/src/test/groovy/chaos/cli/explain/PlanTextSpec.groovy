package chaos.cli.explain

import chaos.cli.live.Scenarios
import chaos.cli.live.Style
import chaos.plan.FaultCall
import chaos.plan.Proxy
import chaos.plan.Scenario
import chaos.plan.ServiceTarget
import spock.lang.Specification

class PlanTextSpec extends Specification {

    def effects = new Effects() {
        String does(FaultCall call) { 'keeps what it allocates' }

        String undoneBy(FaultCall call) { 'letting go; a collection shows it' }

        List<String> sums(FaultCall call, Scenario scenario) { ['1 MB/s fills 96 MB in 96 s at the most'] }
    }

    def 'it says what is touched, in which order, how each fault is undone, and the sums'() {
        expect:
        PlanText.of(Scenarios.leak(), effects, new Style(false)).join('\n') + '\n' == '''\
The shop leaks  leak.groovy

It touches
  the bundled shop, release 2.5.1, a heap of 96 MB, 1 processor
  it works on 8 requests at once
  a request to /api/data takes 20 ms of work
  it is started on this machine for the run, listens on loopback only, and ends with the run

Answers
  rate = 1 MB/s

Before anything is broken
  warm up: 5 clients for 2 s
  the steady state must hold for 30 s without a break: availability is at least 99.9 %
  if it does not within 1 min, the run ends with exit code 3 and no fault is begun

Then, from time 0
  00:00.0  each client: GET /api/data every 100 ms  (line 7)
  00:00.0  ramp 0 to 100 clients over 10 s  (line 7)
  00:10.0  hold 100 clients for 2 min  (line 7)
  00:30.0  fault memoryLeak(rate 1 MB/s) for 1 min 10 s  (line 7)
           does: keeps what it allocates
           undone by: letting go; a collection shows it
  01:40.0  fault memoryLeak ends and its end is verified
  02:10.0  the end: what is still active is undone, what was started is ended

Meanwhile
  watch log: the size of /var/log/x every 1 s  (line 7)
  abort, undoing everything (exit code 4), when availability is at least 99.9 %  (line 7)
  restart target when availability is at least 99.9 %, again after 1 min at the soonest  (line 7)

Promised to users (measured and reported; not the verdict)
  availability is at least 99.9 %  (line 7)

Expected (this is the verdict)
  availability is at least 99.9 %, after faults  (line 7)

Sums
  the run takes about 2 min 42 s: 2 s of warming up, 30 s of steady state, 2 min 10 s of plan
  at its peak the load is 100 clients and 1000 /s at most
  1 MB/s fills 96 MB in 96 s at the most
'''
    }

    def 'of a fault that is one way it names the remedy'() {
        given:
        def oneWay = new Effects() {
            String does(FaultCall call) { 'ends it' }

            String undoneBy(FaultCall call) { 'nothing' }

            List<String> sums(FaultCall call, Scenario scenario) { [] }

            Optional<String> remedy(FaultCall call) { Optional.of('start the target again') }
        }

        expect:
        PlanText.of(Scenarios.leak(), oneWay, new Style(false)).join('\n').contains('''
  00:30.0  fault memoryLeak(rate 1 MB/s), one way: nothing undoes it  (line 7)
           does: ends it
           remedy: start the target again
''')
    }

    def 'your own service is said to be left running'() {
        given:
        def service = new ServiceTarget(
                URI.create('http://127.0.0.1:8080'), OptionalLong.of(42), OptionalInt.of(8080),
                Optional.of(URI.create('http://127.0.0.1:9090/metrics')), Scenarios.HERE)

        expect:
        TargetText.of(service) == [
            'your service at http://127.0.0.1:8080; it runs already and is left running',
            'its process is 42',
            'its process is the one that listens on port 8080',
            'its metrics are read from http://127.0.0.1:9090/metrics'
        ]
    }

    def 'it says which proxies stand, and what becomes of who goes through them'() {
        given:
        def leak = Scenarios.leak()
        def front = new Proxy('front', OptionalInt.empty(), Optional.empty(), leak.origin())
        def database = new Proxy('database', OptionalInt.of(15432), Optional.of('127.0.0.1:5432'), leak.origin())
        def plan = new Scenario(leak.title(), leak.origin(), leak.target(), leak.slo(), leak.gate(), leak.load(), leak.chaos(), leak.watch(),
                leak.abort(), leak.breaks(), leak.respond(), leak.expect(), leak.answers(), [front, database])

        expect:
        PlanText.of(plan, effects, new Style(false)).findAll { it.contains('proxy') }*.trim() == [
            "proxy 'front' on this machine at a free port, in front of the target; the load goes through it, and it ends with the run  (line 7)",
            "proxy 'database' on this machine at port 15432, in front of 127.0.0.1:5432; it ends with the run, or where its process is killed: " +
                    'connections are cut then, and whoever was told to go through it must be told 127.0.0.1:5432 again  (line 7)'
        ]
    }
}
