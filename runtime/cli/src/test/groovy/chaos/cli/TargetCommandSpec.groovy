package chaos.cli

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class TargetCommandSpec extends Specification {

    @TempDir
    Path temp

    def 'the shop is started, answers, shows its logs and is stopped'() {
        when:
        def started = Program.run(temp, 'target', 'start', '--home', 'shop', '--work', '/api/data=20 ms')
        def address = (started.out() =~ /http:\S+/)[0]

        then:
        started.code() == 0
        new URL("$address/api/health").text.contains('"up"')

        when:
        def status = Program.run(temp, 'target', 'status', '--home', 'shop')
        def again = Program.run(temp, 'target', 'start', '--home', 'shop')
        def logs = Program.run(temp, 'target', 'logs', '--home', 'shop')

        then:
        status.code() == 0
        status.out().contains(address)
        again.code() == 2
        again.err().contains('runs already')
        logs.out().contains('access.log')

        when:
        def stopped = Program.run(temp, 'target', 'stop', '--home', 'shop')
        def after = Program.run(temp, 'target', 'status', '--home', 'shop')

        then:
        stopped.code() == 0
        after.code() == 2
        after.out() == 'no shop is running\n'

        cleanup:
        Program.run(temp, 'target', 'stop', '--home', 'shop')
    }

    def 'its memory is limited by what may be, which is said'() {
        when:
        def started = Program.run(temp, 'target', 'start', '--home', 'shop', '--heap', '64 MB', '--memory', '200 MB')

        then:
        started.code() == 0
        started.out() =~ /memory at most 200 MB: by (a control group|its heap only)/
        started.out() =~ /at most 1 processor: /

        and: 'one that is in a group is alone in it'
        def pid = (started.out() =~ /process (\d+)/)[0][1]
        started.out().contains('heap only') || Files.readString(Path.of("/proc/$pid/cgroup")).contains('chaos-shop-')

        cleanup:
        Program.run(temp, 'target', 'stop', '--home', 'shop')
    }

    def 'it listens where it is told, keeps its orders where it is told, and a restart keeps both'() {
        given:
        def url = "jdbc:h2:file:$temp/orders"

        when:
        def started = Program.run(temp, 'target', 'start', '--home', 'shop', '--host', '127.0.0.5', '--jdbc', url)
        def status = Program.run(temp, 'target', 'status', '--home', 'shop')
        def address = (started.out() =~ /http:\S+/)[0]

        then:
        started.code() == 0
        address.startsWith('http://127.0.0.5:')
        status.out().contains("address   $address")
        new URL("$address/api/health").text.contains('"up"')
        Files.exists(temp.resolve('orders.mv.db'))

        when: 'an address of another'
        new Socket('127.0.0.1', new URI(address).port)

        then:
        thrown(ConnectException)

        when:
        Program.run(temp, 'target', 'stop', '--home', 'shop')
        def wrong = Program.run(temp, 'target', 'start', '--home', 'shop', '--jdbc', 'jdbc:nobody:x')

        then:
        wrong.code() == 2
        wrong.err().contains('cannot open the database jdbc:nobody:x')

        when: 'by what was kept of its last start'
        def script = Files.writeString(temp.resolve('again.groovy'), "runbook 'r'\nstep('s') { start bundled('$temp/shop') }")
        def again = Program.run(temp, 'runbook', script.toString())

        then:
        again.code() == 0
        Program.run(temp, 'target', 'status', '--home', 'shop').out().contains("address   $address")

        cleanup:
        Program.run(temp, 'target', 'stop', '--home', 'shop')
    }

    def 'a port in use is said'() {
        given:
        def taken = new ServerSocket(0, 1, InetAddress.loopbackAddress)

        when:
        def result = Program.run(temp, 'target', 'start', '--home', 'shop', '--port', "$taken.localPort")

        then:
        result.code() == 2
        result.err().contains("$taken.localPort")

        cleanup:
        taken.close()
    }
}
