package chaos.remedy

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** A disk that only a process sees is reached through it. */
@Requires({ System.getProperty('user.name') == 'root' })
@Timeout(60)
class OtherNamespaceSpec extends Specification {

    @TempDir
    Path temp

    def 'use, directories, deleted files and rotation are of the disk that the process sees'() {
        given:
        def data = Files.createDirectory(temp.resolve('data'))
        def holder = new ProcessBuilder('unshare', '-m', 'sh', '-c', '''mount -t tmpfs -o size=2m tmpfs "$0" && mkdir "$0/logs" && head -c 300000 /dev/zero > "$0/logs/shop.log"
            exec 3>"$0/gone.log"; rm "$0/gone.log"; head -c 500000 /dev/zero >&3; echo up; read end''', data.toString()).redirectErrorStream(true).start()
        assert holder.inputReader().readLine() == 'up'
        def seen = Path.of("/proc/${holder.pid()}/root").resolve(data.toString().substring(1))

        expect:
        DiskUse.of(seen).total() == 2 << 20
        DiskTree.largest(seen, 3, { false })*.bytes() == [300_000]
        with(OpenFiles.deletedBelow(seen)) {
            it*.bytes() == [500_000]
            it[0].pid() == holder.pid()
        }

        when:
        new Rotation(seen.resolve('logs/shop.log'), 2, true, true).perform()

        then:
        Files.size(seen.resolve('logs/shop.log')) == 0
        Files.exists(seen.resolve('logs/shop.log.1.gz'))
        data.toFile().list().length == 0

        cleanup:
        holder.outputStream.close()
        holder.waitFor()
    }
}
