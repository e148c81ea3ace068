package chaos.journal

import chaos.plan.*
import chaos.quantity.*
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import org.HdrHistogram.Histogram
import spock.lang.Specification
import spock.lang.TempDir

class RunRecordSpec extends Specification {

    @TempDir
    Path temp

    def clock = new SettableClock()
    def folder = { -> RunFolder.create(temp.resolve('runs/r1')) }

    def 'what was written is read again, in the order of time'() {
        given:
        def run = folder()
        Files.writeString(run.plan(), Json.writePretty(Plans.everyKind(), Plan))

        when:
        new RunWriter(run, clock, { throw it }).withCloseable { writer ->
            writer.append(new Event.PhaseBegan(Phase.GATE))
            clock.now += 250
            writer.append(new Event.FaultAchieved('f1', 'rate', 8e6d, 7.9e6d))
            writer.sample(new Sample(1_300, [heap: 31_457_280d, cpu: 12.5d]))
            writer.sample(new Sample(1_100, [clients: 3d]))
            writer.interval(new Interval('latency', 1_000, 2_000, histogram(250, 900)))
        }
        def timeline = RunReader.read(run)

        then:
        timeline.plan() == Plans.everyKind()
        timeline.entries()*.millis() == [1_000L, 1_250L]
        timeline.entries()*.event() == [new Event.PhaseBegan(Phase.GATE), new Event.FaultAchieved('f1', 'rate', 8e6d, 7.9e6d)]
        timeline.samples() == [new Sample(1_100, [clients: 3d]), new Sample(1_300, [heap: 31_457_280d, cpu: 12.5d])]
        timeline.intervals()*.kind() == ['latency']
        timeline.intervals()[0].from() == 1_000L
        timeline.intervals()[0].to() == 2_000L
        timeline.intervals()[0].micros().totalCount == 2
        !timeline.complete()
    }

    def 'a record torn at any byte of its last line is read up to the line before'() {
        given:
        def run = folder()
        Files.writeString(run.plan(), Json.writePretty(Plans.everyKind(), Plan))
        new RunWriter(run, clock, { throw it }).withCloseable { writer ->
            writer.append(new Event.PhaseBegan(Phase.PLAN))
            writer.append(new Event.Interrupted('ünïcode'))
            writer.sample(new Sample(1, [a: 1d]))
            writer.sample(new Sample(2, [a: 2.5d]))
        }
        def journal = Files.readAllBytes(run.journal())
        def start = new String(journal, 'UTF-8').readLines()[0].length() + 1

        expect:
        (start..<journal.length - 1).every { cut ->
            Files.write(run.journal(), Arrays.copyOf(journal, cut))
            RunReader.read(run).entries()*.event() == [new Event.PhaseBegan(Phase.PLAN)]
        }
    }

    def 'the table keeps one header and equal rows while signals come in late'() {
        given:
        def run = folder()

        when:
        new RunWriter(run, clock, { throw it }).withCloseable { writer ->
            writer.sample(new Sample(1, [b: 1d]))
            writer.sample(new Sample(2, [b: 2d, a: 3.25d]))
            writer.sample(new Sample(3, [c: Double.NaN]))
        }

        then:
        Files.readString(run.series()) == 'at,b,a,c\n1,1,,\n2,2,3.25,\n3,,,\n'
        !Files.exists(run.path().resolve('series.csv.wider'))
    }

    def 'a disk that refuses is told once, and writing is tried again'() {
        given:
        def run = new RunFolder(temp.resolve('full'))
        Files.createDirectory(run.path())
        Files.createSymbolicLink(run.journal(), Path.of('/dev/full'))
        def failures = []

        when:
        def writer = new RunWriter(run, clock, { failures << it })
        3.times { writer.append(new Event.PhaseBegan(Phase.PLAN)) }

        then:
        failures*.message == ['No space left on device']
    }

    def 'a thread that is interrupted writes its line, and the record stays open for the others'() {
        given:
        def run = folder()
        Files.writeString(run.plan(), Json.writePretty(Plans.everyKind(), Plan))
        def writer = new RunWriter(run, clock, { throw it })

        when:
        Thread.currentThread().interrupt()
        writer.append(new Event.PhaseBegan(Phase.GATE))
        writer.sample(new Sample(1, [a: 1d]))
        Thread.interrupted()
        writer.append(new Event.PhaseBegan(Phase.PLAN))
        writer.close()
        def timeline = RunReader.read(run)

        then:
        timeline.entries()*.event() == [new Event.PhaseBegan(Phase.GATE), new Event.PhaseBegan(Phase.PLAN)]
        timeline.samples().size() == 1
    }

    def 'a record of two hours is read into less than forty megabytes'() {
        given:
        def run = folder()
        Files.writeString(run.plan(), Json.writePretty(Plans.everyKind(), Plan))
        def names = (1..14).collect { "signal.number$it".toString() }
        new RunWriter(run, clock, { throw it }).withCloseable { writer ->
            7_200.times { second ->
                10.times { writer.sample(new Sample(second * 1000L + it * 100, names.collectEntries { n -> [n, second * 1.5d] })) }
                ['latency', 'serviceTime', 'lateness'].each { kind ->
                    writer.interval(new Interval(kind, second * 1000L, second * 1000L + 1000, histogram(250, 900, 12_000, 700_000)))
                }
            }
        }

        when:
        def before = used()
        def timeline = RunReader.read(run)
        def taken = used() - before

        then:
        timeline.samples().size() == 72_000
        timeline.intervals().size() == 21_600
        taken < 40_000_000
    }

    private static long used() {
        def runtime = Runtime.runtime
        3.times { System.gc() }
        runtime.totalMemory() - runtime.freeMemory()
    }

    static Histogram histogram(long... micros) {
        def histogram = new Histogram(3)
        micros.each { histogram.recordValue(it) }
        histogram
    }
}
