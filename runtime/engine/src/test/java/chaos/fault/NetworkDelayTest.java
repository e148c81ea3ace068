package chaos.fault;

import java.util.List;

/** In this machine's own network, where a proxy of the holder can be: only the port of the test is led to it. */
class NetworkDelayTest extends NetworkContract {

    @Override
    FaultKind kind() {
        return new NetworkDelay();
    }

    @Override
    List<String> within() {
        return List.of();
    }
}
