package chaos.journal

import spock.lang.Specification

class VisibleSpec extends Specification {

    def 'what a terminal would obey is shown: #shown'() {
        expect:
        Visible.text(text) == shown

        where:
        text                 || shown
        'plain – ü 漢 🙂'     || 'plain – ü 漢 🙂'
        'a\tb\nc'            || 'a\tb\nc'
        '\u001b[2Jgone'      || '\u241b[2Jgone'
        'a\rb\u0007\u0000'   || 'a\u240db\u2407\u2400'
        '\u007f'             || '\u2421'
        '\u009b2J'           || '\\u009b2J'
        'a\u202eb\u2066c'    || 'a\\u202eb\\u2066c'
    }

    def 'in a line a line feed is shown too'() {
        expect:
        Visible.line('a\nb\tc') == 'a\u240ab\tc'
    }
}
