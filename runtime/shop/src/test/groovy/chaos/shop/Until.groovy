package chaos.shop

import static org.awaitility.Awaitility.await

import java.time.Duration

/** Waits for what comes by itself. */
class Until {
    static boolean holds(Closure<Boolean> condition) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20)).until { condition() as boolean }
        true
    }
}
