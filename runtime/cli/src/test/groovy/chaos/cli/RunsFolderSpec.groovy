package chaos.cli

import java.nio.file.Files
import java.nio.file.Path
import java.time.Instant
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import spock.lang.Specification
import spock.lang.TempDir

class RunsFolderSpec extends Specification {

    @TempDir
    Path temp

    def runs() { new RunsFolder(temp.resolve('runs')) }

    def made(String name) {
        def folder = runs().create(name)
        Files.writeString(folder.plan(), '{}')
        Files.writeString(folder.journal(), '')
        folder
    }

    def 'a run is called after its time and its script: #script'() {
        expect:
        RunNames.of(Path.of(script), Instant.parse('2026-11-20T13:14:02.9Z')) == name

        where:
        script                         || name
        'scenarios/memory-leak.groovy' || '20261120-131402-memory-leak'
        'My Test (2).groovy'           || '20261120-131402-my-test-2'
        'ü.groovy'                     || '20261120-131402-run'
        'noext'                        || '20261120-131402-noext'
    }

    def 'names that are taken get a number, also when many begin at once'() {
        given:
        def pool = Executors.newFixedThreadPool(8)

        when:
        def names = pool.invokeAll((1..8).collect { { -> runs().create('a').run() } as Callable })*.get()

        then:
        names.sort() == ['a'] + (2..8).collect { "a-$it" as String }

        cleanup:
        pool.shutdownNow()
    }

    def 'a run is found by #given'() {
        given:
        ['20261120-1-leak', '20261120-2-spike', '20261121-3-leak'].each { made(it) }

        expect:
        runs().find(given.replace('TEMP', temp.toString())).run() == found

        where:
        given                       || found
        'last'                      || '20261121-3-leak'
        '20261120-2-spike'          || '20261120-2-spike'
        '20261121'                  || '20261121-3-leak'
        'TEMP/runs/20261120-1-leak' || '20261120-1-leak'
    }

    def 'a name that is the begin of another is still exact'() {
        given:
        ['a', 'a-2'].each { made(it) }

        expect:
        runs().find('a').run() == 'a'
    }

    def "'#given' is refused: #text"() {
        given:
        ['20261120-1-leak', '20261120-2-spike'].each { made(it) }

        when:
        runs().find(given)

        then:
        def refusal = thrown(Refusal)
        (refusal.message + ' ' + refusal.next()).contains(text)

        where:
        given      || text
        '2026'     || "is the begin of 2 runs: 20261120-1-leak, 20261120-2-spike"
        'spike'    || 'Did you mean 20261120-2-spike?'
        'nonsense' || "'chaos runs' lists them"
        'x/y'      || "there is no run 'x/y'"
    }

    def 'without any run it says how to begin one'() {
        when:
        runs().find('last')

        then:
        def refusal = thrown(Refusal)
        refusal.next().contains("'chaos run FILE'")
    }

    def 'a folder that cannot be made says why and what to do'() {
        given:
        Files.writeString(temp.resolve('file'), '')

        when:
        new RunsFolder(temp.resolve(below)).create('a')

        then:
        def refusal = thrown(Refusal)
        refusal.message.contains(why)
        refusal.next().contains('--runs DIR')

        where:
        below         || why
        'file'        || 'is not a folder'
        'file/deeper' || 'Not a directory'
    }
}
