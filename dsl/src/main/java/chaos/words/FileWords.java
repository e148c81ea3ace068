package chaos.words;

import chaos.plan.FileAct;
import chaos.plan.Wording;

/** What is done to files: {@code rotate "$home/logs/app.log" keep 5.files}. */
public abstract class FileWords extends ServiceWords {

    FileWords(Acting acting) {
        super(acting);
    }

    /** Lets a symbolic link lead elsewhere, in one atomic step. */
    public final Pointing point(CharSequence link) {
        Wording path = rooted(link);
        return new Pointing(acting().begin("point", "`at <path>`"), path);
    }

    /** Moves a log aside under a number, and the older ones one further. */
    public final Rotating rotate(CharSequence file) {
        Wording path = rooted(file);
        return new Rotating(acting().begin("rotate", "`keep <files>`"), path);
    }

    /** For a writer that keeps its log open: it is copied, then emptied. */
    public final RotationNoun getCopyTruncate() {
        return new RotationNoun(true);
    }

    /** For a writer that is told to open its log anew. */
    public final RotationNoun getRenaming() {
        return new RotationNoun(false);
    }

    /** Deletes old files of a directory. */
    public final Pruning prune(CharSequence directory) {
        Wording path = rooted(directory);
        return new Pruning(acting().begin("prune", "`matching <pattern> olderThan <duration> keep <files>`"), path);
    }

    /** Deletes old releases; the current one always stays. */
    public final ReleasePruning pruneReleases(CharSequence home) {
        Wording path = rooted(home);
        return new ReleasePruning(acting().begin("pruneReleases", "`keep <releases>`"), path);
    }

    /** Says who eats the space of a directory's file system; 80 % warns, 90 % is critical unless said. */
    public final Surveying survey(CharSequence directory) {
        Wording path = rooted(directory);
        Acting.Pending act = acting().add(
                        "survey", origin -> new FileAct.Survey(path, Surveying.WARNING, Surveying.CRITICAL, origin));
        return new Surveying(act, path);
    }

    /** Empties files that are deleted but still held open. */
    public final Reclaiming reclaim(CharSequence directory) {
        Wording path = rooted(directory);
        return new Reclaiming(acting().begin("reclaim", "`matching <pattern>`"), path);
    }

    private Wording rooted(CharSequence path) {
        return Laws.rooted(acting().saying(), path);
    }
}
