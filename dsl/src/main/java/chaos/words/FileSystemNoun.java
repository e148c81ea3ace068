package chaos.words;

import chaos.plan.Wording;

/** The file system that holds a path. */
public final class FileSystemNoun implements Word {

    private final Wording path;

    FileSystemNoun(Wording path) {
        this.path = path;
    }

    Wording path() {
        return path;
    }
}
