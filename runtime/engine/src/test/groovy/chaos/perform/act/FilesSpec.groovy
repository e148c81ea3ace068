package chaos.perform.act

import static chaos.perform.runbook.Books.*
import static java.time.Duration.ofDays
import static java.time.Duration.ofSeconds

import chaos.host.LocalHost
import chaos.journal.*
import chaos.plan.Act
import chaos.plan.FileAct
import chaos.quantity.Percent
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import java.time.Instant
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Timeout(60)
class FilesSpec extends Specification {

    @TempDir
    Path temp

    List<String> lines = []
    List<Event> events = []

    def 'prune deletes what is old and fits, and keeps the youngest however old they are'() {
        given:
        (1..6).each { age('app.log.' + it, 10 * it) }
        age('other.txt', 100)
        Files.createDirectory(temp.resolve('app.log.dir'))
        Files.createSymbolicLink(temp.resolve('app.log.link'), temp.resolve('other.txt'))
        def deed = deed(new FileAct.Prune(says(temp), 'app.log.*', ofDays(25), atLeast, HERE))

        expect:
        deed.foresee().lines().size() == gone.size()
        deed.perform(soon()).changed()
        (1..6).findAll { !Files.exists(temp.resolve("app.log.$it")) } == gone
        !deed.perform(soon()).changed()
        Files.exists(temp.resolve('other.txt')) && Files.isSymbolicLink(temp.resolve('app.log.link'))

        where:
        atLeast || gone
        0       || [3, 4, 5, 6]
        4       || [5, 6]
    }

    def 'releases go by their record and their numbers, never by their times, and never the current one'() {
        given:
        ['2.5.9', '2.5.10', '2.4.0', '3.0.0', 'half'].each { release(it) }
        Files.delete(temp.resolve('releases/half/COMPLETE'))
        Files.createSymbolicLink(temp.resolve('current'), Path.of('releases/2.4.0'))
        recorded.each { Files.writeString(temp.resolve('releases.log'), it) }
        Files.setLastModifiedTime(temp.resolve('releases/3.0.0'), FileTime.from(Instant.EPOCH))
        def deed = deed(new FileAct.PruneReleases(says(temp), keep, HERE))

        expect:
        def foreseen = deed.foresee()
        foreseen.lines() == [said]
        deed.perform(soon()).detail() - 'already so: ' == said.replace('would delete', 'deleted')
        new chaos.remedy.ReleaseFolder(temp).ids() == left
        Files.exists(temp.resolve('releases/half'))

        where:
        recorded                       | keep || said                                            | left
        []                             | 2    || 'would delete 2.5.9, 2.5.10; current is 2.4.0' | ['2.4.0', '3.0.0']
        ['3.0.0\n2.5.9\n2.5.10\n']     | 2    || 'would delete 3.0.0, 2.5.9; current is 2.4.0'  | ['2.4.0', '2.5.10']
        []                             | 0    || 'would delete 2.5.9, 2.5.10, 3.0.0; current is 2.4.0' | ['2.4.0']
        []                             | 9    || 'current is 2.4.0'                              | ['2.4.0', '2.5.9', '2.5.10', '3.0.0']
    }

    def 'who eats the space is told, also what has no name any more, and that is given back'() {
        given:
        def big = Files.createDirectories(temp.resolve('data/big'))
        Files.write(big.resolve('a'), new byte[300_000])
        Files.write(temp.resolve('data/b'), new byte[100_000])
        def holder = new ProcessBuilder('sh', '-c', 'exec 3>>"$0/gone.log"; rm "$0/gone.log"; head -c 200000 /dev/zero >&3; echo up; read end', big.toString()).start()
        holder.inputReader().readLine()
        def survey = deed(new FileAct.Survey(says(temp), new Percent(0), new Percent(critical), HERE))

        when:
        def said = survey.perform(soon()).detail()

        then:
        said.startsWith(grade)
        said.contains("300 kB in $big; 100 kB in ${temp.resolve('data')}; 200 kB in $big/gone.log, deleted but open in process ${holder.pid()} (sh)")

        when:
        def reclaim = deed(new FileAct.Reclaim(says(temp), '*.log', HERE))
        def foreseen = reclaim.foresee()

        then:
        foreseen.lines() == ["would empty $big/gone.log, 200 kB, held by process ${holder.pid()} (sh)"]
        reclaim.perform(soon()).detail() == 'emptied 1 deleted files, 200 kB'
        !reclaim.perform(soon()).changed()
        holder.alive

        cleanup:
        holder.outputStream.close()
        holder.waitFor()

        where:
        critical || grade
        100      || 'WARNING: used'
        0        || 'CRITICAL: used'
    }

    def 'an empty log is rotated already, and what cannot be rotated says why'() {
        given:
        Files.createFile(temp.resolve('empty'))

        expect:
        deed(new FileAct.Rotate(says(temp.resolve('empty')), 3, true, true, HERE)).perform(soon()) == Done.already("${temp.resolve('empty')} is empty")

        when:
        deed(new FileAct.Rotate(says(temp.resolve('none')), 3, true, true, HERE)).perform(soon())

        then:
        def failure = thrown(DeedFailure)
        failure.message == "there is no ${temp.resolve('none')}"
    }

    def 'each kind of act has its deed, and each kind of check its look'() {
        expect:
        Deeds.known() == Act.permittedSubclasses.toList() as Set
        Looks.known() == chaos.plan.Check.permittedSubclasses.toList() as Set
    }

    def 'what is seen through a process counts by its name there: #place'() {
        when:
        def refused = null
        try {
            Preserve.check('prune', Path.of(place))
        } catch (BrokenOff e) {
            refused = e.message
        }

        then:
        (refused != null) == bad

        where:
        place                              || bad
        '/proc/4711/root/tmp/run/x/logs'   || false
        '/proc/4711/root'                  || true
        '/proc/4711/root/'                 || true
        '/proc/4711/root/var'              || true
        '/proc/4711/root/usr/lib/../../etc'|| true
        '/proc/4711/root/proc/1/fd'        || true
        '/proc/4711/fd'                    || true
        '/proc/4711/rooted/logs'           || true
        '/'                                || true
        '//'                               || true
        '/var/../'                         || true
        '/etc'                             || true
        '/etc/app'                         || false
        '/usr'                             || true
        '/usr/lib'                         || true
        '/usr/bin/x'                       || true
        '/usr/local'                       || false
        '/boot/grub'                       || true
        '/sys/fs'                          || true
        '/dev/shm/x'                       || true
        '/var/log'                         || false
        '/home'                            || true
        '/home/anna'                       || false
        '/tmp'                             || true
    }

    def '#act.class.simpleName does not follow a link into the system, and touches nothing'() {
        given:
        Files.createSymbolicLink(temp.resolve('innocent'), Path.of('/etc'))

        when:
        deed(act(says(temp.resolve('innocent')))).perform(soon())

        then:
        def refused = thrown(BrokenOff)
        refused.why() == BrokenOff.Why.REFUSED
        refused.message.contains("in $temp/innocent, which is /etc, is refused: a directory of the system is not for it")

        where:
        act << [
            { new FileAct.Prune(it, 'no such file', ofDays(9999), 0, HERE) },
            { new FileAct.Reclaim(it, 'no such file', HERE) },
            { new FileAct.PruneReleases(it, 100, HERE) }
        ]
    }

    def 'a path that #why is refused'() {
        when:
        deed(new FileAct.Prune(says(path), '*', ofDays(1), 0, HERE)).perform(soon())

        then:
        def failure = thrown(DeedFailure)
        failure.message == message

        where:
        why                           | path             || message
        'leads out'                   | '../x'           || "a path does not lead out of where it begins, got '../x'"
        'leads out on a detour'       | 'a/../../x'      || "a path does not lead out of where it begins, got 'a/../../x'"
        'is only the way out'         | '..'             || "a path does not lead out of where it begins, got '..'"
        'holds an escape'             | 'a\u001b[2Jb'    || "a path holds no control characters, got 'a␛[2Jb'"
        'holds the end of a line'     | 'a\nb'           || "a path holds no control characters, got 'a␊b'"
        'holds NUL'                   | 'a\u0000b'       || "a path holds no control characters, got 'a␀b'"
        'is empty'                    | ' '              || 'a path is expected, got an empty text'
    }

    def 'a file is kept as it is, with its hash; one that is not there is said'() {
        given:
        def bytes = [0, -1, 13, 10] as byte[]
        Files.write(temp.resolve('flight'), bytes)

        when:
        2.times { deed(new Act.KeepFile('f.jfr', says(temp.resolve('flight').toString()), HERE)).perform(soon()) }

        then:
        Files.readAllBytes(temp.resolve('evidence/f.jfr')) == bytes
        events*.file() == ['evidence/f.jfr', 'evidence/f.jfr-2']
        events*.sha256() == [Hash.of(temp.resolve('flight'))] * 2

        when:
        deed(new Act.KeepFile('g.jfr', says(temp.resolve('none').toString()), HERE)).perform(soon())

        then:
        def missing = thrown(DeedFailure)
        missing.message == "there is no file ${temp.resolve('none')} to keep"
    }

    private Deed deed(Act act) {
        Deeds.of(act, tools())
    }

    private Tools tools() {
        def clock = new SystemClock()
        def recorder = new Recorder() {
            void append(Event event) { FilesSpec.this.events << event }
            void sample(Sample sample) {}
            void interval(Interval interval) {}
        }
        new Tools(new LocalHost(clock::nanos), clock, new Halt(), new Values([:], [:]), { lines << it }, Approver.NOBODY, null, null, temp, recorder)
    }

    private static Deadline soon() { Deadline.in(ofSeconds(20), new SystemClock()) }

    private void age(String name, int days) {
        def file = temp.resolve(name)
        Files.writeString(file, name)
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(ofDays(days))))
    }

    private void release(String id) {
        Files.createDirectories(temp.resolve("releases/$id/lib"))
        Files.writeString(temp.resolve("releases/$id/lib/x"), 'x')
        Files.writeString(temp.resolve("releases/$id/COMPLETE"), "$id\n")
    }
}
