package chaos.perform.act;

import chaos.plan.FileAct;
import chaos.remedy.Link;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Switches a symbolic link in one atomic step, and remembers where it led before. */
record PointDeed(Tools tools, FileAct.Point act) implements Deed {

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
    public Optional<TakeBack> back() throws DeedFailure {
        Link link = link();
        try {
            return link.leadsTo(place()) || link.problem(place()).isPresent()
                    ? Optional.empty()
                    : Optional.of(new PointBack(absolute(link), place(), link.target()));
        } catch (IOException e) {
            throw failure(link, e);
        }
    }

    private static Link absolute(Link link) {
        return new Link(link.path().toAbsolutePath());
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
            return Done.changed(link.path() + " points at " + place + "; " + was);
        } catch (IOException e) {
            throw failure(link, e);
        }
    }

    private Link link() throws DeedFailure {
        return new Link(FileWork.path(tools, act.link()));
    }

    private Path place() throws DeedFailure {
        return FileWork.path(tools, act.to());
    }

    static DeedFailure failure(Link link, IOException e) {
        return new DeedFailure("the link " + link.path() + " cannot be switched: " + e, e);
    }
}
