package chaos.cli

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import com.sun.net.httpserver.HttpServer
import spock.lang.Specification
import spock.lang.TempDir

/** What a safety rule forbids ends with exit code 4, before anything was begun, and says which rule and what to do. */
class SafetySpec extends Specification {

    @TempDir
    Path temp

    def server = HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 0)

    int asked

    def setup() {
        server.createContext('/') { exchange ->
            asked++
            exchange.sendResponseHeaders(200, -1)
            exchange.close()
        }
        server.start()
    }

    def cleanup() {
        server.stop(0)
    }

    private Program.Result run(Map<String, String> environment, String... arguments) {
        try (def program = Program.start(temp, [], environment, arguments)) {
            return program.await()
        }
    }

    private String url() {
        "http://127.0.0.1:${server.address.port}"
    }

    private void scenario(String fault) {
        Files.writeString(temp.resolve('a.groovy'), """\
            scenario 'Nothing of it is begun'
            target service('${url()}').pid(${ProcessHandle.current().pid()})
            load {
                each client requests '/' every 100.ms
                hold 2.clients lasting 1.s
            }
            chaos {
                at 0.s inject ${fault} lasting 1.s
            }
            expect {
                that availability isAtLeast 50.percent
            }
            """.stripIndent())
    }

    def 'a host with a deny file takes part in no experiment: chaos #args'() {
        given:
        scenario('diskFill(1.MB)')
        Files.writeString(temp.resolve('deny'), "the year's end closes")

        when:
        def result = run([CHAOS_DENY: "$temp/deny".toString()], *args.collect { it == 'URL' ? url() : it } as String[])

        then:
        result.code() == 4
        result.err().contains("this host refuses faults and load, $temp/deny says: the year's end closes")
        asked == 0
        !Files.exists(temp.resolve('ledger'))

        where:
        args << [['run', 'a.groovy'], ['load', 'URL', '--for', '1s']]
    }

    def 'a fault that would take the tool with it is refused before a request is sent'() {
        given:
        scenario('processPause()')

        when:
        def result = run([:], 'run', 'a.groovy')

        then:
        result.code() == 4
        result.err().contains('a.groovy:8: processPause cannot be begun: processPause is not done to process')
        result.err().contains('part of this tool, or what it was started from')
        result.err().contains('A safety rule refuses it, and nothing was begun.')
        asked == 0
        temp.resolve('ledger').toFile().list() == [] as String[]
    }

    def 'an undo of all does not pass over a file in the ledger that it cannot believe'() {
        given:
        def ledger = Files.createDirectory(temp.resolve('ledger'), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString('rwx------')))
        Files.createSymbolicLink(ledger.resolve('a@b@1:1.fault'), temp.resolve('elsewhere'))

        when:
        def result = run([:], 'undo', '--all')

        then:
        result.code() == 5
        result.err().contains('a@b@1:1.fault is not a file but a symbolic link')
        Files.isSymbolicLink(ledger.resolve('a@b@1:1.fault'))
    }
}
