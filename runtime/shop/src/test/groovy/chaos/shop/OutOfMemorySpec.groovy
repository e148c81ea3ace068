package chaos.shop

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Whatever memory runs out: the process ends with 3, says so, and is never left half alive. */
class OutOfMemorySpec extends Specification {
    @TempDir Path home

    /** A release is data, so that a test can lay out a worse one than those we ship. */
    def layOut(String behaviour) {
        def release = Files.createDirectories(home.resolve('releases/bad'))
        Files.writeString(release.resolve('release.properties'), "id=bad\n$behaviour\n")
        Files.writeString(release.resolve('COMPLETE'), 'bad')
    }

    def "#what ends it with 3"() {
        given:
        layOut(behaviour)
        def shop = ShopProcess.start(under, home, jvm, ['--release', 'bad', '--workers', '2', '--pool', '2'])
        assert shop.readyLine(): shop.errors()

        when: 'it is asked until it does not answer any more'
        def statuses = [] as Set
        try {
            2000.times { statuses << shop.get('/api/notifications').statusCode() }
        } catch (IOException gone) {
        }

        then:
        statuses == [200] as Set
        shop.exit() == 3
        shop.errors().contains("out of memory, $words; ending with 3")

        cleanup:
        shop?.close()

        where:
        what            | behaviour                         | jvm                              | under                                                        || words
        'a full heap'   | 'notifications.keep=1MiB'         | ['-Xmx32m']                      | []                                                           || 'the heap is full'
        'direct memory' | 'notifications.keep.direct=1MiB'  | ['-Xmx48m', '-XX:MaxDirectMemorySize=24m'] | []                                                 || 'direct memory is used up'
        'threads'       | 'notifications.keep.threads=50'   | ['-Xmx48m', '-Xss64m', '-XX:CompressedClassSpaceSize=32m'] | ['sh', '-c', 'ulimit -v 9000000; exec "$@"', 'sh'] || 'no further thread can be made'
    }

    def "it ends with 3 whichever of its threads is the first to meet it"() {
        given:
        layOut('notifications.keep=256KiB')
        def shop = ShopProcess.start(home, ['-Xmx32m'], ['--release', 'bad', '--pool', '2'])

        when: 'many clients ask at once, so that loops and workers all need memory at the end'
        def clients = (1..8).collect {
            Thread.start {
                try {
                    500.times { shop.get('/api/notifications') }
                } catch (IOException gone) {
                }
            }
        }
        clients*.join()

        then:
        shop.exit() == 3

        cleanup:
        shop?.close()
    }
}
