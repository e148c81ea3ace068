package chaos.perform.act;

import chaos.host.Quoting;
import chaos.plan.Act;
import chaos.remedy.Link;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Switches a symbolic link in one atomic step, and remembers where it led before. */
record PointDeed(Tools tools, Act.Point act) implements Deed {

    @Override
    public Foresight foresee() throws DeedFailure {
        Link link = link();
        Path place = place();
        try {
            if (link.leadsTo(place)) {
                return Foresight.already(link.path() + " points at " + place);
            }
            Optional<String> problem = link.problem(place);
            String now = link.target().map(t -> "points at " + t).orElse("is not there");
            String then = problem.map(p -> "would fail: " + p).orElse("would point at " + place);
            return Foresight.would(link.path() + " " + now + ", " + then);
        } catch (IOException e) {
            throw failure(link, e);
        }
    }

    @Override
    public Done perform(Deadline deadline) throws DeedFailure {
        Link link = link();
        Path place = place();
        try {
            if (link.leadsTo(place)) {
                return Done.already(link.path() + " points at " + place);
            }
            Optional<String> problem = link.problem(place);
            if (problem.isPresent()) {
                throw new DeedFailure(problem.get());
            }
            Optional<Path> former = link.target();
            link.point(place);
            String was = former.map(f -> "it pointed at " + f).orElse("it was not there");
            return Done.changed(link.path() + " points at " + place + "; " + was, new Back(link, former));
        } catch (IOException e) {
            throw failure(link, e);
        }
    }

    private Link link() throws DeedFailure {
        return new Link(Path.of(tools.values().text(act.link())));
    }

    private Path place() throws DeedFailure {
        return Path.of(tools.values().text(act.to()));
    }

    private static DeedFailure failure(Link link, IOException e) {
        return new DeedFailure("the link " + link.path() + " cannot be switched: " + e, e);
    }

    /** Lets the link lead to where it led. */
    private record Back(Link link, Optional<Path> former) implements TakeBack {

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
                if (former.isEmpty()) {
                    link.remove();
                    return link.path() + " is removed";
                }
                link.point(former.get());
                return link.path() + " points at " + former.get() + " again";
            } catch (IOException e) {
                throw failure(link, e);
            }
        }
    }
}
