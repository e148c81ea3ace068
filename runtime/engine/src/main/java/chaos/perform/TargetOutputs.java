package chaos.perform;

import chaos.target.ShopStatus;
import chaos.target.StandaloneShop;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What every runbook knows of its target from the start, as outputs: {@code target.home}, {@code .logs}, {@code .data}, {@code .uri}, {@code .metrics}, {@code .pid}. */
final class TargetOutputs {

    private TargetOutputs() {}

    /** Of the target of a run. */
    static Map<String, String> of(TargetSession target) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("target.uri", target.uri().toString());
        target.metrics().ifPresent(uri -> known.put("target.metrics", uri.toString()));
        target.pid().ifPresent(pid -> known.put("target.pid", Long.toString(pid)));
        target.home().ifPresent(home -> known.put("target.home", home.toString()));
        target.logs().ifPresent(logs -> known.put("target.logs", logs.toString()));
        target.data().ifPresent(data -> known.put("target.data", data.toString()));
        return known;
    }

    /** Of the bundled target that stands alone in a home; its addresses only while it runs. */
    static Map<String, String> of(Path home) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("target.home", home.toString());
        known.put("target.logs", home.resolve("logs").toString());
        known.put("target.data", home.resolve("data").toString());
        Optional<ShopStatus> running = new StandaloneShop(home).status();
        running.ifPresent(
                shop -> known.put("target.pid", Long.toString(shop.process().pid())));
        running.ifPresent(shop -> known.put("target.uri", shop.uri().toString()));
        running.ifPresent(shop -> known.put("target.metrics", shop.metrics().toString()));
        return known;
    }
}
