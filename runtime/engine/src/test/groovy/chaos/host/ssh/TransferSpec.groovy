package chaos.host.ssh

import static java.time.Duration.ofSeconds

import chaos.host.Command
import chaos.support.Needs
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/** Files to and from a real server, whose sftp is switched off. */
@Timeout(120)
class TransferSpec extends Specification {

    @AutoCleanup
    Reach reach = new Reach(Sshd.shared())

    @TempDir
    Path temp

    def 'a file arrives as it was, with its progress: #bytes bytes, #name'() {
        given:
        def data = new byte[bytes]
        new Random(7).nextBytes(data)
        def from = Files.write(temp.resolve('from'), data)
        def to = Files.createDirectory(temp.resolve('to')).resolve(name)
        def seen = []

        when:
        reach.host().send(from, to.toString(), { done, all -> seen << [done, all] })

        then:
        Files.readAllBytes(to) == data
        only(to)
        seen*.first() == seen*.first().sort(false)
        seen.empty ? bytes == 0 : seen.last() == [bytes as long, bytes as long]

        when:
        def back = Files.createDirectory(temp.resolve('back')).resolve('it')
        seen.clear()
        reach.host().fetch(to.toString(), back, { done, all -> seen << [done, all] })

        then:
        Files.readAllBytes(back) == data
        only(back)
        seen.empty ? bytes == 0 : seen.last() == [bytes as long, bytes as long]

        where:
        bytes     | name
        0         | 'empty'
        1         | "it's \$HOME"
        100_003   | 'a b'
        5_000_000 | '-n'
    }

    def 'what may be run may be run there'() {
        given:
        def from = Files.writeString(temp.resolve('tool'), '#!/bin/sh\necho ran\n')
        Files.setPosixFilePermissions(from, PosixFilePermissions.fromString('rwx------'))

        when:
        reach.host().send(from, temp.resolve('there').toString(), Progress.SILENT)

        then:
        reach.host().run(Command.of(temp.resolve('there').toString()), ofSeconds(20), {}).lines() == ['ran']
    }

    def 'a copy that fails leaves what was there, and nothing else: #problem'() {
        given:
        def from = Files.writeString(temp.resolve('from'), 'new')
        def folder = Files.createDirectory(temp.resolve('to'))
        Files.writeString(folder.resolve('old'), 'old')

        when:
        reach.host().send(from, to.replace('TO', folder.toString()), Progress.SILENT)

        then:
        def failed = thrown(SshException)
        failed.message.startsWith('node: ')
        failed.message.contains(problem)
        folder.toFile().list() == ['old'] as String[]
        Files.readString(folder.resolve('old')) == 'old'

        where:
        to             || problem
        'TO'           || 'it is a folder'
        'TO/none/file' || 'irectory'
        'TO/old/file'  || 'irectory'
    }

    def 'a full disk there is told, and nothing is left on it'() {
        given:
        Needs.program('mount')
        Needs.that(System.getProperty('user.name') == 'root', 'a disk of its own needs root')
        def disk = Files.createDirectory(temp.resolve('disk'))
        assert ['mount', '-t', 'tmpfs', '-o', 'size=256k', 'none', disk.toString()].execute().waitFor() == 0
        def from = Files.write(temp.resolve('from'), new byte[4_000_000])

        when:
        reach.host().send(from, disk.resolve('file').toString(), Progress.SILENT)

        then:
        def failed = thrown(SshException)
        failed.message.contains('No space left on device')
        disk.toFile().list().length == 0

        cleanup:
        ['umount', disk.toString()].execute().waitFor()
    }

    def 'what is not there is not fetched, and leaves nothing here'() {
        when:
        reach.host().fetch('/no/such', temp.resolve('here'), Progress.SILENT)

        then:
        def failed = thrown(SshException)
        failed.message.contains('/no/such was not copied')
        failed.message =~ /(?i)no such file/
        temp.toFile().list().length == 0
    }

    private static boolean only(Path file) { file.parent.toFile().list() == [file.fileName.toString()] as String[] }
}
