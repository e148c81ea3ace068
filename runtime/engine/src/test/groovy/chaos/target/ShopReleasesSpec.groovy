package chaos.target

import chaos.shop.release.Releases
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class ShopReleasesSpec extends Specification {

    @TempDir
    Path home

    def 'they are those that the shop lays out'() {
        given:
        def releases = new Releases(home)

        when:
        releases.layOut()

        then:
        releases.ids() == ShopReleases.BUNDLED
    }
}
