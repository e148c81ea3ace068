import static io.gatling.javaapi.core.CoreDsl.*;
import static io.gatling.javaapi.http.HttpDsl.*;

import io.gatling.javaapi.core.Simulation;
import java.time.Duration;

/** So many users that send one GET after the other, as the other peers do. */
public class Closed extends Simulation {
    {
        int users = Integer.getInteger("users");
        long seconds = Long.getLong("seconds");
        setUp(scenario("closed")
                        .forever()
                        .on(exec(http("get").get(System.getProperty("url")).check(status().is(200))))
                        .injectOpen(atOnceUsers(users)))
                .maxDuration(Duration.ofSeconds(seconds))
                .protocols(http.disableFollowRedirect().disableCaching());
    }
}
