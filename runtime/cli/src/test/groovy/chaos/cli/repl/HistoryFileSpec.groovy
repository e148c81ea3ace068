package chaos.cli.repl

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Specification
import spock.lang.TempDir

class HistoryFileSpec extends Specification {

    @TempDir
    Path temp

    def 'it lies in the state folder of the user: #place'() {
        expect:
        HistoryFile.place(environment, Path.of('/home/ann')) == Path.of(place)

        where:
        environment                || place
        [:]                        || '/home/ann/.local/state/chaos/history'
        [XDG_STATE_HOME: '/s']     || '/s/chaos/history'
        [XDG_STATE_HOME: 'here']   || '/home/ann/.local/state/chaos/history'
    }

    def 'a file that others could read is made its owners alone, and what it holds stays'() {
        given:
        def file = Files.writeString(temp.resolve('history'), 'runs\n')
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString('rw-r--r--'))

        when:
        HistoryFile.prepare(file)

        then:
        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) == 'rw-------'
        Files.readString(file) == 'runs\n'
    }

    def 'where it cannot be kept is said'() {
        given:
        Files.writeString(temp.resolve('file'), '')

        when:
        HistoryFile.prepare(temp.resolve('file/chaos/history'))

        then:
        thrown(IOException)
    }
}
