package chaos.perform.act

import spock.lang.Specification

class MaskingSpec extends Specification {

    def 'a secret is hidden as #text'() {
        expect:
        new Masking(["p/ss w'rd", 'line one\nline two', 'abc', 'abcdef']).apply(text) == shown

        where:
        text                            || shown
        "x p/ss w'rd y"                 || 'x ••• y'
        "cat: 'p/ss w'\\''rd': gone"    || "cat: '•••': gone"
        '?token=p%2Fss+w%27rd&a=1'      || '?token=•••&a=1'
        'Basic cC9zcyB3J3Jk'            || 'Basic •••'
        'line two'                      || '•••'
        'abcdef abc'                    || '••• •••'
        'a long line p/ss …'            || 'a long line ••• …'
        'nothing of it'                 || 'nothing of it'
    }

    def 'no secret hides nothing'() {
        expect:
        new Masking([]).apply('a b') == 'a b'
        new Masking(['', ' ']).apply('a b') == 'a b'
    }
}
