package chaos.words;

import chaos.plan.Act;

/** What a runbook looks at: {@code verify http("$uri/api/health") answers 200 within 30.s}. */
public abstract class LookWords implements Word {

    private final Acting acting;

    LookWords(Acting acting) {
        this.acting = acting;
    }

    final Acting acting() {
        return acting;
    }

    /** An address that is asked. */
    public final HttpNoun http(CharSequence uri) {
        return new HttpNoun(Texts.wording(uri));
    }

    /** A TCP port of a host. */
    public final PortNoun port(CharSequence host, int number) {
        Laws.within(acting.saying(), "a port", number, 1, 65_535);
        return new PortNoun(Texts.wording(host), number);
    }

    /** A file, directory or link. */
    public final PathNoun path(CharSequence path) {
        return new PathNoun(Laws.rooted(acting.saying(), path));
    }

    /** A symbolic link. */
    public final LinkNoun link(CharSequence path) {
        return new LinkNoun(Laws.rooted(acting.saying(), path));
    }

    /** The file system that holds a path. */
    public final FileSystemNoun fileSystem(CharSequence path) {
        return new FileSystemNoun(Laws.rooted(acting.saying(), path));
    }

    /** Looks until it is so; where it is not within the time, the step fails. */
    public final Looked verify(Checked check) {
        return looked(verifying("`within <duration>`"), check);
    }

    public final HttpLook verify(HttpNoun address) {
        return new HttpLook(verifying("`answers <status> within <duration>`"), address);
    }

    public final LinkLook verify(LinkNoun link) {
        return new LinkLook(verifying("`pointsTo <path> within <duration>`"), link);
    }

    public final FileSystemLook verify(FileSystemNoun fileSystem) {
        return new FileSystemLook(verifying("`isBelow <percent> within <duration>`"), fileSystem);
    }

    /** Waits until it is so by itself; where it is not within the time, the step fails. */
    public final Looked waitUntil(Checked check) {
        return looked(waiting("`within <duration>`"), check);
    }

    public final HttpLook waitUntil(HttpNoun address) {
        return new HttpLook(waiting("`answers <status> within <duration>`"), address);
    }

    public final LinkLook waitUntil(LinkNoun link) {
        return new LinkLook(waiting("`pointsTo <path> within <duration>`"), link);
    }

    public final FileSystemLook waitUntil(FileSystemNoun fileSystem) {
        return new FileSystemLook(waiting("`isBelow <percent> within <duration>`"), fileSystem);
    }

    final Sight verifying(String needs) {
        return new Sight.Wait(acting.begin("verify", needs), Act.Verify::new);
    }

    final Sight waiting(String needs) {
        return new Sight.Wait(acting.begin("waitUntil", needs), Act.WaitUntil::new);
    }

    static Looked looked(Sight sight, Checked check) {
        sight.take(check.check());
        return new Looked(sight);
    }
}
