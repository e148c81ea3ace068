package chaos.target

import spock.lang.Specification

class ServiceLocatorSpec extends Specification {
    def "the process that listens on a port is found, on #address"() {
        given:
        def socket = new ServerSocket(0, 1, InetAddress.getByName(address))

        expect:
        new ServiceLocator().listeningOn(socket.localPort).asLong == ProcessHandle.current().pid()

        when:
        def port = socket.localPort
        socket.close()

        then:
        new ServiceLocator().listeningOn(port).empty

        where:
        address << ['127.0.0.1', '::1', '0.0.0.0']
    }

    def "who only connects to a port does not listen on it"() {
        given:
        def server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())
        def client = new Socket('127.0.0.1', server.localPort)

        expect:
        new ServiceLocator().listeningOn(client.localPort).empty

        cleanup:
        [client, server]*.close()
    }
}
