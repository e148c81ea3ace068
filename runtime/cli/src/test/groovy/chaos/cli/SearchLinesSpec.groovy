package chaos.cli

import chaos.cli.search.Tried
import spock.lang.Specification

class SearchLinesSpec extends Specification {

    static final DIED = new Tried('point-of-no-return', 12, 33, Tried.Outcome.DIED,
            'out of memory, exit code 3; it said last: Terminating due to java.lang.OutOfMemoryError: Java heap space',
            '20261120-180617-leak', 17.2)

    static List<String> lines(int width) {
        def bytes = new ByteArrayOutputStream()
        def lines = new SearchLines(new PrintStream(bytes), { width })
        lines.heading()
        lines.begin('12 s, 33 clients')
        lines.end(DIED)
        bytes.toString().readLines()
    }

    def 'no line is longer than #width columns, and each says load, outcome and time first'() {
        given:
        def lines = lines(width)
        expect:
        lines.every { it.size() < width }
        lines[1].startsWith('12 s, 33 clients      died        17 s')
        lines*.strip().join(' ').replaceAll(/\s+/, ' ').contains('Java heap space (20261120-180617-leak)')
        where:
        width << [60, 80, 120]
    }

    def 'what may be copied is whole, on a line of its own where #width columns do not hold both'() {
        given:
        def bytes = new ByteArrayOutputStream()
        new SearchLines(new PrintStream(bytes), { width }).tellWhole('Go on later with:', '--resume runs/20261120-180617-leak/search.jsonl')
        expect:
        bytes.toString().readLines() == lines
        where:
        width || lines
        60    || ['Go on later with:', '  --resume runs/20261120-180617-leak/search.jsonl']
        120   || ['Go on later with: --resume runs/20261120-180617-leak/search.jsonl']
    }

    def 'what goes to a file has one line a run'() {
        expect:
        lines(10_000).size() == 2
    }
}
