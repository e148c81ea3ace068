package chaos.remedy

import com.fasterxml.jackson.databind.ObjectMapper
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import java.util.concurrent.TimeUnit
import java.util.zip.GZIPInputStream
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

@Timeout(120)
class RotationSpec extends Specification {

    static final CASES = new ObjectMapper().readValue(RotationSpec.getResource('logrotate.json'), Map).cases

    @TempDir
    Path temp

    Path log

    def setup() { log = temp.resolve('shop.log') }

    def 'as #number: #what'() {
        expect:
        "case$number"()

        where:
        [number, what] << CASES.collect { [it.test, it.what] }
    }

    void case2() {
        files('': 'now', '.1': 'one', '.2': 'two')
        assert rotate(2) == ['.1': 'now', '.2': 'one']
    }

    void case9() {
        files('': 'now')
        assert rotate(0, true) == [:]
    }

    /** What a writer still holds is not packed under its hands. */
    void case10() {
        files('': 'one\n')
        new FileOutputStream(log.toFile(), true).withCloseable { writer ->
            assert rotate(3, true) == ['.1': 'one\n']
            writer.write('late\n'.bytes)
        }
        files('': 'two\n')
        assert rotate(3, true) == ['.1.gz': 'two\n', '.2.gz': 'one\nlate\n']
    }

    void case11() {
        files('': 'now', '.1': 'one')
        assert rotate(1, true) == ['.1.gz': 'now']
    }

    void case22() { assert problem() == "there is no $log" }

    void case23() {
        Files.writeString(temp.resolve('real'), 'x')
        Files.createSymbolicLink(log, temp.resolve('real'))
        assert problem() == "$log is a symbolic link; name the file that it leads to"
    }

    void case24() { case23() }

    void case62() {
        sparse(['head', 'tail'])
        rotate(1, false, true)
        def copy = log.resolveSibling('shop.log.1')
        assert Files.size(copy) == 8_000_004 && Files.readAllBytes(copy)[0..3] as byte[] == 'head'.bytes
        assert blocks(copy) < 1000 && Files.size(log) == 0
    }

    void case63() {
        sparse(['head'])
        new RandomAccessFile(log.toFile(), 'rw').withCloseable { it.setLength(8_000_000) }
        rotate(1, false, true)
        def copy = log.resolveSibling('shop.log.1')
        assert Files.size(copy) == 8_000_000 && blocks(copy) < 1000
    }

    void case72() {
        files('': 'now', '.1': 'one')
        gz('.1.gz', 'another')
        def found = rotate(3, true)
        assert found == ['.1.gz': 'now', '.2.gz': 'one', '.2.gz.backup': 'another']
    }

    void case73() {
        files('': 'now')
        assert rotate(0, false, true) == ['': '']
    }

    void case82() {
        33.times { files('': "run $it"); rotate(32) }
        assert found().size() == 32 && found()['.1'] == 'run 32' && found()['.32'] == 'run 1'
    }

    void case88() { case9() }

    void case90() {
        files('': 'now')
        Files.createLink(temp.resolve('other'), log)
        assert problem() == "$log has 2 names (hard links); rotating one would leave the others"
    }

    void case108() {
        files('': 'now')
        def then = FileTime.from(1_600_000_000, TimeUnit.SECONDS)
        Files.setLastModifiedTime(log, then)
        rotate(1, true)
        assert Files.getLastModifiedTime(log.resolveSibling('shop.log.1.gz')) == then
    }

    void case112() {
        assert new ProcessBuilder('mkfifo', log.toString()).start().waitFor() == 0
        assert problem() == "$log is no ordinary file"
    }

    def 'a gap in the chain, as a crash leaves it, is closed without a loss'() {
        given:
        files('': 'now', '.1': 'one', '.3': 'three')

        expect:
        rotate(3) == ['.1': 'now', '.2': 'one', '.3': 'three']
    }

    def 'a writer that keeps the file open goes on in the emptied file'() {
        given:
        def writer = new FileOutputStream(log.toFile(), true)
        writer.write('before\n'.bytes)

        when:
        rotate(2, true, true)
        writer.write('after\n'.bytes)
        writer.close()

        then:
        found() == ['': 'after\n', '.1.gz': 'before\n']
    }

    def 'it says beforehand what it will do, and does that'() {
        given:
        files('': 'now', '.1': 'one', '.2': 'two')

        expect:
        new Rotation(log, 2, false, false).foresee() == ["$log 3 B → shop.log.1".toString(), 'shop.log.2 → deleted', 'shop.log.1 → shop.log.2']
        rotate(2) == ['.1': 'now', '.2': 'one']
    }

    @Requires({ System.getProperty('user.name') == 'root' })
    def 'a full disk loses nothing: the old file stays, and so do the older ones'() {
        given:
        def disk = Files.createDirectory(temp.resolve('disk'))
        assert new ProcessBuilder('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk.toString()).start().waitFor() == 0
        log = disk.resolve('shop.log')
        def noise = new byte[700_000]
        new Random(1).nextBytes(noise)
        Files.write(log, noise)
        Files.writeString(disk.resolve('shop.log.1'), 'one')
        Files.writeString(disk.resolve('shop.log.2'), 'two')

        when:
        new Rotation(log, 2, compress, copy).perform()

        then:
        def refused = thrown(IOException)
        refused.message.contains('stays as it is')
        refused.message.contains('No space left on device')
        disk.toFile().list().sort() == left
        Files.readAllBytes(disk.resolve(holder)) == noise

        cleanup:
        new ProcessBuilder('umount', disk.toString()).start().waitFor()

        where:
        compress | copy  || holder       | left
        false    | true  || 'shop.log'   | ['shop.log', 'shop.log.1', 'shop.log.2']
        true     | true  || 'shop.log'   | ['shop.log', 'shop.log.1', 'shop.log.2']
        true     | false || 'shop.log'   | ['shop.log', 'shop.log.1.gz', 'shop.log.2']
    }

    @Requires({ System.getProperty('user.name') == 'root' })
    def 'on a disk without a free byte the whole log stays (#how)'() {
        given:
        def disk = Files.createDirectory(temp.resolve('disk'))
        assert new ProcessBuilder('mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk.toString()).start().waitFor() == 0
        log = disk.resolve('shop.log')
        try {
            log.toFile().withOutputStream { out -> (1..200_000).each { out.write("line $it\n".bytes) } }
        } catch (IOException full) { }
        def before = Files.readAllBytes(log)
        assert disk.toFile().usableSpace == 0

        when:
        new Rotation(log, 2, true, copy).perform()

        then:
        def refused = thrown(IOException)
        refused.message.contains('stays as it is')
        disk.toFile().list().toList() == [holder]
        Files.readAllBytes(disk.resolve(holder)) == before

        cleanup:
        new ProcessBuilder('umount', disk.toString()).start().waitFor()

        where:
        how      | copy  || holder
        'copy'   | true  || 'shop.log'
        'rename' | false || 'shop.log'
    }

    def 'a log that its writer has made anew meanwhile is not overwritten, and what was moved is told'() {
        given:
        files('': 'anew', '.1': 'now', '.2': 'one')

        when:
        throw new Return(new OldLogs(log), 2).after(new IOException('no space'))

        then:
        def half = thrown(HalfRotated)
        half.changed() == "$log was moved to shop.log.1"
        found() == ['': 'anew', '.1': 'now', '.2': 'one']
    }

    def 'killed at any moment it has lost no line (#how)'() {
        when:
        def last = 0
        5.times { round ->
            def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
            def classes = System.getProperty('surefire.test.class.path', System.getProperty('java.class.path'))
            def process = new ProcessBuilder(java, '-XX:TieredStopAtLevel=1', '-cp', classes, 'chaos.remedy.Rotator', log.toString(), "${last + 1}", how)
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
            def before = last
            while (lines().max() < before + 200 + 97 * round) { assert process.alive }
            process.destroyForcibly().waitFor()
            last = lines().max()
        }

        then:
        lines() == (1..last).toSet()

        where:
        how << ['rename', 'copy']
    }

    private Set<Integer> lines() {
        def all = [0] as Set
        temp.toFile().listFiles().findAll { it.name.startsWith('shop.log') }.each { file ->
            try {
                text(file.toPath()).eachLine { if (it) { all << (it as int) } }
            } catch (IOException renamedMeanwhile) { }
        }
        all - (all.size() > 1 ? [0] : [])
    }

    private void files(Map<String, String> texts) {
        texts.each { ending, text -> Files.writeString(log.resolveSibling("shop.log$ending"), text) }
    }

    private void gz(String ending, String text) {
        log.resolveSibling("shop.log$ending").toFile().withOutputStream { out ->
            new java.util.zip.GZIPOutputStream(out).withCloseable { it.write(text.bytes) }
        }
    }

    private Map<String, String> rotate(int keep, boolean compress = false, boolean copy = false) {
        def rotation = new Rotation(log, keep, compress, copy)
        assert rotation.problem().empty
        rotation.perform()
        found()
    }

    private String problem() { new Rotation(log, 3, false, false).problem().get() }

    private Map<String, String> found() {
        temp.toFile().listFiles().sort().collectEntries { [it.name - 'shop.log', text(it.toPath())] }
    }

    private static String text(Path file) {
        file.toString().contains('.gz') ? new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file))).text : Files.readString(file)
    }

    private void sparse(List<String> parts) {
        new RandomAccessFile(log.toFile(), 'rw').withCloseable { file ->
            parts.eachWithIndex { part, i -> file.seek(i * 8_000_000L); file.write(part.bytes) }
        }
    }

    private static long blocks(Path file) {
        new ProcessBuilder('stat', '-c', '%b', file.toString()).start().text.strip() as long
    }
}
