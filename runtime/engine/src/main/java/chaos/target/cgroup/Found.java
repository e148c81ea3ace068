package chaos.target.cgroup;

import java.util.Optional;

/**
 * What was found of a controller.
 *
 * @param place where a control group can be made; empty: nowhere
 * @param reason why nowhere; empty where there is a place
 */
record Found(Optional<Place> place, String reason) {

    static Found at(Place place) {
        return new Found(Optional.of(place), "");
    }

    static Found nowhere(String reason) {
        return new Found(Optional.empty(), reason);
    }
}
