package chaos.cli

import chaos.cli.live.Style
import chaos.script.Problem
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class ProblemTextSpec extends Specification {

    @TempDir
    Path temp

    def text = new ProblemText(new Style(false))

    def 'place and message, the line, a mark as long as what was found, and a count'() {
        given:
        def file = Files.writeString(temp.resolve('a.groovy'), "scenario 'x'\n\tlaod {\n}\n")

        expect:
        text.of(file, [
            new Problem('a.groovy', 2, 2, "found 'laod'; expected a block", 'laod', 'a block', 'load'),
            new Problem('a.groovy', 0, 0, 'the answer speed was not asked for', 'speed', '', '')
        ]) == [
            "a.groovy:2:2: found 'laod'; expected a block; did you mean load?",
            '     laod {',
            '     ^^^^',
            'a.groovy: the answer speed was not asked for',
            '2 problems'
        ]
    }

    def 'what stands elsewhere, or nowhere, gets a mark of one'() {
        given:
        def file = Files.writeString(temp.resolve('a.groovy'), 'load {')

        expect:
        text.of(file, [new Problem('a.groovy', 1, 40, 'missing', '}', '}', '')]) ==
                ['a.groovy:1:40: missing', '    load {', '          ^', '1 problem']
    }

    def 'a file that is gone is no second problem'() {
        expect:
        text.of(temp.resolve('gone'), [new Problem('gone', 3, 1, 'missing', '', '', '')]) == ['gone:3:1: missing', '1 problem']
    }
}
