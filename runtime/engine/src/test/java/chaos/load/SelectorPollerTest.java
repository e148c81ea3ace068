package chaos.load;

import java.io.IOException;

class SelectorPollerTest extends PollerContract {

    @Override
    Poller make() throws IOException {
        return new SelectorPoller();
    }
}
