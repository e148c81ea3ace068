package chaos.cli.repl

import spock.lang.Specification

class WordsSpec extends Specification {

    def 'the words of #line are #words'() {
        expect:
        Words.of(line).texts() == words

        where:
        line                     || words
        ''                       || []
        '  run   a.groovy '      || ['run', 'a.groovy']
        "--set hold='20 s'"      || ['--set', 'hold=20 s']
        '"a b"c d\\ e'           || ['a bc', 'd e']
        "'it\\'"                 || ['it\\']
        '"say \\"so\\""'         || ['say "so"']
        "''"                     || ['']
        'runs # all of them'     || ['runs']
        'a#b'                    || ['a#b']
        'end\\'                  || ['end\\']
    }

    def 'a quote that is not closed is told'() {
        expect:
        Words.of('check "a b').open() == '"' as char
        Words.of('check "a b"').open() == 0 as char
    }

    def 'what is quoted is one word with the same meaning: #text'() {
        expect:
        Words.of(Words.quoted(text)).texts() == [text]

        where:
        text << ['a', 'a b', "it's", '"', 'a\\b', '#1', 'é ü']
    }
}
