package chaos.words;

import chaos.plan.Check;
import chaos.quantity.Percent;

/** {@code verify fileSystem('/srv')} .. {@code isBelow 90.percent}. */
public final class FileSystemLook implements Word {

    private final Sight sight;
    private final FileSystemNoun noun;

    FileSystemLook(Sight sight, FileSystemNoun noun) {
        this.sight = sight;
        this.noun = noun;
    }

    /** Its used share. */
    public Looked isBelow(Percent share) {
        sight.take(new Check.DiskBelow(noun.path(), share));
        return new Looked(sight);
    }
}
