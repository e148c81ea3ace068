package chaos.cli

import chaos.cli.live.Style
import spock.lang.Specification

class VisibleStreamSpec extends Specification {

    static final ESC = '\u001b'

    def 'the terminal prints and does nothing else: #shown'() {
        expect:
        through(text, true) == shown
        through(text, false) == shown

        where:
        text                        || shown
        "$ESC[2J$ESC[1;1H"          || '\u241b[2J\u241b[1;1H'
        "$ESC]0;title\u0007"        || '\u241b]0;title\u2407'
        "$ESC[8mhidden"             || '\u241b[8mhidden'
        "$ESC[30;40mhidden"         || '\u241b[30;40mhidden'
        "$ESC$ESC[12345678901m"     || '\u241b\u241b[12345678901m'
        '\u009b2J ü 🙂\n\tx\r'       || '\\u009b2J ü 🙂\n\tx\u240d'
        "ends with $ESC["           || 'ends with \u241b['
    }

    def 'colours of ours pass where there are colours, and are shown where there are none'() {
        given:
        def text = new Style(true).bold(new Style(true).red('chaos:')) + ' x'

        expect:
        through(text, true) == text
        through(text, false) == text.replace(ESC, '\u241b')
    }

    def 'a letter or a sequence may come in pieces'() {
        given:
        def bytes = new ByteArrayOutputStream()
        def stream = new VisibleStream(bytes, true)

        when:
        "ü🙂$ESC[31mr$ESC[2J".getBytes('UTF-8').each { stream.write(it as int) }
        stream.close()

        then:
        bytes.toString('UTF-8') == "ü🙂$ESC[31mr\u241b[2J"
    }

    private static String through(String text, boolean colours) {
        def bytes = new ByteArrayOutputStream()
        new PrintStream(new VisibleStream(bytes, colours), true, 'UTF-8').withCloseable { it.print(text) }
        bytes.toString('UTF-8')
    }
}
