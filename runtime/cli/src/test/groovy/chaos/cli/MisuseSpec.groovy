package chaos.cli

import chaos.cli.live.Style
import spock.lang.Specification

class MisuseSpec extends Specification {

    def out = new ByteArrayOutputStream()
    def err = new ByteArrayOutputStream()

    int chaos(String... args) {
        def console = new Console(new PrintStream(out, true, 'UTF-8'), new PrintStream(err, true, 'UTF-8'),
                Optional.empty(), new Style(false), new Style(false))
        Commands.parser(console).execute(args)
    }

    def 'chaos #args says: #text'() {
        expect:
        chaos(args as String[]) == 2
        err.toString('UTF-8').contains(text)
        out.size() == 0

        where:
        args                 || text
        []                   || 'Usage: chaos'
        ['frobnicate']       || "there is no command 'chaos frobnicate'"
        ['runs', '--runz']   || "'chaos runs' has no option --runz"
        ['runs', '--runz']   || 'Did you mean --runs?'
        ['runs', 'x']        || "'chaos runs' does not know what to do with 'x'"
        ['stop']             || "Missing required parameter: 'RUN'"
        ['stop', 'nonsense'] || "there is no run 'nonsense'"
        ['runs', '--runs']   || "See: chaos runs --help"
    }

    def 'every command has a help with an example that the command line understands'() {
        given:
        def console = Console.standard()

        expect:
        Commands.parser(console).subcommands.findAll { it.key != 'help' }.every { name, command ->
            def examples = command.usageMessage.readLines().findAll { it.startsWith('Example:  chaos ') || it ==~ /\s+chaos .*/ }
            assert examples, "chaos $name has no example"
            examples.every {
                Commands.parser(console).parseArgs(it.replaceFirst(/.*?chaos /, '').trim().findAll(/'[^']*'|\S+/)*.replace("'", '') as String[])
            }
        }
    }

    def 'colours are for terminals that want them'() {
        expect:
        Console.wantsColour(env) == wanted

        where:
        env                               || wanted
        [TERM: 'xterm-256color']          || true
        [TERM: 'xterm', NO_COLOR: '']     || true
        [TERM: 'xterm', NO_COLOR: '1']    || false
        [TERM: 'dumb']                    || false
        [:]                               || false
    }
}
