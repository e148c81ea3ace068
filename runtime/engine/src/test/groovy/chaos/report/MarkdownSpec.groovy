package chaos.report

import spock.lang.Specification

class MarkdownSpec extends Specification {

    def 'a text stays a text: #text'() {
        expect:
        Markdown.escape(text) == escaped

        where:
        text                              || escaped
        'plain, 12.5 % of it (really)'    || 'plain, 12.5 % of it (really)'
        'a | b'                           || 'a \\| b'
        'a \\| b'                         || 'a \\\\\\| b'
        '`code` *bold* _em_ ~~no~~'       || '\\`code\\` \\*bold\\* \\_em\\_ \\~\\~no\\~\\~'
        'COMPLETE_FAILURE'                || 'COMPLETE_FAILURE'
        '<script>alert(1)</script> &amp;' || '\\<script\\>alert(1)\\</script\\> \\&amp;'
        '[x](javascript:y) ![i](z)'       || '\\[x\\](javascript:y) !\\[i\\](z)'
        "one\n\n# two\r\nthree\u2028four" || 'one \\# two three four'
        "bell\u0007 esc\u001b[31m"        || "bell\uFFFD esc\uFFFD\\[31m"
        "left\u202Eright \uD800 half"     || "left\uFFFDright \uFFFD half"
        '  blanks around  '               || 'blanks around'
        ''                                || ''
        'ünïcode ✓ 𝄞'                     || 'ünïcode ✓ 𝄞'
    }

    def 'what would begin a list or a line at the start of a block does not: #text'() {
        expect:
        new Markdown().paragraph(text).toString() == escaped + '\n'

        where:
        text       || escaped
        '- x'      || '\\- x'
        '+ x'      || '\\+ x'
        '1. x'     || '1\\. x'
        '12) x'    || '12\\) x'
        '# x'      || '\\# x'
        '> x'      || '\\> x'
        '==='      || '\\==='
    }

    def 'each row of a table has as many cells as its head, whatever is in them'() {
        when:
        def table = new Markdown().head('a', 'b').row('x | y', "1\n2").row('\\', '`|`').toString().readLines()

        then:
        table.collect { (it =~ /(?<!\\)(?:\\\\)*\|/).count } == [3, 3, 3, 3]
        table.size() == 4
    }

    def 'blocks are parted by blank lines'() {
        expect:
        new Markdown().heading(1, 'T').paragraph('p').point('a').point('b').gap('why').head('x').row('1').toString() ==
                '# T\n\np\n- a\n- b\n\n> **To be filled by a person:** why\n\n| x |\n| --- |\n| 1 |\n'
    }
}
