package chaos.load;

import java.io.IOException;

class EpollPollerTest extends PollerContract {

    @Override
    Poller make() throws IOException {
        return new EpollPoller();
    }
}
