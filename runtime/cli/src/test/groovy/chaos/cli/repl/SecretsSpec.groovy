package chaos.cli.repl

import spock.lang.Specification

class SecretsSpec extends Specification {

    static final SCRIPT = """\
        def release = ask 'release', '2.5.1', question: 'Which release?'
        def token = ask 'token', '',
            secret: true
        def hold = ask('hold', 20.s)
        """

    def 'questions are found in the text of a script'() {
        given:
        def asks = Asks.in(SCRIPT)

        expect:
        asks.sentences().keySet() as List == ['release', 'token', 'hold']
        asks.question('release') == 'Which release?'
        asks.question('hold') == ''
    }

    def '#line is kept: #kept'() {
        expect:
        new Secrets({ words -> words.contains('a.groovy') ? Asks.in(SCRIPT) : new Asks([:]) }).none(line) == kept

        where:
        line                                         || kept
        'runs'                                       || true
        'run a.groovy'                               || true
        'run a.groovy --set release=1'               || true
        'run --set=hold=3 a.groovy --set release=1'  || true
        'run a.groovy --set token=hunter2'           || false
        'run --set=token=hunter2 a.groovy'           || false
        'run a.groovy --set "token=hunter 2'         || false
        'run a.groovy --set tokne=hunter2'           || false
        'run b.groovy --set release=1'               || false
    }
}
