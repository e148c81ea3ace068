package chaos.cli

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** The prompt where nobody sits before it. */
class ReplPipeSpec extends Specification {

    @TempDir
    Path temp

    def 'each line of a pipe is performed, and the code is that of the last: #code'() {
        given:
        Files.writeString(temp.resolve('good.groovy'), BadInputSpec.SCENARIO)
        Files.writeString(temp.resolve('lines'), lines)

        when:
        def program = Program.start(temp, ['sh', '-c', 'exec "$@" < lines', 'sh'], [:], 'repl')
        def result = program.await()

        then:
        result.code() == code
        result.out() == out
        result.err().contains(err)
        !result.all().contains('chaos>')

        cleanup:
        program?.close()

        where:
        lines                                     || code | out                                             | err
        ''                                        || 0    | ''                                              | ''
        '# nothing\n\n'                           || 0    | ''                                              | ''
        'faults active\n'                         || 0    | 'no fault is active\n'                          | ''
        'rnu x\nchaos faults active'              || 0    | 'no fault is active\n'                          | 'Did you mean run?'
        'faults active\nrun nowhere.groovy\n'     || 2    | 'no fault is active\n'                          | 'there is no such file'
        'check "good.groovy\n'                    || 2    | ''                                              | 'the quote " is not closed'
        'repl\n'                                  || 2    | ''                                              | 'this is the prompt already'
        'rnu\nexit\nfaults active\n'              || 2    | ''                                              | 'Did you mean run?'
    }

    def 'the folder of runs is that of each command that names none'() {
        given:
        Files.writeString(temp.resolve('book.groovy'), "runbook 'r'\nstep('s') { command 'true' }")
        Files.writeString(temp.resolve('lines'), 'runbook book.groovy\nrunbook book.groovy --runs other\njudge last\n')

        when:
        def result = Program.start(temp, ['sh', '-c', 'exec "$@" < lines', 'sh'], [:], 'repl', '--runs', 'kept').withCloseable { it.await() }

        then:
        result.code() == 0
        temp.resolve('kept').toFile().list().count { it.endsWith('-book') } == 1
        temp.resolve('other').toFile().list().count { it.endsWith('-book') } == 1
        !Files.exists(temp.resolve('runs'))
    }
}
