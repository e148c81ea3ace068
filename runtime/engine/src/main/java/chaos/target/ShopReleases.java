package chaos.target;

import java.util.List;

/** The releases of the bundled shop; it lays them out itself in a home of its own. */
public final class ShopReleases {

    /** All, oldest first. */
    public static final List<String> BUNDLED = List.of("2.5.1", "2.5.2");

    private ShopReleases() {}
}
