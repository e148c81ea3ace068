package chaos.script

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Unroll

class ProblemsSpec extends Specification {

    static final LAW = 'a script only says what shall happen'

    @TempDir
    Path folder

    def 'a problem is told with its place: #text'() {
        expect:
        Say.told(Say.whole((block): text)).collect { it - 's.groovy:' } == told

        where:
        block     | text                                                  || told
        // unknown words and units, and the nearest right one
        'slo'     | 'that availabilty isAtLeast 99.percent'               || ['11:6: unknown word `availabilty`; did you mean `availability`?']
        'slo'     | 'that latency.p98 isBelow 1.s'                        || ['11:14: unknown word `p98` after `latency`; did you mean `p99`?']
        'slo'     | 'that latency.p99 isUnder 1.s'                        || ['11:18: unknown word `isUnder` after an unfinished sentence; known here: isAbove, isAtLeast, isAtMost, isBelow']
        'slo'     | 'that heap isBelow 10.BM'                             || ['11:22: unknown unit `BM`; did you mean `MB`?']
        'slo'     | 'that latency.p99 isBelow 3.sec'                      || ['11:28: unknown unit `sec`; did you mean `s`?']
        'load'    | 'hold 3.clients lastign 1.s'                        || ['5:16: unknown word `lastign` after an unfinished sentence; did you mean `lasting`?']
        'load'    | 'rmap 3.clients to 4.clients over 1.s'              || ['5:1: unknown word `rmap` in `load`; did you mean `ramp`?']
        'load'    | 'def wave = { int n -> hold n.clients lasting 1.s }; wvae 3' || ['5:53: unknown word `wvae` in `load`; did you mean `wave`?']
        'load'    | 'def size = 3; hold siez.clients lasting 1.s'       || ['5:20: unknown word `siez`; did you mean `size`?']
        'chaos'   | 'at 3.s inject cpuSpik(3.percent)'                    || ['11:15: unknown word `cpuSpik` in `chaos`; did you mean `cpuSpike`?']
        // wrong amounts
        'slo'     | 'that latency.p99 isBelow 10.MB'                      || ['11:18: `isBelow` takes a duration (such as 30.s); found a size (such as 10.MB)']
        'slo'     | 'that availability isAtLeast 99'                      || ['11:19: `isAtLeast` takes a percentage (such as 60.percent); found a whole number']
        'load'    | 'hold 3.s lasting 1.s'                              || ['5:1: `hold` takes a number of clients (such as 10.clients); found a duration (such as 30.s)']
        'load'    | 'hold 3.clients lasting 1'                          || ['5:16: `lasting` takes a duration (such as 30.s); found a whole number']
        'chaos'   | 'at 3.s inject cpuSpike(3.s)'                         || ['11:15: `cpuSpike` takes a percentage (such as 60.percent); found a duration (such as 30.s)']
        'chaos'   | 'at 3.s inject diskFill()'                            || ['11:15: `diskFill` takes a percentage (such as 60.percent), or a size (such as 10.MB); found nothing']
        'expect'  | 'that stage.worst isMilderThan 3.s'                 || ['8:18: `isMilderThan` takes a stage (such as COMPLETE_FAILURE); found a duration (such as 30.s)']
        // words in the wrong scene
        'load'    | 'expect { that errors isBelow 1.percent }'          || ['5:1: `expect` belongs at the top of the script, not in `load`']
        'load'    | '[1].each { expect { } }'                           || ['5:12: `expect` belongs at the top of the script, not in `load`']
        'slo'     | 'hold 3.clients lasting 1.s'                          || ['11:1: `hold` belongs in `load` or in `warm up`, not in `slo`']
        'load'    | 'at 3.s inject cpuSpike(3.percent)'                 || ['5:1: `at` belongs in `chaos`, not in `load`', '5:15: `cpuSpike` belongs in `chaos`, not in `load`']
        'chaos'   | 'steady 3.s'                                          || ['11:1: `steady` belongs in `warm up`, not in `chaos`']
        'slo'     | 'cpuSpike(3.percent)'                                 || ['11:1: `cpuSpike` belongs in `chaos`, not in `slo`']
        'abort'   | 'when stage reaches COMPLETE_FAILURE restart target'  || ['11:45: `target` is spoken of at the top of the script or in `respond` only']
        'warm up' | 'hold 3.clients lasting 1.s until broken'             || ['11:28: `until` belongs in `load`, not in `warm up`']
        'slo'     | 'that errors isBelow 1.percent over 3.s'              || ['11:31: `over` belongs in `abort`, in `breaks`, in `during faults` or `after faults`, in `expect`, in `recovered` or in `respond`, not in `slo`']
        'load'    | 'breaks { }'                                          || ['5:1: `breaks` belongs at the top of the script, not in `load`']
        // windows
        'expect'  | 'that errors isBelow 1.percent over 0.1.s'            || ['8:1: a window is at least 1 s long, got 100 ms']
        'expect'  | 'that recovery isBelow 1.s over 5.s'                  || ['8:1: `over` takes what is measured over a window, and recovery is found from all of the run']
        // unfinished sentences
        'load'    | 'hold 3.clients'                                    || ['5:1: `hold` is not finished: it needs `lasting <duration>`']
        'load'    | 'ramp 3.clients to 4.clients'                       || ['5:1: `ramp` is not finished: it needs `over <duration>`']
        'load'    | 'stairs 3.clients to 4.clients by 1.clients'        || ['5:1: `stairs` is not finished: it needs `every <duration>`']
        'load'    | 'pulse 3.clients'                                   || ['5:1: `pulse` is not finished: it needs `to <clients> lasting <duration> every <duration> repeated <times>`']
        'load'    | 'each client'                                       || ["5:1: `each client` is not finished: it needs `requests '<path>'` or `posts '<body>' to '<path>'`"]
        'chaos'   | 'at 3.s inject halt()'                                || ['11:1: `at` is not finished: it needs `without undo`, for nothing undoes `halt`']
        'chaos'   | 'at 3.s'                                              || ['11:1: `at` is not finished: it needs `inject <fault>`']
        'slo'     | 'that errors'                                         || ['11:1: `that` is not finished: it needs a comparator and an amount, such as `isBelow 200.ms`']
        'slo'     | 'that errors isBelow'                                 || ['11:13: `isBelow` is not finished: it needs what it speaks of, such as an amount']
        'load'    | 'hold 3.clients lasting'                            || ['5:16: `lasting` is not finished: it needs what it speaks of, such as an amount']
        'respond' | 'when errors isAbove 5.percent'                       || ['11:1: `when` is not finished: it needs what to do, such as `restart target`, `run \'rollback\'` or `declare CRITICAL`']
        'expect'  | 'faults { that errors isBelow 1.percent }'          || ['8:1: `faults` is not finished: it needs `during` or `after` before it']
        'watch'   | "signal 'a' from metric('b')"                         || ['11:1: `signal` is not finished: it needs `every <duration>`']
        // amounts that cannot be
        'chaos'   | 'at 3.s inject cpuSpike(150.percent)'                 || ['11:1: a percentage is between 0 and 100, got 150']
        'chaos'   | 'at(1.s - 5.s) inject cpuSpike(3.percent)'                 || ['11:1: a fault begins at 0 s or later, got -4 s']
        'chaos'   | 'at 3.s inject cpuSpike(3.percent) lasting -5.s'      || ['11:43: an amount cannot be negative']
        'load'    | 'hold((-3).clients) lasting 1.s'                    || ['5:1: a count cannot be negative, got -3 clients']
        'load'    | 'hold 3.clients lasting 0.s'                        || ['5:1: a hold takes longer than 0 s, got 0 s']
        'load'    | 'hold 1.5.clients lasting 1.s'                      || ['5:1: a count is a whole number, got 1.5 clients']
        'load'    | 'pulse 1.clients to 2.clients lasting 3.s every 2.s repeated 2.times' || ['5:1: a pulse cannot be wider than its period, got 3 s every 2 s']
        'load'    | 'stairs 1.clients to 2.clients by 0.clients every 2.s' || ['5:1: a stair is at least 1 client high, got 0 clients']
        'load'    | 'hold 99999999999999999999.clients lasting 1.s'     || ['5:1: a count has at most 18 digits']
        'chaos'   | 'at 2.min inject cpuSpike(3.percent)'                 || ['11:1: a fault begins before the load ends, at 1 min, got 2 min']
        'chaos'   | 'at 2.s inject cpuSpike(3.percent) lasting 0.s'       || ['11:1: a fault takes longer than 0 s, got 0 s']
        'load'    | "each client requests 'x' every 1.s"                || ["5:1: a path begins with a slash and holds neither spaces nor control characters, got 'x'"]
        'watch'   | "signal 'a' from fileSize('x') every 1.s"             || ["11:1: a watched file is named from the root, got 'x'"]
        'watch'   | "signal '1' from metric('x') every 1.s"               || ["11:1: a signal's name is a letter, then letters, digits, dots, dashes or underscores, got '1'"]
        // what is said twice, and what is said of nothing
        'load { }\nload'  | 'hold 3.clients lasting 1.s'                  || ['10:1: `load` is said a second time', '11:1: `load` is said a second time']
        'expect'  | "that signal('orders') isBelow 3"                   || ["8:1: no signal 'orders' is watched; `watch` has nothing"]
        'expect'  | 'after faults { that recovery isBelow 1.s }; after faults { that recovery isBelow 2.s }' || ['8:45: `after faults` is said a second time']
        // names that hide words
        'load'    | 'def hold = 3'                                      || ['5:5: `hold` is a word of the language, which a variable of that name would hide']
    }

    def 'a problem of the top of a script is told with its place: #text'() {
        expect:
        Say.told(text).collect { it - 's.groovy:' } == told

        where:
        text                                  || told
        ''                                    || ["1:1: the script is empty; a scenario begins with `scenario '<what is claimed>'`"]
        '// nothing\n'                        || ["1:1: the script is empty; a scenario begins with `scenario '<what is claimed>'`"]
        "scenario 'x'"                        || ["1:1: the script has no `target`; it needs `target bundled.release('2.5.1')` or `target service('http://..')`",
                                                  "1:1: the script has no `load`; it needs `load { each client requests '<path>' .. }`",
                                                  '1:1: the script has no `expect`; it needs `expect { that <signal> <comparator> <amount> }`']
        "runbook 'x'"                         || ["1:1: this is a runbook; a scenario is wanted here, which begins with `scenario '<what is claimed>'`"]
        Say.whole([:]) + '\ntarget bundled.release("2.5.1")' || ['10:1: `target` is said a second time']
        Say.whole([:]) + '\nexpect { that heap isBelow'      || ['10:8: a block is begun here and not ended: a `}` is missing']
        Say.whole(load: 'hold -5.clients lasting 3.s')     || ['5:1: `hold` does not fit here; an amount cannot be negative']
        Say.whole([:]).replace('2.5.1', '../x')              || ["2:1: a release is numbers joined by dots, got '../x'"]
        Say.whole([:]).replace("1')", "1').heap(8.MB)")      || ['2:1: the bundled shop needs a heap of at least 32 MB, got 8 MB']
        Say.whole([:]).replace("1')", "1').cpus(0)")         || ['2:1: a number of processors is 1 to 1024, got 0']
        Say.whole([:]).replace("1')", "1').memory(1.MB)")    || ['2:1: the memory of the bundled shop in bytes is 64000000 to 1000000000000, got 1000000']
        Say.whole([:]).replace("bundled.release('2.5.1')", "service('ftp://x')") || ["2:1: 'ftp://x' is not an address such as 'http://127.0.0.1:8080'"]
        Say.whole([:]).replace("bundled.release('2.5.1')", "service('http://127.0.0.1:1').port(70000)") || ['2:1: a port is 1 to 65535, got 70000']
    }

    def 'all problems are told in one pass, of every kind'() {
        expect:
        Say.problems('''\
            scenario 'typos'
            target bundled.release('2.5.1').heap(10.MB)
            slo { that availabilty isAtLeast 99.9.percent }
            lod {
                each client requests '/x' every 100.ms
                ramp 0.clients too 100.clients over 10.s
                hold 10.sec lasting 5.s
                hold 5.clients
                println 'x'
                hold -5.clients lasting 3.s
                new File('x')
                [1].each { expect { } }
            }
            chaos { at 30.s inject cpuSpike(150.percent) lasting 10.s }
            import java.io.File
            while (true) { }
            respond { when errors isAbove 10.percent }'''.stripIndent()).collect { [it.line(), it.column()] } ==
            [[2, 1], [3, 12], [4, 1], [6, 20], [7, 13], [8, 5], [9, 5], [10, 5], [11, 5], [12, 16], [14, 9], [15, 1], [16, 1], [17, 11]]
    }

    def 'a problem knows what was found, what is expected and the nearest right word'() {
        when:
        def problem = Say.problems(Say.whole(slo: 'that heap isBelow 10.BM'))[0]

        then:
        with(problem) {
            file() == 's.groovy'
            found() == 'BM'
            expected().contains('MB')
            nearest() == 'MB'
        }
    }

    def 'no message names a type of Java or speaks as Groovy does'() {
        expect:
        Say.told(text).every { !(it =~ /java\.|groovy\.lang|chaos\.|static type|Static|Object|\[L/) }

        where:
        text << ['def x = [1] + 2.s', 'load { [1].each { n -> hold n lasting 1.s } }', 'that 3', '5 + "x"', 'x.y.z', 'def f = { n -> n * 2 }\nf(2)']
    }

    def 'a file that is no script is told with what to do next: #name'() {
        given:
        def file = folder.resolve(name)
        make.call(file)

        expect:
        def outcome = new Scripts(TestWords.VOCABULARY).read(file, [:])
        (outcome as Outcome.Refused).problems()*.print() == ["$file: $told".toString()]

        where:
        name      | make                                                          || told
        'missing' | { }                                                           || 'there is no such file; the bundled ones are in scenarios/'
        'folder'  | { Files.createDirectory(it) }                                 || 'this is a directory; name one of the scripts in it'
        'latin'   | { Files.write(it, [0x2f, 0x2f, 0xe4, 0x0a] as byte[]) }       || 'it is not UTF-8; save it as UTF-8 text'
        'long'    | { Files.writeString(it, '//' + ' ' * 65_535) }                || 'a script has at most 64 KiB, got 65537 bytes; say repetitions with a loop'
    }

    @Unroll('what is #name is a problem, not a hang or a crash')
    def 'what cannot be read is a problem, not a hang or a crash'() {
        expect:
        Say.told(text).size() >= 1

        where:
        name                     | text
        'nested in brackets'     | 'def x = ' + '(' * 5000 + '1' + ')' * 5000
        'a sum of many'          | 'def x = ' + '1 + ' * 5000 + '1'
        'too much for one block' | 'ask("a", 1.s)\n' * 4000
    }
}
