package chaos.cli

import com.fasterxml.jackson.databind.ObjectMapper
import com.sun.net.httpserver.HttpsConfigurator
import com.sun.net.httpserver.HttpsServer
import java.nio.file.Files
import java.nio.file.Path
import java.security.KeyStore
import java.util.concurrent.Executors
import javax.net.ssl.KeyManagerFactory
import javax.net.ssl.SSLContext
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Loads from the command line to an https address, with a certificate made by keytool for localhost. */
class SecureLoadSpec extends Specification {

    static final char[] PASSWORD = 'of-a-test'.toCharArray()

    @Shared
    @TempDir
    Path keys

    @TempDir
    Path temp

    @Shared
    def pool = Executors.newFixedThreadPool(8)

    @Shared
    HttpsServer server

    void setupSpec() {
        keytool('-genkeypair', '-keyalg', 'EC', '-dname', 'CN=test', '-ext', 'SAN=dns:localhost', '-validity', '2')
        keytool('-exportcert', '-rfc', '-file', "$keys/authority.pem" as String)
        server = HttpsServer.create(new InetSocketAddress('127.0.0.1', 0), 0)
        server.httpsConfigurator = new HttpsConfigurator(context())
        server.executor = pool
        server.createContext('/') { exchange ->
            exchange.sendResponseHeaders(200, 5)
            exchange.responseBody.write('hello'.bytes)
            exchange.close()
        }
        server.start()
    }

    void cleanupSpec() {
        server.stop(0)
        pool.shutdownNow()
    }

    def 'answers come where the authority is named, or nobody is asked for: #how'() {
        when:
        def result = load('localhost', '2s', '--json', *(how.collect { it.replace('KEYS', "$keys") }))
        def json = new ObjectMapper().readValue(result.out(), Map)

        then:
        result.code() == 0
        json.counts.finished > 0
        json.counts.failed == 0

        where:
        how << [['--ca', 'KEYS/authority.pem'], ['--insecure']]
    }

    def 'a certificate that is not trusted is one line with the reason and what to do, long before its time: #reason'() {
        when:
        def result = load(host, '10min', *(how.collect { it.replace('KEYS', "$keys") }))
        def said = result.out().replaceAll(/\s+/, ' ') // it is wrapped to the width of the terminal

        then:
        result.code() == 3
        said.count('cannot be secured') == 1
        said.contains(reason)
        said.contains('by --ca authority.pem), or correct the address')
        said =~ /\d+ 100.0 % connection not secured/

        where:
        host        | how                           || reason
        'localhost' | []                            || 'unable to find valid certification path'
        '127.0.0.1' | ['--ca', 'KEYS/authority.pem'] || 'No subject alternative names'
    }

    def 'what cannot be meant is refused: #arguments'() {
        given:
        Files.writeString(temp.resolve('empty.pem'), 'nothing\n')

        when:
        def result = Program.run(temp, *(['load'] + arguments))

        then:
        result.code() == 2
        result.err().contains(told)

        where:
        arguments                                                     || told
        ['https://localhost:9/', '--ca', 'no.pem']                    || '--ca no.pem: there is no such file'
        ['https://localhost:9/', '--ca', 'empty.pem']                 || 'what is trusted cannot be used'
        ['https://localhost:9/', '--ca', 'empty.pem', '--insecure']   || 'Give one of them'
        ['http://localhost:9/', '--insecure']                         || '--insecure is about who answers at an https address'
    }

    private load(String host, String length, String... more) {
        Program.run(temp, 'load', "https://$host:${server.address.port}/" as String, '-c', '3', '--for', length, *more)
    }

    private SSLContext context() {
        def store = KeyStore.getInstance('PKCS12')
        Files.newInputStream(keys.resolve('keys.p12')).withCloseable { store.load(it, PASSWORD) }
        def managers = KeyManagerFactory.getInstance(KeyManagerFactory.defaultAlgorithm)
        managers.init(store, PASSWORD)
        SSLContext.getInstance('TLS').tap { init(managers.keyManagers, null, null) }
    }

    private void keytool(String... arguments) {
        def command = [Path.of(System.getProperty('java.home'), 'bin', 'keytool') as String, *arguments,
                       '-alias', 'key', '-storetype', 'PKCS12', '-storepass', new String(PASSWORD), '-keystore', "$keys/keys.p12" as String]
        def process = new ProcessBuilder(command).redirectErrorStream(true).start()
        def said = process.inputStream.text
        assert process.waitFor() == 0: said
    }
}
