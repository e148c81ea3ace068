package chaos.host.ssh

import chaos.host.Host
import chaos.host.HostContract

class SshHostSpec extends HostContract {

    def there = new Reach(Sshd.shared())

    def cleanup() { there.close() }

    @Override
    Host getHost() { there.host() }
}
