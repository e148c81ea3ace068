package chaos.host

class LocalHostSpec extends HostContract {

    def here = new LocalHost({ System.nanoTime() })

    @Override
    Host getHost() { here }
}
