package chaos.perform.act;

import chaos.plan.Check;
import chaos.remedy.Link;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a link leads. */
record LinkLook(Link link, Path to) implements Look {

    static Look of(Tools tools, Check.LinkPoints check) throws DeedFailure {
        return new LinkLook(new Link(FileWork.path(tools, check.link())), FileWork.path(tools, check.to()));
    }

    @Override
    public Optional<String> lacking(Deadline deadline) throws DeedFailure {
        try {
            return link.leadsTo(to)
                    ? Optional.empty()
                    : Optional.of(link.target().map(t -> "it points at " + t).orElse("it is no link"));
        } catch (IOException e) {
            throw new DeedFailure(link.path() + " cannot be read: " + e, e);
        }
    }
}
