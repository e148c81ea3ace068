package chaos.cli

import chaos.journal.RunClock
import java.time.Duration
import spock.lang.Specification

class PromptSpec extends Specification {

    def printed = new ByteArrayOutputStream()
    def typed = new Typed()
    def clock = new StepClock()

    def 'typing #answer is a #yes'() {
        given:
        clock.afterPauses(3) { typed.add("$answer\n") }

        expect:
        ask() == Optional.of(yes)
        printed.toString() == 'Go on?\n[y/n] without an answer no in  0:01 > '

        where:
        answer || yes
        'y'    || true
        'YES ' || true
        'n'    || false
        ''     || false
        'yeah' || false
    }

    def 'what was typed before is no answer, and silence is none either'() {
        given:
        typed.add('y\n')

        expect:
        ask() == Optional.empty()
        printed.toString() == 'Go on?\n[y/n] without an answer no in  0:01 > \n'
        clock.now >= Duration.ofSeconds(1).toNanos()
    }

    def 'a question is answered also where something was typed before it'() {
        given:
        typed.add('n\nn\n')
        clock.afterPauses(3) { typed.add('y\n') }

        expect:
        ask() == Optional.of(true)
    }

    def 'what is typed after the answer is left to the next reader'() {
        given:
        clock.afterPauses(1) { typed.add('y\n') }

        when:
        ask()
        typed.add('judge last\n')

        then:
        typed.newReader().readLine() == 'judge last'
    }

    def 'the time is counted down over what was printed, and a question cannot move the cursor'() {
        when:
        prompt(true).yes('Go on?\u001b[2J', Duration.ofSeconds(2), 'yes')

        then:
        printed.toString() == 'Go on?\u241b[2J\n[y/n] without an answer yes in  0:02 > ' +
                '\u001b7\r[y/n] without an answer yes in  0:01 > \u001b8\n'
    }

    private Prompt prompt(boolean counts) { new Prompt(new PrintStream(printed, true, 'UTF-8'), typed, clock, counts) }

    private Optional<Boolean> ask() {
        prompt(false).yes('Go on?', Duration.ofSeconds(1))
    }

    /** Bytes that are there when they were typed, and an end that never comes; like a terminal it cannot seek. */
    static class Typed extends InputStream {
        private final Deque<Byte> waiting = new ArrayDeque<>()

        void add(String text) { text.bytes.each { waiting.add(it) } }

        @Override
        int available() { waiting.size() }

        @Override
        long skip(long count) { throw new IOException('Illegal seek') }

        @Override
        int read() { waiting.remove() as int }

        @Override
        int read(byte[] into, int from, int most) {
            int n = Math.min(most, waiting.size())
            n.times { into[from + it] = waiting.remove() }
            n
        }
    }

    /** A clock that goes on only by pauses. */
    static class StepClock implements RunClock {
        long now = 0
        private int pauses = 0
        private final Map<Integer, Runnable> due = [:]

        void afterPauses(int count, Runnable then) { due[count] = then }

        @Override
        long millis() { now.intdiv(1_000_000) }

        @Override
        long nanos() { now }

        @Override
        void pause(Duration time) {
            now += time.toNanos()
            due.remove(++pauses)?.run()
        }
    }
}
