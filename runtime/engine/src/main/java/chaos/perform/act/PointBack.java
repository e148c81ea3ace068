package chaos.perform.act;

import chaos.host.Quoting;
import chaos.remedy.Link;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a link lead to where it led before it was switched, unless somebody else has switched it since.
 *
 * @param to where it was switched to
 * @param former where it led before; empty where it was not there
 */
record PointBack(Link link, Path to, Optional<Path> former) implements TakeBack {

    private static final String LINK = "link";
    private static final String TO = "to";
    private static final String FORMER = "former";

    /** From what was kept of it; empty where something else was kept. */
    static Optional<TakeBack> of(Map<String, String> kept) {
        if (!kept.containsKey(LINK) || !kept.containsKey(TO)) {
            return Optional.empty();
        }
        return Optional.of(new PointBack(
                new Link(Path.of(kept.get(LINK))),
                Path.of(kept.get(TO)),
                Optional.ofNullable(kept.get(FORMER)).map(Path::of)));
    }

    @Override
    public Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put(LINK, link.path().toString());
        kept.put(TO, to.toString());
        former.ifPresent(f -> kept.put(FORMER, f.toString()));
        return kept;
    }

    @Override
    public String print() {
        return former.map(f -> "point " + link.path() + " at " + f + " again")
                .orElse("remove " + link.path() + ", which was not there");
    }

    @Override
    public String byHand() {
        String path = Quoting.posix(link.path().toString());
        return former.map(f -> "ln -sfn " + Quoting.posix(f.toString()) + " " + path)
                .orElse("rm " + path);
    }

    @Override
    public String run() throws DeedFailure {
        try {
            if (isBack()) {
                return is() + " already";
            }
            if (!link.leadsTo(to)) {
                throw new DeedFailure(link.path() + " "
                        + link.target().map(t -> "points at " + t).orElse("is no link any more")
                        + ", and this runbook let it point at " + to
                        + ": somebody has changed it since, so it is left as it is");
            }
            switchBack();
            if (!isBack()) {
                throw new DeedFailure(link.path() + " was switched back and is not so when looked at");
            }
            return is();
        } catch (IOException e) {
            throw PointDeed.failure(link, e);
        }
    }

    private void switchBack() throws IOException {
        if (former.isPresent()) {
            link.point(former.get());
        } else {
            link.remove();
        }
    }

    private boolean isBack() throws IOException {
        return link.target().equals(former);
    }

    private String is() {
        return former.map(f -> link.path() + " points at " + f + " again").orElse(link.path() + " is removed");
    }
}
