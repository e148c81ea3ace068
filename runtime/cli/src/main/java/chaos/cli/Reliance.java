package chaos.cli;

import chaos.plan.DataFile;
import chaos.script.Witness;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What an answer depends on beside the scripts themselves. */
final class Reliance implements Witness {

    private final List<DataFile> files = new CopyOnWriteArrayList<>();
    private volatile boolean onRunbooks;

    @Override
    public void data(DataFile file) {
        files.add(file);
    }

    @Override
    public void runbook(String name) {
        onRunbooks = true;
    }

    /** The files of data that were read, as they were then. */
    List<DataFile> files() {
        return List.copyOf(files);
    }

    /** Which file a runbook is depends on folders that may come and go: what names one is not kept. */
    boolean keepable() {
        return !onRunbooks;
    }
}
