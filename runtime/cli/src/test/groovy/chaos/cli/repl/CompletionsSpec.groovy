package chaos.cli.repl

import chaos.cli.Commands
import chaos.cli.Console
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class CompletionsSpec extends Specification {

    @TempDir
    Path temp

    List<String> at(String line) {
        Files.createDirectories(temp.resolve('scenarios'))
        Files.createDirectories(temp.resolve('a folder'))
        Files.writeString(temp.resolve('scenarios/leak.groovy'), "ask 'hold', 20.s")
        Files.writeString(temp.resolve('notes.txt'), '')
        def values = Values.of(new ScriptPlaces(temp, temp)).and('RUN', { typing -> [Choice.whole('last', typing.option('--runs', 'runs'))] })
        def completions = new Completions(Commands.parser(Console.standard()).commandSpec, values)
        def cursor = line.indexOf('|')
        completions.of(TypedLine.of(line.replace('|', ''), cursor < 0 ? line.length() : cursor))*.value()
    }

    def 'at the end, or at the bar, of #line there can be #some'() {
        expect:
        at(line).containsAll(some)
        at(line).intersect(none).empty

        where:
        line                                      || some                                   | none
        ''                                        || ['run', 'check', 'exit', 'quit']       | ['repl', '--runs', 'list']
        'chaos '                                  || ['run', 'check']                       | ['repl']
        'r| x'                                    || ['run']                                | ['last']
        'run '                                    || ['scenarios/leak.groovy', 'a folder/'] | ['run', 'notes.txt', '--runs']
        'run -'                                   || ['--runs', '--set', '--quiet', '--help'] | ['scenarios/leak.groovy']
        'run --runs '                             || ['scenarios/', 'a folder/']            | ['scenarios/leak.groovy', '--set']
        'run --runs=a'                            || ['--runs=a folder/']                   | ['--runs']
        'run --set | scenarios/leak.groovy'       || ['hold=']                              | ['scenarios/leak.groovy']
        'run --quiet '                            || ['scenarios/leak.groovy']              | ['run']
        'run -- '                                 || ['scenarios/leak.groovy']              | ['--set']
        'report '                                 || ['last']                               | ['scenarios/leak.groovy']
        'faults '                                 || ['list', 'show', 'active']             | ['exit']
        'incident '                               || ['declare', 'note', 'assign', 'close', 'report', 'show', 'list'] | ['last']
        'run scenarios/leak.groovy '              || ['--set']                              | ['scenarios/leak.groovy']
        'check scenarios/leak.groovy '            || ['scenarios/leak.groovy']              | []
    }
}
